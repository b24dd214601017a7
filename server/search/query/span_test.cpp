#include "server/search/query/span_test.h"

#include <utility>

#include "server/search/index_positions.h"

namespace itu::server {

DocumentTest meets_spans(const schema::Index& index, std::shared_ptr<const SpanNode> spans,
                         SpanScope scope) {
  return [&index, spans = std::move(spans), scope = std::move(scope)](
             std::uint32_t number, const schema::DocumentRecord& record) {
    const IndexPositions positions(index, number, record);
    return !find_spans_in(*spans, scope, record, positions).empty();
  };
}

DocumentTest has_place(const std::string& place) {
  return [scope = SpanScope{{}, place}](std::uint32_t /*number*/,
                                        const schema::DocumentRecord& record) {
    for (std::size_t i = 0; i < record.paragraph_count(); ++i) {
      if (is_in_scope(scope, record, i)) return true;
    }
    return false;
  };
}

}  // namespace itu::server
