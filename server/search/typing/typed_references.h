// The references that somebody typed or pasted to have them looked up: those that are found as they
// stand, and on lines without any those that are found when typing errors are mended.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "analyzers/citation/reference.h"

namespace itu::server {

// Longer lines are sentences: they are read as they stand.
inline constexpr std::size_t kMostTypedWords = 12;

struct TypedReference {
  analyzers::Reference reference;
  std::string read_as;  // the words that were read instead of those typed; empty for none
};

// In the order of the valid UTF-8 `text`. A mended reference spans its whole line, is likely at
// best, and its reasons begin with what it was read as. A single reference in the text is also
// mended where that gives it the place or the edition that stands beside it misspelt.
std::vector<TypedReference> read_typed(std::string_view text);

}  // namespace itu::server
