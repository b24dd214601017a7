// Equations of Word (OMML) as a line of text: their characters in order, with the signs that Word
// draws and does not write.
//
//   c with an exponent 2    c^2          a sum from i=1 to n    ∑_i=1^n
//   a fraction              a/b          brackets around y      [y]
#pragma once

#include <pugixml.hpp>
#include <string_view>

namespace itu::indexer {

// What is printed before and behind an element of an equation; empty for those that only hold
// others.
std::string_view sign_before(const pugi::xml_node& element);
std::string_view sign_behind(const pugi::xml_node& element);

}  // namespace itu::indexer
