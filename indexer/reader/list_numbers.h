// The numbers of list items as they are printed: "3.", "c)", "iv)".
#pragma once

#include <string>

namespace itu::indexer {

// `style` is that of HTML's type attribute: '1', 'a', 'A', 'i' or 'I'; 0 is a bullet ("-"). Letters
// go on after z with aa; what cannot be written in the style (0, negative, large) is a number.
std::string item_marker(char style, long number);

}  // namespace itu::indexer
