// What the spelling of an id tells without any table: the series of symbols that it belongs to, and
// where it stands in a list that people have sorted.
//
//   series_of(council/doc/2007/21)        "council/doc"
//   series_of(itu-t/rec/x.1205@2008-04)   "itu-t/rec/x"
//   council/doc/2007/9 comes before council/doc/2007/21
#pragma once

#include <string>
#include <string_view>

#include "analyzers/citation/target.h"

namespace itu::schema {

// Body and kind; of Recommendations with the letters of their series; "file" for what has no
// symbol.
std::string series_of(const analyzers::Target& target);

// Natural order: numbers inside the ids count as numbers, however many digits they have.
bool is_symbol_before(std::string_view left, std::string_view right);

}  // namespace itu::schema
