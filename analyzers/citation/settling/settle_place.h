// Which text a place is in, where the words name none in full: a paragraph of the instrument that
// the list around it is about, an annex of the citing text, "the Agenda", "the Constitution".
#pragma once

#include <optional>

#include "analyzers/citation/citation.h"
#include "analyzers/citation/reference.h"
#include "analyzers/citation/settling/evidence.h"

namespace itu::analyzers {

// "(para 120)": of the text that the list is about, of the document cited before, or of this text.
// Nothing where all laws number so.
std::optional<ReferenceTarget> settle_paragraph(const Evidence& evidence, const CitedItem& item);

// "considering b) above": in this text.
ReferenceTarget settle_local(const Evidence& evidence, const Citation& citation,
                             const CitedItem& item);

// "the Agenda", "the Constitution". Nothing where other texts of the name are as likely.
std::optional<ReferenceTarget> settle_short_name(const Evidence& evidence, const CitedItem& item);
std::optional<ReferenceTarget> settle_common_name(const Evidence& evidence, const CitedItem& item);

}  // namespace itu::analyzers
