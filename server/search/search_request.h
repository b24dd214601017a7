// A question as it comes from a page, the API or a test, before anything is understood of it.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <vector>

#include "server/search/limits.h"

namespace itu::server {

// One chosen facet value: body = council. Values of one field are alternatives, fields narrow.
struct Filter {
  std::string field;  // "body", "kind", "year", "lang"
  std::string value;

  bool operator==(const Filter&) const = default;
};

struct SearchRequest {
  std::string query;  // as typed, any bytes
  std::vector<Filter> filters;
  std::size_t offset = 0;
  std::size_t limit = 10;  // 1 to kLargestPage
  bool with_facets = true;
  std::chrono::milliseconds time{kMatchMilliseconds};  // for matching; less in tests

  bool operator==(const SearchRequest&) const = default;
};

}  // namespace itu::server
