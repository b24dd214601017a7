// Bytes in any charset to valid UTF-8. What says most decides: a byte order mark, then the bytes
// being UTF-8, then a declaration that the bytes do not contradict, then a guess among the charsets
// in which texts of ITU's languages were ever written.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace itu::indexer {

struct DecodedText {
  std::string text;       // valid UTF-8 without controls but tab and newline; lines end with "\n"
  std::string charset;    // as ICU names it: "UTF-8", "windows-1251"
  bool is_guess = false;  // nothing in the file says so
  std::size_t replaced = 0;  // characters that could not be decoded and became U+FFFD
};

// `declared` is a charset's name as the file gives it, or empty.
DecodedText decode_text(std::string_view bytes, std::string_view declared);

// Whether `bytes` are text in some charset, and not a program, an image or noise.
bool looks_like_text(std::string_view bytes);

// Loads ICU's tables (they are mapped on first use).
void warm_up_charsets();

}  // namespace itu::indexer
