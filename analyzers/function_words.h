// Words that hold a sentence together and say little of what it is about: articles, prepositions,
// question words, of the six languages.
#pragma once

#include <string_view>

namespace itu::analyzers {

// Whether the folded `word` is one, in whichever language.
bool is_function_word(std::string_view word);

}  // namespace itu::analyzers
