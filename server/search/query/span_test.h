// Questions to a single document that its terms alone do not answer.
#pragma once

#include <memory>
#include <string>

#include "indexer/schema/index.h"
#include "server/search/query/query.h"
#include "server/search/query/span_scope.h"
#include "server/search/query/spans.h"

namespace itu::server {

// Whether the condition is met somewhere in the scope. Keeps a reference to `index`.
DocumentTest meets_spans(const schema::Index& index, std::shared_ptr<const SpanNode> spans,
                         SpanScope scope);

// Whether there is such a place, or one that lies in it.
DocumentTest has_place(const std::string& place);

}  // namespace itu::server
