#include "indexer/reader/list_numbers.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace itu::indexer {
namespace {

constexpr long kLargestRoman = 3999;
constexpr long kLargestLetters = 26L * 27;  // zz

struct RomanSign {
  long value;
  std::string_view sign;
};

constexpr auto kRomanSigns = std::to_array<RomanSign>({
    {1000, "m"},
    {900, "cm"},
    {500, "d"},
    {400, "cd"},
    {100, "c"},
    {90, "xc"},
    {50, "l"},
    {40, "xl"},
    {10, "x"},
    {9, "ix"},
    {5, "v"},
    {4, "iv"},
    {1, "i"},
});

std::string roman(long number) {
  std::string text;
  for (const RomanSign& sign : kRomanSigns) {
    for (; number >= sign.value; number -= sign.value) text += sign.sign;
  }
  return text;
}

std::string letters(long number) {
  std::string text;
  for (; number > 0; number = (number - 1) / 26) {
    text += static_cast<char>('a' + (number - 1) % 26);
  }
  std::reverse(text.begin(), text.end());
  return text;
}

std::string upper(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](char c) { return static_cast<char>(c - 'a' + 'A'); });
  return text;
}

}  // namespace

std::string item_marker(char style, long number) {
  const bool has_letters = number >= 1 && number <= kLargestLetters;
  const bool has_roman = number >= 1 && number <= kLargestRoman;
  if (style == 0) return "-";
  if (style == 'a' && has_letters) return letters(number) + ")";
  if (style == 'A' && has_letters) return upper(letters(number)) + ")";
  if (style == 'i' && has_roman) return roman(number) + ")";
  if (style == 'I' && has_roman) return upper(roman(number)) + ".";
  return std::to_string(number) + ".";
}

}  // namespace itu::indexer
