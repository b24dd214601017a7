// Cyrillic and Greek letters typed where Latin ones are meant, which ITU's Russian texts and their
// translations are full of: the title of Rec. E.119 says "Е.119" with a Cyrillic Е.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace itu::analyzers {

// Whether `c` is the first byte of a Greek or Cyrillic letter (U+0340 to U+053F);
// a text without such bytes has no look-alikes.
constexpr bool leads_greek_or_cyrillic(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0xCD && byte <= 0xD4;
}

// Makes look-alikes Latin in the folded text `*text` and returns the rising offsets of the bytes
// that it lost thereby. Looks at runs of letters and digits joined by single - . / and changes a
// run if
//   - it has a Latin letter or a digit,
//   - each of its Cyrillic and Greek letters has a Latin look-alike, and
//   - no part of it consists of three or more of these letters without a Latin one among them: that
//     is a word or an abbreviation ("ВКР-15", "web-сервер").
// Linear.
std::vector<std::size_t> latinize_symbols(std::string* text);

}  // namespace itu::analyzers
