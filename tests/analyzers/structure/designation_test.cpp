#include "analyzers/structure/designation.h"

#include <catch2/catch.hpp>

using namespace itu::analyzers;

TEST_CASE("a line names a text", "[structure][designation]") {
  struct Case {
    std::string line;
    std::string next;
    std::string adopted_by;
    std::string id;
    std::string title;
  };
  const auto c = GENERATE(values<Case>({
      {"RESOLUTION 140 (Antalya, 2006)", "", "", "pp/res/140@2006", ""},
      {"RESOLUTION 46", "(Florianópolis, 2004)", "", "wtsa/res/46@2004", ""},
      {"**R 1282**    **ITU's role**", "(C07)", "", "council/res/1282@2007", "ITU's role"},
      {"**R 1282** **ITU's role**", "(C07)", "", "council/res/1282@2007", "ITU's role"},
      {"R 1282 ITU's role", "(C07)", "", "council/res/1282@2007", "ITU's role"},
      {"D 562", "(C08, last amended C20)", "", "council/dec/562@2020", ""},
      {"Resolution 1333 (Rev. 2016)", "", "", "council/res/1333@2016", ""},  // by its number
      {"DECISION 5 (Rev. Dubai, 2018)", "", "pp", "pp/dec/5@2018", ""},
      {"RESOLUTION 1 (Dubai, 2012)", "", "wtsa", "wtsa/res/1@2012", ""},  // or WCIT
      {"RESOLUTION 646 (WRC-03)", "", "", "wrc/res/646@2003", ""},
      {"RESOLUTION 802 (Rev.WRC-15)", "", "", "wrc/res/802@2015", ""},
      {"RESOLUTION ITU-R 1-5", "", "ra", "ra/res/1@5", ""},
      {"OPINION 1 (Lisbon, 2009)", "", "", "wtpf/op/1@2009", ""},
      {"Recommendation ITU-T X.1205 (04/2008)", "", "", "itu-t/rec/x.1205@2008-04", ""},
      {"ITU-T X.1205 (04/2008)", "", "", "itu-t/rec/x.1205@2008-04", ""},
      {"RECOMMENDATION ITU-R SA.364-6*", "", "", "itu-r/rec/sa.364@6", ""},
      {"Recommendation ITU-T G.8080/Y.1304", "", "", "itu-t/rec/g.8080/y.1304", ""},
      {"## RESOLUTION 70 (Rev. Guadalajara, 2010)", "", "", "pp/res/70@2010", ""},
      {"RÉSOLUTION 71 (Rév. Busan, 2014)", "", "", "pp/res/71@2014", ""},
      {"ACUERDO 560 (C11)", "", "", "council/dec/560@2011", ""},
      {"РЕЗОЛЮЦИЯ 140 (Пересм. Пусан, 2014 г.)", "", "", "pp/res/140@2014", ""},
      {"第140号决议（2014年，釜山，修订版）", "", "", "pp/res/140@2014", ""},
      {"القرار 140 (المراجَع في بوسان، 2014)", "", "pp", "pp/res/140@2014", ""},
  }));
  CAPTURE(c.line);
  auto designation = read_designation(c.line, c.next);
  REQUIRE(designation);
  REQUIRE(settle_body(c.adopted_by, &*designation));
  CHECK(to_id(designation->target) == c.id);
  CHECK(designation->title == c.title);
}

TEST_CASE("a line that only mentions a text", "[structure][designation]") {
  const auto* line =
      GENERATE("", "Resolution 140 on ITU's role in WSIS", "Resolutions 140 and 141",
               "DRAFT RESOLUTION 5", "RESOLUTION 140 (Antalya, 2006) and its annex",
               "See Resolution 140", "R 1282 and others", "Resolution COM6/4", "D 5 km",
               "Recommendations", "Resolution 36 (Rev. Antalya, 2006)\tresolves 1\tStudies\tBR");
  CAPTURE(line);
  CHECK_FALSE(read_designation(line, "The text goes on here."));
}

TEST_CASE("a number alone leaves open who adopted a resolution", "[structure][designation]") {
  auto designation = read_designation("RESOLUTION 30", "");
  REQUIRE(designation);
  CHECK_FALSE(settle_body("", &*designation));
}
