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

TEST_CASE("financial regulations, appendices with editions, footnotes glued to names", "[finder]") {
  const auto& [text, ids] = GENERATE(values<Case>({
      {"Articles 11, 19 and 29 of the FR of ITU",
       "itu/finreg#art.11 itu/finreg#art.19 itu/finreg#art.29"},
      {"No. 56 et seq. of the General Rules", "~itu/gr#56"},
      {"§ 4.1.1 of Article 4 of RR Appendix 30A (Rev.WRC-19)", "itu/rr@2019#ap.30a.4.1.1"},
      {"RR Article 21, Table 21-4, holds limits", "itu/rr#art.21.table.21-4"},
      {"ITU-R: RR Article 9. Limits in Article 21, Resolution 775 (Rev.WRC-23)",
       "itu/rr#art.9 ~itu/rr#art.21 wrc/res/775@2023"},
      {"No. 180 of the Convention1, and the ITU", "itu/cv#180"},
      {"limits of No. 5.340RR and no others", "~itu/rr#5.340"},
      {"on Annex 3 to Appendix 30B and a new Rule", "~itu/rr#ap.30b.annex.3"},
      // Treaties by names of their own.
      {"ITU and the Tampere Convention, Article 4, is applied", ""},
      {"ITU and the Basel Convention, Annexes VIII and IX", ""},
  }));
  CAPTURE(text);
  CHECK(printed_references(text) == ids);
}

TEST_CASE("annexes begin on a line of their own, tables have documents in cells", "[finder]") {
  const auto& [text, ids] = GENERATE(values<Case>({
      {"ITU-R\nAnnex 1\n(Document 4/14(Rev.1))", "~itu-r/sg4/doc/14/rev1"},
      {"ITU-T\nAnnex A\nDraft Rec. ITU-T X.1361 describes", "itu-t/rec/x.1361"},
      // The line ends in the sentence.
      {"Annex 1\nto Decision 5 (Rev. Dubai, 2018)", "pp/dec/5@2018#annex.1"},
      {"WTDC-22\nTopic\tDocs\nMethods\t24(Add.2)(Rev.1); 36(Add.17-18)",
       "~wtdc/doc/2022/24/add2/rev1 ~wtdc/doc/2022/36/add17 ~wtdc/doc/2022/36/add18"},
      {"PP-22\nSubjects\tDocuments\nFinances\t118(Rev.2), DT/48",
       "~pp/doc/2022/118/rev2 ~pp/doc/2022/dt/48"},
      {"X.509 (10/2012) and its Cor. 1 to 3\nX.520 Annex B",
       "itu-t/rec/x.509@2012-10 itu-t/rec/x.509@2012-10/cor1 itu-t/rec/x.509@2012-10/cor2 "
       "itu-t/rec/x.509@2012-10/cor3 ~itu-t/rec/x.520#annex.b"},
      {"Corrigendum 1\nRecommendation ITU-T P.862.2 (2007)", "itu-t/rec/p.862.2@2007/cor1"},
      {"Attachment 2.12 to 5D/1668 of ITU-R", "itu-r/wp5d/doc/1668#attachment.2.12"},
  }));
  CAPTURE(text);
  CHECK(printed_references(text) == ids);
}

TEST_CASE("lists go on with the letter once more, words over lines without a hyphen", "[finder]") {
  const auto& [text, ids] = GENERATE(values<Case>({
      {"Q6/16, Q12, Q23 and Q24/16", "itu-t/q/6/16 itu-t/q/12/16 itu-t/q/23/16 itu-t/q/24/16"},
      {"Action lines of WSIS: ITU leads C2, C5 and C6",
       "wsis/action-line/c2 wsis/action-line/c5 wsis/action-line/c6"},
      {"ITU-T SG13 got C2, C5 and C6", ""},
      {"WTSA Reso\nlution 7 (Rev. Florianópolis, 2004)", "wtsa/res/7@2004"},
      {"TSB Circu\nlar 161", "tsb/circ/161"},
      {"the reso\n\nlution 7 (Rev. Florianópolis, 2004)", ""},
      {"TSAG took note of LS 58 from SG16", "itu-t/sg16/ls/58"},
      {"SG16-TD 318 was seen. TD 402 R1 was not.", "itu-t/sg16/td/318 ~itu-t/sg16/td/402/rev1"},
      {"H.Sup.2 of ITU-T", "~itu-t/suppl/h.2"},
      {"GA resolution 74/219", "un/ga/res/74/219"},
      {"United Nations General Assembly resolution 75/1, not 75/239",
       "un/ga/res/75/1 un/ga/res/75/239"},
      {"A/RES/70/125 was the result. Its paragraph 71 asks",
       "un/ga/res/70/125 un/ga/res/70/125#71"},
      {"Resolution 45 (Rev. Hammamet, 2016) and Resolution 22 (Rev. Geneva, 2022). Invites 2 of "
       "the "
       "former becomes resolves 5 of the latter",
       "wtsa/res/45@2016 wtsa/res/22@2022 wtsa/res/45@2016#invites.2 wtsa/res/22@2022#resolves.5"},
      {"the rule was not met for C23/4 or for its Corrigendum 1",
       "council/doc/2023/4 council/doc/2023/4/corr1"},
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
