// What every page has around its own part, and how both become HTML: Mustache templates of
// web/templates, which escape every value. A value of a document or a request never goes into a
// template but through {{name}}; the one {{{main}}} takes what another template has rendered.
#pragma once

#include <mustache.hpp>

#include <map>
#include <string>
#include <string_view>

#include "server/http/reply.h"
#include "server/http/web_files.h"

namespace itu::server {

using PageValues = kainjow::mustache::data;

// "true" and "false" for sections, a number in a text.
inline PageValues flag(bool value) { return PageValues(value); }

// Around the page: the header with its search box and what is held.
struct PageFrame {
  std::string title;      // of the window, before "itusearch"
  std::string query;      // in the search box
  std::string published;  // of the index, ISO 8601; empty when there is none
  std::size_t documents = 0;
  std::string generation;
  bool is_stale = false;  // the index is older than it should be
  bool is_start = false;  // the start page has the large box
};

// For one thread: kainjow's templates keep their last error.
class Templates {
 public:
  explicit Templates(const WebFiles& files);

  // A whole page: `name` is the template of its main part, "results".
  std::string render(const PageFrame& frame, const std::string& name, const PageValues& values);

 private:
  kainjow::mustache::mustache& find(const std::string& name);

  const WebFiles& files_;
  std::map<std::string, kainjow::mustache::mustache> parsed_;
};

}  // namespace itu::server
