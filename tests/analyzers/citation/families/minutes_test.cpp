// Minutes and reports: places of the document that an item is about, addenda by their number alone,
// symbols that the end of a line has broken.
#include <catch2/catch.hpp>

#include "tests/analyzers/citation/printed_references.h"

namespace itu::analyzers {
namespace {

struct Case {
  std::string text;
  std::string ids;
};

TEST_CASE("places in minutes are of the document that the heading names", "[finder]") {
  const auto& [text, ids] = GENERATE(values<Case>({
      {"ITU Council\n2 Report of the Director (Document RRB18-2/3)\n\n2.1 Referring to § 2, on the "
       "backlog, he said that it was short.\n",
       "itu-r/rrb/doc/2018-2/3 ~itu-r/rrb/doc/2018-2/3#2"},
      {"ITU Council\n1 Finances (Document C17/95)\n\n1.1 It was introduced.\n\n1.2 He drew "
       "attention to section 4.\n\n1.6 The draft in Annex A was adopted.\n",
       "council/doc/2017/95 ~council/doc/2017/95#4 ~council/doc/2017/95#annex.a"},
      // The paragraph is under another heading.
      {"ITU Council\n1 Finances (Document C17/95)\n\n2 Staff\n\n2.1 The text in Annex A was "
       "read.\n",
       "council/doc/2017/95 ~#annex.a"},
      // Several documents: the heading does not choose.
      {"ITU Council\n1 Finances (Documents C17/95 and C17/96)\n\n1.1 The text in Annex A was "
       "read.\n",
       "council/doc/2017/95 council/doc/2017/96 ~#annex.a"},
      // What is said to be of the minutes is.
      {"1 Report (Document RRB18-2/1)\n\n1.1 The list was updated (Annex 1 to these minutes).\n",
       "itu-r/rrb/doc/2018-2/1 #annex.1"},
  }));
  CAPTURE(text);
  CHECK(printed_references(text) == ids);
}

TEST_CASE("the document that an article goes back to is one", "[finder]") {
  const auto& [text, ids] = GENERATE(values<Case>({
      // The heading lists it beside others.
      {"4 Review (Documents C19/31 and C19/61)\n4.1 She introduced Document C19/31. The draft is "
       "in "
       "Annex 2 to the document.",
       "council/doc/2019/31 council/doc/2019/61 council/doc/2019/31 ~council/doc/2019/31#annex.2"},
      {"The report in Document RRB19-2/4 and Addendum 1 thereto; § 4.1 of the report dealt with it",
       "itu-r/rrb/doc/2019-2/4 itu-r/rrb/doc/2019-2/4/add1 ~itu-r/rrb/doc/2019-2/4#4.1"},
      {"Documents RRB18-2/3, Addenda 1 to 3\nMr Henri introduced Addendum 2 with the list",
       "itu-r/rrb/doc/2018-2/3 itu-r/rrb/doc/2018-2/3/add1 itu-r/rrb/doc/2018-2/3/add2 "
       "itu-r/rrb/doc/2018-2/3/add3 ~itu-r/rrb/doc/2018-2/3/add2"},
      // None of that number was cited.
      {"Document RRB18-2/3 and Addendum 1 thereto. Addendum 7 to come",
       "itu-r/rrb/doc/2018-2/3 itu-r/rrb/doc/2018-2/3/add1"},
  }));
  CAPTURE(text);
  CHECK(printed_references(text) == ids);
}

TEST_CASE("a slash joins over the end of a line", "[finder]") {
  const auto& [text, ids] = GENERATE(values<Case>({
      {"General Assembly resolution 56/\n183 says", "un/ga/res/56/183"},
      {"Administrative Circular CACE/\n123", "br/cace/123"},
      {"Rec. ITU-T G.8080/\nY.1304", "itu-t/rec/g.8080/y.1304"},
      {"C17/DT/\n5 and RRB18-2/\n8", "council/doc/2017/dt/5 itu-r/rrb/doc/2018-2/8"},
      {"A/RES/\n70/125", "un/ga/res/70/125"},
      // An empty line parts.
      {"the ratio 56/\n\n183", ""},
  }));
  CAPTURE(text);
  CHECK(printed_references(text) == ids);
}

TEST_CASE("groups, parts of resolutions and addenda by their full names", "[finder]") {
  const auto& [text, ids] = GENERATE(values<Case>({
      {"A/RES/57/270 B and A/RES/72/266A", "un/ga/res/57/270b un/ga/res/72/266a"},
      {"A/RES/70/125 but not", "un/ga/res/70/125"},
      {"CWG-WSIS&SDG-34/5 and EG-DEC482-2/3", "cwg-wsis-sdg/doc/34/5 eg-dec482/doc/2/3"},
      {"Radiocommunication Study Group 6", "itu-r/sg/6"},
      {"Telecommunication Development Study Group 2", "itu-d/sg/2"},
      {"WTSA-16 Document 46, Addendum 3 (proposal IAP/46A3/1)",
       "wtsa/doc/2016/46/add3 ~wtsa/prop/2016/iap/46a3/1"},
      {"PP-18 Document 46, Addenda 3 and 4",
       "pp/doc/2018/46 pp/doc/2018/46/add3 pp/doc/2018/46/add4"},
  }));
  CAPTURE(text);
  CHECK(printed_references(text) == ids);
}

TEST_CASE("short numbers of the A series, agenda items, standards of others", "[finder]") {
  const auto& [text, ids] = GENERATE(values<Case>({
      {"TSAG revised Rec. ITU-T A.7 and A.13. Clause 2.3.3.8 of A.1 was left",
       "itu-t/rec/a.7 itu-t/rec/a.13 ~itu-t/rec/a.1#2.3.3.8"},
      {"Resolution 223 (Rev.WRC-19) was taken up under WRC-23 agenda item 1.1.",
       "wrc/res/223@2019"},
      {"Recommendation ITU-R M.2101-0 and 3GPP TS 38.104 V16.6.0, clause 6.6.4",
       "itu-r/rec/m.2101@0"},
      {"Nos. 5.338A and 5.340, Recommendation ITU-R RS.2017-0",
       "~itu/rr#5.338a ~itu/rr#5.340 itu-r/rec/rs.2017@0"},
  }));
  CAPTURE(text);
  CHECK(printed_references(text) == ids);
}

TEST_CASE("lines are numbered as the A series is", "[finder]") {
  const std::string rest = "\n\n" + std::string(800, 'x');  // no line of a query
  CHECK(printed_references("TSAG revised Rec. ITU-T A.7\nA.1\tOpening" + rest) == "itu-t/rec/a.7");
  // No other of the series is named.
  CHECK(printed_references("ITU-T approved X.1205; see A.1" + rest) == "~itu-t/rec/x.1205");
}

}  // namespace
}  // namespace itu::analyzers
