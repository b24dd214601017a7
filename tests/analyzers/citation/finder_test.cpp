#include "analyzers/citation/finder.h"

#include <catch2/catch.hpp>

#include "analyzers/citation/grammar.h"
#include "analyzers/citation/scanner.h"
#include "analyzers/normalizer.h"
#include "analyzers/utf8.h"
#include "tests/analyzers/citation/printed_references.h"

namespace itu::analyzers {
namespace {

std::string found(std::string_view text, const CitingContext& context = {}) {
  return printed_references(text, context);
}

struct Case {
  std::string text;
  std::string ids;
};

// Each row is a text of its own, as a query is; the forms are those of docs/references.md.
TEST_CASE("forms and their targets", "[finder]") {
  const auto& [text, ids] = GENERATE(values<Case>({
      {"Resolution 140 (Antalya, 2006)", "pp/res/140@2006"},
      {"Resolution 102 (Rev. Antalya, 2006)", "pp/res/102@2006"},
      {"Decision 8 (PP, Marrakesh 2002)", "pp/dec/8@2002"},
      {"Annex 2 to Decision 8", "pp/dec/8#annex.2"},
      {"PP Recommendation 1 (Kyoto, 1994)", "pp/rec/1@1994"},
      {"Council Resolution 1282", "council/res/1282"},
      {"Resolution 1333 (Rev. 2016)", "council/res/1333@2016"},
      {"Council Decision 584", "council/dec/584"},
      {"C07/21", "council/doc/2007/21"},
      {"C06/7 and C06/07", "council/doc/2006/7 council/doc/2006/7"},
      {"C06/10 and Add. 1", "council/doc/2006/10 council/doc/2006/10/add1"},
      {"C14/24(Rev.1)", "council/doc/2014/24/rev1"},
      {"C17/DT/5", "council/doc/2017/dt/5"},
      {"Document 5073/CA32", "council/doc/ca32/5073"},
      {"WTSA Resolution 46", "wtsa/res/46"},
      {"WTDC-06 Resolution 30", "wtdc/res/30@2006"},
      {"Resolution 30 (Rev. Doha, 2006)", "wtdc/res/30@2006"},
      {"Resolution 1 of WTSC-96", "wtsa/res/1@1996"},
      {"Resolution ITU-R 1-7", "ra/res/1@7"},
      {"Resolution ITU-R 67 (Geneva, 2015)", "ra/res/67@2015"},
      {"Resolution 958 (WRC-15)", "wrc/res/958@2015"},
      {"Resolution 750 (Rev.WRC-15)", "wrc/res/750@2015"},
      {"WTPF Opinion 1 (Geneva, 2013)", "wtpf/op/1@2013"},
      {"WCIT Resolution 1", "wcit/res/1@2012"},
      {"No. 224 of the Constitution", "~itu/cs#224"},
      {"Article 18 of the ITU Constitution", "itu/cs#art.18"},
      {"No. 519 of the Convention", "~itu/cv#519"},
      {"Nos. 160A-160H of the Convention", "~itu/cv#160a..160h"},
      {"General Rules No. 162", "~itu/gr#162"},
      {"ITR Article 7", "itu/itr#art.7"},
      {"No. 5.340 RR", "~itu/rr#5.340"},
      {"RR Appendix 30B", "itu/rr#ap.30b"},
      {"RR Article 15", "itu/rr#art.15"},
      {"Financial Regulations Article 27", "~itu/finreg#art.27"},
      {"Rules of Procedure of the Council 3.2", "council/rop#3.2"},
      {"paras 108-110 of the Tunis Agenda", "wsis/tunis-agenda#108..110"},
      {"para 64 of the (Geneva) Declaration", "~wsis/geneva-declaration#64"},
      {"para 15 of the Tunis Commitment", "wsis/tunis-commitment#15"},
      {"action line C5", "wsis/action-line/c5"},
      {"WSIS/PC-2/C/123", "wsis/doc/wsis/pc-2/c/123"},
      {"WSIS/PC-3/C-141", "wsis/doc/wsis/pc-3/c/141"},
      {"WSIS-II/PC-3/Contri/50", "wsis/doc/wsis-ii/pc-3/contr/50"},
      {"WSIS-05/TUNIS/DOC/9(Rev.1)", "wsis/doc/wsis-05/tunis/doc/9/rev1"},
      {"WG-WSIS-9/13", "wg-wsis/doc/9/13"},
      {"WG-SP-FP-06/10", "wg-sp-fp/doc/06/10"},
      {"CWG-WCIT12/TD-43", "cwg-wcit12/doc/td/43"},
      {"TSB Circular 221 of 25 February 2004", "tsb/circ/221@2001-2004"},
      {"TSB Collective-letter 6/TSAG (2004)", "tsb/coll/6/tsag@2001-2004"},
      {"AAP-49", "tsb/aap/49"},
      {"Administrative Circular CA/270 and its Addendum 1", "br/ca/270 br/ca/270/add1"},
      {"CACE/123", "br/cace/123"},
      {"Circular Letter 3/LCCE/16", "br/lcce/3/16"},
      {"Council Circular-letter 185", "sg/cl/185"},
      {"DM-20/1021", "sg/dm/20/1021"},
      {"Recommendation ITU-T X.1205 (04/2008)", "itu-t/rec/x.1205@2008-04"},
      {"E.118 clause 4.2 d)", "~itu-t/rec/e.118#4.2.d"},
      {"H.324 Annex K", "~itu-t/rec/h.324#annex.k"},
      {"G.8080/Y.1304", "itu-t/rec/g.8080/y.1304"},
      {"G.729.1 (2006) Amd 7", "itu-t/rec/g.729.1@2006/amd7"},
      {"Rec. D.400R", "itu-t/rec/d.400r"},
      {"A Suppl. 2", "~itu-t/suppl/a.2"},
      {"ITU-T D.50 Suppl. 2 (05/2013)", "itu-t/rec/d.50/suppl2@2013-05"},
      {"Recommendation ITU-R SA.364-6", "itu-r/rec/sa.364@6"},
      {"Question 20/1 of ITU-D", "itu-d/q/20/1"},
      {"Question ITU-R 136-2/6", "itu-r/q/136-2/6"},
      {"Q5/13", "itu-t/q/5/13"},
      {"Operational Bulletin No. 1158", "itu-t/ob/1158"},
      {"ITU-T Study Group 3", "itu-t/sg/3"},
      {"Document PP-18/46", "pp/doc/2018/46"},
      {"PP14/34(Rev.1)(Add.1)", "pp/doc/2014/34/rev1/add1"},
      {"PP-06/DT/1", "pp/doc/2006/dt/1"},
      {"WTSA-16 Document 48 Addendum 16", "wtsa/doc/2016/48/add16"},
      {"RA15/PLEN/7", "ra/doc/2015/plen/7"},
      {"SG16 TD 267", "itu-t/sg16/td/267"},
      {"SG15-C-1835 (2017-2020)", "itu-t/sg15/c/1835@2017-2020"},
      {"proposal ARB/79A3/1",
       "?pp/prop/arb/79a3/1|wrc/prop/arb/79a3/1|wtsa/prop/arb/79a3/1|wtdc/prop/arb/79a3/1"},
      {"UNGA Resolution 70/125", "un/ga/res/70/125"},
      {"A/RES/70/125", "un/ga/res/70/125"},
      {"resolution 3314 (XXIX)", "un/ga/res/3314-xxix"},
      {"ECOSOC Resolution 2012/24", "un/ecosoc/res/2012/24"},
      {"Security Council Resolution 822", "un/sc/res/822"},
      {"Human Rights Council Resolution 20/8", "un/hrc/res/20/8"},
      {"JIU/REP/2016/1", "un/jiu/rep/2016/1"},
      {"Document A/72/492", "~un/doc/a/72/492"},
      {"Document 3/6 (Rev. 1) of ITU-R Study Group 3", "itu-r/sg3/doc/6/rev1"},
      {"RAG15-1/10", "itu-r/rag/doc/2015-1/10"},
      {"COM 19 - R 4", "itu-t/sg19/r/4"},
      {"TSAG-R3", "itu-t/tsag/r/3"},
      {"TSAG - LS 11", "itu-t/tsag/ls/11"},
      {"SG13 TD 367 (WP1)", "itu-t/sg13/td/wp1/367"},
      {"D18-RPMIRM-C-0050", "itu-d/rpm-irm/c/50@2018-2021"},
      {"Resolution COM6/4 (PP-14)", "pp/draft-res/2014/com6/4"},
      {"Resolutions 47 and 48 (Rev. Dubai, 2012) and 49, 50 (Rev. Hammamet, 2016)",
       "wtsa/res/47@2012 wtsa/res/48@2012 wtsa/res/49@2016 wtsa/res/50@2016"},
      {"Resolutions 125 (Rev. Busan, 2014), 125 (Rev. Guadalajara, 2010)",
       "pp/res/125@2014 pp/res/125@2010"},
      {"Decision 8 and Resolution 113 of the Plenipotentiary Conference (Marrakesh, 2002)",
       "pp/dec/8@2002 pp/res/113@2002"},
      {"Resolutions 5 to 8 (Kyoto, 1994)",
       "pp/res/5@1994 pp/res/6@1994 pp/res/7@1994 pp/res/8@1994"},
      {"Resolution 140 on the role of ITU in WSIS (Antalya 2006)", "pp/res/140@2006"},
      {"Resolution 1, Section 9, § 9.8, of WTSA (Montreal, 2000)", "wtsa/res/1@2000#9.8"},
      {"resolves 2 of Resolution 58 (Rev. Busan, 2014)", "pp/res/58@2014#resolves.2"},
      {"resolves 1 to 11 of Resolution 71 (Rev. Dubai, 2018)", "pp/res/71@2018#resolves.1..11"},
      {"considering b), c) and h) above", "#considering.b #considering.c #considering.h"},
      {"instructs the Secretary-General 3 above", "#instructs-sg.3"},
      {"the annex to this resolution", "#annex"},
      {"paragraph 3 of Annex 2 to Decision 5 (Rev. Dubai, 2018)", "pp/dec/5@2018#annex.2.3"},
      {"Article 6 of, and Nos. 1007 and 1008 of the Annex to, the Constitution",
       "~itu/cs#art.6 ~itu/cs#1007 ~itu/cs#1008"},
      {"§§ 35 a) - e) of the Tunis Agenda", "wsis/tunis-agenda#35.a..e"},
      {"13r of the Geneva Plan", "wsis/geneva-plan#13.r"},
      {"Annex K/H.324", "~itu-t/rec/h.324#annex.k"},
      {"clause 4.5 of [ITU-T Q.931]", "itu-t/rec/q.931#4.5"},
      {"para 6.5 of the group's Report (Council [Document C07/21](#))", "council/doc/2007/21#6.5"},
      {"Resolution 102 (Rev. Antalya 2006) in its considering and emphasizing parts",
       "pp/res/102@2006#considering pp/res/102@2006#emphasizing"},
      {"S07-CL-C-0021!R1!MSW-E.doc", "council/doc/2007/21/rev1"},
      {"T-REC-X.1205-200804-I", "itu-t/rec/x.1205@2008-04"},
      {"https://www.itu.int/md/S14-PP-C-0174/en", "pp/doc/2014/174"},
      {"Res. 140", "~pp/res/140"},
      {"Resolution 30", "?pp/res/30|wtsa/res/30|wtdc/res/30|wrc/res/30"},
      {"Resolution 102", "~pp/res/102"},
      {"Resolution 802", "?council/res/802|wrc/res/802"},
      {"Resolution 1244", "council/res/1244"},
      {"Decision 8", "pp/dec/8"},
      {"Resolution 5 (Dubai, 2012)", "?wtsa/res/5@2012|wcit/res/5@2012"},
      {"Resolution 1 (Istanbul, 2000)", "?ra/res/1@2000|wrc/res/1@2000"},
      {"Question 3/2", "?itu-d/q/3/2|itu-t/q/3/2|itu-r/q/3/2"},
      {"Document 48-E", "?pp/doc/48|wtsa/doc/48|wtdc/doc/48|council/doc/48"},
      {"Article 18 of the Constitution", "~itu/cs#art.18"},
      {"para 64 of the Declaration", "~wsis/geneva-declaration#64"},
      {"paragraphe 64 de la Déclaration de Genève", "wsis/geneva-declaration#64"},
      {"Circulaire TSB 198 du 25 février 2004", "tsb/circ/198@2001-2004"},
      {"Circular TSB 198 de 25 de febrero de 2004", "tsb/circ/198@2001-2004"},
      // Arabic writes "and" without a blank, and the parts of a section's number from the right.
      {"الوثيقتان C07/94 وC07/104", "council/doc/2007/94 council/doc/2007/104"},
      {"C03/4 وC04/23 وC05/1", "council/doc/2003/4 council/doc/2004/23 council/doc/2005/1"},
      {"الفقرة 5.6 من الوثيقة C07/21", "council/doc/2007/21#6.5"},
      {"التوصية (2012/06) ITU-T E.119", "itu-t/rec/e.119@2012-06"},
      {"SG16 TD 232R1+ 267+ 269", "itu-t/sg16/td/232/rev1 itu-t/sg16/td/267 itu-t/sg16/td/269"},
      {"Resolution COM6/4 (PP-14 draft)", "pp/draft-res/2014/com6/4"},
      {"telephone +41 22 730 5891", ""},
      {"Office V.431 is on the fourth floor", ""},
      {"CH-1211 Geneva 20", ""},
      {"IEEE 802.11 and ISO/IEC 27001 and RFC 2119", ""},
      {"General Recommendation No. 37", ""},
      {"Article 19 of the ICCPR", ""},
      {"the Convention on the Rights of the Child, Article 12", ""},
      {"Dec. 1, 2015", ""},
      {"European Council Decision 5", ""},
      {"PCT/EP2005/003612", ""},
      {"C3 B5 26 A7", ""},
      {"when preparing for RA-07 and WTSA-08", ""},
      {"COM 3/ST", ""},
      {"EUR/XX/1", ""},
      {"a resolution of 300 dpi", ""},
      {"Office V.431", ""},
      {"see https://www.itu.int/md/S14-PP-C-0174/en for it", "pp/doc/2014/174"},
      {"Constitution and General Rules No. 162", "~itu/gr#162"},
      {"ILO Convention No. 169", ""},
  }));
  CAPTURE(text);
  CHECK(found(text) == ids);
}

TEST_CASE("the text around decides what the words leave open", "[finder]") {
  // A full mention anywhere in the text decides the bare one.
  CHECK(found("The Council of ITU noted Resolution 30 (Rev. Doha, 2006). Resolution 30 was revised "
              "since, as the Council and its groups were told at their last session in Geneva.") ==
        "wtdc/res/30@2006 ~wtdc/res/30");
  // A list about the Tunis Agenda.
  CHECK(found("WSIS gave ITU tasks: to organize a meeting (para 109 of the Agenda); to keep the "
              "database (para 120); to study charges for connections (paras 27 and 50).") ==
        "wsis/tunis-agenda#109 ~wsis/tunis-agenda#120 ~wsis/tunis-agenda#27 "
        "~wsis/tunis-agenda#50");
  // A paragraph beyond the end of the text named last, the Plan, is of the one before.
  CHECK(
      found("WSIS recognized ITU's role in spectrum: para 96 of the Agenda and 13r of the Plan.\n\n"
            "It asked for a study of charges, as of a number of other things: paras 27 and 50.") ==
      "wsis/tunis-agenda#96 wsis/geneva-plan#13.r ~wsis/tunis-agenda#27 ~wsis/tunis-agenda#50");
  // The texts of WSIS have no decimals: the paragraph is of the document that was cited with it.
  CHECK(
      found("On WSIS see para 109 of the Tunis Agenda.\n\nThe Council asked for para 6.5 of "
            "C07/21.\n\nThe results on domain names (item c) of para 6.5) were shown in Tunis.") ==
      "wsis/tunis-agenda#109 council/doc/2007/21#6.5 ~council/doc/2007/21#6.5");
  // TSB serves ITU-T.
  CHECK(found("TSB invites the membership to the workshop that will be held before the meeting of "
              "Study Group 3 in Geneva, and to send contributions.") == "~itu-t/sg/3");
  // Contributions go on with the series of the document before.
  CHECK(found("sent to WSIS as WSIS-II/PC-2/CONTRI/01, and in contributions 17 and 18") ==
        "wsis/doc/wsis-ii/pc-2/contr/1 ~wsis/doc/wsis-ii/pc-2/contr/17 "
        "~wsis/doc/wsis-ii/pc-2/contr/18");
  // Asides between action lines.
  CHECK(found("action lines C1 (the role of governments), C.3 (access) and C11 (cooperation)") ==
        "wsis/action-line/c1 wsis/action-line/c3 wsis/action-line/c11");
}

TEST_CASE("the citing document decides what the text leaves open", "[finder]") {
  CitingContext context;
  context.own = parse_id("wtsa/res/1@2016");
  CHECK(found("Resolution 22", context) == "~wtsa/res/22");
  context.own = parse_id("wtdc/res/1@2014");
  CHECK(found("Resolution 22", context) == "~wtdc/res/22");
  // Nothing cites what did not exist yet: WTDC had few resolutions in 2006, WTSA none above 55.
  context.own = parse_id("council/doc/2007/21");
  CHECK(found("Resolution 80", context) == "~pp/res/80");
}

TEST_CASE("the kind and date of the citing document give what its series leave out", "[finder]") {
  CitingContext context;
  context.own = parse_id("tsb/circ/221@2001-2004");
  CHECK(found("La présente Circulaire remplace la Circulaire TSB 198", context) ==
        "~tsb/circ/198@2001-2004");
  context.own = parse_id("council/doc/2007/21");
  CHECK(found("TSB Circular 152", context) == "~tsb/circ/152@2005-2008");
  // An assembly met in 2004, so that the year lies in two study periods.
  context.own = parse_id("council/doc/2004/23");
  CHECK(found("TSB Circular 221", context) == "tsb/circ/221");
  context.own = parse_id("itu-t/sg16/td/300");
  CHECK(found("TD 232R1+ 267+ 269", context) ==
        "~itu-t/sg16/td/232/rev1 ~itu-t/sg16/td/267 ~itu-t/sg16/td/269");
  context.own = parse_id("pp/res/140@2006");
  CHECK(found("Resolution 2 of this conference", context) == "~pp/res/2@2006");
}

TEST_CASE("places in the citing text are checked against those it has", "[finder]") {
  const auto paragraphs = [](const std::vector<std::string>& places) {
    std::vector<Paragraph> rows(places.size());
    for (std::size_t i = 0; i < places.size(); ++i) rows[i].place = places[i];
    return rows;
  };
  const std::vector<Paragraph> rows =
      paragraphs({"considering.a", "considering.b", "resolves.1", "annex.1.1", "6.5", "p1"});
  CitingContext context;
  context.paragraphs = &rows;
  context.body = "council";
  const std::string start =
      "The Council of the International Telecommunication Union, after it had heard the reports "
      "of its groups on the budget, decides in view of ";
  CHECK(found(start + "considering b) above", context) == "#considering.b");
  CHECK(found(start + "considering a) to b) above", context) == "#considering.a..b");
  CHECK(found(start + "considering c) above", context) == "~#considering.c");
  CHECK(found(start + "Annex 1 and of the rest", context) == "#annex.1");
  CHECK(found(start + "Annex 2 and of the rest", context) == "~#annex.2");
  // Its own paragraph wherever it has one of that number, else that of the document cited.
  CHECK(found(start + "C07/21, para 6.5 and para 6.6", context) ==
        "council/doc/2007/21#6.5 council/doc/2007/21#6.6");
  CHECK(found(start + "C07/21. As para 6.5 says", context) == "council/doc/2007/21 ~#6.5");
  CHECK(found(start + "C07/21. As para 6.6 says", context) ==
        "council/doc/2007/21 ~council/doc/2007/21#6.6");
}

TEST_CASE("damage does not hide a reference, and spans are of the source", "[finder]") {
  // No-break space, Cyrillic C, soft hyphen, a line break inside.
  CHECK(found("Resolution\u00A0140 (Rev.\u00A0Antalya, 2006)") == "pp/res/140@2006");
  CHECK(found("\u041107/21") == "");
  CHECK(found("\u042107/21") == "council/doc/2007/21");
  CHECK(found("Reso\u00ADlution 140 (Antalya,\n2006)") == "pp/res/140@2006");
  CHECK(found("Recommendation ITU\u2011T E.1100") == "itu-t/rec/e.1100");
  const std::string text = "voir \u00AB R\u00E9solution\u00A0140 \u00BB";
  const auto references = find_references(text, {});
  REQUIRE(references.size() == 1);
  CHECK(slice(text, references[0].span) == "R\u00E9solution\u00A0140");
}

TEST_CASE("members of a list have their own spans and reasons", "[finder]") {
  const std::string text = "Resolutions 71 and 151 (Rev. Dubai, 2018)";
  const auto references = find_references(text, {});
  REQUIRE(references.size() == 1);
  REQUIRE(references[0].targets.size() == 2);
  CHECK(slice(text, references[0].targets[1].span) == "151");
  CHECK(references[0].targets[0].reason == "(Rev. Dubai, 2018) names PP-18");
}

std::string printed_marks(std::string_view text) {
  std::string out;
  for (const Mark& mark : scan(text)) out += "[" + to_string(mark, text) + "]";
  return out;
}

TEST_CASE("the scanner marks words and symbols", "[scanner]") {
  CHECK(printed_marks("see c07/21 and the resolution 5 of today") ==
        "[c07/21 symbol][resolution kind]");
  CHECK(printed_marks("nothing of the sort was said") == "");
  CHECK(printed_marks("13r of the plan") == "[13r number][plan instrument]");
}

std::string printed_citations(std::string_view text) {
  const FoldedText folded = fold(text);
  std::string out;
  for (const Citation& citation : read_citations(folded.text, text, folded.map)) {
    out += to_string(citation) + "\n";
  }
  return out;
}

TEST_CASE("the grammar says what a citation leaves open", "[grammar]") {
  CHECK(printed_citations("Resolutions 47 and 48 (Rev. Dubai, 2012)") ==
        "resolution [whose]: ?/res/47 (rev dubai 2012) | ?/res/48 (rev dubai 2012)\n");
  CHECK(printed_citations("the Council, by Resolution 1196") ==
        "resolution [whose] near council: ?/res/1196\n");
  CHECK(printed_citations("WTDC-06 Resolution 30") ==
        "resolution [whose] of wtdc-2006: ?/res/30\n");
  CHECK(printed_citations("para 64 of the Declaration") ==
        "paragraph [short name]: wsis/geneva-declaration#64\n");
}

void check_well_formed(std::string_view text) {
  std::size_t end = 0;
  for (const Reference& reference : find_references(text, {})) {
    REQUIRE(reference.span.begin >= end);
    REQUIRE(reference.span.end > reference.span.begin);
    REQUIRE(reference.span.end <= text.size());
    REQUIRE(is_valid_utf8(slice(text, reference.span)));
    REQUIRE_FALSE(reference.targets.empty());
    end = reference.span.end;
  }
}

TEST_CASE("spans are in order, inside the text, and cut no character", "[finder]") {
  const auto* piece =
      GENERATE("Resolution 1, ", "1, ", "(", "C07/", "C07/21 ", "annex to ", "\u00A7 ",
               "No. 5 of, and ", "Resolution 5 on (", "\u7B2C5\u53F7\u51B3\u8BAE",
               "\u0440\u0435\u0437. 5 ", "considering a), ", "[[", "C1, ", "Resolutions 1 to 60, ",
               "council (", "a.1/b.2-c.3 ", "T-REC-");
  std::string text;
  while (text.size() < 60000) text += piece;
  CAPTURE(piece);
  check_well_formed(text);
  check_well_formed("Resolutions " + text);
}

}  // namespace
}  // namespace itu::analyzers
