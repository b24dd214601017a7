// Who else makes resolutions, decisions and recommendations: "Commission Decision 5", "ANATEL
// Resolution 614", "Resolution 553 of the Federal Communications Commission". Their numbers are
// none of the Union's, however well they would fit.
#pragma once

#include "analyzers/citation/grammar/grammar.h"

namespace itu::analyzers {

// Whether the word before the kind word at `kind` names an issuer that is no body of the Union.
bool has_issuer_before(const Reading& reading, TextSpan kind);

// Whether "of the ..." at the cursor, behind the numbers, names one.
bool has_issuer_after(const Reading& reading, Cursor after);

// Whether the council named from `begin` to the cursor is another one: "European Council", "Nordic
// Council"; names in lower case don't make it one.
bool is_foreign_council(const Reading& reading, std::size_t begin, Cursor after);

}  // namespace itu::analyzers
