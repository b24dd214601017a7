// Whether a span stands in a heading: a short line that is no sentence.
//
//   "2  Report of the Working Group (Document C17/26)"
#pragma once

#include <string_view>

#include "analyzers/text_span.h"

namespace itu::analyzers {

bool lies_in_heading(std::string_view folded, TextSpan span);

}  // namespace itu::analyzers
