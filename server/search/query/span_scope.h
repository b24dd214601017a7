// In which paragraphs of a document a condition on words must hold: in: and place:.
#pragma once

#include <string>
#include <vector>

#include "analyzers/structure/paragraph.h"
#include "indexer/schema/document_record.h"
#include "server/search/query/spans.h"
#include "server/search/query/tree.h"

namespace itu::server {

struct SpanScope {
  std::vector<analyzers::Zone> zones;  // one of these; empty: any
  std::string place;                   // this place, or one that lies in it; empty: any

  bool is_anywhere() const { return zones.empty() && place.empty(); }
  bool operator==(const SpanScope&) const = default;
};

// The part of the text that `filters` (in: and place:) ask for; that of `outer` where they ask for
// none.
SpanScope scope_of(const std::vector<const QueryNode*>& filters, const SpanScope& outer);

// Whether `paragraph` of the document lies in `scope`.
bool is_in_scope(const SpanScope& scope, const schema::DocumentRecord& record,
                 std::size_t paragraph);

// The spans of `node` in the document that begin in `scope`, in order.
std::vector<PositionSpan> find_spans_in(const SpanNode& node, const SpanScope& scope,
                                        const schema::DocumentRecord& record,
                                        const PositionReader& reader);

}  // namespace itu::server
