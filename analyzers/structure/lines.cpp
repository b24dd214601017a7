#include "analyzers/structure/lines.h"

#include <algorithm>
#include <array>
#include <string>

#include "analyzers/utf8.h"

namespace itu::analyzers {
namespace {

// Blanks beyond ASCII that the texts of word processors have at the ends of lines: no-break space,
// figure space, narrow no-break space, ideographic space, zero width space.
constexpr auto kWideBlanks =
    std::to_array<std::string_view>({"\u00A0", "\u2007", "\u202F", "\u3000", "\u200B"});

bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }
bool is_ascii_blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

// Lines narrower than this are no sign of wrapping; wider ones are paragraphs.
constexpr std::size_t kNarrowestWrap = 50;
constexpr std::size_t kWidestWrap = 110;

}  // namespace

std::size_t leading_blank(std::string_view text) {
  if (text.empty()) return 0;
  if (is_ascii_blank(text.front())) return 1;
  if (is_ascii(text.front())) return 0;
  for (const std::string_view blank : kWideBlanks) {
    if (text.substr(0, blank.size()) == blank) return blank.size();
  }
  return 0;
}

std::size_t trailing_blank(std::string_view text) {
  if (text.empty()) return 0;
  if (is_ascii_blank(text.back())) return 1;
  if (is_ascii(text.back())) return 0;
  for (const std::string_view blank : kWideBlanks) {
    if (text.size() >= blank.size() && text.substr(text.size() - blank.size()) == blank) {
      return blank.size();
    }
  }
  return 0;
}

std::string_view trim_blanks(std::string_view text) {
  while (const std::size_t blank = leading_blank(text)) text.remove_prefix(blank);
  while (const std::size_t blank = trailing_blank(text)) text.remove_suffix(blank);
  return text;
}

std::vector<Line> find_lines(const SourceText& source) {
  const std::string_view text = source.text;
  std::vector<Line> lines;
  std::size_t blanks = 0;
  std::size_t hint = 0;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::string_view content = trim_blanks(text.substr(begin, end - begin));
    if (content.empty()) {
      ++blanks;
    } else {
      const auto first = static_cast<std::size_t>(content.data() - text.data());
      while (hint < source.hints.size() && source.hints[hint].span.end <= first) ++hint;
      const bool is_hinted = hint < source.hints.size() && source.hints[hint].span.holds(first);
      lines.push_back({{first, first + content.size()},
                       count_code_points(content),
                       blanks,
                       is_hinted ? static_cast<int>(hint) : -1});
      blanks = 0;
    }
    begin = end + 1;
  }
  return lines;
}

std::size_t wrap_width(const std::vector<Line>& lines) {
  if (lines.empty()) return 0;
  std::vector<std::size_t> widths;
  widths.reserve(lines.size());
  for (const Line& line : lines) widths.push_back(line.width);
  // One line in twenty may be longer: an address, a row of a table.
  const auto wide = widths.begin() + static_cast<std::ptrdiff_t>((widths.size() - 1) * 19 / 20);
  std::nth_element(widths.begin(), wide, widths.end());
  return *wide >= kNarrowestWrap && *wide <= kWidestWrap ? *wide : 0;
}

}  // namespace itu::analyzers
