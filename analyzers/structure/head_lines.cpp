#include "analyzers/structure/head_lines.h"

#include <algorithm>

#include "analyzers/structure/designation.h"
#include "analyzers/structure/heading_words.h"
#include "analyzers/structure/line_marks.h"
#include "analyzers/structure/lines.h"
#include "analyzers/utf8.h"

namespace itu::analyzers {
namespace {

constexpr std::size_t kMostParagraphs = 40;
constexpr std::size_t kMostLines = 80;
constexpr std::size_t kLongestLine = 2000;  // bytes

// On old covers of Recommendations the part of the series stands above the title.
constexpr std::string_view kPartOfSeries = "GENERAL";

bool is_head(std::string_view text, const Paragraph& paragraph) {
  if (!paragraph.number.is_empty()) return false;
  switch (paragraph.zone) {
    case Zone::kFront:
    case Zone::kTable:
      return true;
    case Zone::kHeading: {
      const bool is_call_or_division =
          paragraph.place.find_first_not_of("p0123456789") != std::string::npos;
      const std::string_view line = trim_blanks(slice(text, paragraph.span));
      return !is_call_or_division && (line == kPartOfSeries || !is_section_title(line));
    }
    default:
      return false;
  }
}

std::size_t colon_of(std::string_view text) {
  const std::size_t ascii = text.find(':');
  const std::size_t wide = text.find("：");
  return std::min(ascii, wide);
}

void add_lines(std::string_view text, const Paragraph& paragraph, std::size_t index, Head* head) {
  std::string_view rest = slice(text, paragraph.span);
  for (bool is_first = true; !rest.empty() && head->lines.size() < kMostLines; is_first = false) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    HeadLine line;
    line.text = trim_blanks(truncate_utf8(rest.substr(0, end), kLongestLine));
    line.cells = split_cells(line.text);
    line.paragraph = index;
    line.starts_paragraph = is_first;
    line.is_marked = paragraph.zone == Zone::kHeading;
    line.is_row = paragraph.zone == Zone::kTable;
    line.is_title = line.is_marked && paragraph.level == 1;
    if (is_header_line(line.text)) {
      line.label = split_cells(line.text.substr(0, colon_of(line.text))).front();
    } else if (!is_first && !head->lines.empty()) {
      line.label = head->lines.back().label;
    }
    if (!line.cells.empty()) head->lines.push_back(std::move(line));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
}

}  // namespace

Head find_head(std::string_view text, const std::vector<Paragraph>& paragraphs) {
  Head head;
  std::size_t at = 0;
  for (; at < paragraphs.size() && at < kMostParagraphs; ++at) {
    if (!is_head(text, paragraphs[at])) break;
    add_lines(text, paragraphs[at], at, &head);
  }
  head.end = at;
  if (at < paragraphs.size())
    head.opening = truncate_utf8(slice(text, paragraphs[at].span), kLongestLine);
  return head;
}

std::string_view header_value(const HeadLine& line) {
  if (line.label.empty() || !is_header_line(line.text)) return line.text;
  std::string_view value = line.text.substr(colon_of(line.text));
  value.remove_prefix(value.front() == ':' ? 1 : std::string_view{"："}.size());
  while (!value.empty() && (value.front() == '*' || leading_blank(value) > 0)) {
    value.remove_prefix(value.front() == '*' ? 1 : leading_blank(value));
  }
  return value;
}

}  // namespace itu::analyzers
