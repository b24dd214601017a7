#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "analyzers/utf8.h"
#include "indexer/reader/line_joining.h"
#include "indexer/reader/office/word_cleaning.h"
#include "indexer/reader/pdf/lam_alefs.h"
#include "indexer/reader/pdf/page_numbers.h"
#include "indexer/reader/pdf/shifted_fonts.h"
#include "indexer/reader/pdf/visual_order.h"

namespace itu::indexer {
namespace {

std::u32string reversed(std::u32string_view text) { return {text.rbegin(), text.rend()}; }

}  // namespace

TEST_CASE("words as shown are put in the order of reading", "[visual_order]") {
  struct Case {
    std::u32string shown;
    std::vector<std::size_t> ligatures;
    std::u32string read;
  };
  const auto& [shown, ligatures, read] = GENERATE(values<Case>({
      {U"ةيصوتلا", {}, U"التوصية"},
      {U"داحتلاا", {4}, U"الاتحاد"},  // the ligature keeps its own order
      {U"2017/04", {}, U"2017/04"},   // digits run from left to right
      {U"12مقر", {}, U"رقم12"},
      {U".IEC", {}, U"IEC."},
      {U"", {}, U""},
  }));
  CHECK(to_reading_order(shown, ligatures) == read);
}

TEST_CASE("the width of its letters tells a ligature from the article", "[visual_order]") {
  // "الاتحاد" as shown: alef and lam of the article are 0.28 and 0.31 wide, the ligature's halves
  // alike.
  const std::u32string shown = U"داحتلاا";
  const std::vector<float> ligature = {0.4F, 0.28F, 0.5F, 0.3F, 0.29F, 0.29F, 0.28F};
  const std::u32string article = reversed(U"القرار");
  const std::vector<float> plain = {0.4F, 0.3F, 0.4F, 0.5F, 0.31F, 0.28F};
  LamAlefs font;
  font.note(shown, ligature);
  for (int i = 0; i < 5; ++i) font.note(article, plain);
  CHECK(font.find_ligatures(shown, ligature) == std::vector<std::size_t>{4});
  CHECK(font.find_ligatures(article, plain).empty());
}

TEST_CASE("fonts with shifted codes are understood", "[shifted_fonts]") {
  const std::u32string shifted = U"3)'.!,,).'#/.$)4)/.3";  // SIGNALLINGCONDITIONS
  REQUIRE(find_shift(shifted) == 32);
  CHECK(unshift(U'3', 32) == U'S');
  const auto* plain = GENERATE(U"Recommendation U.1", U"(1) 2 (3), 4.5; 12-15", U"$%&!", U"",
                               U"E-mail: a@b.int; \"x\" & 'y'");
  CHECK(find_shift(plain) == 0);
}

TEST_CASE("words are cleaned of what print adds", "[word_cleaning]") {
  CHECK(clean_word(U"of\uFB01ce") == "office");
  CHECK(clean_word(U"\uF0B7") == "•");
  CHECK(clean_word(U"\u202Aعـــربي\u202C\u200F") == "عربي");
  CHECK(clean_word(U"a\u00ADb\u00AD") == "ab\u00AD");  // that at the end cuts a word
  CHECK(clean_word(U"\u0007\uFFFF").empty());
}

TEST_CASE("lines are joined by what the document says elsewhere", "[line_joining]") {
  const std::vector<std::string> words = {"start-stop", "regulations,"};
  LineJoiner joiner([&](const LineJoiner::WordSink& sink) {
    for (const std::string& word : words) sink(word);
  });
  struct Case {
    std::string text;
    std::string line;
    std::string joined;
  };
  const auto& [text, line, joined] = GENERATE(values<Case>({
      {"the regu-", "lations", "the regulations"},
      {"tele-", "communication", "telecommunication"},  // in neither spelling: cut
      {"start-", "stop", "start-stop"},
      {"ITU-", "T", "ITU-T"},
      {"X.1205-", "2008", "X.1205-2008"},
      {"1994-", "1998", "1994-1998"},
      {"semi\u00AD", "colon", "semicolon"},
      {"a -", "dash", "a - dash"},
      {"国际电信", "联盟", "国际电信联盟"},
      {"", "first", "first"},
  }));
  std::string built = text;
  joiner.append(&built, line);
  CHECK(built == joined);
}

TEST_CASE("page numbers are told as ranges", "[pdf_reader]") {
  CHECK(print_page_numbers({2, 3, 4, 9}) == "2-4, 9");
  CHECK(print_page_numbers({7}) == "7");
}

}  // namespace itu::indexer
