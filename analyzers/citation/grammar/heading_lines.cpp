#include "analyzers/citation/grammar/heading_lines.h"

#include <algorithm>

#include "analyzers/citation/byte_classes.h"
#include "analyzers/citation/effort.h"

namespace itu::analyzers {

namespace {

constexpr std::size_t kLongestHeading = 110;  // bytes

}  // namespace

bool lies_in_heading(std::string_view folded, TextSpan span) {
  // Nothing beyond the longest heading is looked at, however long the line is.
  const std::size_t first = span.begin > kLongestHeading ? span.begin - kLongestHeading : 0;
  const std::size_t before = folded.substr(first, span.begin + 1 - first).rfind('\n');
  if (before == std::string_view::npos && first > 0) return false;
  const std::size_t begin = before == std::string_view::npos ? 0 : first + before + 1;
  const std::string_view behind = folded.substr(span.end, kLongestHeading);
  const std::size_t end = span.end + std::min(behind.find('\n'), behind.size());
  count_bytes(end - begin);
  if (end - begin > kLongestHeading) return false;
  const std::string_view line = folded.substr(begin, end - begin);
  const char last = line.empty() ? '.' : line.back();
  // A line of running text goes on in the next one.
  const bool goes_on = end + 1 < folded.size() && folded[end + 1] != '\n' && is_word_byte(last) &&
                       begin > 1 && folded[begin - 2] != '\n';
  return last != '.' && last != ';' && last != ',' && last != '-' && !goes_on;
}

}  // namespace itu::analyzers
