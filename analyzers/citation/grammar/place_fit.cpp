#include "analyzers/citation/grammar/place_fit.h"

#include <algorithm>
#include <array>

#include "analyzers/citation/grammar/printed_number.h"
#include "analyzers/citation/tables/instruments.h"

namespace itu::analyzers {

bool has_all(const Linked& linked, const std::vector<CitedPlace>& places) {
  if (!linked.work || linked.work->items.front().target.body != "itu") return true;
  const Target& text = linked.work->items.front().target;
  return std::all_of(places.begin(), places.end(), [&](const CitedPlace& place) {
    const bool is_number = place.part.empty() && place.outer.empty() &&
                           !place.first.parts.empty() && is_digit_byte(place.first.parts[0][0]);
    return !is_number || may_have_provision(text, to_place(place, GluedLetters::kStay));
  });
}

void print_roman(const Target& target, CitedPlace* place) {
  static constexpr auto kRoman = std::to_array<std::string_view>(
      {"i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"});
  const bool is_of_rec = target.body == "itu-t" && target.kind == "rec";
  if (!is_of_rec || place->part != "appendix" || !place->first.is_in_characters) return;
  const auto number = static_cast<std::size_t>(to_number(place->first.parts[0]));
  if (number > 0 && number <= kRoman.size()) place->first.parts[0] = kRoman[number - 1];
}

}  // namespace itu::analyzers
