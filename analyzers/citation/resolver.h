// Settles what citations point at. Evidence in this order, the earlier winning: a body named with
// the citation; the form of its bracket; place and year; the number's range; what the sentence and
// the text are about; the citing document. The outcome is sure, likely or open, with a reason.
#pragma once

#include <string_view>
#include <vector>

#include "analyzers/citation/citation.h"
#include "analyzers/citation/finder.h"
#include "analyzers/citation/reference.h"
#include "analyzers/offset_map.h"

namespace itu::analyzers {

// `citations` in order, spans in `folded`; the references have spans in `source`,
// which lies behind `map`.
// Citations that turn out to be none (a form that means something here only in other texts) are
// left out.
std::vector<Reference> resolve(const std::vector<Citation>& citations, std::string_view folded,
                               std::string_view source, const OffsetMap& map,
                               const CitingContext& context);

}  // namespace itu::analyzers
