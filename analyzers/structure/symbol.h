// The symbol that a document carries at its head: "Document C07/21-E", "TSB Circular 221",
// "COM 17 – C 123 – E".
#pragma once

#include <optional>
#include <string_view>

#include "analyzers/citation/target.h"

namespace itu::analyzers {

// The document whose symbol the whole of `cell` is, a part of a line at the head of a text. `year`
// is the year of the text (0: unknown): the numbers of circulars start again in each study period.
std::optional<Target> read_symbol(std::string_view cell, int year);

}  // namespace itu::analyzers
