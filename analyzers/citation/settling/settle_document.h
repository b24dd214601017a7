// Documents and proposals by their bare numbers: the session they belong to is the one that the
// words name, the one of the citing text, or the one whose documents are cited around.
#pragma once

#include <optional>

#include "analyzers/citation/citation.h"
#include "analyzers/citation/reference.h"
#include "analyzers/citation/settling/evidence.h"

namespace itu::analyzers {

// "Document 48", "Docs. 3/75 and 3/76".
ReferenceTarget settle_document(const Evidence& evidence, const Citation& citation,
                                const CitedItem& item);

// "DT/29" without a word for documents: nothing where no session is known.
std::optional<ReferenceTarget> settle_session_series(const Evidence& evidence,
                                                     const CitedItem& item);

// "TD 267", "contributions 17, 18": nothing where no group is known.
std::optional<ReferenceTarget> settle_series(const Evidence& evidence, const CitedItem& item);

// "ARB/79A3/1". Nothing where no member or group has such a symbol.
std::optional<ReferenceTarget> settle_proposal(const Evidence& evidence, const Citation& citation,
                                               const CitedItem& item);

}  // namespace itu::analyzers
