#include "indexer/reader/pdf/page_numbers.h"

#include <cstddef>

namespace itu::indexer {

std::string print_page_numbers(const std::vector<int>& pages) {
  constexpr int kMostRanges = 20;
  std::string printed;
  int ranges = 0;
  for (std::size_t begin = 0; begin < pages.size(); ++ranges) {
    if (ranges == kMostRanges) return printed + ", ...";
    std::size_t end = begin + 1;
    while (end < pages.size() && pages[end] == pages[end - 1] + 1) ++end;
    if (!printed.empty()) printed += ", ";
    printed += std::to_string(pages[begin]);
    if (end > begin + 1) printed += "-" + std::to_string(pages[end - 1]);
    begin = end;
  }
  return printed;
}

std::string name_pages(const std::vector<int>& pages) {
  return (pages.size() == 1 ? "Page " : "Pages ") + print_page_numbers(pages);
}

}  // namespace itu::indexer
