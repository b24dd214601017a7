// What a reader makes of a file, whatever its format: the text as printed, line by line, with what
// the format itself says about each line. Structure is found from both; a plain text has no hints.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "analyzers/text_span.h"

namespace itu::analyzers {

enum class LineStyle : std::uint8_t {
  kNone,      // the format says nothing
  kHeading,   // level says how deep, 1 is the outermost
  kItem,      // list item; its number or letter, as printed, starts the line
  kTableRow,  // cells separated by tabs
  kFootnote,
  kCall,  // an operative or preamble heading (Word style Call, an italic line of its own)
};

struct LineHint {
  TextSpan span;  // of one or more whole lines that belong together (one paragraph of the source)
  LineStyle style = LineStyle::kNone;
  int level = 0;  // of a heading or of the list that an item is in
  int page = 0;   // from 1; 0: unknown

  bool operator==(const LineHint&) const = default;
};

// Properties that the format carries beside the text; empty where it says nothing.
struct SourceProperties {
  std::string title;
  std::string language;  // ISO 639-1
  std::string date;      // ISO 8601: 2007, 2007-12 or 2007-12-05

  bool operator==(const SourceProperties&) const = default;
};

struct SourceText {
  std::string text;  // valid UTF-8, lines end with "\n", cells of a row are separated by "\t"
  std::vector<LineHint> hints;  // in order, not overlapping; a gap between them has no hint
  SourceProperties properties;

  bool operator==(const SourceText&) const = default;
};

}  // namespace itu::analyzers
