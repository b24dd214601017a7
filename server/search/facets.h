// How many of the lines found (texts, each with its languages and copies) have each value of body,
// kind, year, language and series, and which works they cite most. Counts are exact, and those of
// a field are taken as if nothing of that field had been chosen, so that a reader sees what the
// other choices would give: a line counts once for every value that one of its documents has, and
// choosing the value gives as many lines.
#pragma once

#include <array>
#include <functional>
#include <string_view>
#include <vector>

#include "indexer/schema/index.h"
#include "server/search/hit_list.h"
#include "server/search/query/query.h"
#include "server/search/search_request.h"
#include "server/search/search_result.h"

namespace itu::server {

struct FacetField {
  std::string_view field;
  schema::CatalogueField column;
};

// The fields counted that can be chosen, in the order shown.
inline constexpr auto kFacetFields = std::to_array<FacetField>({
    {"body", schema::CatalogueField::kBody},
    {"kind", schema::CatalogueField::kKind},
    {"series", schema::CatalogueField::kSeries},
    {"year", schema::CatalogueField::kYear},
    {"lang", schema::CatalogueField::kLanguage},
});

// The facet of works cited. It is counted behind the others and chosen in the question, as cites:.
inline constexpr std::string_view kCitesFacet = "cites";

// Whether `field` can be chosen as a facet.
bool is_facet_field(std::string_view field);

// The lines that a query gives, folded like those of the question.
using FindLines = std::function<HitList(const Query& query)>;

// `found` are the lines under all filters; `words` is the query without filters, which is asked
// again for each field that has some. At most kMostFacetValues each.
std::vector<Facet> count_facets(const schema::Index& index, const HitList& found,
                                const std::vector<Filter>& filters, const Query& words,
                                const FindLines& find);

// How many documents have each value, over everything that is held.
std::vector<Facet> count_everything(const schema::Index& index);

}  // namespace itu::server
