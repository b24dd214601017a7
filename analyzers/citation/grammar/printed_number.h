// A number as it is printed, and as ids and counting have it: "048" is 48.
#pragma once

#include <charconv>
#include <string>
#include <string_view>

namespace itu::analyzers {

// The number with which `digits` begins; 0 if it begins with none or one that no int holds.
inline int to_number(std::string_view digits) {
  int value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

// "48", "048" as ids have it; what follows the zeros stays whatever it is: "08-2" gives "8-2".
inline std::string without_leading_zeros(std::string_view digits) {
  const std::size_t first = digits.find_first_not_of('0');
  return first == std::string_view::npos ? "0" : std::string(digits.substr(first));
}

}  // namespace itu::analyzers
