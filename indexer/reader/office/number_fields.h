// The fields by which Word numbers paragraphs without a list: AUTONUM, AUTONUMLGL, AUTONUMOUT and
// LISTNUM (ECMA-376 part 1, 17.16.5). Their results are not stored in the file; they are counted
// here as the fields pass by.
//
//   NumberFields fields;
//   fields.next(" AUTONUM ", 0)                      "1."
//   fields.next(" LISTNUM NumberDefault \\l 2 ", 0)  "a)"
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>

namespace itu::indexer {

class NumberFields {
 public:
  // The number that a field with this instruction prints; "" for other fields. `heading_level`: of
  // the paragraph that it stands in, from 1; 0: it is no heading.
  std::string next(std::string_view instruction, int heading_level);

 private:
  static constexpr std::size_t kLevels = 9;
  static constexpr std::size_t kMostLists = 100;
  using Counts = std::array<long, kLevels + 1>;

  std::string next_auto(std::string_view instruction, bool is_legal, int heading_level);
  std::string next_in_list(std::string_view instruction);

  Counts auto_counts_{};                              // [0]: paragraphs that are no headings
  std::map<std::string, Counts, std::less<>> lists_;  // by name
};

}  // namespace itu::indexer
