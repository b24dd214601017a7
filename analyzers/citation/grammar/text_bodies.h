// Whose a resolution is, told by words right before or behind its number: "Resolution 140 | of the
// Plenipotentiary Conference (Antalya, 2006)", "Резолюция | Совета | 1299".
#pragma once

#include "analyzers/citation/grammar/grammar.h"

namespace itu::analyzers {

// The body behind the numbers, with its session or bracket, which goes to the members that have
// none. Whether there was one.
bool take_body_after(const Reading& reading, Cursor* in, Citation* citation);

// The body between the word for a text and its number, in the genitive or in letters.
BodySeen take_body_between(const Reading& reading, Cursor* in);

// "Resolution 70 and Decision 517 of the Council", "Resolution 25 and Resolution 1143 of the
// Council": so low a number is hardly the Council's beside one that is.
bool is_hardly_of_council(const Citation& first, const Citation& second);

}  // namespace itu::analyzers
