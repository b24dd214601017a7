// Word's automatic numbering: what is printed before a paragraph that is in a list, though it is
// not in its text. ECMA-376 part 1, 17.9.
//
//   const WordNumbering numbering(numbering_xml, style_links);
//   NumberCounters counters(numbering);
//   counters.next("3", 1)   {"1.2", is_bullet = false, wants_blank = true}
//
// Two lists (w:num) that are made from one definition (w:abstractNum) count on together, unless one
// overrides the start.
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/reader/office/number_format.h"
#include "indexer/reader/paragraph_shape.h"

namespace itu::indexer {

inline constexpr std::size_t kNumberLevels = 9;

struct NumberLevel {
  long start = 1;
  NumberFormat format = NumberFormat::kDecimal;
  std::string text;       // "%1.%2"
  std::string style;      // id of the paragraph style that is bound to the level; may be empty
  long restart = -1;      // the level (from 1) after which it begins again; 0: never; -1: any above
  bool is_legal = false;  // all levels are printed in digits
  bool wants_blank = true;  // between the number and the text
};

struct NumberedList {
  std::size_t definition = 0;                             // whose counters it uses
  std::array<NumberLevel, kNumberLevels> levels;          // with its overrides
  std::array<std::optional<long>, kNumberLevels> starts;  // that it overrides
};

class WordNumbering {
 public:
  WordNumbering() = default;

  // `numbering` is the root of numbering.xml. `list_of_style` gives the list (numId) that a
  // numbering style names; "" if it names none.
  template <class ListOfStyle>
  WordNumbering(const pugi::xml_node& numbering, const ListOfStyle& list_of_style) {
    read_definitions(numbering);
    for (Definition& definition : definitions_) {
      if (definition.style_link.empty()) continue;
      definition.linked_list = list_of_style(definition.style_link);
    }
    read_lists(numbering);
  }

  // Null for a list that is not defined.
  const NumberedList* find(std::string_view list) const;

  // The level of `list` that is bound to the paragraph style `style`.
  std::optional<std::size_t> level_of_style(std::string_view list, std::string_view style) const;

 private:
  struct Definition {
    std::string id;
    std::array<NumberLevel, kNumberLevels> levels;
    std::string style_link;   // the numbering style that defines it in its stead
    std::string linked_list;  // that the style names
  };

  void read_definitions(const pugi::xml_node& numbering);
  void read_lists(const pugi::xml_node& numbering);
  void follow_links(std::map<std::string, std::string, std::less<>>* definition_of_list);
  std::size_t index_of(std::string_view definition) const;

  std::vector<Definition> definitions_;
  std::map<std::string, NumberedList, std::less<>> lists_;  // by numId
};

// The state of all lists while the paragraphs of a document pass by.
class NumberCounters {
 public:
  explicit NumberCounters(const WordNumbering& numbering) : numbering_{numbering} {}

  // Counts a paragraph on `level` (from 0) of `list`. Empty if there is no such list.
  std::optional<PrintedNumber> next(std::string_view list, std::size_t level);

 private:
  using Counts = std::array<std::optional<long>, kNumberLevels>;

  static std::string print(const NumberedList& list, std::size_t level, const Counts& counts);

  const WordNumbering& numbering_;
  std::map<std::size_t, Counts> counts_;                                         // by definition
  std::map<std::string, std::array<bool, kNumberLevels>, std::less<>> started_;  // by list
};

}  // namespace itu::indexer
