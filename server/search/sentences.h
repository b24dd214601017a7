// Where sentences end, by the rules of Unicode (UAX 29, as ICU has them). A number such as "No. 3"
// or an abbreviation may end one too early; a paragraph's end always ends one.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace itu::server {

// The bytes of the valid UTF-8 `text` behind its sentences (blanks included), in order; the last is
// the end of the text. Linear.
std::vector<std::size_t> sentence_ends(std::string_view text);

}  // namespace itu::server
