// How many of the documents found have each value of body, kind, year and language. Counts are
// exact, and those of a field are taken as if nothing of that field had been chosen, so that a
// reader sees what the other choices would give.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "indexer/schema/index.h"
#include "server/search/match.h"
#include "server/search/search_request.h"
#include "server/search/search_result.h"

namespace itu::server {

struct FacetField {
  std::string_view field;
  std::uint32_t slot;
};

// The fields counted, in the order shown.
inline constexpr auto kFacetFields = std::to_array<FacetField>({
    {"body", schema::kBodySlot},
    {"kind", schema::kKindSlot},
    {"year", schema::kYearSlot},
    {"lang", schema::kLanguageSlot},
});

// Whether `field` can be chosen as a facet.
bool is_facet_field(std::string_view field);

// Counts while the hits are matched. Give spies() to that match; fields that are filtered
// themselves are counted afterwards by finish(), in a match each without those filters.
class FacetCounter {
 public:
  // Keeps a pointer to `filters`.
  explicit FacetCounter(const std::vector<Filter>& filters);

  std::vector<Xapian::MatchSpy*> spies() const;

  // `words` is the query without filters.
  std::vector<Facet> finish(const schema::Index& index, const Xapian::Query& words,
                            const MatchClock& clock);

 private:
  const std::vector<Filter>* filters_;
  std::vector<std::unique_ptr<Xapian::ValueCountMatchSpy>> spies_;  // one a field
};

// The same counts over everything that is held.
std::vector<Facet> count_everything(const schema::Index& index);

}  // namespace itu::server
