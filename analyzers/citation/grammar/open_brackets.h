// Whether a closing bracket is that of an item, "b)", or of words in brackets.
#pragma once

#include "analyzers/citation/grammar/cursor.h"

namespace itu::analyzers {

// "(Nos. 468, 480 and 480A)": whether the bracket that closes at the cursor, behind the letter or
// number, was opened before the list. Looks a few words back and ahead.
bool is_in_bracket(const Cursor& in);

}  // namespace itu::analyzers
