// Files that hold many texts: Final Acts, the Council's collection of resolutions. They are taken
// apart here, before structure is found.
#pragma once

#include <vector>

#include "analyzers/structure/source_text.h"

namespace itu::analyzers {

// The texts that `source` holds, each as a source text of its own with its hints; one that is no
// compendium comes back alone and whole. A text begins at a heading line that gives its kind and
// number ("RESOLUTION 140 (Antalya, 2006)", "R 1282"), and two such lines with different numbers
// make a compendium.
std::vector<SourceText> split_compendium(SourceText source);

}  // namespace itu::analyzers
