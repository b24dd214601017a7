#include "server/http/json_values.h"
#include "server/http/site.h"

namespace itu::server {
namespace {

Json health_of(const schema::Manifest& manifest, const std::string& problem) {
  return {{"status", problem.empty() ? "ok" : "degraded"},
          {"generation", manifest.generation},
          {"published", manifest.published},
          {"documents", manifest.documents},
          {"stale", is_stale(manifest.published)},
          {"problem", problem.empty() ? Json(nullptr) : Json(problem)}};
}

Reply reply_of(std::string_view content_type, std::string body) {
  Reply reply{200, std::string(content_type), std::move(body), {}, false};
  reply.set_header("cache-control", "no-store");
  return reply;
}

}  // namespace

Reply Site::give_health(const Call& call) {
  return reply_of(kJson, print(health_of(call.index.manifest(), opened_.problem())));
}

// The last good generation goes on serving when a new one cannot be opened, so it is ready then.
Reply Site::give_ready(const Call& call) { return give_health(call); }

Reply Site::give_metrics(const Call& call) {
  return reply_of("text/plain; version=0.0.4; charset=utf-8",
                  print(metrics_, call.index.manifest(), opened_.problem().empty()));
}

Reply Site::give_opensearch(const Call& call) {
  PageValues values{PageValues::type::object};
  values.set("origin", call.origin);
  kainjow::mustache::mustache description(files_.file("templates/opensearch.xml"));
  return reply_of("application/opensearchdescription+xml; charset=utf-8",
                  description.render(values));
}

Reply Site::give_openapi(const Call&) { return reply_of(kJson, files_.file("openapi.json")); }

// Pages may be found by other search engines; lists without end may not be walked: of results only
// the first page, without filters.
Reply Site::give_robots(const Call&) {
  return reply_of(kPlainText,
                  "User-agent: *\nDisallow: /api/\nDisallow: /search?*&\nDisallow: /ref\n"
                  "Disallow: /cited-by/\nDisallow: /cites/\n");
}

Reply Site::give_asset(const Call& call) {
  const Asset* asset = files_.asset("/assets/" + call.rest);
  if (!asset) return problem_reply({404, "There is no such file."});
  Reply reply{200, asset->content_type, asset->content, {}, false};
  const bool is_hashed = asset->address == "/assets/" + call.rest;
  reply.set_header("cache-control", is_hashed ? "public, max-age=31536000, immutable" : "no-cache");
  return reply;
}

}  // namespace itu::server
