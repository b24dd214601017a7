#include "analyzers/structure/provisions.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "analyzers/structure/divisions.h"
#include "analyzers/structure/label.h"
#include "analyzers/structure/line_marks.h"

namespace itu::analyzers {
namespace {

// Fewer numbers are no series, and numbers in one article alone count through nothing.
constexpr std::size_t kFewestNumbers = 4;
constexpr std::size_t kFewestArticles = 2;

// Of ten lines that start with a number, nine must be in the series: a page number, a row of a
// table may stand between them.
constexpr std::size_t kFewestOfTen = 9;

constexpr std::size_t kMostCells = 3;  // number, its item, text

// A line that starts with a number as margins have it.
struct Margin {
  std::size_t line = 0;
  Delimiter delimiter = Delimiter::kNone;
  std::size_t article = 0;             // how many articles and chapters have begun above it
  std::pair<int, std::string> number;  // 165 and "a" of 165A
};

class ProvisionFinder {
 public:
  ProvisionFinder(const SourceText& source, const std::vector<Line>& lines)
      : source_{source}, lines_{lines} {}

  std::vector<std::size_t> find() {
    for (std::size_t i = 0; i < lines_.size(); ++i) take(i);
    take_series(Delimiter::kTab);
    take_series(Delimiter::kNone);
    std::sort(found_.begin(), found_.end());
    return std::move(found_);
  }

 private:
  void take(std::size_t line);
  void take_number(std::size_t line, std::string_view content);
  void take_division(std::string_view content, bool is_heading);
  void take_series(Delimiter delimiter);
  bool starts_paragraph(std::size_t line) const;

  const SourceText& source_;
  const std::vector<Line>& lines_;
  std::vector<Margin> margins_;
  std::vector<std::size_t> found_;
  std::size_t articles_ = 0;
  std::string article_;  // place of the article that the lines are in: "art.5"
  std::pair<int, std::string> last_in_article_;
};

bool ProvisionFinder::starts_paragraph(std::size_t line) const {
  return line == 0 || lines_[line].blanks_before > 0 || lines_[line].hint != lines_[line - 1].hint;
}

void ProvisionFinder::take(std::size_t line) {
  std::string_view content = slice(source_.text, lines_[line].span);
  const std::size_t marks = heading_mark_level(content);
  content = inside_emphasis(trim_blanks(content.substr(marks)));
  const std::size_t first = content.find_first_not_of("*_");
  if (first == std::string_view::npos) return;
  if (content[first] >= '0' && content[first] <= '9') {
    if (marks == 0) take_number(line, content);
  } else if (starts_paragraph(line)) {
    const int hint = lines_[line].hint;
    const bool is_heading =
        marks > 0 ||
        (hint >= 0 && source_.hints[static_cast<std::size_t>(hint)].style == LineStyle::kHeading);
    take_division(content, is_heading);
  }
}

void ProvisionFinder::take_division(std::string_view content, bool is_heading) {
  const auto division = read_division(content, is_heading);
  if (!division) return;
  article_ = division->is_annex ? std::string{} : division->place;
  last_in_article_ = {};
  const bool is_article = article_.compare(0, 4, "art.") == 0;
  if (is_article || article_.compare(0, 8, "chapter.") == 0) ++articles_;
}

void ProvisionFinder::take_number(std::size_t line, std::string_view content) {
  const auto label = read_label(content);
  if (!label || label->has_delimiter() || label->count > 2 || label->rest == content.size() ||
      count_cells(content) > kMostCells) {
    return;
  }
  const bool is_tab = label->delimiter == Delimiter::kTab;
  if (!is_tab && !starts_paragraph(line)) return;
  std::pair<int, std::string> number{label->numbers[label->count - 1], label->suffix};
  if (label->count == 1) {
    margins_.push_back({line, label->delimiter, articles_, std::move(number)});
    return;
  }
  // A row that lists numbers has no text of its own.
  const bool has_text = starts_with_capital(content.substr(label->rest));
  const bool is_of_article = article_ == "art." + std::to_string(label->numbers[0]);
  if (!has_text || !is_of_article || !(last_in_article_ < number)) return;
  last_in_article_ = std::move(number);
  found_.push_back(line);
}

// The longest rising series among `margins`, as indexes into them.
std::vector<std::size_t> longest_rise(const std::vector<Margin>& margins) {
  std::vector<std::size_t> ends;  // by length of the series: the margin with the least number
  std::vector<std::size_t> before(margins.size());
  for (std::size_t i = 0; i < margins.size(); ++i) {
    const auto place = std::partition_point(ends.begin(), ends.end(), [&](std::size_t end) {
      return margins[end].number < margins[i].number;
    });
    before[i] = place == ends.begin() ? i : *(place - 1);
    if (place == ends.end()) {
      ends.push_back(i);
    } else {
      *place = i;
    }
  }
  std::vector<std::size_t> series;
  for (std::size_t i = ends.empty() ? 0 : ends.back(); series.size() < ends.size(); i = before[i]) {
    series.push_back(i);
  }
  return {series.rbegin(), series.rend()};
}

void ProvisionFinder::take_series(Delimiter delimiter) {
  std::vector<Margin> margins;
  for (const Margin& margin : margins_) {
    if (margin.delimiter == delimiter) margins.push_back(margin);
  }
  const std::vector<std::size_t> series = longest_rise(margins);
  if (series.size() < kFewestNumbers || 10 * series.size() < kFewestOfTen * margins.size()) return;
  std::size_t articles = 0;
  for (std::size_t i = 0, last = 0; i < series.size(); ++i) {
    if (margins[series[i]].article != last) ++articles;
    last = margins[series[i]].article;
  }
  if (articles < kFewestArticles) return;
  for (const std::size_t i : series) found_.push_back(margins[i].line);
}

}  // namespace

std::vector<std::size_t> find_provisions(const SourceText& source, const std::vector<Line>& lines) {
  return ProvisionFinder{source, lines}.find();
}

}  // namespace itu::analyzers
