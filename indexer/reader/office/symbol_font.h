// A table: the characters of the font Symbol and the most usual of Wingdings. Word keeps them as
// codes of the font, alone (w:sym) or moved to U+F000 in text.
#pragma once

#include <string>
#include <string_view>

namespace itu::indexer {

// The character with the code `code` (0x20 to 0xFF, or 0xF020 to 0xF0FF) of the font named `font`,
// as UTF-8; "" for one that has no place in a text.
std::string symbol_of_font(std::string_view font, unsigned code);

// `text` as it is to be read: its characters U+F020 to U+F0FF as those of `font` (of Symbol if that
// is ""), no-break hyphens as hyphens, without the soft hyphens that only break lines.
std::string readable(std::string_view text, std::string_view font);

}  // namespace itu::indexer
