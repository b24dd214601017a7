// The headings of resolutions that stand alone on a line of the citing text, where its structure
// was not understood: a text with the line "recognizing" means its own items by "recognizing b)".
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace itu::analyzers {

class OwnHeadings {
 public:
  // `folded` must outlive this.
  explicit OwnHeadings(std::string_view folded) : folded_(folded) {}

  // Whether the place is an item of such a heading: "resolves.2" of "resolves".
  bool hold_item(std::string_view place) const;

  // The place with the one heading of this text that begins as its own and says whom it addresses:
  // "instructs-dir-tsb.1" of "instructs.1". Empty where the heading itself stands in the text, or
  // several begin so, or none.
  std::string with_addressee(std::string_view place) const;

 private:
  void read() const;

  std::string_view folded_;
  mutable std::vector<std::string> sorted_;  // read when first asked
  mutable bool is_read_ = false;
};

}  // namespace itu::analyzers
