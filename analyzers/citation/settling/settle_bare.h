// Settles places whose text the words leave out: what was named around them decides.
#pragma once

#include <optional>

#include "analyzers/citation/citation.h"
#include "analyzers/citation/reference.h"
#include "analyzers/citation/settling/evidence.h"

namespace itu::analyzers {

// "No. 229", "Article 54", "Rule 7", "Appendix 4", "Annex 2", "clause 6.2", "§ 3.20": of the
// instrument or work named before, of the Radio Regulations by their form, of the citing text
// itself; nothing where none of these is likely.
std::optional<ReferenceTarget> settle_bare(const Evidence& evidence, const Citation& citation,
                                           const CitedItem& item);

}  // namespace itu::analyzers
