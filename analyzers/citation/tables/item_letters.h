// Letters of other scripts that number items: "أ)" and "б)" name the places that English names "a)"
// and "b)", "三、" the one that it names "3".
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

// The name of a letter at the start of `text`, as Arabic prints those of annexes: "باء" is b.
std::optional<ItemLetter> read_letter_name(std::string_view text);

// The Latin letter that a Cyrillic capital looks like, where it can be no preposition: "Приложение
// В." and "Приложение В к Документу" are Annex B, "в приложении в редакции" goes on.
std::optional<ItemLetter> read_look_alike(std::string_view text);

// The number in Chinese characters, 1 to 99, at the start of `text`: "三", "十八".
struct CharacterNumber {
  int value = 0;
  std::size_t length = 0;  // bytes
};
std::optional<CharacterNumber> read_character_number(std::string_view text);

}  // namespace itu::analyzers
