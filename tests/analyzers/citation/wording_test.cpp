#include "analyzers/citation/wording.h"

#include <catch2/catch.hpp>

#include "analyzers/citation/finder.h"

namespace itu::analyzers {
namespace {

struct Case {
  std::string id;
  std::string wording;
};

// The id that the finder takes a wording for.
std::string id_read_from(const std::string& wording) {
  const auto references = find_references("see " + wording + ";", {});
  if (references.size() != 1 || references[0].targets.size() != 1) return "";
  return to_id(references[0].targets[0].target);
}

TEST_CASE("texts are written as ITU writes them, and read back", "[wording]") {
  const auto& [id, wording] = GENERATE(values<Case>({
      {"pp/res/140@2006", "Resolution 140 (Antalya, 2006)"},
      {"pp/res/140", "Resolution 140 of the Plenipotentiary Conference"},
      {"pp/dec/8@2002", "Decision 8 (Marrakesh, 2002)"},
      {"council/res/1282@2007", "Council Resolution 1282 (2007)"},
      {"council/dec/543", "Council Decision 543"},
      {"wtsa/res/46@2004", "WTSA Resolution 46 (Florianópolis, 2004)"},
      {"wtdc/res/30@2006", "WTDC Resolution 30 (Doha, 2006)"},
      {"wrc/res/673@2007", "Resolution 673 (WRC-07)"},
      {"wrc/res/673", "WRC Resolution 673"},
      // ITU-R counts its issues.
      {"ra/res/1@5", "Resolution ITU-R 1-5"},
      {"ra/res/67@2015", "Resolution ITU-R 67 (Geneva, 2015)"},
      {"wtpf/op/1@2009", "WTPF Opinion 1 (Lisbon, 2009)"},
      {"un/ga/res/70/125", "UNGA Resolution 70/125"},
      {"itu-t/rec/x.1205@2008-04", "Recommendation ITU-T X.1205 (04/2008)"},
      {"itu-t/rec/g.8080/y.1304", "Recommendation ITU-T G.8080/Y.1304"},
      {"itu-t/rec/d.50/suppl2@2013-05", "Recommendation ITU-T D.50 Suppl. 2 (05/2013)"},
      {"itu-r/rec/sa.364@6", "Recommendation ITU-R SA.364-6"},
      {"council/doc/2007/21", "Document C07/21"},
      {"council/doc/2007/inf/7", "Document C07/INF/7"},
      {"council/doc/2006/10/add1", "Document C06/10(Add.1)"},
      {"pp/doc/2006/34/rev1/add1", "Document PP-06/34(Rev.1)(Add.1)"},
      {"wg-wsis/doc/9/13", "Document WG-WSIS-9/13"},
      {"cwg-wcit12/doc/td/43", "Document CWG-WCIT12/TD-43"},
      {"wsis/doc/wsis-ii/pc-3/contr/50", "Document WSIS-II/PC-3/CONTR/50"},
      {"itu-r/rag/doc/2008-1/10", "Document RAG08-1/10"},
      {"itu-t/sg17/c/123@2005-2008", "Document SG17-C-123 (2005-2008)"},
      {"itu-t/tsag/ls/11", "Document TSAG-LS 11"},
      {"itu-t/q/4/17", "Question 4/17 of ITU-T"},
      {"itu-t/ob/890", "Operational Bulletin No. 890"},
      {"tsb/coll/6/tsag", "TSB Collective-letter 6/TSAG"},
      {"tsb/aap/49", "AAP-49"},
      {"br/cace/123", "Administrative Circular CACE/123"},
      {"br/cr/270", "Circular Letter CR/270"},
      {"br/lcce/3/16", "Circular Letter 3/LCCE/16"},
      {"sg/cl/88", "Council Circular-letter 88"},
      {"sg/dm/20/1021", "DM-20/1021"},
      {"wsis/action-line/c5", "action line C5"},
      {"un/doc/a/72/492", "Document A/72/492"},
      {"un/jiu/rep/2016/1", "JIU/REP/2016/1"},
  }));
  CAPTURE(id);
  CHECK(wording_of(*parse_id(id)) == wording);
  CHECK(id_read_from(wording) == id);
}

TEST_CASE("a place is written with its text, and read back", "[wording]") {
  const auto& [id, wording] = GENERATE(values<Case>({
      {"pp/res/140@2006#resolves.2", "resolves 2 of Resolution 140 (Antalya, 2006)"},
      {"council/res/1282@2007#recalling.a", "recalling a) of Council Resolution 1282 (2007)"},
      {"council/res/1282@2007#instructs-sg.2",
       "instructs the Secretary-General 2 of Council Resolution 1282 (2007)"},
      {"pp/res/102@2006#instructs-sg-dirs.1",
       "instructs the Secretary-General and the Directors of the Bureaux 1 of Resolution 102 "
       "(Antalya, 2006)"},
      {"council/doc/2007/21#6.5", "paragraph 6.5 of Document C07/21"},
      {"pp/dec/8@2002#annex.2", "Annex 2 to Decision 8 (Marrakesh, 2002)"},
      {"pp/dec/5@2006#annex.2.3", "paragraph 3 of Annex 2 to Decision 5 (Antalya, 2006)"},
      {"itu-t/rec/h.324#annex.k", "Annex K to Recommendation ITU-T H.324"},
      {"itu-t/rec/x.1205@2008-04#3.2.5", "clause 3.2.5 of Recommendation ITU-T X.1205 (04/2008)"},
      {"itu/cs#224", "No. 224 of the Constitution"},
      {"itu/cv#160a..160h", "Nos. 160A-160H of the Convention"},
      {"itu/itr@2012#art.6", "Article 6 of the International Telecommunication Regulations (2012)"},
      {"itu/rr#ap.30b", "Appendix 30B of the Radio Regulations"},
      {"wsis/tunis-agenda#108..110", "paragraphs 108-110 of the Tunis Agenda"},
      {"wsis/tunis-agenda#35.a", "paragraph 35 a) of the Tunis Agenda"},
  }));
  CAPTURE(id);
  CHECK(wording_of_whole(*parse_id(id)) == wording);
  CHECK(id_read_from(wording) == id);
}

TEST_CASE("places that nobody cites have words as well", "[wording]") {
  const auto& [id, wording] = GENERATE(values<Case>({
      {"pp/res/140@2006", ""},
      {"pp/res/140@2006#p7", "unnumbered paragraph 7"},
      {"pp/res/140@2006#recalling.p1", "recalling, unnumbered paragraph 1"},
      {"council/doc/2007/21#annex.row2", "Annex, row 2"},
      {"council/doc/2007/21#annex.1.8", "Annex 1, 8"},
      // A letter behind an annex without a number is that of an item.
      {"council/res/1282@2007#annex.c", "Annex, c)"},
      {"pp/res/102@2006#resolves.1.ii", "resolves 1 ii)"},
      {"wsis/tunis-agenda#35.a..e", "paragraph 35 a)-e)"},
      {"council/res/1282#resolves~2", "resolves (no. 2 of that name)"},
      {"pp/res/21@2006#invites-least-developed-countries", "invites least developed countries"},
      {"file/a#3.b", "paragraph 3 b)"},
  }));
  CAPTURE(id);
  CHECK(wording_of_place(*parse_id(id)) == wording);
}

TEST_CASE("a revised text says so, a file has no wording", "[wording]") {
  const auto revised = [](const char* id) { return wording_of(*parse_id(id), Revision::kRevised); };
  CHECK(revised("pp/res/140@2010") == "Resolution 140 (Rev. Guadalajara, 2010)");
  CHECK(revised("wrc/res/750@2015") == "Resolution 750 (Rev.WRC-15)");
  CHECK(revised("council/res/1333@2016") == "Council Resolution 1333 (Rev. 2016)");
  CHECK(wording_of(*parse_id("file/letters/may")).empty());
  CHECK(wording_of_whole(*parse_id("file/letters/may#p3")).empty());
  CHECK(wording_of_whole(*parse_id("council/res/1282#annex.c")) ==
        "item c) of the Annex to Council Resolution 1282");
}

}  // namespace
}  // namespace itu::analyzers
