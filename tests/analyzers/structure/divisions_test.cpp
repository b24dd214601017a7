#include "analyzers/structure/divisions.h"

#include <catch2/catch.hpp>

using namespace itu::analyzers;

TEST_CASE("headings of annexes and their like", "[structure][divisions]") {
  struct Case {
    std::string line;
    std::string place;
  };
  const auto c = GENERATE(values<Case>({
      {"ANNEX", "annex"},
      {"Annex 2", "annex.2"},
      {"ANNEX 1 to Resolution 140 (Antalya, 2006)", "annex.1"},
      {"ANNEX TO RESOLUTION 5", "annex"},
      {"Annex A – Profiles", "annex.a"},
      {"Annex A (normative)", "annex.a"},
      {"Appendix III", "appendix.iii"},
      {"ATTACHMENT 1", "attachment.1"},
      {"ANNEXE 1 À LA RÉSOLUTION 71", "annex.1"},
      {"ANEXO", "annex"},
      {"Anexo 2 a la Resolución 5", "annex.2"},
      {"ПРИЛОЖЕНИЕ 1 К РЕЗОЛЮЦИИ 140", "annex.1"},
      {"附件1", "annex.1"},
      {"附录", "appendix"},
      {"الملحق 1", "annex.1"},
      {"ARTICLE 18", "art.18"},
      {"Article 3 – Rights", "art.3"},
      {"第18条", "art.18"},
      {"CHAPTER IV", "chapter.iv"},
      {"PART 2", "part.2"},
  }));
  CAPTURE(c.line);
  const auto division = read_division(c.line, false);
  REQUIRE(division);
  CHECK(division->place == c.place);
}

TEST_CASE("sentences about annexes head nothing", "[structure][divisions]") {
  const auto* line = GENERATE("Annex 2 shows the allocation of tasks.", "Annexed to this letter",
                              "The annex to Decision 5", "Article", "Part of the work",
                              "Annex 1 and Annex 2", "Articles 5 and 6", "annex to Decision 8;");
  CAPTURE(line);
  CHECK_FALSE(read_division(line, false));
}
