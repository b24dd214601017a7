// The addresses of this server's own pages: one place where ids, places and words become URLs.
#pragma once

#include <string>
#include <string_view>

#include "server/search/search_request.h"

namespace itu::server {

// "/doc/council/res/1282@2007?lang=fr&q=radio#annex.c"; what is empty is left out.
std::string document_address(std::string_view id, std::string_view place = {},
                             std::string_view language = {}, std::string_view query = {});

// "/cited-by/council/res/1282@2007%23annex.c"
std::string cited_by_address(std::string_view id, std::string_view place = {});
std::string cites_address(std::string_view id, std::string_view language = {});
// "/like/council/res/1282@2007?lang=fr"
std::string like_address(std::string_view id, std::string_view language = {});
std::string source_address(std::string_view id, std::string_view language);
std::string file_address(std::string_view id, std::string_view language);

// "/ref?q=Resolution%2030"
std::string lookup_address(std::string_view words);

// "/search?q=radio&body=council&offset=10"
std::string search_address(const SearchRequest& request);

// `request` with this filter switched on or off, from the first hit.
SearchRequest toggled(SearchRequest request, const Filter& filter);

}  // namespace itu::server
