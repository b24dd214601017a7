// Dates as the six languages print them.
//
//   "Geneva, 5 December 2007"   2007-12-05        "le 25 février 2004"   2004-02-25
//   "2007年12月5日"              2007-12-05        "April 2008"           2008-04
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace itu::analyzers {

// 1 to 12 when `word`, folded, is the name of a month; 0 otherwise.
int month_of(std::string_view word);

struct DateMention {
  std::string date;                // ISO 8601: 2007-12-05 or 2007-12
  std::size_t begin = 0, end = 0;  // bytes in the folded line

  bool operator==(const DateMention&) const = default;
};

// The first date in the folded `line` that has at least month and year. Of a range ("21-22 January
// 2008") it is the month; of two dates, the first.
std::optional<DateMention> find_date(std::string_view line);

}  // namespace itu::analyzers
