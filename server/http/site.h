// The site: every address that the server answers, from a request to a reply, with nothing of
// sockets in it; `itu-server get` and the tests ask it directly.
//
//   Site site(options, files, sources, metrics);
//   site.answer(request)        // never throws
//
// One thread at a time: it owns an opened index and the parsed templates. Several sites, one a
// handler, share what is const or atomic.
#pragma once

#include <filesystem>
#include <string>

#include "analyzers/citation/target.h"
#include "server/http/metrics.h"
#include "server/http/page.h"
#include "server/http/pages.h"
#include "server/http/parameters.h"
#include "server/http/problem.h"
#include "server/http/reply.h"
#include "server/http/request.h"
#include "server/http/source_files.h"
#include "server/http/web_files.h"
#include "server/search/opened_index.h"
#include "server/search/search_request.h"

namespace itu::server {

// One request on its way, with the generation that answers it.
struct Call {
  const Request& request;
  const schema::Index& index;
  Parameters parameters;
  std::string rest;      // of the path behind the route's own part, decoded
  std::string language;  // the reader's: ?lang=, else Accept-Language, else "en"
  std::string origin;    // "http://127.0.0.1:8080", as the client named it
};

class Site {
 public:
  // Throws schema::Error when the index cannot be opened.
  Site(const std::filesystem::path& index, const WebFiles& files, const SourceFiles& sources,
       Metrics& metrics);

  Reply answer(const Request& request);

 private:
  friend struct Route;

  Reply respond(const Request& request);
  Reply respond_from_index(const struct Route& route, const Request& request,
                           const std::string& path);
  Reply answer_call(const struct Route& route, const Request& request, const std::string& path,
                    const schema::Index& index);
  Reply refuse(const Request& request, const Problem& problem);
  void describe_index(PageFrame& frame) const;
  Reply page(const Call& call, const std::string& title, const std::string& name,
             const PageValues& values, int status = 200);

  // Pages (page_routes.cpp).
  Reply show_start(const Call& call);
  Reply show_results(const Call& call);
  Reply show_document(const Call& call);
  ReaderVisit visit_of(const Call& call);
  Reply show_unheld(const Call& call, const analyzers::Target& target);
  Reply show_lookup(const Call& call);
  Reply show_cited_by(const Call& call);
  Reply show_cites(const Call& call);
  Reply show_citations(const Call& call, bool is_cited_by);
  Reply show_like(const Call& call);
  Reply show_source(const Call& call);
  Reply give_file(const Call& call);

  // The API (api_routes.cpp).
  Reply give_search(const Call& call);
  Reply give_document(const Call& call);
  Reply give_resolved(const Call& call);
  Reply give_cited_by(const Call& call);
  Reply give_cites(const Call& call);
  Reply give_like(const Call& call);
  Reply give_facets(const Call& call);
  Reply give_suggestions(const Call& call);
  Reply give_stats(const Call& call);

  // For machines (machine_routes.cpp).
  Reply give_health(const Call& call);
  Reply give_ready(const Call& call);
  Reply give_metrics(const Call& call);
  Reply give_opensearch(const Call& call);
  Reply give_openapi(const Call& call);
  Reply give_robots(const Call& call);
  Reply give_asset(const Call& call);

  const WebFiles& files_;
  const SourceFiles& sources_;
  Metrics& metrics_;
  OpenedIndex opened_;
  Templates templates_;
};

// Which answer an address has. A prefix ends in "/" and the rest of the path is its value.
struct Route {
  enum class Kind { kPage, kApi, kMachine };

  std::string_view path;
  Kind kind;
  Reply (Site::*give)(const Call& call);

  // Null if nothing is at `path`.
  static const Route* find(std::string_view path);
};

// The place and document that an id in a path or parameter names. Throws schema::Error
// (kInvalidRequest) for what is no id.
analyzers::Target require_id(const std::string& id);

// "newest" or "oldest" in the parameter `sort` of a list of citations. Throws schema::Error
// (kInvalidRequest) for anything else.
CitationOrder order_of(const Parameters& parameters);

// The question in the parameters of a search. Throws schema::Error (kInvalidRequest).
SearchRequest to_search_request(const Parameters& parameters);
// The same for the reader who calls.
SearchRequest search_request_of(const Call& call);

// Whether an index published then is older than it should be.
bool is_stale(std::string_view published);

}  // namespace itu::server
