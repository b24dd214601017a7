#include "analyzers/citation/settling/own_headings.h"

#include <algorithm>

#include "analyzers/citation/effort.h"
#include "analyzers/citation/tables/headings.h"

namespace itu::analyzers {
namespace {

constexpr std::size_t kLongestHeading = 240;  // bytes

}  // namespace

void OwnHeadings::read() const {
  is_read_ = true;
  count_bytes(folded_.size());
  for (std::size_t begin = 0; begin < folded_.size();) {
    const std::size_t end = std::min(folded_.find('\n', begin), folded_.size());
    const std::string_view line = folded_.substr(begin, end - begin);
    begin = end + 1;
    if (line.empty() || line.size() > kLongestHeading || !match_heading(line)) continue;
    if (auto heading = find_heading(line)) sorted_.push_back(std::move(heading->place));
  }
  std::sort(sorted_.begin(), sorted_.end());
}

bool OwnHeadings::hold_item(std::string_view place) const {
  if (!is_read_) read();
  const std::string heading(place.substr(0, place.find('.')));
  return std::binary_search(sorted_.begin(), sorted_.end(), heading);
}

}  // namespace itu::analyzers
