// Tables whose headings say what their numbers are: "OB No." above issues of the Operational
// Bulletin, "Question" above "25/16", "WTDC resolutions" above "20, 23, 63", "101, 102 (PP); 64
// (WTSA)" in a column about resolutions, "Number" in a section about them, "WTSA" above "Res. 50".
// Cells are parted by tabs, rows by line breaks.
#pragma once

#include <string_view>
#include <vector>

#include "analyzers/citation/grammar/grammar.h"

namespace itu::analyzers {

// A cell in a column headed by the name of a body.
struct HeadedCell {
  TextSpan cell;
  std::string_view body;
};

struct TableReadings {
  std::vector<Citation> citations;  // of numbers that the heading explains
  std::vector<HeadedCell> heads;
};

// What the columns of the text's tables tell, in order. Linear in the text.
TableReadings read_tables(const Reading& reading);

}  // namespace itu::analyzers
