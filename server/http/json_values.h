// Answers of server/search as the JSON that docs/http-api.md documents. Every string comes out as
// valid UTF-8, whatever went in.
#pragma once

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

#include "server/search/checker.h"
#include "server/search/citations.h"
#include "server/search/document_view.h"
#include "server/search/likeness.h"
#include "server/search/lookup.h"
#include "server/search/search_result.h"
#include "server/search/searcher.h"
#include "server/search/suggest/suggest.h"

namespace itu::server {

using Json = nlohmann::ordered_json;

Json to_json(const SearchResult& result);
Json to_json(const std::vector<Facet>& facets);
Json to_json(const Holdings& holdings);
Json to_json(const DocumentView& view);
Json to_json(const std::vector<LookedUpReference>& references);
Json to_json(const CheckedReference& reference);
Json to_json(const CitationPage& page);
Json to_json(const LikeList& like);
Json to_json(const std::vector<Suggestion>& suggestions);

// One line with a newline at its end.
std::string print(const Json& json);

}  // namespace itu::server
