// Whose resolution, decision, recommendation or opinion it is. Evidence in this order, the earlier
// winning: a body named with it; "of this conference"; the bracket, by its form or by place and
// year; the number's range; a full mention elsewhere, the sentence; the citing document's own body.
#pragma once

#include <optional>

#include "analyzers/citation/citation.h"
#include "analyzers/citation/reference.h"
#include "analyzers/citation/settling/evidence.h"

namespace itu::analyzers {

// Nothing where the number is most likely that of somebody else's text.
std::optional<ReferenceTarget> settle_body(const Evidence& evidence, const Citation& citation,
                                           const CitedItem& item);

}  // namespace itu::analyzers
