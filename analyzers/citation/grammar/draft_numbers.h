// Numbers and names of drafts at a conference.
//
//   "COM 6/ 4"  ->  "com6/4"        "[IND-2]"  ->  "ind-2"
#pragma once

#include <optional>
#include <string>

#include "analyzers/citation/grammar/cursor.h"

namespace itu::analyzers {

std::optional<std::string> take_draft_number(Cursor* in);

}  // namespace itu::analyzers
