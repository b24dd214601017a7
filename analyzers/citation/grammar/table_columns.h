// Tables whose headings say what their numbers are: "OB No." above issues of the Operational
// Bulletin, "Question" above "25/16", "WTDC resolutions" above "20, 23, 63", "101, 102 (PP); 64
// (WTSA)" in a column about resolutions. Cells are parted by tabs, rows by line breaks.
#pragma once

#include <vector>

#include "analyzers/citation/grammar/grammar.h"

namespace itu::analyzers {

// The citations in such columns, in order. Linear in the text.
std::vector<Citation> read_table_columns(const Reading& reading);

}  // namespace itu::analyzers
