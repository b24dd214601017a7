// Questions to a single document that its terms alone do not answer.
#pragma once

#include <memory>
#include <string>

#include "server/search/query/span_scope.h"
#include "server/search/query/spans.h"
#include "server/search/query/test_source.h"

namespace itu::server {

// Whether the condition is met somewhere in the scope.
DocumentTest meets_spans(std::shared_ptr<const SpanNode> spans, SpanScope scope);

// Whether there is such a place, or one that lies in it.
DocumentTest has_place(const std::string& place);

}  // namespace itu::server
