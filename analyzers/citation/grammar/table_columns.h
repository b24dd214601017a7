// Tables whose headings say what their numbers are: "OB No." above issues of the Operational
// Bulletin, "Question" above "25/16", "WTDC resolutions" above "20, 23, 63", "101, 102 (PP); 64
// (WTSA)" in a column about resolutions, "Number" in a section about them, "WTSA" above "Res. 50".
// Cells are parted by tabs, rows by line breaks.
#pragma once

#include <vector>

#include "analyzers/citation/grammar/grammar.h"

namespace itu::analyzers {

// Adds to the citations of the text those that the headings of its tables explain, where nothing
// else has been read, and gives those in a column headed by a body's name that body. Linear in the
// text.
void add_tables(const Reading& reading, std::vector<Citation>* citations);

}  // namespace itu::analyzers
