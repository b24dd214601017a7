// Arabic prints the parts of a section's number from the right, and some files store them so: the
// second paragraph of section 6 begins "2.6". Its place is 6.2, as in the other languages.
#pragma once

#include <string_view>
#include <vector>

#include "analyzers/structure/label.h"
#include "analyzers/structure/lines.h"

namespace itu::analyzers {

// Whether the Arabic lines of `text` number their sections from the right: their numbers end in the
// number of the section above them, or count in their first part.
bool has_mirrored_numbers(std::string_view text, const std::vector<Line>& lines);

// The label with its numbers in the order of the other languages.
Label unmirror(Label label);

}  // namespace itu::analyzers
