// What a code point is as a letter: a capital, and of which script. Told by ranges, with no table
// of Unicode behind them: enough for the six languages, and quick.
//
// Not for: which bytes of a text make words (tokenizer.h), or what letters fold to (normalizer.h).
#pragma once

namespace itu::analyzers {

// A capital letter of Latin, Greek or Cyrillic, and a small one.
constexpr bool is_capital(char32_t c) {
  return (c >= U'A' && c <= U'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7) ||
         (c >= 0x391 && c <= 0x3A9) || (c >= 0x400 && c <= 0x42F) || c == 0x152 || c == 0x160;
}
constexpr bool is_small(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= 0xDF && c <= 0xFF && c != 0xF7) ||
         (c >= 0x3B1 && c <= 0x3C9) || (c >= 0x430 && c <= 0x45F);
}

constexpr bool is_latin(char32_t c) {
  return (c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z') || (c >= 0xC0 && c < 0x250);
}
constexpr bool is_cyrillic(char32_t c) { return c >= 0x400 && c < 0x530; }
constexpr bool is_arabic(char32_t c) { return c >= 0x600 && c < 0x700; }

// A Chinese character, with the sign of repetition and the round zero: 々 and 〇.
constexpr bool is_ideograph(char32_t c) {
  return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) ||
         (c >= 0x20000 && c <= 0x3FFFF) || c == 0x3005 || c == 0x3007;
}

// Letters of words that no blank divides: Chinese characters and kana, without the marks between.
constexpr bool is_unspaced(char32_t c) {
  const bool is_kana =
      (c >= 0x3041 && c <= 0x3096) || (c >= 0x309D && c <= 0x30FA) || (c >= 0x30FC && c <= 0x30FF);
  return is_ideograph(c) || is_kana;
}

// Whatever stands in a line of Chinese or Japanese, punctuation and wide forms too: a line that
// ends or begins with it is joined to the next one without a blank.
constexpr bool is_cjk(char32_t c) {
  return (c >= 0x2E80 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) ||
         (c >= 0xFF00 && c <= 0xFF65) || (c >= 0x20000 && c <= 0x3FFFF);
}

}  // namespace itu::analyzers
