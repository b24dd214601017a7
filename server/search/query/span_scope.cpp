#include "server/search/query/span_scope.h"

#include <algorithm>

#include "server/search/cited_places.h"
#include "server/search/query/values.h"

namespace itu::server {
namespace {

void add_scope(const QueryNode& filter, SpanScope* scope) {
  for (const QueryNode& child : filter.children) add_scope(child, scope);
  if (filter.field == "place") scope->place = filter.text;
  if (filter.field != "in") return;
  if (const auto zone = zone_named(filter.text)) scope->zones.push_back(*zone);
}

}  // namespace

SpanScope scope_of(const std::vector<const QueryNode*>& filters, const SpanScope& outer) {
  SpanScope scope;
  for (const QueryNode* filter : filters) add_scope(*filter, &scope);
  if (scope.zones.empty()) scope.zones = outer.zones;
  if (scope.place.empty()) scope.place = outer.place;
  return scope;
}

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
