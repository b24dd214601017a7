// The lines of a source text that hold something, with what surrounds each: the ground on which the
// search for paragraphs stands. Nothing is read into a line here; that is line_classifier's part.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "analyzers/structure/source_text.h"
#include "analyzers/text_span.h"

namespace itu::analyzers {

struct Line {
  TextSpan span;                  // without blanks at both ends; never empty
  std::size_t width = 0;          // code points of the span
  std::size_t blanks_before = 0;  // blank lines between this line and the one before
  int hint = -1;                  // index of the hint that covers it; -1: none
};

// The lines of `source` that are not blank, in order. A hint covers a line when the first character
// of the line that is no blank lies in it.
std::vector<Line> find_lines(const SourceText& source);

// How wide a text is that breaks its paragraphs into lines of about equal length, in code points;
// 0 for a text whose lines are whole paragraphs.
std::size_t wrap_width(const std::vector<Line>& lines);

// `text` without spaces, tabs, no-break and ideographic spaces at its ends.
std::string_view trim_blanks(std::string_view text);

// Bytes of the blank character that `text` starts with or ends with; 0 when it is no blank.
std::size_t leading_blank(std::string_view text);
std::size_t trailing_blank(std::string_view text);

}  // namespace itu::analyzers
