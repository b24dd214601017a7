// How many letters lie between two words: a letter left out, added, replaced, or two neighbours
// exchanged count one each (optimal string alignment).
#pragma once

#include <cstddef>
#include <string_view>

namespace itu::server {

// The distance of two words in valid UTF-8, counted in code points; most + 1 if it is larger than
// `most`. Proportional to the product of the lengths; words longer than 64 code points are taken
// to be further apart than any `most`, unless they are equal.
std::size_t edit_distance(std::string_view left, std::string_view right, std::size_t most);

}  // namespace itu::server
