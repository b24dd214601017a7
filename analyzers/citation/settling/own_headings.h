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

  // The place of an item that stands above `at` under the same heading: "instructs-dir-bdt.1" of
  // "item 1 above". Empty where no heading of a resolution or no such item is above.
  std::string item_above(std::size_t at, std::string_view number) const;

 private:
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);  // an annex has begun

  // The start of a heading, which has no number, of an item under it, or of an annex.
  struct Item {
    std::size_t begin;
    std::size_t heading;  // in lines_
    std::string_view number;
  };

  void read() const;
  void read_item(std::string_view line, std::size_t begin) const;

  std::string_view folded_;
  mutable std::vector<std::string> lines_;   // in the order of the text, read when first asked
  mutable std::vector<Item> items_;          // of the headings, in the order of the text
  mutable std::vector<std::string> sorted_;  // the same places
  mutable bool is_read_ = false;
};

}  // namespace itu::analyzers
