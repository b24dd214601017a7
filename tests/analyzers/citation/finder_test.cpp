#include "analyzers/citation/finder.h"

#include <catch2/catch.hpp>

#include "analyzers/citation/grammar/grammar.h"
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

// Each row is a text of its own, as a query is. Most forms stand in docs/references.md, which
// references_doc_test.cpp holds to the code; these are what is left.
TEST_CASE("forms and their targets", "[finder]") {
  const auto& [text, ids] = GENERATE(values<Case>({
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

TEST_CASE("words that go back name the text before", "[finder]") {
  CHECK(found("Decision 5 (Rev. Busan, 2014) and Annex 2 thereto") ==
        "pp/dec/5@2014 pp/dec/5@2014#annex.2");
  CHECK(found("Decision 5 (Rev. Dubai, 2018) and its Annexes 1 and 2") ==
        "pp/dec/5@2018 pp/dec/5@2018#annex.1 pp/dec/5@2018#annex.2");
  CHECK(found("Decision 5 (Rev. Busan, 2014) and Annex 2 to that Decision") ==
        "pp/dec/5@2014 pp/dec/5@2014#annex.2");
  CHECK(found("Resolution 191 (Rev. Dubai, 2018), in particular its resolves 3") ==
        "pp/res/191@2018 pp/res/191@2018#resolves.3");
  // An annex is of the whole text, not of the place cited before it.
  CHECK(found("resolves 3 of Decision 5 (Rev. Busan, 2014) and Annex 2 thereto") ==
        "pp/dec/5@2014#resolves.3 pp/dec/5@2014#annex.2");
  // The last of several is only the likeliest.
  CHECK(found("Resolutions 71 and 72 (Rev. Busan, 2014) and the annex thereto") ==
        "pp/res/71@2014 pp/res/72@2014 ~pp/res/72@2014#annex");
  CHECK(found("the budget and Annex 2 thereto").empty());
  // Neither across a paragraph nor to a text of another kind.
  CHECK(found("Decision 5 (Rev. Busan, 2014)\n\nand Annex 2 to that Decision") ==
        "pp/dec/5@2014 ~pp/dec/5@2014#annex.2");
  CHECK(found("Decision 5 (Rev. Busan, 2014) and Annex 2 to that Resolution") == "pp/dec/5@2014");
}

TEST_CASE("a text defines short names of its own", "[finder]") {
  CHECK(found("The Tunis Agenda for the Information Society (hereinafter \"the Agenda\") says so. "
              "See paragraph 72 of the Agenda, or what came of it in the years after Tunis.") ==
        "wsis/tunis-agenda wsis/tunis-agenda#72");
  CHECK(found("Resolution 130 (Rev. Busan, 2014) (hereinafter \"the Resolution\") is of the Union. "
              "See resolves 3 of the Resolution.") == "pp/res/130@2014 pp/res/130@2014#resolves.3");
  CHECK(
      found(
          "The limits (Decision 5 (Rev. Dubai, 2018), \"the Decision\") were kept. Annex 2 to the "
          "Decision lists options.") == "pp/dec/5@2018 pp/dec/5@2018#annex.2");
  // What has been defined as something else is not the Plan of Geneva.
  CHECK(
      found("The WSIS follow-up has the Buenos Aires Action Plan (hereinafter \"the Plan\"), which "
            "is long. See paragraph 5 of the Plan.") == "~#5");
}

std::string printed_marks(std::string_view text) {
  std::string out;
  for (const Mark& mark : scan(text)) out += "[" + to_string(mark, text) + "]";
  return out;
}

TEST_CASE("the scanner marks words and symbols", "[scanner]") {
  CHECK(printed_marks("see c07/21 and the resolution 5 of today") ==
        "[c07/21 family symbol][resolution kind]");
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
