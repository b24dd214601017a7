// Letters under which both ITU-T and ITU-R number Recommendations: "F", "M", "P", "S", "V".
#pragma once

#include <string_view>

#include "analyzers/citation/target.h"

namespace itu::analyzers {

// "f.1105", "s.1503": the series of ITU-T has no such number.
bool is_of_radio_alone(std::string_view number);

// A Recommendation without an edition that would tell, whose number both Sectors may have given.
bool is_of_either_sector(const Target& target);

}  // namespace itu::analyzers
