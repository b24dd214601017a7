#include "indexer/reader/office/number_format.h"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "indexer/reader/list_numbers.h"

namespace itu::indexer {
namespace {

using Signs = std::span<const std::string_view>;

constexpr auto kWordFormats = std::to_array<std::pair<std::string_view, NumberFormat>>({
    {"arabicAbjad", NumberFormat::kArabicAbjad},
    {"arabicAlpha", NumberFormat::kArabicAlpha},
    {"bullet", NumberFormat::kBullet},
    {"chicago", NumberFormat::kSymbols},
    {"chineseCounting", NumberFormat::kChineseCounting},
    {"chineseCountingThousand", NumberFormat::kChineseCounting},
    {"chineseLegalSimplified", NumberFormat::kChineseLegalSimplified},
    {"decimal", NumberFormat::kDecimal},
    {"decimalEnclosedCircle", NumberFormat::kDecimalCircle},
    {"decimalEnclosedCircleChinese", NumberFormat::kDecimalCircle},
    {"decimalEnclosedFullstop", NumberFormat::kDecimalFullStop},
    {"decimalEnclosedParen", NumberFormat::kDecimalParen},
    {"decimalFullWidth", NumberFormat::kDecimalFullWidth},
    {"decimalFullWidth2", NumberFormat::kDecimalFullWidth},
    {"decimalZero", NumberFormat::kDecimalZero},
    {"hindiArabic", NumberFormat::kArabicDigits},
    {"hindiNumbers", NumberFormat::kHindiDigits},
    {"ideographDigital", NumberFormat::kChineseDigits},
    {"ideographLegalTraditional", NumberFormat::kChineseLegalTraditional},
    {"ideographTraditional", NumberFormat::kChineseStems},
    {"ideographZodiac", NumberFormat::kChineseBranches},
    {"japaneseCounting", NumberFormat::kChineseCounting},
    {"japaneseDigitalTenThousand", NumberFormat::kChineseDigits},
    {"lowerLetter", NumberFormat::kLowerLetter},
    {"lowerRoman", NumberFormat::kLowerRoman},
    {"none", NumberFormat::kNone},
    {"numberInDash", NumberFormat::kDash},
    {"ordinal", NumberFormat::kOrdinal},
    {"russianLower", NumberFormat::kRussianLower},
    {"russianUpper", NumberFormat::kRussianUpper},
    {"taiwaneseCounting", NumberFormat::kChineseCounting},
    {"taiwaneseCountingThousand", NumberFormat::kChineseCounting},
    {"taiwaneseDigital", NumberFormat::kChineseDigits},
    {"upperLetter", NumberFormat::kUpperLetter},
    {"upperRoman", NumberFormat::kUpperRoman},
});

// How OpenDocument's samples begin.
constexpr auto kOdfFormats = std::to_array<std::pair<std::string_view, NumberFormat>>({
    {"一", NumberFormat::kChineseCounting},
    {"壹, 贰", NumberFormat::kChineseLegalSimplified},
    {"壹", NumberFormat::kChineseLegalTraditional},
    {"甲", NumberFormat::kChineseStems},
    {"子", NumberFormat::kChineseBranches},
    {"①", NumberFormat::kDecimalCircle},
    {"１", NumberFormat::kDecimalFullWidth},
    {"أ, ب, ج", NumberFormat::kArabicAbjad},
    {"أ", NumberFormat::kArabicAlpha},
    {"١", NumberFormat::kArabicDigits},
    {"а", NumberFormat::kRussianLower},
    {"А", NumberFormat::kRussianUpper},
    {"001", NumberFormat::kDecimalTwoZeros},
    {"01", NumberFormat::kDecimalZero},
    {"1st", NumberFormat::kOrdinal},
});

constexpr auto kRussian = std::to_array<std::string_view>(
    {"а", "б", "в", "г", "д", "е", "ж", "з", "и", "к", "л", "м", "н", "о", "п",
     "р", "с", "т", "у", "ф", "х", "ц", "ч", "ш", "щ", "ы", "э", "ю", "я"});
constexpr auto kUpperRussian = std::to_array<std::string_view>(
    {"А", "Б", "В", "Г", "Д", "Е", "Ж", "З", "И", "К", "Л", "М", "Н", "О", "П",
     "Р", "С", "Т", "У", "Ф", "Х", "Ц", "Ч", "Ш", "Щ", "Ы", "Э", "Ю", "Я"});
constexpr auto kArabicAlpha = std::to_array<std::string_view>(
    {"أ", "ب", "ت", "ث", "ج", "ح", "خ", "د", "ذ", "ر", "ز", "س", "ش", "ص",
     "ض", "ط", "ظ", "ع", "غ", "ف", "ق", "ك", "ل", "م", "ن", "ه", "و", "ي"});
constexpr auto kArabicAbjad = std::to_array<std::string_view>(
    {"أ", "ب", "ج", "د", "ه", "و", "ز", "ح", "ط", "ي", "ك", "ل", "م", "ن",
     "س", "ع", "ف", "ص", "ق", "ر", "ش", "ت", "ث", "خ", "ذ", "ض", "ظ", "غ"});
constexpr auto kStems =
    std::to_array<std::string_view>({"甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸"});
constexpr auto kBranches = std::to_array<std::string_view>(
    {"子", "丑", "寅", "卯", "辰", "巳", "午", "未", "申", "酉", "戌", "亥"});
constexpr auto kNoteSymbols = std::to_array<std::string_view>({"*", "†", "‡", "§"});

constexpr auto kArabicDigits =
    std::to_array<std::string_view>({"٠", "١", "٢", "٣", "٤", "٥", "٦", "٧", "٨", "٩"});
constexpr auto kHindiDigits =
    std::to_array<std::string_view>({"०", "१", "२", "३", "४", "५", "६", "७", "८", "९"});
constexpr auto kChineseDigits =
    std::to_array<std::string_view>({"〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"});
constexpr auto kFullWidthDigits =
    std::to_array<std::string_view>({"０", "１", "２", "３", "４", "５", "６", "７", "８", "９"});

// Ten digits, then the signs for 10, 100 and 1000.
constexpr auto kChineseCounting = std::to_array<std::string_view>(
    {"零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "百", "千"});
constexpr auto kLegalSimplified = std::to_array<std::string_view>(
    {"零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖", "拾", "佰", "仟"});
constexpr auto kLegalTraditional = std::to_array<std::string_view>(
    {"零", "壹", "貳", "參", "肆", "伍", "陸", "柒", "捌", "玖", "拾", "佰", "仟"});

// What a sign is repeated at most: lists go to "zzz".
constexpr long kMostRepeats = 10;

std::string in_digits(long number) { return std::to_string(number); }

// The sign for `number`; when they are used up, they begin again twice as long.
std::string in_signs(Signs signs, long number) {
  const auto count = static_cast<long>(signs.size());
  if (number < 1 || number > count * kMostRepeats) return in_digits(number);
  std::string text;
  const std::string_view sign = signs[static_cast<std::size_t>((number - 1) % count)];
  for (long i = 0; i <= (number - 1) / count; ++i) text += sign;
  return text;
}

std::string in_places(Signs digits, long number) {
  std::string text;
  for (const char c : in_digits(number)) {
    if (c == '-') return in_digits(number);
    text += digits[static_cast<std::size_t>(c - '0')];
  }
  return text;
}

// "一百零五": digits with the signs of their tens. `names_one`: 12 is "壹拾贰", not "十二".
std::string in_chinese(Signs signs, long number, bool names_one) {
  if (number < 1 || number > 9999) return in_digits(number);
  std::string text;
  bool wants_zero = false;
  for (const auto& [unit, sign] : {std::pair{1000L, 12U}, {100L, 11U}, {10L, 10U}, {1L, 0U}}) {
    const long digit = number / unit % 10;
    if (digit == 0) {
      wants_zero = !text.empty();
      continue;
    }
    if (wants_zero) text += signs[0];
    wants_zero = false;
    const bool is_bare_ten = unit == 10 && digit == 1 && text.empty() && !names_one;
    if (!is_bare_ten) text += signs[static_cast<std::size_t>(digit)];
    if (unit > 1) text += signs[sign];
  }
  return text;
}

std::string in_letters(char first, long number) {
  constexpr long kLetters = 26;
  if (number < 1 || number > kLetters * kMostRepeats) return in_digits(number);
  return std::string(static_cast<std::size_t>((number - 1) / kLetters + 1),
                     static_cast<char>(first + (number - 1) % kLetters));
}

// HTML's markers without their mark: "iv)" gives "iv".
std::string in_html_style(char style, long number) {
  std::string marker = item_marker(style, number);
  marker.pop_back();
  return marker;
}

// One character for each of 1 to 20, from `first` on: "①", "⑴", "⒈".
std::string enclosed(char32_t first, long number) {
  if (number < 1 || number > 20) return in_digits(number);
  const char32_t code = first + static_cast<char32_t>(number - 1);
  return {static_cast<char>(0xE0 | (code >> 12)), static_cast<char>(0x80 | ((code >> 6) & 0x3F)),
          static_cast<char>(0x80 | (code & 0x3F))};
}

std::string padded(std::size_t width, long number) {
  std::string text = in_digits(number);
  if (number >= 0 && text.size() < width) text.insert(0, width - text.size(), '0');
  return text;
}

std::string ordinal(long number) {
  const long tens = number % 100;
  const bool is_teen = tens >= 11 && tens <= 13;
  const long last = is_teen ? 0 : number % 10;
  return in_digits(number) + (last == 1 ? "st" : last == 2 ? "nd" : last == 3 ? "rd" : "th");
}

std::string in_asian_format(NumberFormat format, long number) {
  switch (format) {
    case NumberFormat::kChineseCounting:
      return in_chinese(kChineseCounting, number, false);
    case NumberFormat::kChineseLegalSimplified:
      return in_chinese(kLegalSimplified, number, true);
    case NumberFormat::kChineseLegalTraditional:
      return in_chinese(kLegalTraditional, number, true);
    case NumberFormat::kChineseDigits:
      return in_places(kChineseDigits, number);
    case NumberFormat::kChineseStems:
      return in_signs(kStems, number);
    case NumberFormat::kChineseBranches:
      return in_signs(kBranches, number);
    case NumberFormat::kDecimalFullWidth:
      return in_places(kFullWidthDigits, number);
    case NumberFormat::kDecimalCircle:
      return enclosed(U'①', number);
    case NumberFormat::kDecimalParen:
      return enclosed(U'⑴', number);
    case NumberFormat::kDecimalFullStop:
      return enclosed(U'⒈', number);
    case NumberFormat::kHindiDigits:
      return in_places(kHindiDigits, number);
    default:
      return in_digits(number);
  }
}

}  // namespace

NumberFormat word_number_format(std::string_view name) {
  const auto* row = std::lower_bound(kWordFormats.begin(), kWordFormats.end(), name,
                                     [](const auto& r, std::string_view n) { return r.first < n; });
  return row != kWordFormats.end() && row->first == name ? row->second : NumberFormat::kDecimal;
}

NumberFormat odf_number_format(std::string_view sample, bool has_letter_sync) {
  if (sample.empty()) return NumberFormat::kNone;
  if (sample == "i") return NumberFormat::kLowerRoman;
  if (sample == "I") return NumberFormat::kUpperRoman;
  if (sample == "a") {
    return has_letter_sync ? NumberFormat::kLowerLetter : NumberFormat::kLowerLetterRow;
  }
  if (sample == "A") {
    return has_letter_sync ? NumberFormat::kUpperLetter : NumberFormat::kUpperLetterRow;
  }
  const auto* row = std::find_if(kOdfFormats.begin(), kOdfFormats.end(), [&](const auto& format) {
    return sample.starts_with(format.first);
  });
  return row == kOdfFormats.end() ? NumberFormat::kDecimal : row->second;
}

std::string format_number(NumberFormat format, long number) {
  switch (format) {
    case NumberFormat::kNone:
    case NumberFormat::kBullet:
      return "";
    case NumberFormat::kDecimalZero:
      return padded(2, number);
    case NumberFormat::kDecimalTwoZeros:
      return padded(3, number);
    case NumberFormat::kDash:
      return "- " + in_digits(number) + " -";
    case NumberFormat::kOrdinal:
      return ordinal(number);
    case NumberFormat::kLowerRoman:
      return in_html_style('i', number);
    case NumberFormat::kUpperRoman:
      return in_html_style('I', number);
    case NumberFormat::kLowerLetter:
      return in_letters('a', number);
    case NumberFormat::kUpperLetter:
      return in_letters('A', number);
    case NumberFormat::kLowerLetterRow:
      return in_html_style('a', number);
    case NumberFormat::kUpperLetterRow:
      return in_html_style('A', number);
    case NumberFormat::kRussianLower:
      return in_signs(kRussian, number);
    case NumberFormat::kRussianUpper:
      return in_signs(kUpperRussian, number);
    case NumberFormat::kArabicAlpha:
      return in_signs(kArabicAlpha, number);
    case NumberFormat::kArabicAbjad:
      return in_signs(kArabicAbjad, number);
    case NumberFormat::kArabicDigits:
      return in_places(kArabicDigits, number);
    case NumberFormat::kSymbols:
      return in_signs(kNoteSymbols, number);
    default:
      return in_asian_format(format, number);
  }
}

}  // namespace itu::indexer
