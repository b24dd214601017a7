// The lists of an OpenDocument text while its elements pass by: which are open, and what is printed
// before the first paragraph of an item.
//
// A list begins to count anew, unless it continues another, by name (text:continue-list) or as the
// last one of its style (text:continue-numbering). Lists in its items are levels of it.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <pugixml.hpp>
#include <string>
#include <vector>

#include "indexer/reader/office/odt_styles.h"
#include "indexer/reader/paragraph_shape.h"

namespace itu::indexer {

class OdtLists {
 public:
  explicit OdtLists(const OdtStyles& styles) : styles_{styles} {}

  void begin_list(const pugi::xml_node& list);
  void end_list();
  void begin_item(const pugi::xml_node& item, bool is_header);

  // The number of a paragraph that begins here; empty if it has none.
  std::optional<PrintedNumber> next_number();

  // The number of a heading that is in no list.
  std::optional<PrintedNumber> next_heading(const pugi::xml_node& heading, int outline_level);

  bool is_in_list() const { return !open_.empty(); }

  // Of the innermost open list, from 0.
  int level() const { return static_cast<int>(open_.size()) - 1; }

 private:
  using Counts = std::array<std::optional<long>, kOdtLevels>;

  struct Open {
    const OdtListStyle* style = nullptr;
    std::string style_name;
    bool wants_number = false;  // an item has begun and no paragraph of it
    std::optional<long> start;  // that the item says
  };

  static PrintedNumber count(const OdtListStyle& style, std::size_t level,
                             const std::optional<long>& start, Counts* counts);

  const OdtStyles& styles_;
  std::vector<Open> open_;    // outermost first
  std::size_t too_deep_ = 0;  // lists that are open beyond what is counted
  std::vector<Counts> counts_;
  std::size_t counting_ = 0;  // which of them the open lists use
  std::map<std::string, std::size_t, std::less<>> counts_of_style_;
  std::map<std::string, std::size_t, std::less<>> counts_of_list_;
  Counts headings_;
};

}  // namespace itu::indexer
