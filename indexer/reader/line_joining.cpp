#include "indexer/reader/line_joining.h"

#include <algorithm>
#include <cstddef>

#include "analyzers/letters.h"
#include "analyzers/utf8.h"

namespace itu::indexer {
namespace {

constexpr std::string_view kSoftHyphen = "\u00AD";
constexpr std::string_view kHyphen = "\u2010";

bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_small(char c) { return (c >= 'a' && c <= 'z') || c < 0; }

char32_t first_of(std::string_view text) {
  std::size_t offset = 0;
  return text.empty() ? 0 : analyzers::next_code_point(text, &offset);
}

char32_t last_of(std::string_view text) {
  std::size_t offset = text.size();
  while (offset > 0 && (static_cast<unsigned char>(text[offset - 1]) & 0xC0) == 0x80) --offset;
  return offset == 0 ? 0 : first_of(text.substr(offset - 1));
}

// Bytes of the hyphen at the end of `text`; 0 if there is none.
std::size_t hyphen_size(std::string_view text) {
  if (text.ends_with('-')) return 1;
  if (text.ends_with(kSoftHyphen)) return kSoftHyphen.size();
  return text.ends_with(kHyphen) ? kHyphen.size() : 0;
}

// The word at the end of `text` and that at the start of it, without marks around them.
std::string_view last_word(std::string_view text) {
  const std::size_t begin = text.find_last_of(" \t\n([\"'/");
  return begin == std::string_view::npos ? text : text.substr(begin + 1);
}

std::string_view first_word(std::string_view text) {
  return text.substr(0, std::min(text.find_first_of(" \t\n,.;:)]\"'/-"), text.size()));
}

std::string to_lower(std::string_view text) {
  std::string lowered(text);
  for (char& c : lowered) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return lowered;
}

}  // namespace

void LineJoiner::append(std::string* text, std::string_view line) {
  if (text->empty() || line.empty()) {
    *text += line;
    return;
  }
  const std::size_t hyphen = hyphen_size(*text);
  const std::string_view before(text->data(), text->size() - hyphen);
  const bool is_cut = hyphen > 0 && !before.empty() && before.back() != ' ' &&
                      before.back() != '-' && line.front() != ' ';
  if (is_cut) {
    const bool is_soft = text->ends_with(kSoftHyphen);
    if (is_soft || !keeps_hyphen(before, line)) text->resize(before.size());
    *text += line;
    return;
  }
  if (!analyzers::is_cjk(last_of(*text)) || !analyzers::is_cjk(first_of(line))) *text += ' ';
  *text += line;
}

// A hyphen belongs to the word after capitals and digits and before them; between small letters
// the rest of the document tells, and where it has neither spelling, the line has cut the word.
bool LineJoiner::keeps_hyphen(std::string_view before, std::string_view after) {
  if (!is_small(before.back()) || !is_small(after.front())) return true;
  const std::string head = to_lower(last_word(before));
  const std::string tail = to_lower(first_word(after));
  if (tail.empty() || head.find('-') != std::string::npos) return !is_word(head + tail);
  if (is_word(head + tail)) return false;
  return is_word(head + "-" + tail) || (is_ascii_letter(head.back()) && head.size() == 1);
}

bool LineJoiner::is_word(const std::string& word) {
  if (!has_words_) {
    has_words_ = true;
    list_words_([this](std::string_view listed) {
      const std::size_t begin = std::min(listed.find_first_not_of("([\"'"), listed.size());
      const std::size_t end = listed.find_last_not_of(",.;:)]\"'");
      if (end != std::string_view::npos && end >= begin) {
        words_.insert(to_lower(listed.substr(begin, end + 1 - begin)));
      }
    });
  }
  return words_.find(word) != words_.end();
}

}  // namespace itu::indexer
