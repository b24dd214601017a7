#include "analyzers/normalizer.h"

#include <catch2/catch.hpp>

namespace itu::analyzers {
namespace {

struct Case {
  std::string text;
  std::string folded;
};

TEST_CASE("texts that read alike fold alike", "[normalizer]") {
  const auto& [text, folded] = GENERATE(values<Case>({
      {"", ""},
      {"Resolution 140 (Rev. Antalya, 2006)", "resolution 140 (rev. antalya, 2006)"},
      {"@AZ[`az{", "@az[`az{"},  // the neighbours of the letters
      {"Résolution", "resolution"},
      {"Re\u0301solution", "resolution"},
      {"\uFB01nal", "final"},
      {"\uFF32\uFF25\uFF33\uFF0E\u3000\uFF11\uFF14\uFF10", "res. 140"},
      {"Stra\u00DFe", "strasse"},
      {"na\u00EFve \u00D8rsted", "naive \u00F8rsted"},
      {"Res.\u00A0140", "res. 140"},
      {"co\u00ADope\u200Bration", "cooperation"},
      {"\u200F140\u200E", "140"},
      {"one\u2028two\tthree\n", "one\ntwo\tthree\n"},
      {"29\u201382 \u2212 \u2014 X\u2011Y", "29-82 - - x-y"},
      {"\u2018a\u2019 \u201Cb\u201D \u00ABc\u00BB \u300Cd\u300D", "'a' \"b\" \"c\" \"d\""},
      {"ITU\u2019s", "itu's"},
      {"Resolution 140\u00B9", "resolution 140\u00B9"},  // a footnote, not Resolution 1401
      {"CO\u2082", "co2"},
      {"\u2116 5", "no 5"},
      {"\u039F\u0394\u039F\u03A3", "\u03BF\u03B4\u03BF\u03C3"},
      {"\u0386\u03B3\u03B9\u03BF\u03C2", "\u03B1\u03B3\u03B9\u03BF\u03C3"},
      {"\u56FD\u9645\u7535\u4FE1\u8054\u76DF", "\u56FD\u9645\u7535\u4FE1\u8054\u76DF"},
      {"\uD55C\uAD6D", "\uD55C\uAD6D"},
      {"\u1112\u1161\u11AB", "\uD55C"},  // letters of one syllable
  }));
  CAPTURE(text);
  CHECK(fold_to_string(text) == folded);
}

TEST_CASE("Russian letters keep what makes them letters", "[normalizer]") {
  const auto& [text, folded] = GENERATE(values<Case>({
      {"РЕЗОЛЮЦИЯ", "резолюция"},
      {"ещё", "еще"},
      {"ЕЩЕ\u0308", "еще"},
      {"Район", "район"},
      {"Раи\u0306он", "район"},
  }));
  CAPTURE(text);
  CHECK(fold_to_string(text) == folded);
}

TEST_CASE("Arabic words lose vowels and stretching", "[normalizer]") {
  const auto& [text, folded] = GENERATE(values<Case>({
      {"القَرَار", "القرار"},
      {"القـــرار", "القرار"},
      {"أحمد", "أحمد"},
      {"ا\u0654حمد", "أحمد"},
      {"\uFEFB", "لا"},
      {"القرار ١٤٠", "القرار 140"},
  }));
  CAPTURE(text);
  CHECK(fold_to_string(text) == folded);
}

TEST_CASE("look-alikes become Latin in symbols only", "[normalizer]") {
  const auto& [text, folded] = GENERATE(values<Case>({
      {"С07/21", "c07/21"},
      {"М.1400", "m.1400"},
      {"СА32", "ca32"},
      {"А/RES/31/139", "a/res/31/139"},
      {"(С-2000)", "(c-2000)"},
      {"importance оf", "importance of"},
      {"МСЭ-Т Е.119", "мсэ-т e.119"},
      {"E.164/Е", "e.164/e"},  // the run begins with Latin letters
      {"建议书М.1400", "建议书m.1400"},
      {"МСЭ", "мсэ"},
      {"МСЭ-R", "мсэ-r"},
      {"сом, тот", "сом, тот"},  // words, though all their letters look Latin
      {"ВКР-15", "вкр-15"},      // WRC-15
      {"web-сервер", "web-сервер"},
      {"г.2015", "г.2015"},
      {"С. 5", "с. 5"},        // two runs
      {"10 µV/m", "10 μv/m"},  // the micro sign is no m
  }));
  CAPTURE(text);
  CHECK(fold_to_string(text) == folded);
}

TEST_CASE("a folded text leads back to its source", "[normalizer]") {
  const std::string text = "À la «Rés.\u00A0С07/21» ﬁnale Re\u0301so";
  const FoldedText folded = fold(text);
  REQUIRE(folded.text == "a la \"res. c07/21\" finale reso");
  const auto source_of = [&](std::string_view part) {
    const std::size_t begin = folded.text.find(part);
    return slice(text, folded.map.to_source(TextSpan{begin, begin + part.size()}));
  };
  CHECK(source_of("a") == "À");
  CHECK(source_of("\"res") == "«Rés");
  CHECK(source_of("res. c07/21") == "Rés.\u00A0С07/21");
  CHECK(source_of("c07") == "С07");
  CHECK(source_of("21\"") == "21»");
  CHECK(source_of("inale") == "ﬁnale");
  CHECK(source_of("reso") == "Re\u0301so");
  CHECK(folded.map.to_source(folded.text.size()) == text.size());
}

}  // namespace
}  // namespace itu::analyzers
