// Numbers that no word announces: what stands around them tells what they are of.
#include <catch2/catch.hpp>

#include "tests/analyzers/citation/printed_references.h"

namespace itu::analyzers {
namespace {

struct Case {
  std::string text;
  std::string ids;
};

TEST_CASE("numbers with \"above\" or \"below\" are places of the text", "[finder]") {
  const auto& [text, ids] = GENERATE(values<Case>({
      {"As stated in 4.4 above, the time was given.", "#4.4"},
      {"the provisions of ITU (see 2.2 and 2.3 below)", "#2.2 #2.3"},
      {"Members for the part under 2 a) above", "#2.a"},
      {"the decision under b) above may be looked at", "#b"},
      {"A rule with no condition (see A.3 below) is met", "#a.3"},
      {"ITU: Table 2/X.1601 above", "~itu-t/rec/x.1601#table.2"},
      // A heading keeps its own.
      {"considering b) above", "#considering.b"},
      // What is measured, counted or dated.
      {"rose to 4.2 above the mean of the years before", ""},
      {"in 2012 above all", ""},
      {"temperatures of 4.2 above normal", ""},
      {"delegates from 12 above and 14 below", ""},
      {"one of the items listed in a) to d) below", ""},
  }));
  CAPTURE(text);
  CHECK(printed_references(text) == ids);
}

TEST_CASE("footnotes of the table of allocations may have no letter", "[finder]") {
  const auto& [text, ids] = GENERATE(values<Case>({
      {"FIXED-SATELLITE (Earth-to-space) 5.535\tMOBILE 5.534", "~itu/rr#5.535 ~itu/rr#5.534"},
      {"Radio Regulations\n5.138 5.149 5.150", "itu/rr ~itu/rr#5.138 ~itu/rr#5.149 ~itu/rr#5.150"},
      {"5.208A 5.209, 5.213", "~itu/rr#5.208a ~itu/rr#5.209 ~itu/rr#5.213"},
      {"MOD 5.516\tUse of the band", "~itu/rr#5.516"},
      {"NOC to 5.512 to 5.514 and NOC 22.5I", "~itu/rr#5.512..514 ~itu/rr#22.5i"},
      // Frequencies and other figures.
      {"WRC-19: FIXED 5.925 GHz, MOBILE 5.850-5.925 GHz", ""},
      {"WRC-19: a growth of 5.535 in all", ""},
      {"WRC-19: we mod 5.516 of them", ""},
      {"the price list: 5.535 5.536 francs, fixed 5.120 for members of the club, who have met in "
       "the town hall every Tuesday since the spring of last year and shall meet there again, as "
       "the treasurer told us in his letter, as soon as the hall has been painted. The committee "
       "thanks the painters, the mayor and the bakery of the village for the cake that all of us "
       "have had, and the fire brigade for the chairs. There will be no lottery this year, since "
       "the prizes of last year are still in the cellar of the school, where nobody wants them. "
       "Those who have keys are asked to bring them back.",
       ""},
  }));
  CAPTURE(text);
  CHECK(printed_references(text) == ids);
}

TEST_CASE("what is issued beside them tells numbers of documents", "[documents]") {
  const auto& [text, ids] = GENERATE(values<Case>({
      {"Document PP-18/46\nDates of meetings: 8(Rev.2), INF/4",
       "pp/doc/2018/46 ~pp/doc/2018/8/rev2 ~pp/doc/2018/inf/4"},
      {"Document PP-18/46\nReport: 5 + Add.1-2",
       "pp/doc/2018/46 ~pp/doc/2018/5 ~pp/doc/2018/5/add1 ~pp/doc/2018/5/add2"},
      {"Document PP-18/46\nReport: 11, 12 and 13(Rev.1)",
       "pp/doc/2018/46 ~pp/doc/2018/11 ~pp/doc/2018/12 ~pp/doc/2018/13/rev1"},
      {"Document PP-18/46\nBudget\t20(Corr.1), 21",
       "pp/doc/2018/46 ~pp/doc/2018/20/corr1 ~pp/doc/2018/21"},
      // Of no session, and behind words that the numbers before belong to.
      {"ITU has 13(Rev.1) of them", ""},
      {"Document PP-18/46\nCommittee 4, 8(Rev.2)", "pp/doc/2018/46 ~pp/doc/2018/8/rev2"},
      {"Document PP-18/46\nsee 2008(Rev.2)1 and 0(Rev.1)", "pp/doc/2018/46"},
  }));
  CAPTURE(text);
  CHECK(printed_references(text) == ids);
}

TEST_CASE("documents of a study group go on without a word for them", "[documents]") {
  const auto& [text, ids] = GENERATE(values<Case>({
      {"ITU-D Document 2/64. Burundi (2/91) and Cameroon (2/208, section 3.1)",
       "itu-d/sg2/doc/64 itu-d/sg2/doc/91 itu-d/sg2/doc/208#3.1"},
      {"Documents 5/103 and 5/104 of ITU-R Study Group 5; 5/131 is replaced",
       "itu-r/sg5/doc/103 itu-r/sg5/doc/104 itu-r/sg5/doc/131"},
      // Dates, Questions, fractions, documents of groups that were not cited.
      {"ITU-D Document 2/64, of 2/12 and 2/17", "itu-d/sg2/doc/64"},
      {"ITU-D Document 1/64; a class of 1/32 unit", "itu-d/sg1/doc/64"},
      {"ITU-D Document 2/64, 3/91", "itu-d/sg2/doc/64"},
      {"ITU-D Document 2/64 on 2/98 per cent", "itu-d/sg2/doc/64"},
      {"ITU met on 2/91", ""},
  }));
  CAPTURE(text);
  CHECK(printed_references(text) == ids);
}

}  // namespace
}  // namespace itu::analyzers
