#include "server/http/page.h"

#include <cassert>

#include "server/http/labels.h"

namespace itu::server {

Templates::Templates(const WebFiles& files) : files_(files) {}

kainjow::mustache::mustache& Templates::find(const std::string& name) {
  auto found = parsed_.find(name);
  if (found == parsed_.end()) {
    found = parsed_.emplace(name, files_.file("templates/" + name + ".html")).first;
    assert(found->second.is_valid());
  }
  return found->second;
}

std::string Templates::render(const PageFrame& frame, const std::string& name,
                              const PageValues& values) {
  PageValues layout{PageValues::type::object};
  layout.set("title", frame.title);
  layout.set("query", frame.query);
  layout.set("generation", frame.generation);
  layout.set("has_index", flag(!frame.published.empty()));
  layout.set("documents", plural(frame.documents, "document", "documents"));
  layout.set("published", label_of_moment(frame.published));
  layout.set("published_iso", frame.published);
  layout.set("is_stale", flag(frame.is_stale));
  layout.set("is_start", flag(frame.is_start));
  layout.set("style", files_.address_of("itusearch.css"));
  layout.set("script", files_.address_of("itusearch.js"));
  layout.set("suggest", files_.address_of("suggest.js"));
  layout.set("icon", files_.address_of("icon.svg"));
  layout.set("main", find(name).render(values));
  return find("layout").render(layout);
}

}  // namespace itu::server
