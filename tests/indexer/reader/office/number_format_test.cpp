#include "indexer/reader/office/number_format.h"

#include <catch2/catch.hpp>
#include <string>

namespace itu::indexer {

TEST_CASE("numbers are printed as Word prints them", "[number_format]") {
  struct Case {
    std::string format;
    long number;
    std::string printed;
  };
  const auto& [format, number, printed] = GENERATE(values<Case>({
      {"decimal", 12, "12"},
      {"decimalZero", 7, "07"},
      {"decimalZero", 107, "107"},
      {"lowerRoman", 49, "xlix"},
      {"upperRoman", 4, "IV"},
      // What Roman numerals cannot write.
      {"upperRoman", 0, "0"},
      {"lowerRoman", 5000, "5000"},
      {"lowerLetter", 26, "z"},
      // Word repeats the letter; HTML and OpenDocument go on with ab.
      {"lowerLetter", 27, "aa"},
      {"lowerLetter", 28, "bb"},
      {"upperLetter", 3, "C"},
      {"lowerLetter", 0, "0"},
      {"upperLetter", 1'000'000, "1000000"},
      {"ordinal", 1, "1st"},
      {"ordinal", 12, "12th"},
      {"ordinal", 23, "23rd"},
      {"chineseCounting", 8, "八"},
      {"chineseCounting", 12, "十二"},
      {"chineseCountingThousand", 105, "一百零五"},
      {"taiwaneseCountingThousand", 1010, "一千零一十"},
      {"chineseLegalSimplified", 12, "壹拾贰"},
      {"ideographDigital", 10, "一〇"},
      {"ideographTraditional", 2, "乙"},
      {"decimalEnclosedCircle", 20, "⑳"},
      {"decimalEnclosedCircle", 21, "21"},
      {"decimalFullWidth", 12, "１２"},
      {"arabicAlpha", 3, "ت"},
      {"arabicAbjad", 3, "ج"},
      {"hindiNumbers", 12, "१२"},
      {"hindiArabic", 12, "١٢"},
      // Russian lists leave out ё, й, ъ and ь.
      {"russianLower", 10, "к"},
      {"russianUpper", 30, "АА"},
      {"numberInDash", 2, "- 2 -"},
      {"chicago", 2, "†"},
      {"bullet", 2, ""},
      {"none", 2, ""},
      {"no such format", 2, "2"},
      {"", 2, "2"},
  }));
  CAPTURE(format, number);
  CHECK(format_number(word_number_format(format), number) == printed);
}

TEST_CASE("numbers are printed as OpenDocument prints them", "[number_format]") {
  CHECK(format_number(odf_number_format("1", false), 3) == "3");
  CHECK(format_number(odf_number_format("i", false), 3) == "iii");
  CHECK(format_number(odf_number_format("a", false), 28) == "ab");
  CHECK(format_number(odf_number_format("A", true), 28) == "BB");
  CHECK(format_number(odf_number_format("一, 二, 三, ...", false), 21) == "二十一");
  CHECK(format_number(odf_number_format("أ, ب, ت, ...", false), 3) == "ت");
  CHECK(format_number(odf_number_format("01, 02, 03, ...", false), 3) == "03");
  CHECK(format_number(odf_number_format("", false), 3).empty());
}

}  // namespace itu::indexer
