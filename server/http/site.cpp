#include "server/http/site.h"

#include <Poco/DateTimeFormat.h>
#include <Poco/DateTimeParser.h>
#include <Poco/Timestamp.h>

#include <array>
#include <chrono>
#include <exception>
#include <iostream>

#include "analyzers/citation/target.h"
#include "server/http/access_log.h"
#include "server/http/limits.h"
#include "server/http/pages.h"
#include "server/search/facets.h"
#include "server/search/limits.h"
#include "server/search/searcher.h"

namespace itu::server {
namespace {

constexpr std::string_view kAllowed = "GET, HEAD, OPTIONS";
constexpr Poco::Timespan::TimeDiff kStaleAfterHours = 26;

constexpr auto kPage = Route::Kind::kPage;
constexpr auto kApi = Route::Kind::kApi;
constexpr auto kMachine = Route::Kind::kMachine;

// The first language of "fr-CH, fr;q=0.9, en;q=0.8" that has two letters: "fr".
std::string first_language(std::string_view accepted) {
  while (!accepted.empty()) {
    const std::size_t comma = accepted.find(',');
    std::string_view range = accepted.substr(0, comma);
    while (!range.empty() && range.front() == ' ') range.remove_prefix(1);
    const std::string_view primary = range.substr(0, range.find_first_of("-; "));
    const bool is_language = primary.size() == 2 && primary[0] >= 'a' && primary[0] <= 'z' &&
                             primary[1] >= 'a' && primary[1] <= 'z';
    if (is_language) return std::string(primary);
    accepted = comma == std::string_view::npos ? "" : accepted.substr(comma + 1);
  }
  return "en";
}

std::string language_of(const Request& request, const Parameters& parameters) {
  for (const auto& [name, value] : parameters.all()) {
    if (name == "lang" && !value.empty()) return value;
  }
  return first_language(request.header("accept-language"));
}

bool is_api(std::string_view path) { return path.substr(0, 5) == "/api/"; }

void log_trouble(const Request& request, std::string_view what) {
  std::cerr << "itu-server: " + escape_for_log(request.path) + ": " + escape_for_log(what) + "\n";
}

// Changes with whatever the reply depends on, the pages' own files and the name by which the client
// knows this server among them; weak, since the same reply may go out compressed.
std::string tag_of(const Request& request, const schema::Index& index, const WebFiles& files) {
  const std::string all = index.generation() + '\0' + files.version() + '\0' +
                          std::string(request.header("host")) + '\0' + request.path + '\0' +
                          request.query + '\0' + std::string(request.header("accept-language")) +
                          '\0' + (is_stale(index.manifest().published) ? "stale" : "");
  return "W/\"" + content_hash(all) + "\"";
}

// A row of kSortChoices; relevance for none.
HitOrder hit_order_of(const std::string& name) {
  if (name.empty()) return HitOrder::kRelevance;
  std::string names;
  for (const SortChoice& choice : kSortChoices) {
    if (choice.name == name) return choice.order;
    const bool is_last = &choice == &kSortChoices.back();
    names.append(names.empty() ? "" : is_last ? " or " : ", ").append(choice.name);
  }
  throw schema::Error(schema::ErrorKind::kInvalidRequest,
                      "The parameter \"sort\" takes " + names + ".");
}

}  // namespace

// Every address of the server. docs/http-api.md and web/openapi.json describe each.
const Route* Route::find(std::string_view path) {
  static constexpr auto kRoutes = std::to_array<Route>({
      {"/", kPage, &Site::show_start},
      {"/search", kPage, &Site::show_results},
      {"/doc/", kPage, &Site::show_document},
      {"/ref", kPage, &Site::show_lookup},
      {"/cited-by/", kPage, &Site::show_cited_by},
      {"/cites/", kPage, &Site::show_cites},
      {"/like/", kPage, &Site::show_like},
      {"/source/", kPage, &Site::show_source},
      {"/file/", kPage, &Site::give_file},
      {"/api/v1/search", kApi, &Site::give_search},
      {"/api/v1/document", kApi, &Site::give_document},
      {"/api/v1/resolve", kApi, &Site::give_resolved},
      {"/api/v1/cited-by", kApi, &Site::give_cited_by},
      {"/api/v1/cites", kApi, &Site::give_cites},
      {"/api/v1/like", kApi, &Site::give_like},
      {"/api/v1/facets", kApi, &Site::give_facets},
      {"/api/v1/suggest", kApi, &Site::give_suggestions},
      {"/api/v1/stats", kApi, &Site::give_stats},
      {"/health", kMachine, &Site::give_health},
      {"/ready", kMachine, &Site::give_ready},
      {"/metrics", kMachine, &Site::give_metrics},
      {"/opensearch.xml", kMachine, &Site::give_opensearch},
      {"/openapi.json", kMachine, &Site::give_openapi},
      {"/robots.txt", kMachine, &Site::give_robots},
      {"/assets/", kMachine, &Site::give_asset},
  });
  for (const Route& route : kRoutes) {
    const bool is_prefix = route.path.size() > 1 && route.path.back() == '/';
    if (is_prefix ? path.substr(0, route.path.size()) == route.path : path == route.path) {
      return &route;
    }
  }
  return nullptr;
}

bool is_stale(std::string_view published) {
  Poco::DateTime moment;
  int zone = 0;
  if (!Poco::DateTimeParser::tryParse(Poco::DateTimeFormat::ISO8601_FORMAT, std::string(published),
                                      moment, zone)) {
    return false;
  }
  const Poco::Timespan age = Poco::Timestamp() - moment.timestamp();
  return age.totalHours() >= kStaleAfterHours;
}

Site::Site(const std::filesystem::path& index, const WebFiles& files, const SourceFiles& sources,
           Metrics& metrics)
    : files_(files), sources_(sources), metrics_(metrics), opened_(index), templates_(files) {}

Reply Site::answer(const Request& request) {
  const auto began = std::chrono::steady_clock::now();
  Reply reply = respond(request);
  compress(reply, request);
  const auto took = std::chrono::steady_clock::now() - began;
  ++metrics_.replies[static_cast<std::size_t>(reply.status / 100)];
  metrics_.microseconds += static_cast<std::uint64_t>(
      std::chrono::duration_cast<std::chrono::microseconds>(took).count());
  return reply;
}

Reply Site::respond(const Request& request) {
  const bool is_reading = request.method == "GET" || request.method == "HEAD";
  if (!is_reading) {
    Reply reply = request.method == "OPTIONS"
                      ? Reply{204, std::string(kPlainText), "", {}, false}
                      : refuse(request, {405, "Only GET, HEAD and OPTIONS are answered here."});
    reply.set_header("allow", kAllowed);
    return reply;
  }
  const auto path = percent_decode(request.path, false);
  const Route* route = path ? Route::find(*path) : nullptr;
  if (!route) return refuse(request, {404, "There is nothing at this address."});
  return respond_from_index(*route, request, *path);
}

// The one place where errors become replies.
Reply Site::respond_from_index(const Route& route, const Request& request,
                               const std::string& path) {
  try {
    const schema::Index& index = opened_.current();
    const bool is_tagged = route.kind != Route::Kind::kMachine;
    const std::string tag = is_tagged ? tag_of(request, index, files_) : std::string();
    Reply reply{304, std::string(kPlainText), "", {}, false};
    const bool is_known =
        is_tagged && request.header("if-none-match").find(tag) != std::string_view::npos;
    if (!is_known) reply = answer_call(route, request, path, index);
    reply.set_header("index-generation", index.generation());
    if (is_tagged && reply.status < 400) {
      reply.set_header("etag", tag);
      reply.set_header("cache-control", "no-cache");
      reply.set_header("vary", "Accept-Language");
    }
    return reply;
  } catch (const schema::Error& error) {
    if (http_status(error.kind()) >= 500) log_trouble(request, error.what());
    return refuse(request, to_problem(error));
  } catch (const std::exception& error) {
    log_trouble(request, error.what());
    return refuse(request, {500, "Something went wrong here. It has been written to the log."});
  }
}

Reply Site::answer_call(const Route& route, const Request& request, const std::string& path,
                        const schema::Index& index) {
  const HttpLimits limits;
  Parameters parameters(request.query, limits.parameters);
  std::string language = language_of(request, parameters);
  const std::size_t own = std::min(route.path.size(), path.size());
  const Call call{request,
                  index,
                  std::move(parameters),
                  path.substr(own),
                  std::move(language),
                  request.header("host").empty() ? std::string()
                                                 : "http://" + std::string(request.header("host"))};
  return (this->*route.give)(call);
}

// Pages tell people, the rest tells programs.
Reply Site::refuse(const Request& request, const Problem& problem) {
  const Route* route = Route::find(request.path);
  const bool is_page = !is_api(request.path) && (!route || route->kind == Route::Kind::kPage);
  if (!is_page) return problem_reply(problem);
  PageFrame frame;
  frame.title = title_for_people(problem);
  describe_index(frame);
  Reply reply;
  reply.status = problem.status;
  reply.content_type = kHtml;
  reply.body = templates_.render(frame, "error", problem_page(problem));
  if (problem.status == 503) reply.set_header("retry-after", "5");
  return reply;
}

// What every page tells of the index.
void Site::describe_index(PageFrame& frame) const {
  const schema::Manifest& manifest = opened_.opened().manifest();
  frame.published = manifest.published;
  frame.documents = manifest.documents;
  frame.generation = manifest.generation;
  frame.is_stale = is_stale(manifest.published);
}

Reply Site::page(const Call& call, const std::string& title, const std::string& name,
                 const PageValues& values, int status) {
  PageFrame frame;
  frame.title = title;
  const bool came_from_words = name == "reader" || name == "unheld";
  if (came_from_words || name == "results" || name == "lookup") {
    frame.query = call.parameters.text("q");
  }
  if (came_from_words && frame.query.empty()) frame.query = call.parameters.text("ref");
  describe_index(frame);
  frame.is_start = name == "start";
  Reply reply;
  reply.status = status;
  reply.content_type = kHtml;
  reply.body = templates_.render(frame, name, values);
  return reply;
}

analyzers::Target require_id(const std::string& id) {
  const auto target = analyzers::parse_id(id);
  if (!target || target->is_local()) {
    throw schema::Error(schema::ErrorKind::kInvalidRequest,
                        "The parameter \"id\" takes an identifier, such as council/res/1282@2007.");
  }
  return *target;
}

CitationOrder order_of(const Parameters& parameters) {
  const std::string order = parameters.text("sort");
  if (order.empty() || order == "newest") return CitationOrder::kNewestFirst;
  if (order == "oldest") return CitationOrder::kOldestFirst;
  throw schema::Error(schema::ErrorKind::kInvalidRequest,
                      "The parameter \"sort\" takes newest or oldest.");
}

SearchRequest to_search_request(const Parameters& parameters) {
  SearchRequest request;
  request.query = parameters.text("q");
  request.limit = parameters.number("limit", request.limit, 1, kLargestPage);
  request.offset = parameters.number("offset", 0, 0, kLargestWindow);
  for (const FacetField& row : kFacetFields) {
    for (const std::string& value : parameters.list(row.field)) {
      request.filters.push_back({std::string(row.field), value});
    }
  }
  request.order = hit_order_of(parameters.text("sort"));
  request.copies_of = parameters.text("copies");
  if (!request.copies_of.empty()) request.folding = Folding::kLanguages;
  request.explain = parameters.number("explain", 0, 0, 1) == 1;
  if (parameters.number("fold", 1, 0, 1) == 0) request.folding = Folding::kNothing;
  return request;
}

SearchRequest search_request_of(const Call& call) {
  SearchRequest request = to_search_request(call.parameters);
  request.reader = call.language;
  return request;
}

}  // namespace itu::server
