// Places in Chinese, which stand behind what they lie in: "第224款", "附件2第3段", "做出决议2",
// "考虑到和强调部分".
#pragma once

#include <optional>
#include <vector>

#include "analyzers/citation/grammar/cursor.h"
#include "analyzers/citation/grammar/places.h"

namespace itu::analyzers {

// The places behind a work, outermost first in the text, innermost in the result; empty if none
// follow.
std::vector<CitedPlace> take_ordinal_places(Cursor* in);

// "第110段和第112段", "第4.2 d)节": the numbers with their measure word.
std::optional<DividedPlaces> take_measured(Cursor* in);

// Whether words before `at` say that the place there is one of the citing text ("上述", "本决议");
// then `begin` moves to where they start.
bool is_of_this_text(std::string_view text, std::size_t at, std::size_t* begin);

}  // namespace itu::analyzers
