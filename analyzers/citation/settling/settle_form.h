// Forms that mean something here only in texts about
// it: "G.711", "5.328AA", "A/72/492", "TSB Circular 221" without its study period.
#pragma once

#include <optional>

#include "analyzers/citation/citation.h"
#include "analyzers/citation/reference.h"
#include "analyzers/citation/settling/evidence.h"

namespace itu::analyzers {

// Whether the target needs a study period: TSB numbers its circulars and collective letters anew in
// each.
bool lacks_period(const Target& target);
ReferenceTarget settle_period(const Evidence& evidence, const CitedItem& item);

// A Recommendation that both Sectors may have numbered so.
ReferenceTarget settle_sector_of_series(const Evidence& evidence, const CitedItem& item);

std::optional<ReferenceTarget> settle_form(const Evidence& evidence, const Citation& citation,
                                           const CitedItem& item);

}  // namespace itu::analyzers
