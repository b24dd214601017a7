// The border where bytes become text. Behind it every string is valid UTF-8 without control
// characters other than tab and newline.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "analyzers/offset_map.h"

namespace itu::analyzers {

// A text made from bytes that may have been damaged.
struct RepairedText {
  std::string text;          // valid UTF-8
  OffsetMap map;             // back to the bytes given
  std::size_t replaced = 0;  // ill-formed sequences that became U+FFFD
  std::size_t dropped = 0;   // control characters that were left out
};

// Replaces each ill-formed sequence by one U+FFFD (maximal subpart, Unicode 15 section 3.9), turns
// CR LF and CR into LF, also VT and FF unless they follow one (a page that ends between two lines
// makes no blank line), and leaves out all other C0 and C1 controls but tab, the byte order mark
// and noncharacters. Linear.
RepairedText repair_utf8(std::string_view bytes);

// Whether `bytes` is well-formed UTF-8 (no surrogates, no overlong forms, nothing above U+10FFFF).
bool is_valid_utf8(std::string_view bytes);

bool is_ascii(std::string_view text);

// The end of the ASCII that starts at `offset`: `offset` itself where another character stands.
std::size_t skip_ascii(std::string_view text, std::size_t offset);

// The code point that starts at `*offset` of the valid UTF-8 `text`, moving `*offset` behind it.
// `*offset` must be less than text.size().
char32_t next_code_point(std::string_view text, std::size_t* offset);

// Appends `code_point` to `text`.
void append_utf8(std::string* text, char32_t code_point);

// Code points in the valid UTF-8 `text`.
std::size_t count_code_points(std::string_view text);

// The longest start of the valid UTF-8 `text` that has at most `max_bytes` bytes and ends between
// two code points.
std::string_view truncate_utf8(std::string_view text, std::size_t max_bytes);

}  // namespace itu::analyzers
