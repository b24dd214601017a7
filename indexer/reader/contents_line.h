// Lines of tables of contents. They name headings that come later with their text, so they must
// look like what they are: structure knows them by the leaders before the page.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace itu::indexer {

// "1<tab>Scope<tab>3" gives "1 Scope ..... 3". Empty for a line that ends with no page: without it
// a line of contents is nothing but the heading once more.
std::optional<std::string> contents_line(std::string_view line);

}  // namespace itu::indexer
