// Whether two citations stand in one sentence, as far as marks tell.
#pragma once

#include <string_view>

namespace itu::analyzers {

// Whether a sentence or a paragraph ends in the folded text between two citations.
bool ends_sentence(std::string_view gap);

}  // namespace itu::analyzers
