#include "analyzers/citation/settling/own_places.h"

#include <algorithm>
#include <string>

namespace itu::analyzers {

bool OwnPlaces::holds_one(std::string_view place) const {
  if (sorted_.empty()) {
    sorted_.reserve(paragraphs_->size());
    for (const Paragraph& paragraph : *paragraphs_) sorted_.push_back(paragraph.place);
    std::sort(sorted_.begin(), sorted_.end());
  }
  // What lies in "annex.1" begins with "annex.1."; "annex.1-a" sorts between the two.
  const std::string inside = std::string(place) + ".";
  if (std::binary_search(sorted_.begin(), sorted_.end(), place)) return true;
  const auto next = std::lower_bound(sorted_.begin(), sorted_.end(), inside);
  return next != sorted_.end() && next->substr(0, inside.size()) == inside;
}

bool OwnPlaces::holds(std::string_view place) const {
  if (!is_known()) return false;
  const std::size_t range = place.find("..");
  if (range == std::string_view::npos) return holds_one(place);
  // "35.a..e" is written without what the ends share.
  const std::string_view first = place.substr(0, range);
  const std::size_t dot = first.rfind('.');
  std::string last(dot == std::string_view::npos ? std::string_view() : first.substr(0, dot + 1));
  last += place.substr(range + 2);
  return holds_one(first) && holds_one(last);
}

}  // namespace itu::analyzers
