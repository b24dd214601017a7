// Who submits proposals to conferences: the regional groups and the Member States by their symbols.
#pragma once

#include <string_view>

namespace itu::analyzers {

// Whether the lower-case `symbol` is one of a group of countries ("eur", "rcc") or of a country.
bool is_submitter(std::string_view symbol);

}  // namespace itu::analyzers
