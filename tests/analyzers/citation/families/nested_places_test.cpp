// Places in places, numbers before their text, lists of provisions around an article.
#include <catch2/catch.hpp>

#include "tests/analyzers/citation/printed_references.h"

namespace itu::analyzers {
namespace {

struct Case {
  std::string text;
  std::string ids;
};

TEST_CASE("numbers with items stand before the text they are of", "[finder]") {
  const auto& [text, ids] = GENERATE(values<Case>({
      {"12 a), b) and d) of the Geneva Plan of Action",
       "wsis/geneva-plan#12.a wsis/geneva-plan#12.b wsis/geneva-plan#12.d"},
      {"WSIS, § 5 of the Plan of Action, and 13(d) of the same Plan",
       "wsis/geneva-plan#5 wsis/geneva-plan#13.d"},
      {"5.512 to 5.514 RR", "itu/rr#5.512..514"},
      {"9.1 a) of Article 9 of the ITRs", "itu/itr#9.1.a"},
      {"Recommendation ITU-T X.509 (10/2016), as 7.2.4 of that Recommendation says",
       "itu-t/rec/x.509@2016-10 itu-t/rec/x.509@2016-10#7.2.4"},
      {"日内瓦《行动计划》第13 b)和c)段", "wsis/geneva-plan#13.b wsis/geneva-plan#13.c"},
      // A number alone counts anything; so do dates and amounts.
      {"on 12.5.2018 of the Geneva Plan of Action", "wsis/geneva-plan"},
      {"a growth of 3.5 in the Radio Regulations era", "itu/rr"},
      {"13 of the Geneva Plan of Action", "wsis/geneva-plan"},
      {"at 17.30 the chairman of that Recommendation's group spoke", ""},
      {"page 13.2 of the Geneva Plan of Action", "wsis/geneva-plan"},
  }));
  CAPTURE(text);
  CHECK(printed_references(text) == ids);
}

TEST_CASE("paragraphs and sections of articles", "[finder]") {
  const auto& [text, ids] = GENERATE(values<Case>({
      {"Financial Regulations, Article 11, paragraph 3", "~itu/finreg#art.11.3"},
      {"Article 10, paragraph 2 b) of the Financial Regulations", "~itu/finreg#art.10.2.b"},
      {"paragraph 2 of Article 10 of the Financial Regulations", "~itu/finreg#art.10.2"},
      {"RR Article 15, Section VI", "itu/rr#art.15.vi"},
      // Numbers of provisions say it all.
      {"paragraph 47 of Article 8 of the ITU Constitution", "itu/cs#47"},
      {"RR Article 9, paragraph 3 of the report", "itu/rr#art.9 ~#3"},
      {"Appendix 1, § 1.6 and § 3.2.1 of the ITRs", "itu/itr#ap.1.1.6 itu/itr#ap.1.3.2.1"},
      {"ITR, Melbourne, 1988, Article 9", "itu/itr@1988#art.9"},
  }));
  CAPTURE(text);
  CHECK(printed_references(text) == ids);
}

TEST_CASE("an annex holds what stands behind its text", "[finder]") {
  const auto& [text, ids] = GENERATE(values<Case>({
      {"Annex 2 to Decision 5 (Rev. Dubai, 2018), item 17", "pp/dec/5@2018#annex.2.17"},
      {"Resolution 958 (WRC-15), Annex, section 2)", "wrc/res/958@2015#annex.2"},
      {"items 1), 2) and 3) of Table 5-1 of AP5 (Rev.WRC-15)",
       "itu/rr@2015#ap.5.table.5-1.1 itu/rr@2015#ap.5.table.5-1.2 itu/rr@2015#ap.5.table.5-1.3"},
      {"items A.17.d and C.8.b.1 of Annex 2 to Appendix 4 of the Radio Regulations",
       "itu/rr#ap.4.annex.2.a.17.d itu/rr#ap.4.annex.2.c.8.b.1"},
      {"RR Appendix 4, Annex 2, item A.4.b.6", "itu/rr#ap.4.annex.2.a.4.b.6"},
      {"لوائح الراديو: القرار 49 (Rev.WRC-15) والملحق 2 بالتذييل 4",
       "itu/rr wrc/res/49@2015 ~itu/rr#ap.4.annex.2"},
      // The bracket closes what was opened before.
      {"Decision 5 (Rev. Dubai, 2018) (see item 3)", "pp/dec/5@2018"},
      {"Part 3, § 3.2 of Document C18/20", "council/doc/2018/20#part.3.3.2"},
  }));
  CAPTURE(text);
  CHECK(printed_references(text) == ids);
}

TEST_CASE("provisions in lists around an article or a name", "[finder]") {
  const auto& [text, ids] = GENERATE(values<Case>({
      {"Article 4 of the Convention (MOD 50; ADD 50A; (MOD) 80)",
       "~itu/cv#art.4 ~itu/cv#50 ~itu/cv#50a ~itu/cv#80"},
      {"provisions CV179-CV181", "~itu/cv#179..181"},
      {"CV/Art. 17A and CS/No. 8", "~itu/cv#art.17a ~itu/cs#8"},
      {"No. S5.340 of the Radio Regulations", "itu/rr#5.340"},
      {"GR 131 and No. 12 of GR", "~itu/gr#131 ~itu/gr#12"},
      {"Constitution, Article 13, No. 92", "~itu/cs#art.13 ~itu/cs#92"},
      {"No. 14 of Article 1 and Article 21 of the ITU Constitution", "itu/cs#14 itu/cs#art.21"},
      {"Articles 4 and 5 of the Constitution and the Convention",
       "~itu/cs#art.4 ~itu/cs#art.5 ~itu/cv#art.4 ~itu/cv#art.5"},
      {"Articles 4 and 5 of the Constitution and the Convention, respectively",
       "~itu/cs#art.4 ~itu/cv#art.5"},
      {"CV 83 and Nos. 73 to 76 of the same instrument", "~itu/cv#83 ~itu/cv#73..76"},
      // One article of one text, and the other as a whole.
      {"Article 54 of the Constitution and the Convention", "~itu/cs#art.54"},
      {"Articles 4 and 5 of the Constitution and the Convention, No. 80",
       "~itu/cs#art.4 ~itu/cs#art.5 ~itu/cv#80"},
      {"the MOD 50 of the vendor", ""},
  }));
  CAPTURE(text);
  CHECK(printed_references(text) == ids);
}

TEST_CASE("headings stand in annexes", "[finder]") {
  const auto& [text, ids] = GENERATE(values<Case>({
      {"resolves 2 of Annex 1 to Resolution 5 (Rev. Marrakesh, 2002)",
       "pp/res/5@2002#annex.1.resolves.2"},
      {"as in considering b) of Annex 1 to this Resolution", "#annex.1.considering.b"},
      // No text is named: of the citing one.
      {"as in resolves 2 and 3 of Annex 5", "~#annex.5.resolves.2 ~#annex.5.resolves.3"},
      // Articles have no such headings, and a heading lies in no other.
      {"as in resolves 2 of Article 5 of it", ""},
      {"dans le considérant a) du décide", "~#considering.a"},
  }));
  CAPTURE(text);
  CHECK(printed_references(text) == ids);
}

TEST_CASE("headings address Sectors and Advisory Groups", "[finder]") {
  const auto& [text, ids] = GENERATE(values<Case>({
      {"invites ITU-R 1 and 2 of Resolution 238 (WRC-15)",
       "wrc/res/238@2015#invites-itu-r.1 wrc/res/238@2015#invites-itu-r.2"},
      {"instructs TSAG 1 of Resolution 67 (Rev. Hammamet, 2016)",
       "wtsa/res/67@2016#instructs-tsag.1"},
      {"instructs the Telecommunication Standardization Advisory Group 2 of Resolution 82 (Rev. "
       "Dubai, 2012)",
       "wtsa/res/82@2012#instructs-tsag.2"},
      {"charge le GCNT 1 de la Résolution 67 (Rév. Hammamet, 2016)",
       "wtsa/res/67@2016#instructs-tsag.1"},
  }));
  CAPTURE(text);
  CHECK(printed_references(text) == ids);
}

}  // namespace
}  // namespace itu::analyzers
