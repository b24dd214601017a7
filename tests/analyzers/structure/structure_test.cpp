#include "analyzers/structure/structure.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>
#include <set>

#include "analyzers/structure/lines.h"

using namespace itu::analyzers;

namespace {

std::vector<Paragraph> find(const std::string& text) {
  SourceText source;
  source.text = text;
  return find_paragraphs(source);
}

std::vector<std::string> places(const std::vector<Paragraph>& paragraphs) {
  std::vector<std::string> places;
  for (const Paragraph& paragraph : paragraphs) places.push_back(paragraph.place);
  return places;
}

std::vector<std::string> places(const std::string& text) { return places(find(text)); }

// Makes a source of lines, each a paragraph of its format with its own hint.
struct Hinted {
  std::string line;
  LineStyle style;
  int level;
};

SourceText hinted(const std::vector<Hinted>& lines) {
  SourceText source;
  for (const Hinted& line : lines) {
    const std::size_t begin = source.text.size();
    source.text += line.line + "\n";
    source.hints.push_back({{begin, source.text.size()}, line.style, line.level, 3});
  }
  return source;
}

using Places = std::vector<std::string>;

}  // namespace

TEST_CASE("numbers run on or stand alone", "[structure]") {
  CHECK(places("1.\nFirst text.\n\n2. Second text.\n3.\n\n\n\tThird text.\n") ==
        Places{"1", "2", "3"});
  CHECK(places("1 to do one thing;\n2 to do another.\n") == Places{"1", "2"});
  CHECK(places("6.5 Text of it.\n\n6.6 More of it.\n") == Places{"6.5", "6.6"});
}

TEST_CASE("Arabic numbers of sections may be printed from the right", "[structure]") {
  CHECK(places("1 مقدمة\n\n1.1 أنشئ الفريق.\n\n2.1 ترد التقارير.\n\n2 إدارة الإنترنت\n\n"
               "1.2 عقد الاجتماع.\n\n2.2 يقترح الفريق.\n") ==
        Places{"1", "1.1", "1.2", "2", "2.1", "2.2"});
  // As the other languages have them.
  CHECK(places("1 مقدمة\n\n1.1 أنشئ الفريق.\n\n1.2 ترد التقارير.\n\n2 إدارة الإنترنت\n\n"
               "2.1 عقد الاجتماع.\n") == Places{"1", "1.1", "1.2", "2", "2.1"});
}

TEST_CASE("what looks like a number and is none", "[structure]") {
  const auto* text =
      GENERATE("3 to 4 May 2005 was the date.", "2007 was a good year.", "5 December 2007",
               "25 per cent of the members came.", "9.30 was when it began.", "15.11.2006",
               "12.500 francs were paid.", "2007. It was late.", "1 January 2007");
  CAPTURE(text);
  CHECK(places(text) == Places{"p1"});
}

TEST_CASE("items nest below what announces them", "[structure]") {
  CHECK(places("22.\nAs follows:\n\na) one;\n\nb) two:\n\ni) three;\n\nii) four;\n\nc) five.\n\n"
               "23.\nMore.\n") == Places{"22", "22.a", "22.b", "22.b.i", "22.b.ii", "22.c", "23"});
  // After h) an i) is a letter.
  CHECK(places("a) a\nb) b\nc) c\nd) d\ne) e\nf) f\ng) g\nh) h\ni) i\nj) j\n").back() == "j");
  CHECK(places("z) z\n\naa) aa\n\nbb) bb\n") == Places{"z", "aa", "bb"});
}

TEST_CASE("preamble and operative headings", "[structure]") {
  const std::string text =
      "The Council,\n\n*considering*\n\na) one;\n\ne) two:\n\n- i) three;\n- ii) "
      "four,\n\nresolves\n\n"
      "that it is so,\n\n*instructs the Secretary-General and the Directors of the Bureaux*\n\n"
      "1 to act;\n\n2 to report.\n";
  const auto paragraphs = find(text);
  CHECK(places(paragraphs) == Places{"p1", "considering", "considering.a", "considering.e",
                                     "considering.e.i", "considering.e.ii", "resolves",
                                     "resolves.p1", "instructs-sg-dirs", "instructs-sg-dirs.1",
                                     "instructs-sg-dirs.2"});
  CHECK(paragraphs[1].zone == Zone::kHeading);
  CHECK(paragraphs[2].zone == Zone::kPreamble);
  CHECK(paragraphs[7].zone == Zone::kOperative);
  CHECK(slice(text, paragraphs[4].number) == "i)");
}

TEST_CASE("headings need no blank lines around them behind an item's comma", "[structure]") {
  const Places expected{"p1",
                        "recalling",
                        "recalling.a",
                        "recalling.b",
                        "recognizing",
                        "recognizing.p1",
                        "resolves",
                        "resolves.1",
                        "resolves.2",
                        "instructs-dir-tsb",
                        "instructs-dir-tsb.p1"};
  const auto& text = GENERATE(values<std::string>({
      "The Assembly (Geneva, 2022),\nrecalling\na)\tthis;\nb)\tthat,\nrecognizing\nthat it is,\n"
      "resolves\n1\tto go on;\n2\tto stop,\ninstructs the Director of the Telecommunication "
      "Standardization Bureau\nto report.\n",
      "La Asamblea (Ginebra, 2022),\nrecordando\na)\testo;\nb)\teso,\nreconociendo\nque es así,\n"
      "resuelve\n1\tque siga;\n2\tque pare,\nencarga al Director de la Oficina de Normalización de "
      "las Telecomunicaciones\na informar.\n",
      "Ассамблея (Женева, 2022 г.),\nнапоминая\na)\tто;\nb)\tэто,\nпризнавая,\nчто это так,\n"
      "решает\n1\tпродолжать;\n2\tпрекратить,\nпоручает Директору Бюро стандартизации "
      "электросвязи\nсообщить.\n",
  }));
  CAPTURE(text);
  CHECK(places(text) == expected);
}

TEST_CASE("a line that the page's edge cuts at a comma is no heading", "[structure]") {
  const std::string text =
      "1. The report that was asked for in the spring of the year, with notes,\n"
      "recalling\nmany things which are well known to those who have read it, and,\n"
      "what is more, to those who have not and who are not going to read it.\n\n2. Next.\n";
  CHECK(places(text) == Places{"1", "2"});
}

TEST_CASE("headings in Arabic", "[structure]") {
  CHECK(places("إن المجلس،\n\nوقد نظر في\n\nتقرير الفريق،\n\nوإذ يضع في اعتباره\n\n"
               "أ ) القرار؛\n\nيقرر\n\n1 أن يعمل؛\n\nيطلب من المجلس\n\n1 أن ينظر.\n") ==
        Places{"p1", "having-examined", "having-examined.p1", "considering", "considering.a",
               "resolves", "resolves.1", "requests-council", "requests-council.1"});
}

TEST_CASE("Arabic items whose letter has the form of the middle of a word", "[structure]") {
  CHECK(places("أ )\tبالقرار؛\nب)\tبه؛\nج)\tبه؛\nد )\tبه؛\nه\u200D )\tبه؛\nو )\tبكذا.\n") ==
        Places{"a", "b", "c", "d", "e", "f"});
}

TEST_CASE("a numbering that starts again repeats its places", "[structure]") {
  CHECK(places("1.\nOpening\n2.\nAgenda\n\nChairman\n\n1.\nOpening\n2.\nAgenda\n\n1.\nOpening\n") ==
        Places{"1", "2", "2.p1", "1~2", "2~2", "1~3"});
}

TEST_CASE("annexes count for themselves", "[structure]") {
  CHECK(
      places("1 One.\n\n2 Two.\n\n## ANNEX\n\n### Terms\n\n- a) one;\n- b) two.\n\nAppendix III\n\n"
             "2.4 Text is here.\n") == Places{"1", "2", "annex", "annex.p1", "annex.a", "annex.b",
                                              "appendix.iii", "appendix.iii.2.4"});
}

TEST_CASE("an annex begins on a line of its own, with or without blank lines", "[structure]") {
  CHECK(places("1\tTo go on;\n2\tto stop.\nANNEX 1\nLimits\n1\tFirst.\n2\tSecond.\n") ==
        Places{"1", "2", "annex.1", "annex.1.p1", "annex.1.1", "annex.1.2"});
  const Places cut = places("1\tThe limits that are shown in\nAnnex 1\nhold.\n2\tThe next.\n");
  CHECK(std::count(cut.begin(), cut.end(), "annex.1") == 0);
}

TEST_CASE("provisions that are numbered through keep their number", "[structure]") {
  CHECK(places("ARTICLE 8\n\nThe Conference\n\n47\tIt meets.\n\n48\tIt elects:\n\na) members;\n\n"
               "ARTICLE 9\n\n58A\tIt votes.\n\n59\tIt ends.\n") ==
        Places{"art.8", "art.8.p1", "47", "48", "48.a", "art.9", "58a", "59"});
}

TEST_CASE("numbers in the margin are places in whatever article", "[structure]") {
  // Extracts leave wide gaps; inserted provisions have letters; a definition stands in an annex.
  CHECK(places("ARTICLE 28\n\n165\t1 It chooses.\n\n165A\t1bis It tells.\n\nARTICLE 55\n\n"
               "224\t1 It proposes:\n\na) one;\n\nANNEX\n\n1005\tDelegation: all of them.\n") ==
        Places{"art.28", "165", "165a", "art.55", "224", "224.a", "annex", "1005"});
  // A blank may stand for the tab, and a page number between two provisions does not matter.
  CHECK(places("Article 1\n\n2 The Union is this.\n\n30 It does that.\n\n61 It does more.\n\n"
               "Article 2\n\n90 It meets.\n\n91A It votes.\n\n130 It ends.\n") ==
        Places{"art.1", "2", "30", "61", "art.2", "90", "91a", "130"});
  // Numbers that begin again in each article are not those of a margin.
  CHECK(places("Article 1\n\n1\tOne.\n\n2\tTwo.\n\nArticle 2\n\n1\tOne.\n\n2\tTwo.\n") ==
        Places{"art.1", "art.1.1", "art.1.2", "art.2", "art.2.1", "art.2.2"});
}

TEST_CASE("the Radio Regulations number article by article", "[structure]") {
  const auto paragraphs = find_paragraphs(hinted({
      {"RADIO REGULATIONS", LineStyle::kHeading, 1},
      {"ARTICLE 5", LineStyle::kHeading, 2},
      {"5.340\tAll emissions are forbidden in some bands.", LineStyle::kTableRow, 0},
      {"5.441B\tIn some countries they are not.", LineStyle::kTableRow, 0},
      {"5.12\t5.13", LineStyle::kTableRow, 0},             // lists numbers
      {"5.9\tBelow what came.", LineStyle::kTableRow, 0},  // does not rise
      {"ARTICLE 11", LineStyle::kHeading, 2},
      {"11.44 A network is in use in time.", LineStyle::kNone, 0},
      {"5.7 megahertz are too few.", LineStyle::kNone, 0},  // of another article
      {"APPENDIX 30B", LineStyle::kHeading, 2},
      {"1 Each has a slot.", LineStyle::kNone, 0},
      {"2 It is checked.", LineStyle::kNone, 0},
  }));
  CHECK(places(paragraphs) == Places{"p1", "art.5", "5.340", "5.441b", "5.441b.row1", "5.441b.row2",
                                     "art.11", "11.44", "11.44.p1", "ap.30b", "ap.30b.1",
                                     "ap.30b.2"});
  // Elsewhere an appendix is one.
  CHECK(places("A REPORT\n\nAPPENDIX 3\n\n1. One.\n") ==
        Places{"p1", "appendix.3", "appendix.3.1"});
}

TEST_CASE("rows, bullets and footnotes", "[structure]") {
  CHECK(places("1. Table.\n\nCode\tMeaning\n1\tbusy\n2\tfree\n\n· one\n· two\n\n\uFFFD\tA note.\n\n"
               "[2] Another.\n") ==
        Places{"1", "1.row1", "1.row2", "1.row3", "1.p1", "1.p2", "footnote.1", "footnote.2"});
  // A star below a rule of underscores is the sign of a note; elsewhere it is a bullet.
  CHECK(places("1. The text.*\n\n____________\n*\tA note.\n") == Places{"1", "1.p1", "footnote.p1"});
  CHECK(places("1. The text:\n\n*\tOne.\n") == Places{"1", "1.p1"});
  CHECK(places("| A | B |\n|---|---|\n| c | d |\n") == Places{"row1", "p1", "row2"});
}

TEST_CASE("a letter's header lines take their values", "[structure]") {
  const auto paragraphs =
      find("\tRef:\n\tSGO/X\n\n\tTel:\n\n\t+41 22\n\nDear Sir/Madam,\n\nThe text.\n");
  CHECK(places(paragraphs) == Places{"p1", "p2", "p3", "p4"});
  CHECK(paragraphs[1].zone == Zone::kFront);
  CHECK(paragraphs[3].zone == Zone::kBody);
}

TEST_CASE("clauses with titles stand outside calls and notes", "[structure]") {
  const auto paragraphs = find_paragraphs(hinted({
      {"9600 bit/s modem", LineStyle::kHeading, 1},  // no number of a paragraph
      {"NOTES", LineStyle::kHeading, 3},
      {"1 In this Recommendation, a room is a room.", LineStyle::kNone, 0},
      {"2 It has a door.", LineStyle::kNone, 0},
      {"CONTENTS", LineStyle::kHeading, 3},
      {"The CCITT,", LineStyle::kNone, 0},
      {"considering", LineStyle::kCall, 0},
      {"(a) that rooms are rooms,", LineStyle::kNone, 0},
      {"1 Scope", LineStyle::kHeading, 1},
      {"1.1 All rooms.", LineStyle::kNone, 0},
      {"2 Doors", LineStyle::kHeading, 1},
      {"* Until 2001.", LineStyle::kFootnote, 0},
      {"1 Of wood.", LineStyle::kFootnote, 0},
  }));
  CHECK(places(paragraphs) == Places{"p1", "p2", "notes.1", "notes.2", "notes.2.p1", "notes.2.p2",
                                     "considering", "considering.a", "1", "1.1", "2", "footnote.p1",
                                     "footnote.1"});
  CHECK(paragraphs[9].zone == Zone::kBody);
}

TEST_CASE("lines of a text broken into lines are one paragraph", "[structure]") {
  const std::string text =
      "1. This report answers a question of the Council and covers the years\n"
      "2005 to 2007. It was drawn up after the session and mentions all of\n"
      "2. the meetings that were held, which is a line that starts badly for\n"
      "12 reasons.\n\n2. The next.\n";
  CHECK(places(text) == Places{"1", "2"});
  // Small letters of every script go on.
  CHECK(places(
            "1.\tСовет поручил в пункте 6\nраздела поручает этой Резолюции сообщить.\n2.\tДа.\n") ==
        Places{"1", "2"});
  // So does a line behind a word that ends no sentence.
  CHECK(places("Le Conseil a examiné l'Article 8 de la\nConstitution et les suites.\n") ==
        Places{"p1"});
  CHECK(places("Согласно статье 8\nУстава\n") == Places{"p1", "p2"});
  CHECK(places("1.\tThe Council, under the\nConstitution, met.\n2.\tIt closed.\n") ==
        Places{"1", "2"});
}

TEST_CASE("the format decides where it speaks", "[structure]") {
  const auto paragraphs = find_paragraphs(hinted({
      {"RESOLUTION 5 (Kyoto, 1994)", LineStyle::kHeading, 1},
      {"recalling", LineStyle::kCall, 0},
      {"a) one;", LineStyle::kItem, 1},
      {"b) two,", LineStyle::kItem, 1},
      {"resolves", LineStyle::kCall, 0},
      {"1. to act:", LineStyle::kItem, 1},
      {"1. at once;", LineStyle::kItem, 2},
      {"2. with care;", LineStyle::kItem, 2},
      {"2. to report.", LineStyle::kItem, 1},
      {"ANNEX 1", LineStyle::kHeading, 2},
      {"Code\tMeaning", LineStyle::kTableRow, 0},
      {"1\tbusy", LineStyle::kTableRow, 0},
      {"1 A note.", LineStyle::kFootnote, 0},
      {"8.2.2 Title", LineStyle::kHeading, 3},
      {"Text that stands\nover two lines.", LineStyle::kNone, 0},
  }));
  CHECK(places(paragraphs) == Places{"p1", "recalling", "recalling.a", "recalling.b", "resolves",
                                     "resolves.1", "resolves.1.1", "resolves.1.2", "resolves.2",
                                     "annex.1", "annex.1.row1", "annex.1.row2", "footnote.1",
                                     "annex.1.8.2.2", "annex.1.8.2.2.p1"});
  CHECK(paragraphs[0].zone == Zone::kHeading);
  CHECK(paragraphs[0].page == 3);
}

TEST_CASE("any text: every character once, places unique and the same again", "[structure]") {
  const std::vector<std::string> words = {
      "1.",       "1",     "2.",    "2",          "a)",   "b)",     "i)",        "ii)",
      "6.5",      "\n",    "\n",    "\n\n",       "\t",   "ANNEX",  "resolves",  "*recalling*",
      "text",     "Text.", "·",     "-",          "[1]",  "\uFFFD", "| a | b |", "Tel:",
      "## Title", "A.2",   "第1条", "\u00A0",     "(iv)", "---",    "____",      "Annex 2",
      "aa)",      "p1",    "row1",  "footnote.1", "~2",   "1~2",    "Article 5", ":"};
  std::mt19937 random{20070904};
  for (int round = 0; round < 400; ++round) {
    SourceText source;
    for (int i = 0; i < 120; ++i) {
      source.text += words[random() % words.size()];
      if (random() % 2 == 0) source.text += ' ';
    }
    const auto paragraphs = find_paragraphs(source);
    CAPTURE(source.text);
    REQUIRE(paragraphs == find_paragraphs(source));
    std::set<std::string> unique;
    std::size_t at = 0;
    for (const Paragraph& paragraph : paragraphs) {
      REQUIRE(unique.insert(paragraph.place).second);
      REQUIRE(paragraph.span.begin >= at);
      REQUIRE(paragraph.span.begin < paragraph.span.end);
      REQUIRE(trim_blanks(std::string_view{source.text}.substr(at, paragraph.span.begin - at)) ==
              "");
      REQUIRE((paragraph.number.is_empty() || paragraph.span.holds(paragraph.number)));
      at = paragraph.span.end;
    }
    REQUIRE(trim_blanks(std::string_view{source.text}.substr(at)) == "");
  }
}

TEST_CASE("hostile texts end soon and nest within bounds", "[structure]") {
  CHECK(find(std::string(1 << 22, 'a')).size() == 1);
  CHECK(find("").empty());
  std::string deep;
  for (int i = 0; i < 2000; ++i) deep += i % 2 == 0 ? "a) x:\n" : "i) x:\n";
  std::size_t longest = 0;
  for (const Paragraph& paragraph : find(deep)) longest = std::max(longest, paragraph.place.size());
  CHECK(longest < 120);
  std::string many;
  for (int i = 0; i < 100000; ++i) many += "1.\n";
  CHECK(find(many).size() == 100000);
}
