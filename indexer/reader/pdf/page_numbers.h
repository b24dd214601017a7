// Numbers of pages, for people.
#pragma once

#include <string>
#include <vector>

namespace itu::indexer {

// "2-4, 9" of {2, 3, 4, 9}; the first twenty ranges, then "...". `pages` rise.
std::string print_page_numbers(const std::vector<int>& pages);

// "Page 9", "Pages 2-4, 9".
std::string name_pages(const std::vector<int>& pages);

}  // namespace itu::indexer
