#include "analyzers/structure/label.h"

#include <catch2/catch.hpp>

using namespace itu::analyzers;

TEST_CASE("a line starts with a label", "[structure][label]") {
  struct Case {
    std::string line;
    std::string place;
    std::string printed;
    std::string rest;
  };
  const auto c = GENERATE(values<Case>({
      {"22.", "22", "22.", ""},
      {"22. At its session", "22", "22.", "At its session"},
      {"1 to develop", "1", "1", "to develop"},
      {"6.5 Text", "6.5", "6.5", "Text"},
      {"8.2.2\tTitle", "8.2.2", "8.2.2", "Title"},
      {"a) text", "a", "a)", "text"},
      {"(iv) text", "iv", "(iv)", "text"},
      {"aa) text", "aa", "aa)", "text"},
      {"a)bis text", "abis", "a)bis", "text"},  // as the Final Acts print inserted items
      {"abis) text", "abis", "abis)", "text"},
      {"160A\ttext", "160a", "160A", "text"},  // inserted provisions
      {"A.2 Title", "a.2", "A.2", "Title"},    // a clause of Annex A
      {"II.3 Title", "ii.3", "II.3", "Title"},
      {"**1.** text", "1", "1.", "text"},  // Markdown emphasis is no part of it
      {"1\\. text", "1", "1\\.", "text"},  // nor an escape that keeps it from being a list
      {"§ 8.2 Title", "8.2", "8.2", "Title"},
      {"1、会议", "1", "1、", "会议"},  // Chinese has no blank behind it
      {"三、会议", "3", "三、", "会议"},
      {"（十二）经费", "12", "（十二）", "经费"},
      {"أ ) بالقرار", "a", "أ )", "بالقرار"},    // the abjad counts a b c d
      {"(1 البيانات", "1", "(1", "البيانات"},    // prints as "1)" from the right
      {"а) Резолюция", "a", "а)", "Резолюция"},  // a Cyrillic а
  }));
  CAPTURE(c.line);
  const auto label = read_label(c.line);
  REQUIRE(label);
  CHECK(label->place == c.place);
  CHECK(slice(c.line, label->printed) == c.printed);
  CHECK(c.line.substr(label->rest) == c.rest);
}

TEST_CASE("a line starts with no label", "[structure][label]") {
  const auto* line =
      GENERATE("", "text", "e.g. text", "i.e. text", "1st text", "2007年12月", "一些成员国",
               "十月会议", "25%", "I think", "a text", "05 May", "3rd", "(see below)", "12345 text",
               "X.1205", "mixed) text", "(1 text", "(1البيانات", "1.2.3.4.5.6.7.8 text", "a)text");
  CAPTURE(line);
  CHECK_FALSE(read_label(line));
}

TEST_CASE("letters and Roman numerals have values", "[structure][label]") {
  CHECK(letter_value("a") == 1);
  CHECK(letter_value("z") == 26);
  CHECK(letter_value("aa") == 27);
  CHECK(letter_value("ab") == 0);
  CHECK(roman_value("i") == 1);
  CHECK(roman_value("xiv") == 14);
  CHECK(roman_value("xcix") == 99);
  CHECK(roman_value("iiii") == 0);
  CHECK(roman_value("") == 0);
}

TEST_CASE("bullets need a blank behind them", "[structure][label]") {
  CHECK(bullet_size("- text") == 2);
  CHECK(bullet_size("·\ttext") == 3);
  CHECK(bullet_size("–\ttext") == 4);
  CHECK(bullet_size("-text") == 0);
  CHECK(bullet_size("**bold**") == 0);
  CHECK(bullet_size("") == 0);
}
