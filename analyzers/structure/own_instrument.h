// The line by which a text with a name and no number names itself: "CONSTITUTION OF THE
// INTERNATIONAL TELECOMMUNICATION UNION", "Tunis Agenda for the Information Society". Not a
// citation: the whole line must be the name. Which texts have names the table of instruments says.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "analyzers/citation/target.h"

namespace itu::analyzers {

struct OwnInstrument {
  Target target;        // the whole text, without an edition
  std::string bracket;  // folded, what stands in "(Dubai, 2012)" behind the name; empty: nothing
};

// Reads `cell`, as printed but without marks of headings. Looks at a bounded number of bytes.
std::optional<OwnInstrument> read_own_instrument(std::string_view cell);

}  // namespace itu::analyzers
