// The places that the citing document has, to check what it says of itself: "considering b) above".
//
//   OwnPlaces({considering.a, considering.b}).holds("considering.a..b")  ->  true
#pragma once

#include <string_view>
#include <vector>

#include "analyzers/structure/paragraph.h"

namespace itu::analyzers {

class OwnPlaces {
 public:
  // `paragraphs` may be null, where the structure is not known, and must outlive this.
  explicit OwnPlaces(const std::vector<Paragraph>* paragraphs) : paragraphs_(paragraphs) {}

  bool is_known() const { return paragraphs_ != nullptr && !paragraphs_->empty(); }

  // Whether a paragraph has this place or lies in it; of a range, both ends.
  bool holds(std::string_view place) const;

 private:
  bool holds_one(std::string_view place) const;

  const std::vector<Paragraph>* paragraphs_;
  mutable std::vector<std::string_view> sorted_;  // made when first asked
};

}  // namespace itu::analyzers
