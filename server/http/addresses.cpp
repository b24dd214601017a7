#include "server/http/addresses.h"

#include <algorithm>

#include "server/http/parameters.h"

namespace itu::server {
namespace {

void append(std::string& address, std::string_view name, std::string_view value) {
  if (value.empty()) return;
  address += address.find('?') == std::string::npos ? '?' : '&';
  address.append(name).append("=").append(percent_encode(value));
}

std::string_view name_of(HitOrder order) {
  for (const SortChoice& choice : kSortChoices) {
    if (choice.order == order) return choice.name;
  }
  return {};
}

}  // namespace

std::string document_address(std::string_view id, std::string_view place, std::string_view language,
                             std::string_view query) {
  std::string address = "/doc/" + percent_encode(id);
  append(address, "lang", language);
  append(address, "q", query);
  if (!place.empty()) address += "#" + percent_encode(place);
  return address;
}

std::string cited_by_address(std::string_view id, std::string_view place) {
  std::string address = "/cited-by/" + percent_encode(id);
  if (!place.empty()) address += "%23" + percent_encode(place);
  return address;
}

std::string cites_address(std::string_view id, std::string_view language) {
  std::string address = "/cites/" + percent_encode(id);
  append(address, "lang", language);
  return address;
}

std::string like_address(std::string_view id, std::string_view language) {
  std::string address = "/like/" + percent_encode(id);
  append(address, "lang", language);
  return address;
}

std::string file_address(std::string_view id, std::string_view language) {
  std::string address = "/file/" + percent_encode(id);
  append(address, "lang", language);
  return address;
}

std::string source_address(std::string_view id, std::string_view language) {
  std::string address = "/source/" + percent_encode(id);
  append(address, "lang", language);
  return address;
}

std::string lookup_address(std::string_view words) { return "/ref?q=" + percent_encode(words); }

std::string search_address(const SearchRequest& request) {
  const SearchRequest defaults;
  std::string address = "/search?q=" + percent_encode(request.query);
  for (const Filter& filter : request.filters) append(address, filter.field, filter.value);
  if (request.order != defaults.order) append(address, "sort", name_of(request.order));
  append(address, "copies", request.copies_of);
  if (request.folding == Folding::kNothing) append(address, "fold", "0");
  if (request.explain) append(address, "explain", "1");
  if (request.limit != defaults.limit) append(address, "limit", std::to_string(request.limit));
  if (request.offset != 0) append(address, "offset", std::to_string(request.offset));
  return address;
}

SearchRequest toggled(SearchRequest request, const Filter& filter) {
  const auto found = std::find(request.filters.begin(), request.filters.end(), filter);
  if (found == request.filters.end()) {
    request.filters.push_back(filter);
  } else {
    request.filters.erase(found);
  }
  request.offset = 0;
  return request;
}

}  // namespace itu::server
