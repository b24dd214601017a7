// What the readers of containers promise of any bytes: archives by the quick way, pages saved as a
// mail.
#pragma once

#include <string>
#include <string_view>

namespace itu::indexer {

// Makes an archive of the parts in `input` (package_parts.h) and changes it as the line before the
// first of them says: pairs of a place, counted from the end, and a byte, both in hexadecimal
// ("16:4 2:ff"). Gives what list_plain_zip() or unpack_plain_entry() has promised and not held, in
// a sentence; "" if all is well. An archive that is not changed has to come out as it went in.
std::string broken_promise_of_plain_zip(std::string_view input);

// The same of is_mhtml() and find_page(), for `input` as it is.
std::string broken_promise_of_mailed_page(std::string_view input);

}  // namespace itu::indexer
