// What the finder finds in a text, on one line, for tables of tests.
#pragma once

#include <string>
#include <string_view>

#include "analyzers/citation/finder.h"

namespace itu::analyzers {

// The ids in order; "~" marks a likely one, "?" the candidates of an open one.
std::string printed_references(std::string_view text, const CitingContext& context = {});

}  // namespace itu::analyzers
