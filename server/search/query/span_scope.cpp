#include "server/search/query/span_scope.h"

#include <algorithm>

#include "server/search/cited_places.h"

namespace itu::server {

bool is_in_scope(const SpanScope& scope, const schema::DocumentRecord& record,
                 std::size_t paragraph) {
  if (!scope.zones.empty() && std::find(scope.zones.begin(), scope.zones.end(),
                                        record.paragraph_zone(paragraph)) == scope.zones.end()) {
    return false;
  }
  return is_place_meant(scope.place, record.paragraph_place(paragraph));
}

std::vector<PositionSpan> find_spans_in(const SpanNode& node, const SpanScope& scope,
                                        const schema::DocumentRecord& record,
                                        const PositionReader& reader) {
  std::vector<PositionSpan> spans = find_spans(node, reader);
  if (scope.is_anywhere()) return spans;
  const auto is_outside = [&](PositionSpan span) {
    const auto paragraph = record.paragraph_at_position(span.first);
    return !paragraph || !is_in_scope(scope, record, *paragraph);
  };
  spans.erase(std::remove_if(spans.begin(), spans.end(), is_outside), spans.end());
  return spans;
}

}  // namespace itu::server
