#include "indexer/reader/pdf/shifted_fonts.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

namespace itu::indexer {
namespace {

// 29: TrueType's usual order of glyphs, in which the blank is the third; 31 and 32: fonts that
// begin with the first printable character.
constexpr auto kShifts = std::to_array<int>({29, 31, 32});

constexpr std::size_t kFewestCharacters = 8;
constexpr std::size_t kFewestSigns = 3;  // different ones that no text has so many of

// Signs that stand for vowels and frequent letters in shifted text, and are rare in other text.
constexpr std::u32string_view kRareSigns = U"!\"#$%&'*+<=>?@";

bool is_letter(char32_t c) { return (c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z'); }

}  // namespace

char32_t unshift(char32_t code, int shift) {
  const char32_t letter = code + static_cast<char32_t>(shift);
  return code < 0x60 && letter > U' ' && letter < 0x7F ? letter : code;
}

int find_shift(std::u32string_view text) {
  if (text.size() < kFewestCharacters) return 0;
  std::u32string signs;
  std::size_t rare = 0;
  std::size_t letters = 0;
  for (const char32_t c : text) {
    if (c >= U'a' && c <= U'z') return 0;  // beyond the codes of shifted letters
    if (is_letter(c)) ++letters;
    if (kRareSigns.find(c) == std::u32string_view::npos) continue;
    ++rare;
    if (signs.find(c) == std::u32string::npos) signs += c;
  }
  if (signs.size() < kFewestSigns || rare * 10 < text.size() || letters * 2 > text.size()) return 0;
  int best = 0;
  std::size_t most = 0;
  for (const int shift : kShifts) {
    const auto made = static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [&](char32_t c) { return is_letter(unshift(c, shift)); }));
    if (made > most) {
      best = shift;
      most = made;
    }
  }
  return most * 10 >= text.size() * 8 ? best : 0;
}

}  // namespace itu::indexer
