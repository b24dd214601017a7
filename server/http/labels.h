// How values of the index are shown to people: "pp" as "Plenipotentiary Conference", "2007-12-05"
// as "5 December 2007". What has no label here is shown as it is.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace itu::server {

std::string label_of(std::string_view field, std::string_view value);  // field: a facet's
std::string label_of_date(std::string_view iso);    // "2007-12-05", "2007-12", "2007"
std::string label_of_moment(std::string_view iso);  // "22 Nov 2026, 02:00 UTC"
std::string with_thousands(std::size_t number);     // "1,284"
std::string with_decimals(double number);           // "12.35"
std::string plural(std::size_t count, std::string_view one, std::string_view many);

// What an id names, as people write it: "Resolution 140 (Antalya, 2006)", "paragraph 6.5". The id
// or the place itself where there are no other words for it.
std::string label_of_text(std::string_view id);
std::string label_of_place(std::string_view id);    // empty if it has no place
std::string label_of_edition(std::string_view id);  // "2006"

// Whether a title says the name already, in capitals or not: "RADIO REGULATIONS".
bool begins_with_name(std::string_view title, std::string_view name);

// An id without its place, and the place alone.
std::string without_place(std::string_view id);
std::string place_of(std::string_view id);

// "rtl" for Arabic, else "ltr".
std::string direction_of(std::string_view language);

}  // namespace itu::server
