#include "analyzers/citation/settling/own_headings.h"

#include <algorithm>

#include "analyzers/citation/effort.h"
#include "analyzers/citation/tables/headings.h"

namespace itu::analyzers {
namespace {

constexpr std::size_t kLongestHeading = 240;  // bytes

// "decides that the following Questions should be studied": the heading and the sentence that leads
// to its items in one line.
std::optional<Heading> leads_to_items(std::string_view line) {
  auto heading = match_heading(line);
  const bool leads = heading && line.substr(heading->length).starts_with(" that the following");
  return leads ? heading : std::nullopt;
}

}  // namespace

void OwnHeadings::read() const {
  is_read_ = true;
  count_bytes(folded_.size());
  for (std::size_t begin = 0; begin < folded_.size();) {
    const std::size_t end = std::min(folded_.find('\n', begin), folded_.size());
    const std::string_view line = folded_.substr(begin, end - begin);
    begin = end + 1;
    if (line.empty() || line.size() > kLongestHeading || !match_heading(line)) continue;
    auto heading = find_heading(line);
    if (!heading) heading = leads_to_items(line);
    if (heading) sorted_.push_back(std::move(heading->place));
  }
  std::sort(sorted_.begin(), sorted_.end());
}

bool OwnHeadings::hold_item(std::string_view place) const {
  if (!is_read_) read();
  const std::string heading(place.substr(0, place.find('.')));
  return std::binary_search(sorted_.begin(), sorted_.end(), heading);
}

std::string OwnHeadings::with_addressee(std::string_view place) const {
  if (!is_read_) read();
  const std::size_t dot = place.find('.');
  const std::string start = std::string(place.substr(0, dot)) + "-";
  if (dot == std::string_view::npos || hold_item(place)) return {};
  const auto first = std::lower_bound(sorted_.begin(), sorted_.end(), start);
  if (first == sorted_.end() || !first->starts_with(start)) return {};
  const bool is_only = first + 1 == sorted_.end() || !(first + 1)->starts_with(start);
  return is_only ? *first + std::string(place.substr(dot)) : std::string();
}

}  // namespace itu::analyzers
