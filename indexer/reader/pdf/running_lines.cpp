#include "indexer/reader/pdf/running_lines.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "analyzers/structure/label.h"

namespace itu::indexer {
namespace {

constexpr float kEdge = 0.14F;             // of the page's height, at the top and at the bottom
constexpr std::size_t kMostLines = 4;      // of a head or foot
constexpr std::size_t kLongestLine = 300;  // bytes
constexpr std::size_t kShortestFoot = 8;   // bytes beside the number of the page
constexpr std::size_t kMostNumbers = 6;    // of a line that may count pages

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// The number of a page that `text` consists of: "12", "- 12 -", "iv", "[12]".
std::optional<int> lone_number(std::string_view text) {
  constexpr std::string_view kDashes = " -[]()/|.";
  std::string bare;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool is_dash = text.substr(i, 2) == "\xE2\x80" && i + 2 < text.size();
    if (is_dash) {
      i += 2;
    } else if (kDashes.find(text[i]) == std::string_view::npos) {
      bare += text[i];
    }
  }
  constexpr std::size_t kLongest = 5;
  if (bare.empty() || bare.size() > kLongest) return std::nullopt;
  if (std::all_of(bare.begin(), bare.end(), is_digit)) return std::stoi(bare);
  const int roman = analyzers::roman_value(bare);
  return roman > 0 ? std::optional(roman) : std::nullopt;
}

// Where the digits that begin at `begin` end; of letters, a whole word.
std::size_t end_of_number(const std::string& text, std::size_t begin) {
  std::size_t end = begin;
  while (end < text.size() && is_digit(text[end])) ++end;
  if (end > begin || (begin > 0 && text[begin - 1] != ' ')) return end;
  return std::min(text.find(' ', begin), text.size());
}

std::string number_key(int offset) { return "#" + std::to_string(offset); }

// What is equal for lines that are the same but for the number of the page: the line itself, and
// for each number in it the line without it and how far it is from the page's own.
std::vector<std::string> keys_of(const std::string& text, int page, bool is_head) {
  std::vector<std::string> keys{text};
  if (const auto number = lone_number(text)) keys.push_back(number_key(*number - page));
  for (std::size_t i = 0; i < text.size() && keys.size() <= kMostNumbers;) {
    const std::size_t end = end_of_number(text, i);
    const auto number = end > i ? lone_number(text.substr(i, end - i)) : std::nullopt;
    if (number) {
      std::string rest = text.substr(0, i) + text.substr(end);
      // The number of an even page stands before the line, that of an odd page behind it.
      rest.erase(0, std::min(rest.find_first_not_of(' '), rest.size()));
      rest.erase(rest.find_last_not_of(' ') + 1);
      keys.push_back(number_key(*number - page) + " " + rest);
      // The number of a page ends its foot or begins it; roman and arabic pages count apart.
      const bool is_at_end = i == 0 || end == text.size();
      if (!is_head && is_at_end && rest.size() > kShortestFoot) keys.push_back("#* " + rest);
    }
    i = std::max(end, i + 1);
  }
  return keys;
}

class RunningLines {
 public:
  RunningLines(std::vector<LaidPage>* pages, float body_size)
      : pages_{*pages}, body_size_{body_size} {}

  void drop() {
    for (const LaidPage& page : pages_) {
      for (const bool is_head : {true, false}) {
        for (const std::size_t line : edge_lines(page, is_head)) {
          for (const std::string& key : keys_of(words_of(page.lines[line]), page.number, is_head)) {
            ++counts_[mark(is_head) + key];
          }
        }
      }
    }
    const auto count = static_cast<int>(pages_.size());
    fewest_ = count <= 4 ? 2 : 3;
    for (LaidPage& page : pages_) drop(&page);
  }

 private:
  static std::string mark(bool is_head) { return is_head ? "^" : "$"; }

  // Indexes of lines near an edge, the outermost first.
  std::vector<std::size_t> edge_lines(const LaidPage& page, bool is_head) const {
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < std::min(page.lines.size(), kMostLines); ++i) {
      const std::size_t index = is_head ? i : page.lines.size() - 1 - i;
      const PageLine& line = page.lines[index];
      const bool is_near =
          is_head ? line.bottom() <= kEdge * page.height : line.top() >= (1 - kEdge) * page.height;
      if (!is_near || words_of(line).size() > kLongestLine) break;
      found.push_back(index);
    }
    return found;
  }

  // A title that begins every page of a collection is larger than the text.
  bool comes_again(const LaidPage& page, std::size_t line, bool is_head) const {
    if (page.lines[line].main().size > 1.15F * body_size_) return false;
    const auto keys = keys_of(words_of(page.lines[line]), page.number, is_head);
    return std::any_of(keys.begin(), keys.end(), [&](const std::string& key) {
      const auto found = counts_.find(mark(is_head) + key);
      return found != counts_.end() && found->second >= fewest_;
    });
  }

  // A number alone is that of the page if it is the page's place in the file, or counts with
  // others.
  bool is_page_number(const LaidPage& page, std::size_t line, bool is_head) const {
    const auto number = lone_number(words_of(page.lines[line]));
    if (!number || page.lines[line].main().size > 1.15F * body_size_) return false;
    const auto found = counts_.find(mark(is_head) + number_key(*number - page.number));
    return *number == page.number || (found != counts_.end() && found->second >= 2);
  }

  // Between the number of a page and the text stands what identifies the document: short, and
  // parted from the text by a gap.
  bool is_beside_number(const LaidPage& page, std::size_t line) const {
    constexpr std::size_t kLongest = 40;
    if (page.number == 1 || line + 1 >= page.lines.size()) return false;
    const float gap = page.lines[line + 1].top() - page.lines[line].bottom();
    return words_of(page.lines[line]).size() <= kLongest && gap > 0.8F * body_size_;
  }

  void drop(LaidPage* page) {
    std::vector<bool> is_dropped(page->lines.size());
    for (const bool is_head : {true, false}) {
      bool has_number = false;
      for (const std::size_t line : edge_lines(*page, is_head)) {
        const bool is_number = is_page_number(*page, line, is_head);
        const bool is_mark = is_head && has_number && is_beside_number(*page, line);
        if (!is_number && !is_mark && !comes_again(*page, line, is_head)) {
          has_number = false;
          continue;
        }
        is_dropped[line] = true;
        has_number = is_number;
      }
    }
    std::vector<PageLine> kept;
    for (std::size_t i = 0; i < page->lines.size(); ++i) {
      if (!is_dropped[i]) kept.push_back(std::move(page->lines[i]));
    }
    page->lines = std::move(kept);
  }

  std::vector<LaidPage>& pages_;
  float body_size_;
  std::unordered_map<std::string, int> counts_;  // pages on which a line comes, by its keys
  int fewest_ = 3;
};

}  // namespace

void drop_running_lines(std::vector<LaidPage>* pages, float body_size) {
  RunningLines(pages, body_size).drop();
}

}  // namespace itu::indexer
