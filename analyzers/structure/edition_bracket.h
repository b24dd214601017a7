// The bracket behind the number of a text, which says where and when it was adopted or revised.
//
//   "(Rev. Antalya, 2006)"        2006, adopted by pp
//   "(C08, last amended C20)"     2020, adopted by council
//   "(Rev.WRC-15)"                2015, adopted by wrc
//   "(04/2008)"                   2008-04
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace itu::analyzers {

struct EditionBracket {
  std::string edition;              // the last that it names; empty: it names none
  std::vector<std::string> bodies;  // who may have adopted that edition; empty: not told

  bool operator==(const EditionBracket&) const = default;
};

// Reads the folded text between the brackets.
EditionBracket read_edition_bracket(std::string_view inside);

}  // namespace itu::analyzers
