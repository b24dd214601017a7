// Dates as file formats carry them.
#pragma once

#include <string>
#include <string_view>

namespace itu::indexer {

// The date at the start of `text`, as exact as it is given: "2007-12-05T10:00Z" is 2007-12-05,
// "2007-12" and "2007" stay. Empty if `text` does not begin with an ISO 8601 date.
std::string iso_date(std::string_view text);

}  // namespace itu::indexer
