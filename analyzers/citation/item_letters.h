// Letters of other scripts that number items: "أ)" and "б)" name the places that English names "a)"
// and "b)".
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace itu::analyzers {

struct ItemLetter {
  char letter = 'a';       // of the English edition
  std::size_t length = 0;  // bytes of the text
};

// The Cyrillic or Arabic letter at the start of `text`, folded or as printed.
std::optional<ItemLetter> read_item_letter(std::string_view text);

}  // namespace itu::analyzers
