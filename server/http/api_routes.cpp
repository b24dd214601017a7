#include "indexer/schema/error.h"
#include "server/http/json_values.h"
#include "server/http/site.h"
#include "server/search/limits.h"
#include "server/search/suggest/suggest.h"

namespace itu::server {
namespace {

constexpr std::size_t kCitationsOfAPage = 50;
constexpr std::size_t kLikeOfAPage = 20;
constexpr std::size_t kSuggestionsOfAList = 8;

Reply json_reply(const Json& json) { return {200, std::string(kJson), print(json), {}, false}; }

Reply citations_reply(const Call& call, const analyzers::Target& target, const CitationPage& page) {
  Json json = {{"generation", call.index.generation()}, {"id", to_id(target)}};
  json.update(to_json(page));
  return json_reply(json);
}

struct Window {
  std::size_t offset = 0;
  std::size_t limit = 0;
};

Window window_of(const Parameters& parameters) {
  return {parameters.number("offset", 0, 0, kLargestWindow),
          parameters.number("limit", kCitationsOfAPage, 1, kLargestPage)};
}

// A parameter that is not known is told, since it may be a filter spelled wrongly.
void note_unknown(const Parameters& parameters, SearchResult& result) {
  for (const std::string& name :
       parameters.unknown({"q", "limit", "offset", "body", "kind", "series", "year", "lang", "sort",
                           "fold", "copies", "explain"})) {
    result.notes.push_back({"ignored", "The parameter \"" + name + "\" is not known.", {}});
  }
}

}  // namespace

Reply Site::give_search(const Call& call) {
  SearchResult result = search(call.index, search_request_of(call));
  note_unknown(call.parameters, result);
  return json_reply(to_json(result));
}

Reply Site::give_document(const Call& call) {
  const analyzers::Target target = require_id(call.parameters.text("id"));
  const auto view = open_document(call.index, target, call.language);
  if (!view) return problem_reply({404, "No document with this identifier is held."});
  Json json = {{"generation", call.index.generation()}};
  json.update(to_json(*view));
  return json_reply(json);
}

Reply Site::give_resolved(const Call& call) {
  const auto references = look_up(call.index, call.parameters.lines("q"), call.language);
  return json_reply({{"generation", call.index.generation()}, {"references", to_json(references)}});
}

Reply Site::give_cited_by(const Call& call) {
  const analyzers::Target target = require_id(call.parameters.text("id"));
  const Window window = window_of(call.parameters);
  return citations_reply(
      call, target,
      cited_by(call.index, target, window.offset, window.limit, order_of(call.parameters)));
}

Reply Site::give_cites(const Call& call) {
  const analyzers::Target target = require_id(call.parameters.text("id"));
  const Window window = window_of(call.parameters);
  return citations_reply(call, target,
                         cites(call.index, target, call.language, window.offset, window.limit));
}

Reply Site::give_like(const Call& call) {
  const analyzers::Target target = require_id(call.parameters.text("id"));
  const std::size_t limit = call.parameters.number("limit", kLikeOfAPage, 1, kLargestPage);
  const auto like = find_like(call.index, target, call.language, limit);
  if (!like) return problem_reply({404, "No document with this identifier is held."});
  Json json = {{"generation", call.index.generation()}};
  json.update(to_json(*like));
  return json_reply(json);
}

Reply Site::give_facets(const Call& call) {
  SearchRequest request = search_request_of(call);
  request.limit = 1;
  const SearchResult result = search(call.index, request);
  return json_reply({{"generation", result.generation},
                     {"total", result.total},
                     {"documents", result.documents},
                     {"exact", result.exact},
                     {"facets", to_json(result.facets)}});
}

Reply Site::give_suggestions(const Call& call) {
  const std::string typed = call.parameters.text("q");
  const std::size_t limit =
      call.parameters.number("limit", kSuggestionsOfAList, 1, kMostSuggestions);
  return json_reply({{"generation", call.index.generation()},
                     {"query", typed},
                     {"suggestions", to_json(suggest(call.index, typed, call.language, limit))}});
}

Reply Site::give_stats(const Call& call) {
  return json_reply(to_json(describe_holdings(call.index)));
}

}  // namespace itu::server
