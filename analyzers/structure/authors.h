// Who a document is by, as lines at its head and its end say it: "Chairman, WG-WSIS" below the
// text, "Report by the Secretary-General" above it. Bodies are named as in ids: "sg", "tsb",
// "wg-wsis".
#pragma once

#include <string>
#include <string_view>

namespace itu::analyzers {

// Who signs with the title that `line` is: "Secretary-General" gives "sg", "Director of the
// Telecommunication Standardization Bureau" "tsb", "Chairman, WG-WSIS" "wg-wsis". Empty: nobody
// known.
std::string signing_body(std::string_view line);

// The group that `text` names by its symbol in brackets: "... (WG-WSIS)". Empty: none.
std::string group_in_brackets(std::string_view text);

// The body whose name the folded start of the enacting line holds: "The Council,".
std::string adopting_body(std::string_view opening);

// The office that the drafter's initials behind "Ref:" are of: "SGO/CSD/AN/CB" gives "sg". Empty:
// they tell none.
std::string body_of_reference(std::string_view value);

// Who is named as the author in "Report by the Secretary-General". Empty: nobody known.
std::string author_in_line(std::string_view line);

}  // namespace itu::analyzers
