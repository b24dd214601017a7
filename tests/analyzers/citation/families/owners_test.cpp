// Whose a place is where the words around it, and not its own, tell.
#include <catch2/catch.hpp>

#include "tests/analyzers/citation/printed_references.h"

namespace itu::analyzers {
namespace {

struct Case {
  std::string text;
  std::string ids;
};

TEST_CASE("a place behind the last member of a list is that member's", "[finder]") {
  const auto& [text, ids] = GENERATE(values<Case>({
      {"Annex A of Rec. ITU-T Z.100 and Z.120 Annex B",
       "itu-t/rec/z.100#annex.a itu-t/rec/z.120#annex.b"},
      {"Recommendations ITU-T G.711 and G.722 Appendix II",
       "itu-t/rec/g.711 itu-t/rec/g.722#appendix.ii"},
      {"§ 6.4 of ITU-T E.164 and its Amendment 1", "itu-t/rec/e.164#6.4 itu-t/rec/e.164/amd1"},
      // A place before a list is in each of its members.
      {"Annex A of ITU-T Z.100 and Z.120", "itu-t/rec/z.100#annex.a itu-t/rec/z.120#annex.a"},
      {"RR: Appendix 30B, Annex 4", "itu/rr#ap.30b.annex.4"},
      // What stands above in the text is the text's.
      {"Resolution 138 (Rev. Dubai, 2018), recalling b) above", "pp/res/138@2018 #recalling.b"},
  }));
  CAPTURE(text);
  CHECK(printed_references(text) == ids);
}

TEST_CASE("a body before the second kind word is of the second alone", "[finder]") {
  const auto& [text, ids] = GENERATE(values<Case>({
      {"Resolution 146 and Council Resolution 1379", "~pp/res/146 council/res/1379"},
      {"Decision 8 and Resolution 113 of the Plenipotentiary Conference (Marrakesh, 2002)",
       "pp/dec/8@2002 pp/res/113@2002"},
  }));
  CAPTURE(text);
  CHECK(printed_references(text) == ids);
}

TEST_CASE("the same Resolution may stand some paragraphs back", "[finder]") {
  const auto& [text, ids] = GENERATE(values<Case>({
      {"section 9 of WTSA Resolution 1 (Rev. Geneva, 2022) applies.\n\nUnder § 9.4 of that "
       "Resolution, Members reply.",
       "wtsa/res/1@2022#9 ~wtsa/res/1@2022#9.4"},
      // Of two the words choose none.
      {"Resolution 1 (Rev. Geneva, 2022) and then Resolution 2 (Rev. Geneva, 2022)\n\nUnder § 9.4 "
       "of that Resolution",
       "wtsa/res/1@2022 wtsa/res/2@2022 ~#9.4"},
  }));
  CAPTURE(text);
  CHECK(printed_references(text) == ids);
}

TEST_CASE("places below the line that announces a draft are of that draft", "[finder]") {
  const auto& [text, ids] = GENERATE(values<Case>({
      {"Draft revision of Recommendation ITU-R M.1638-1\tDocs. 5/24 and 5/25\nThis revision adds "
       "two radars to Table 1 and rewrites Annex 2; see § 2.1.",
       "itu-r/rec/m.1638@1 ~itu-r/sg5/doc/24 ~itu-r/sg5/doc/25 ~itu-r/rec/m.1638@1#table.1 "
       "~itu-r/rec/m.1638@1#annex.2 ~itu-r/rec/m.1638@1#2.1"},
      // Not where another text has been cited below the line.
      {"Draft revision of Recommendation ITU-R M.1638-1\nIt follows Recommendation ITU-R M.1372-1. "
       "Table 1 is new.",
       "itu-r/rec/m.1638@1 itu-r/rec/m.1372@1 ~itu-r/rec/m.1372@1#table.1"},
  }));
  CAPTURE(text);
  CHECK(printed_references(text) == ids);
}

TEST_CASE("provisions above are of the instrument that the text is about", "[finder]") {
  const auto& [text, ids] = GENERATE(values<Case>({
      {"No. 48 of the ITU Constitution, as modified; the reports referred to in No. 50 above",
       "itu/cs#48 ~itu/cs#50"},
      {"subject to No. 61 of this Constitution and No. 50A of the ITU Convention",
       "itu/cs#61 itu/cv#50a"},
      {"ITU: for the room, see No. 2 above", "#2"},
  }));
  CAPTURE(text);
  CHECK(printed_references(text) == ids);
}

TEST_CASE("parts of Resolutions are cited without items, too", "[finder]") {
  const auto& [text, ids] = GENERATE(values<Case>({
      {"in accordance with further resolves of Resolution 27 (Rev.WRC-19)",
       "wrc/res/27@2019#resolves-further"},
      {"the provisions referred to in considering further above", "#considering-further"},
      {"under instructs the Secretary-General of Resolution 71 (Rev. Dubai, 2018)",
       "pp/res/71@2018#instructs-sg"},
      {"Resolution 136 (Rev. Dubai, 2018); its resolves to instruct the Directors 2 and 4 say so",
       "pp/res/136@2018 ~pp/res/136@2018#resolves-to-instruct-dirs.2 "
       "~pp/res/136@2018#resolves-to-instruct-dirs.4"},
      {"instructs the Director of the Telecommunication Standardization Bureau\n\n1 to take "
       "instructs 2 above into account",
       "~#instructs-dir-tsb.2"},
      // Phrases of prose.
      {"the group, in view of Resolution 5 (Kyoto, 1994), met", "pp/res/5@1994"},
      {"by being aware of Resolution 5 (Kyoto, 1994)", "pp/res/5@1994"},
      {"he resolves above all to go", ""},
  }));
  CAPTURE(text);
  CHECK(printed_references(text) == ids);
}

TEST_CASE("symbols and numbers go on without what they share", "[documents]") {
  const auto& [text, ids] = GENERATE(values<Case>({
      {"AFCP/36A17/1, 36A18/1 and 36A19/1 of WTDC-22",
       "~wtdc/prop/2022/afcp/36a17/1 ~wtdc/prop/2022/afcp/36a18/1 ~wtdc/prop/2022/afcp/36a19/1"},
      {"WSIS-II/PC-3/Contri/50 and 53, WSIS-05/TUNIS/DOC/6",
       "wsis/doc/wsis-ii/pc-3/contr/50 wsis/doc/wsis-ii/pc-3/contr/53 "
       "wsis/doc/wsis-05/tunis/doc/6"},
      {"the General Assembly 60/252 and 62/182", "un/ga/res/60/252 un/ga/res/62/182"},
      {"the General Assembly 1/3 of whose members", ""},
      {"draft new Resolution [WGPL/3] at PP-22 and Resol. 140 (Antalya, 2006)",
       "~pp/draft-res/2022/wgpl/3 pp/res/140@2006"},
      // WTSA-20 met in 2022.
      {"WTSA-20 Resolution 2", "wtsa/res/2@2022"},
      {"ITU Bulletins: No. 1150 (15.VI.2018), Nos. 1152 and 1153",
       "itu-t/ob/1150 itu-t/ob/1152 itu-t/ob/1153"},
  }));
  CAPTURE(text);
  CHECK(printed_references(text) == ids);
}

TEST_CASE("variants of symbols and numbers as secretariats write them", "[documents]") {
  const auto& [text, ids] = GENERATE(values<Case>({
      {"TSAG-TD123/GEN and SG17-TD1234R1-PLEN",
       "itu-t/tsag/td/gen/123 itu-t/sg17/td/plen/1234/rev1"},
      {"Document CWG-SFP/4/3", "cwg-sfp/doc/4/3"},
      {"SG17-TD11 was noted, and TD 512R2, Table 3",
       "itu-t/sg17/td/11 ~itu-t/sg17/td/512/rev2#table.3"},
      // Hyphens that were lost everywhere in the text.
      {"Recommendation ITU R M.1036-6 applies. The losses are those of Rec. P.1238 8, too.",
       "itu-r/rec/m.1036@6 itu-r/rec/p.1238@8"},
      {"Recommendation ITU-R M.1036-6; the tests of BS.1534 1 took a year",
       "itu-r/rec/m.1036@6 ~itu-r/rec/bs.1534"},
      {"agreement under RR No. 9.21/C", "itu/rr#9.21"},
      {"ITU-T H.264 (V14) (08/2021)", "itu-t/rec/h.264@2021-08"},
      {"ITU-T H.264 (V14)", "itu-t/rec/h.264"},
      {"Supplement 16 to ITU-T X.800-series Recommendations", "itu-t/suppl/x.16"},
      {"Tables 22-1A to 22-1D of Article 22 RR", "itu/rr#art.22.table.22-1a..22-1d"},
      {"E/CN.16/2023/2, ST/SGB/2018/1 and ST/AI/189",
       "un/doc/e/cn.16/2023/2 un/doc/st/sgb/2018/1 un/doc/st/ai/189"},
      {"the proposal ARB/79A3/1 of PP-14", "~pp/prop/2014/arb/79a3/1"},
      // A proposal's number is no draft of a committee.
      {"WRC-19: MOD COM5/340/11 (R2/12/1)", ""},
      // What follows a place is not always one of the same text.
      {"ITU-T: clause 5.7 of A.8, Figure 1/A.8", "~itu-t/rec/a.8#5.7 ~itu-t/rec/a.8#figure.1"},
      {"ITU-T E.118, point 4.2 d), and E.212 Annex E",
       "itu-t/rec/e.118#4.2.d itu-t/rec/e.212#annex.e"},
      {"Rec. ITU-R F.1245-3 Annex 1 § 2.1", "itu-r/rec/f.1245@3#annex.1.2.1"},
      {"No. 47 of the ITU Constitution, and 468 of the Convention", "itu/cs#47 itu/cv#468"},
      {"ITU held 468 of the Convention centres' rooms", ""},
      {"action line C5 (Annex 4 to Document CWG-WSIS-41/5)",
       "wsis/action-line/c5 cwg-wsis/doc/41/5#annex.4"},
      {"action line C5 (building confidence) and C6", "wsis/action-line/c5 wsis/action-line/c6"},
  }));
  CAPTURE(text);
  CHECK(printed_references(text) == ids);
}

}  // namespace
}  // namespace itu::analyzers
