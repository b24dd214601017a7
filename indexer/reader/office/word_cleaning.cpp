#include "indexer/reader/office/word_cleaning.h"

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <algorithm>

#include "analyzers/utf8.h"

namespace itu::indexer {
namespace {

// Ligatures of Latin letters, and the forms that Arabic and Hebrew letters take in a word.
bool is_presentation_form(char32_t c) {
  return (c >= 0xFB00 && c <= 0xFDFB) || (c >= 0xFE70 && c <= 0xFEFC);
}

bool is_left_out(char32_t c) {
  const bool is_control = c < 0x20 || (c >= 0x7F && c < 0xA0);
  const bool is_direction =
      (c >= 0x200E && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
  const bool is_no_character = (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
  return is_control || is_direction || is_no_character || c == 0x61C || c == 0x640 || c == 0x200B ||
         c == 0xFEFF || c > 0x10FFFF;
}

// Bullets, squares, arrows and ticks of Symbol and Wingdings, which lie in the private area.
bool is_symbol_bullet(char32_t c) {
  constexpr std::u32string_view kBullets =
      U"\uF06C\uF06E\uF071\uF076\uF0A7\uF0A8\uF0B7\uF0D8\uF0FC";
  return kBullets.find(c) != std::u32string_view::npos;
}

// Signs of the font Symbol, of which texts have more than bullets.
char32_t symbol(char32_t c) {
  if (is_symbol_bullet(c)) return U'\u2022';
  switch (c) {
    case 0xF0B0:
      return U'\u00B0';
    case 0xF0B1:
      return U'\u00B1';
    case 0xF0B4:
      return U'\u00D7';
    case 0xF0D3:
    case 0xF0E3:
    case 0xF6D9:  // Adobe's names copyrightserif and copyrightsans
    case 0xF8E9:
      return U'\u00A9';
    default:
      return c;
  }
}

void append_taken_apart(std::string* text, char32_t form) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfkc = icu::Normalizer2::getNFKCInstance(status);
  if (U_FAILURE(status)) return analyzers::append_utf8(text, form);
  const icu::UnicodeString whole(static_cast<UChar32>(form));
  const icu::UnicodeString parts = nfkc->normalize(whole, status);
  (U_SUCCESS(status) ? parts : whole).toUTF8String(*text);
}

}  // namespace

std::u32string decode_utf16(std::basic_string_view<unsigned short> text) {
  std::u32string decoded;
  decoded.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char32_t unit = text[i];
    const char32_t next = i + 1 < text.size() ? text[i + 1] : 0;
    if (unit < 0xD800 || unit > 0xDFFF) {
      decoded += unit;
    } else if (unit < 0xDC00 && next >= 0xDC00 && next <= 0xDFFF) {
      decoded += static_cast<char32_t>(0x10000 + ((unit - 0xD800) << 10) + (next - 0xDC00));
      ++i;
    } else {
      decoded += U'\uFFFD';
    }
  }
  return decoded;
}

std::string clean_word(std::u32string_view word) {
  constexpr char32_t kSoftHyphen = 0xAD;
  std::string text;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const char32_t c = word[i];
    const bool is_hidden = c == kSoftHyphen && i + 1 < word.size();
    if (is_left_out(c) || is_hidden) continue;
    if (is_presentation_form(c)) {
      append_taken_apart(&text, c);
    } else {
      analyzers::append_utf8(&text, symbol(c));
    }
  }
  const std::size_t first = text.find_first_not_of(' ');
  if (first == std::string::npos) return {};
  return text.substr(first, text.find_last_not_of(' ') - first + 1);
}

}  // namespace itu::indexer
