// A question answered from one generation: parse, build, match, passages, facets, notes.
#pragma once

#include <string>
#include <vector>

#include "server/search/search_request.h"
#include "server/search/search_result.h"

namespace itu::schema {
class Index;
}

namespace itu::server {

// Never fails for a question; throws schema::Error for an index that cannot be read and for a
// request beyond a documented limit (kInvalidRequest, naming the limit).
SearchResult search(const schema::Index& index, const SearchRequest& request);

// What is held, for the start page and /api/v1/stats.
struct Holdings {
  std::string generation;
  std::string published;  // ISO 8601, UTC
  std::size_t documents = 0;
  std::vector<Facet> facets;  // over everything: body, kind, year, lang
};
Holdings describe_holdings(const schema::Index& index);

}  // namespace itu::server
