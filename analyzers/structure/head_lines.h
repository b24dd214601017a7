// The head of a document: the short lines before its text begins, taken apart into the cells of
// their tables.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/structure/paragraph.h"

namespace itu::analyzers {

struct HeadLine {
  std::string_view text;                // the whole line, without blanks at its ends
  std::vector<std::string_view> cells;  // at least one
  std::size_t paragraph = 0;            // that the line is in
  bool starts_paragraph = false;
  std::string_view label;  // "Subject" of "Subject:<tab>Meeting"; also of the lines that go on
  bool is_marked = false;  // as a heading, by "#", by the format or by what stands around it
  bool is_title = false;   // by "#" or by the format: its first level
  bool is_row = false;     // of a table
};

struct Head {
  std::vector<HeadLine> lines;
  std::string_view opening;  // the first paragraph of the text proper; may be empty
  std::size_t end = 0;       // the paragraph that it is
};

// The head of `text`, whose structure is `paragraphs`: what stands before the first number, call or
// sentence, but at most 40 paragraphs of it.
Head find_head(std::string_view text, const std::vector<Paragraph>& paragraphs);

// The value behind the label of a header line: "Meeting" of "Subject:<tab>Meeting".
std::string_view header_value(const HeadLine& line);

}  // namespace itu::analyzers
