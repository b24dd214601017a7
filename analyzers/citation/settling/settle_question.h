// Questions whose Sector the words leave out: "Question 3/2", and "Question 21" in a text of a
// study group.
#pragma once

#include <optional>

#include "analyzers/citation/citation.h"
#include "analyzers/citation/reference.h"
#include "analyzers/citation/settling/evidence.h"

namespace itu::analyzers {

// Nothing for a number without a group in a text of no study group.
std::optional<ReferenceTarget> settle_question(const Evidence& evidence, const Citation& citation,
                                               const CitedItem& item);

}  // namespace itu::analyzers
