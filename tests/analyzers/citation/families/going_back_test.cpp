// Places of a text named before, in the sentence, in the paragraph or in the heading of the
// section.
#include <catch2/catch.hpp>

#include "tests/analyzers/citation/printed_references.h"

namespace itu::analyzers {
namespace {

struct Case {
  std::string text;
  std::string ids;
};

TEST_CASE("words that choose among the texts named before", "[finder]") {
  const auto& [text, ids] = GENERATE(values<Case>({
      {"Resolution 146 (Rev. Busan, 2014) and Resolution 102 (Rev. Busan, 2014); resolves 3 of the "
       "former",
       "pp/res/146@2014 pp/res/102@2014 pp/res/146@2014#resolves.3"},
      {"Resolutions 213 (Dubai, 2018) and 44 (Rev. Hammamet, 2016), in instructs the "
       "Secretary-General 2 of the latter",
       "pp/res/213@2018 wtsa/res/44@2016 ~wtsa/res/44@2016#instructs-sg.2"},
      {"Resolution 169 (Rev. Busan, 2014), resolves 1 and 2 of which cover it",
       "pp/res/169@2014 pp/res/169@2014#resolves.1 pp/res/169@2014#resolves.2"},
      {"Resolution 200 (Rev. Dubai, 2018), whose Annex sets out the goals",
       "pp/res/200@2018 pp/res/200@2018#annex"},
      {"Such was Document C18/34. Its section 3.2 described it.",
       "council/doc/2018/34 council/doc/2018/34#3.2"},
      {"Report by the Chairman (Document C17/95)\n\nThe draft in Annexes B and C to the document",
       "council/doc/2017/95 ~council/doc/2017/95#annex.b ~council/doc/2017/95#annex.c"},
      {"para 5 of resolution 2006/46 of ECOSOC; para 7 of that resolution",
       "un/ecosoc/res/2006/46#5 un/ecosoc/res/2006/46#7"},
      {"Le décide 3 de la Résolution 17 (Rév. Buenos Aires, 2017) reprend le décide 2 de la "
       "Résolution "
       "32 (Rév. Hyderabad, 2010), et le considérant c) de l'une se retrouve au considérant f) de "
       "l'autre.",
       "wtdc/res/17@2017#resolves.3 wtdc/res/32@2010#resolves.2 wtdc/res/17@2017#considering.c "
       "wtdc/res/32@2010#considering.f"},
      // Two documents: an article does not choose.
      {"ITU noted Document C17/74 and Document C17/10. In § 2.4 of the document",
       "council/doc/2017/74 council/doc/2017/10 ~council/doc/2017/10#2.4"},
      // One text is no pair.
      {"Document C18/34 and clause 3 of the former", "council/doc/2018/34"},
      // The sentence before ends: "of which" has nothing to go back to.
      {"ITU wrote Document C18/34. Two sides, Article 12 of which forbids it",
       "council/doc/2018/34"},
  }));
  CAPTURE(text);
  CHECK(printed_references(text) == ids);
}

TEST_CASE("items of a heading without their text", "[finder]") {
  const auto& [text, ids] = GENERATE(values<Case>({
      {"ITU revised Resolution 175 (Rev. Dubai, 2018). Under resolves 2 Member States are told, "
       "and "
       "instructs the Secretary-General 4 asks for a report.",
       "pp/res/175@2018 ~pp/res/175@2018#resolves.2 ~pp/res/175@2018#instructs-sg.4"},
      {"RESOLUTION 22 (Rev. Dubai, 2012)\n\nReasons: in accordance with instructs TSAG 4 of it.",
       "wtsa/res/22@2012 ~wtsa/res/22@2012#instructs-tsag.4"},
      {"the study of decides 1 of Question ITU-R 236/5", "itu-r/q/236/5#decides.1"},
      {"RESOLUTION 99 (REV. BUSAN, 2014)\n\nReasons: Resolution 6 (Kyoto, 1994) is quoted in "
       "recalling b).",
       "pp/res/99@2014 pp/res/6@1994 ~pp/res/99@2014#recalling.b"},
      // Recommendations do not instruct.
      {"ITU-T and Recommendation ITU-R SM.1541-6; in instructs the Director 2 nothing is said",
       "itu-r/rec/sm.1541@6"},
      // A number that counts.
      {"ITU and Resolution 175 (Rev. Dubai, 2018). The Council resolves 2 questions and invites 3 "
       "countries.",
       "pp/res/175@2018"},
  }));
  CAPTURE(text);
  CHECK(printed_references(text) == ids);
}

TEST_CASE("sections beside those that were cited of a text", "[finder]") {
  const auto& [text, ids] = GENERATE(values<Case>({
      {"pursuant to § A2.6.2.4 of Resolution ITU-R 1-7.\n\nIn accordance with § A2.6.2.3, the "
       "results",
       "ra/res/1@7#a2.6.2.4 ~ra/res/1@7#a2.6.2.3"},
      {"ITU: clause 9.4 of Resolution 1 (Rev. Hammamet, 2016).\n\nOne session, see clauses 9.5.1 "
       "to "
       "9.5.3.",
       "wtsa/res/1@2016#9.4 ~wtsa/res/1@2016#9.5.1..3"},
      {"ITU: clause 9.4 of Resolution 1 (Rev. Hammamet, 2016).\n\nOne session, see clauses 7.5.1 "
       "to "
       "7.5.3.",
       "wtsa/res/1@2016#9.4"},
  }));
  CAPTURE(text);
  CHECK(printed_references(text) == ids);
}

TEST_CASE("the editions of the ITRs by their year or place", "[finder]") {
  const auto& [text, ids] = GENERATE(values<Case>({
      {"Article 6 of the Melbourne Regulations", "itu/itr@1988#art.6"},
      {"the ITRs: Article 10 of the 1988 Regulations and Articles 5A and 5B of the 2012 text",
       "itu/itr@1988#art.10 itu/itr@2012#art.5a itu/itr@2012#art.5b"},
      {"Article 7 of the ITRs and Article 7 of those of 1988", "itu/itr#art.7 itu/itr@1988#art.7"},
      // Without the Regulations the year is of anything.
      {"Article 10 of the 1988 treaty of peace", ""},
      {"Article 10 of those of 2012", ""},
  }));
  CAPTURE(text);
  CHECK(printed_references(text) == ids);
}

TEST_CASE("places of a whole annex and beside another text", "[finder]") {
  const auto& [text, ids] = GENERATE(values<Case>({
      {"Resolution 1333 (Rev. 2016) of the Council limits it; § 7 of its annex asks for more",
       "council/res/1333@2016 ~council/res/1333@2016#annex.7"},
      {"Resolution 207 (Rev.WRC-15), Annex; A/RES/64/211, annex.",
       "wrc/res/207@2015#annex un/ga/res/64/211#annex"},
      {"Resolution 140 (Rev. Busan, 2014) (resolves 1 and 3)",
       "pp/res/140@2014#resolves.1 pp/res/140@2014#resolves.3"},
      {"Decision 5 (Rev. Antalya, 2006), Annex 1, and item 2.6 in Annex 2 to Decision 8 "
       "(Marrakesh, "
       "2002)",
       "pp/dec/5@2006#annex.1 pp/dec/8@2002#annex.2.2.6"},
      {"clause 8.2.2 of Section 8 of Resolution 1 (Rev. Geneva, 2022)", "wtsa/res/1@2022#8.2.2"},
      {"ITU-R: Section V of Article 21 RR", "itu/rr#art.21.v"},
      {"RR Article 9, Appendix 8 and § 6.16 of Appendix 30B (Rev.WRC-15)",
       "itu/rr#art.9 ~itu/rr#ap.8 itu/rr@2015#ap.30b.6.16"},
      {"§ 5.2.10 of Article 5 of Appendix 30, § 5.2.10 of Article 5 of Appendix 30A (Rev.WRC-15)",
       "~#appendix.30.art.5.5.2.10 itu/rr@2015#ap.30a.art.5.5.2.10"},
      // The article of a text names the numbers it holds.
      {"ITU: Article 55 of the Constitution, Article 42 of the Convention and Nos. 224 to 232",
       "itu/cs#art.55 itu/cv#art.42 ~itu/cs#224..232"},
      // The annex of another text, of which the words behind tell.
      {"Decision 482 of the Council and its annex, Decision 535",
       "council/dec/482 council/dec/482#annex council/dec/535"},
  }));
  CAPTURE(text);
  CHECK(printed_references(text) == ids);
}

TEST_CASE("clauses and items by their number alone", "[finder]") {
  const auto& [text, ids] = GENERATE(values<Case>({
      {"The group consented Recommendation ITU-T Y.3800, see TD 402; its status is in AAP-59. "
       "Clauses "
       "7 and 8.3 were written anew.",
       "itu-t/rec/y.3800 tsb/aap/59 ~itu-t/rec/y.3800#7 ~itu-t/rec/y.3800#8.3"},
      {"ITU: item 9 of Annex 2 to Decision 5 (Rev. Dubai, 2018), while items 14 and 22 wait",
       "pp/dec/5@2018#annex.2.9 ~pp/dec/5@2018#annex.2.14 ~pp/dec/5@2018#annex.2.22"},
      {"ITU wrote Document C18/63 and Add.1 and 2 and Document C18/7.",
       "council/doc/2018/63 council/doc/2018/63/add1 council/doc/2018/63/add2 council/doc/2018/7"},
      // Nothing named: the parts of anything.
      {"The ITU host asks for a form. Leave sections 5 and 6 blank.", ""},
      {"ITU: Section 4", ""},
  }));
  CAPTURE(text);
  CHECK(printed_references(text) == ids);
}

TEST_CASE("drafts of a conference", "[finder]") {
  CitingContext minutes;
  minutes.own = parse_id("pp/doc/2018/120");
  const auto& [text, ids] = GENERATE(values<Case>({
      {"The ITU delegate asked for Resolution [IND-2], found in IND/68/2.",
       "~pp/draft-res/2018/ind-2 ~pp/prop/2018/ind/68/2"},
      {"ITU: Committee 6 looked at what resolves 5 of COM5/3 would cost.",
       "~pp/draft-res/2018/com5/3#resolves.5"},
      // The title of a draft is no reference to it.
      {"DRAFT NEW RESOLUTION [IND-2]\n\nThe ITU Conference", ""},
  }));
  CAPTURE(text);
  CHECK(printed_references(text, minutes) == ids);
}

TEST_CASE("what is no place of ours", "[finder]") {
  const auto& [text, ids] = GENERATE(values<Case>({
      {"WRC-19 agenda item 1.13 and Resolution 238 (WRC-15); agenda item 9.1", "wrc/res/238@2015"},
      {"item 6.3 of the agenda of the ITU meeting on WSIS", ""},
      {"ITU: Council Regulation (EC) No 810/2009, Article 19", ""},
      {"ITU: CS 54 and the Vienna Convention on the Law of Treaties, in its Article 19",
       "~itu/cs#54"},
      {"the ship stations (No. 20.16 RR)", "~itu/rr#20.16"},
      {"RR Appendix 42 (RR)", "itu/rr#ap.42"},
      {"ITU-T Q13/15: its next meeting will be announced in Collective letter 9/15",
       "itu-t/q/13/15 tsb/coll/9/15"},
  }));
  CAPTURE(text);
  CHECK(printed_references(text) == ids);
}

}  // namespace
}  // namespace itu::analyzers
