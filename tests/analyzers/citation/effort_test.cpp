#include "analyzers/citation/effort.h"

#include <catch2/catch.hpp>
#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/citation/finder.h"

namespace itu::analyzers {
namespace {

std::string repeat(std::string_view piece, std::size_t bytes) {
  std::string text;
  while (text.size() < bytes) text += piece;
  return text;
}

std::uint64_t steps_for(const std::string& text) {
  const std::uint64_t before = steps_taken();
  find_references(text, {});
  return steps_taken() - before;
}

// Words that begin citations, go on with them and break them off, in an order that never repeats.
std::string salad(std::size_t bytes) {
  static constexpr std::string_view kWords[] = {
      "annex ",       "1 ",     "to ",       "of the ",  "Resolution ", "140, ",     "and ",
      "C07/21 ",      "No. ",   "5.340 ",    "RR ",      "(",           "Rev. ",     "Doha, ",
      "2006) ",       "para ",  "6.5 ",      "Council ", "in ",         "this ",     "resolves ",
      "a) ",          "above ", "ITU-T ",    "X.1205 ",  "Question ",   "7/5 ",      "Add. ",
      "thereto ",     "Art. ",  "the said ", "report ",  "circular ",   "TSB ",      "198 ",
      "第140号决议",  "附件1",  "القرار ",   "и ",       "Резолюция ",  "- ",        "; ",
      "Action Line ", "C2 ",    "TD 232 ",   "\n",       "\t",          "document ", "48-E "};
  std::string text;
  std::uint32_t random = 1;
  while (text.size() < bytes) {
    random = random * 1664525U + 1013904223U;
    text += kWords[(random >> 16U) % std::size(kWords)];
  }
  return text;
}

// Texts that make each part of the engine work as much as it can. They hold no line breaks where
// a search for one would run far.
const std::vector<std::string>& pieces() {
  static const std::vector<std::string> kPieces = {
      "C07/21 ",
      "annex 1 to ",
      "annex 1 to the report ",
      "§4 of ",
      "R1 ",
      "§ 1 of § 2 of § 3 of § 4 of § 5 of the ",
      "Resolutions 1, 2, 3, 4, 5, 6, 7, 8, 9 and ",
      "Nos. 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 ",
      "Resolution 140 (Rev. Antalya, 2006) ",
      "para 6.5 of C07/21 ",
      "Recommendation ITU-T X.1205 (04/2008), ",
      "Council ",
      "(((((",
      "of the of the in the ",
      "No. 5.340 of RR ",
      "considering a), b) and c) above ",
      "القرار 140 (المراجَع في أنطاليا، 2006) ",
      "第140号决议和",
      "Резолюция 140 (Пересм. Анталия, 2006 г.) ",
      "          ",
      "\n\n\n\n",
      "aaaaaaaa",
      "11111111",
      "c/",
      "c.",
      "c-1-",
      "C 1 ",
      "https://www.itu.int/md/S14-PP-C-0174/en ",
      "C06/10 and Add. 1 and Add. 2 ",
      "Resolution\tDocument\tQuestion\n1\t2\t3/5\n",
      "ITU-T ",
      "Annex 2 thereto ",
      "Action Line C2 ",
      "Resolution 5 (hereinafter the Agenda) the Agenda ",
      "Documents C07/1 to C07/60 ",
      "Question 7/5 ",
      "PP ",
      "A/RES/70/125 ",
      "G.711 ",
      "resolution ",
      "resolu-\ntion 5 ",
      "Tunis Agenda ",
      "Article 8 of the Constitution, No. 47 ",
      "a\u0301\u0301",
  };
  return kPieces;
}

// Whatever the text, each of its bytes costs no more than so much.
void check_bounds(const std::string& text, const std::string& twice) {
  const std::uint64_t once = steps_for(text);
  const std::uint64_t two = steps_for(twice);
  CAPTURE(text.substr(0, 60), text.size(), once, two);
  CHECK(once <= kMostStepsPerByte * text.size() + kMostStepsAtAll);
  CHECK(20 * two <= 42 * once + 20 * kMostStepsAtAll);
}

TEST_CASE("no text takes more steps than its length allows", "[finder][effort]") {
  constexpr std::size_t kBytes = 8000;
  for (const std::string& piece : pieces()) {
    check_bounds(repeat(piece, kBytes), repeat(piece, 2 * kBytes));
  }
  check_bounds(salad(kBytes), salad(2 * kBytes));
  // One token that holds a candidate behind each of its slashes.
  const std::string address = "https://www.itu.int/";
  check_bounds(address + repeat("a1/", kBytes), address + repeat("a1/", 2 * kBytes));
}

TEST_CASE("prose costs a small part of the bound", "[finder][effort]") {
  const std::string prose = repeat(
      "The Council asked its group to look into the charges for international connections, and the "
      "members who had been present at the meeting in the spring said that the matter was urgent. "
      "They noted Resolution 140 (Rev. Antalya, 2006).\n",
      8000);
  CHECK(steps_for(prose) < prose.size());
}

}  // namespace
}  // namespace itu::analyzers
