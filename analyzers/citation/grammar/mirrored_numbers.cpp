// Numbers that Arabic prints from the right, turned round.
#include <algorithm>
#include <cstdlib>

#include "analyzers/citation/grammar/place_numbers.h"

namespace itu::analyzers {
namespace {

// "1a-22" is "22-1a".
void unmirror_joined(std::string* part) {
  const std::size_t hyphen = part->find('-');
  if (hyphen != std::string::npos) *part = part->substr(hyphen + 1) + "-" + part->substr(0, hyphen);
}

}  // namespace

void unmirror(Division::Use use, PlaceNumber* number) {
  constexpr int kLastArticle = 59;
  std::vector<std::string>& parts = number->parts;
  const auto is_digits = [](const std::string& part) { return is_digit_byte(part.front()); };
  const std::ptrdiff_t digits =
      std::find_if_not(parts.begin(), parts.end(), is_digits) - parts.begin();
  unmirror_joined(&parts.front());
  if (digits < 2) return;
  const bool is_provision = use == Division::Use::kProvision;
  if (is_provision && std::atoi(parts[static_cast<std::size_t>(digits - 1)].c_str()) > kLastArticle)
    return;
  std::reverse(parts.begin(), parts.begin() + digits);
}

}  // namespace itu::analyzers
