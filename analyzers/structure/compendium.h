// Files that hold many texts: Final Acts, the Council's collection of resolutions. They are taken
// apart here, before structure is found.
#pragma once

#include <vector>

#include "analyzers/structure/source_text.h"

namespace itu::analyzers {

// Of a compendium, what stands before its first text (perhaps nothing; it has the properties of the
// file) and then each of its texts, as source texts of their own with their hints; what is no
// compendium comes back alone and whole. A text begins at a heading line that gives its kind and
// number ("RESOLUTION 140 (Antalya, 2006)", "R 1282"), and two such lines with different numbers
// make a compendium.
std::vector<SourceText> split_compendium(SourceText source);

}  // namespace itu::analyzers
