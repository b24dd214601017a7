// The paragraphs of a hit that answer the question best, with what matched marked.
#pragma once

#include <optional>
#include <vector>

#include "indexer/schema/index.h"
#include "server/search/long_paragraph.h"
#include "server/search/matcher.h"
#include "server/search/occurrences.h"
#include "server/search/query/builder.h"
#include "server/search/search_result.h"

namespace itu::server {

class PassageFinder {
 public:
  // Keeps references to index and sought.
  PassageFinder(const schema::Index& index, const std::vector<Sought>& sought);

  // At most kPassagesPerHit, best first: the paragraphs that have most of what is sought, the rarer
  // counting more; then where it stands closer together, then more often. Where nothing sought
  // stands in the text (a title matched, or a filter), the beginning of the text, unmarked.
  // `hit` is that of document `number` of the catalogue.
  std::vector<Passage> find(std::uint32_t number, const schema::HitRecord& hit);

  // Whether a passage shows the beginning of a very long paragraph because what is sought in it was
  // not found in time (limit passage-search).
  bool is_limited() const { return pieces_.is_limited(); }

 private:
  const schema::Index& index_;
  const std::vector<Sought>& sought_;
  Matcher matcher_;
  PieceFinder pieces_;
};

// Paragraph `index` of the record as a passage: its text without the printed number, cut around
// the matches that `pieces` finds to kLongestPassage.
Passage show_paragraph(const schema::DocumentRecord& record, std::size_t index, PieceFinder& pieces,
                       PlaceSought sought = {});

// The paragraph that says best what the text is about: the first that is text rather than
// letterhead or heading; of a resolution the first that resolves something, not its enacting line.
std::optional<std::size_t> first_text_paragraph(const schema::DocumentRecord& record);

}  // namespace itu::server
