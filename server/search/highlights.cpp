#include "server/search/highlights.h"

#include <algorithm>
#include <string>

#include "indexer/schema/index.h"
#include "server/search/limits.h"
#include "server/search/matcher.h"
#include "server/search/notes.h"
#include "server/search/query/builder.h"
#include "server/search/query/expansion.h"
#include "server/search/query/parser.h"

namespace itu::server {
namespace {

constexpr std::size_t kMostHighlights = 5'000;

void append_disjoint(std::vector<analyzers::TextSpan>& spans, analyzers::TextSpan span) {
  if (!spans.empty() && span.begin < spans.back().end) {
    spans.back().end = std::max(spans.back().end, span.end);
  } else {
    spans.push_back(span);
  }
}

}  // namespace

std::vector<analyzers::TextSpan> find_highlights(const schema::Index& index,
                                                 const DocumentView& view, std::string_view query) {
  std::vector<analyzers::TextSpan> spans;
  if (query.empty() || query.size() > kLongestQuery) return spans;
  const auto entry = index.find(view.id, view.document.language);
  if (!entry) return spans;
  const auto record = index.record(entry->hit);
  ParsedQuery parsed = parse_query(std::string(query));
  Notes notes(parsed.notes);
  add_readings(index, &parsed, &notes);
  const MatchClock clock{std::chrono::milliseconds(kMatchMilliseconds)};
  const BuiltQuery built = build_query(index, parsed, WordsWanted::kAll, clock, &notes);
  const Matcher matcher(built.sought);
  for (std::size_t i = 0; i < record.paragraph_count() && spans.size() < kMostHighlights; ++i) {
    const analyzers::TextSpan paragraph = record.paragraph_span(i);
    for (const Match& match : matcher.find(record, paragraph)) {
      append_disjoint(spans,
                      {paragraph.begin + match.span.begin, paragraph.begin + match.span.end});
    }
  }
  return spans;
}

}  // namespace itu::server
