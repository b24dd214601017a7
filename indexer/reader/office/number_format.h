// Numbers as word processors print them before paragraphs: "iv", "aa", "十二", "ب". The formats of
// Word (ECMA-376 part 1, 17.18.59, ST_NumberFormat) and of OpenDocument (19.500, style:num-format)
// for the languages of the Union.
//
//   format_number(NumberFormat::kLowerRoman, 4)      "iv"
//   format_number(NumberFormat::kLowerLetter, 27)    "aa", and 28 is "bb", as Word prints them
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace itu::indexer {

enum class NumberFormat : std::uint8_t {
  kDecimal,
  kNone,    // nothing is printed
  kBullet,  // a sign, always the same
  kDecimalZero,
  kDecimalTwoZeros,
  kDecimalFullWidth,
  kDecimalCircle,
  kDecimalParen,
  kDecimalFullStop,
  kDash,
  kOrdinal,
  kLowerRoman,
  kUpperRoman,
  kLowerLetter,
  kUpperLetter,
  kLowerLetterRow,  // after z come aa, ab
  kUpperLetterRow,
  kRussianLower,
  kRussianUpper,
  kArabicAlpha,   // in the order of the dictionary
  kArabicAbjad,   // in the order of the numbers
  kArabicDigits,  // ٣, Word's "hindi" digits of Arabic texts
  kHindiDigits,   // ३
  kChineseCounting,
  kChineseDigits,
  kChineseLegalSimplified,
  kChineseLegalTraditional,
  kChineseStems,     // 甲 乙 丙
  kChineseBranches,  // 子 丑 寅
  kSymbols,          // * † ‡ §
};

// The format that Word calls `name` ("lowerRoman"); kDecimal for names that are not known.
NumberFormat word_number_format(std::string_view name);

// The format that OpenDocument writes as `sample` ("i", "一, 二, 三, ..."); `has_letter_sync` is
// its attribute of that name. kNone for "".
NumberFormat odf_number_format(std::string_view sample, bool has_letter_sync);

// `number` as `format` prints it. What cannot be written in the format (0 as a letter, 5000 in
// Roman numerals) is printed in digits; kNone and kBullet give "".
std::string format_number(NumberFormat format, long number);

}  // namespace itu::indexer
