#include "indexer/reader/office/odt_reader.h"

#include <catch2/catch.hpp>
#include <string>

#include "packages.h"
#include "tests/indexer/reader/printed_source.h"

namespace itu::indexer {
namespace {

std::string printed(const std::string& text, const std::string& automatic = "",
                    ZipParts parts = {}) {
  const ReadResult read = read_odt(odt(text, automatic, std::move(parts)));
  return read.texts.size() == 1 ? print(read.texts[0]) : "no text";
}

std::string tp(const std::string& inside) { return "<text:p>" + inside + "</text:p>"; }
std::string item(const std::string& inside, const std::string& attributes = "") {
  return "<text:list-item " + attributes + ">" + inside + "</text:list-item>";
}
std::string list(const std::string& items, const std::string& attributes = "") {
  return "<text:list text:style-name='L' " + attributes + ">" + items + "</text:list>";
}

std::string level(int number, const std::string& attributes) {
  return "<text:list-level-style-number text:level='" + std::to_string(number) + "' " + attributes +
         "/>";
}

const std::string kList =
    "<text:list-style style:name='L'>" + level(1, "style:num-format='1' style:num-suffix='.'") +
    level(2, "style:num-format='a' style:num-suffix=')'") +
    level(3, "style:num-format='i' style:num-prefix='(' style:num-suffix=')'") +
    level(4, "style:num-format='1' text:display-levels='4'") + "</text:list-style>";

const std::string kFiller(2000, 'x');  // a body that is no letterhead

std::string reasons(const ReadResult& read) {
  std::string all;
  for (const Problem& problem : read.problems) {
    all += std::string(to_string(problem.status)) + " " + problem.reason + "\n";
  }
  return all;
}

}  // namespace

TEST_CASE("lists of OpenDocument have their numbers", "[odt]") {
  struct Case {
    std::string text;
    std::string printed;
  };
  const auto deep = [](const std::string& inside) { return item(list(item(inside))); };
  const auto& [text, expected] = GENERATE_COPY(values<Case>({
      {list(item(tp("one")) + item(tp("two") + list(item(tp("a")) + item(tp("b")))) +
            item(tp("three"))),
       "i1 1. one\ni1 2. two\ni2 a) a\ni2 b) b\ni1 3. three\n"},
      // A second paragraph of an item has no number.
      {list(item(tp("one") + tp("more"))), "i1 1. one\np  more\n"},
      // A list begins anew, goes on with the last of its style, or with a named one.
      {list(item(tp("one"))) + list(item(tp("one"))), "i1 1. one\ni1 1. one\n"},
      {list(item(tp("one"))) + tp("between") +
           list(item(tp("two")), "text:continue-numbering='true'"),
       "i1 1. one\np  between\ni1 2. two\n"},
      {list(item(tp("one")), "xml:id='a'") + list(item(tp("one"))) +
           list(item(tp("two")), "text:continue-list='a'"),
       "i1 1. one\ni1 1. one\ni1 2. two\n"},
      {list(item(tp("seven"), "text:start-value='7'") + item(tp("eight"))),
       "i1 7. seven\ni1 8. eight\n"},
      {list("<text:list-header>" + tp("head") + "</text:list-header>" + item(tp("one"))),
       "p  head\ni1 1. one\n"},
      // LibreOffice writes each item of a lower level in lists of their own.
      {list(item(tp("one"))) + list(deep(tp("a")), "text:continue-numbering='true'") +
           list(deep(tp("b")), "text:continue-numbering='true'") +
           list(deep(item(list(item(tp("i")))).substr(0, 0) + list(item(tp("i")))),
                "text:continue-numbering='true'"),
       "i1 1. one\ni2 a) a\ni2 b) b\ni3 (i) i\n"},
      // What all levels above show, though nothing has used them.
      {list(item(list(item(list(item(list(item(tp("x"))))))))), "i4 1.a.i.1 x\n"},
      // Of no style.
      {"<text:list>" + item(tp("bare")) + "</text:list>", "p  bare\n"},
  }));
  CAPTURE(text);
  CHECK(printed(text, kList) == expected);
}

TEST_CASE("bullets, patterns and headings of OpenDocument", "[odt]") {
  const std::string styles =
      "<text:list-style style:name='L'><text:list-level-style-bullet text:level='1' "
      "text:bullet-char='•'/>" +
      level(2, "style:num-format='1' loext:num-list-format='§%2% –'") + "</text:list-style>";
  CHECK(printed(list(item(tp("one") + list(item(tp("two"))))), styles) ==
        "i1 - one\ni2 §1 – two\n");
  const ZipParts outline = {
      {"styles.xml",
       "<office:document-styles><office:styles><text:outline-style>"
       "<text:outline-level-style text:level='1' style:num-format='1'/>"
       "<text:outline-level-style text:level='2' style:num-format='1' text:display-levels='2'/>"
       "</text:outline-style></office:styles></office:document-styles>"}};
  CHECK(printed("<text:h text:outline-level='1'>A</text:h><text:h text:outline-level='2'>B</text:h>"
                "<text:h text:outline-level='1' text:is-list-header='true'>C</text:h>"
                "<text:h text:outline-level='1'>D</text:h>",
                "", outline) == "h1 1 A\nh2 1.1 B\nh1 C\nh1 2 D\n");
}

TEST_CASE("styles of OpenDocument", "[odt]") {
  const std::string styles =
      "<style:style style:name='P1' style:family='paragraph' "
      "style:parent-style-name='Annex_5f_No'/>"
      "<style:style style:name='Annex_5f_No' style:family='paragraph'/>"
      "<style:style style:name='Q' style:display-name='Call' style:family='paragraph'/>"
      "<style:style style:name='T1' style:family='text'><style:text-properties "
      "fo:font-style='italic'/></style:style>"
      "<style:style style:name='T2' style:family='text'><style:text-properties "
      "text:display='none'/></style:style>"
      "<style:style style:name='A' style:family='paragraph' style:parent-style-name='B'/>"
      "<style:style style:name='B' style:family='paragraph' style:parent-style-name='A'/>";
  CHECK(printed("<text:p text:style-name='P1'>ANNEX 1</text:p><text:p text:style-name='Q'>noting"
                "</text:p>" +
                    tp("<text:span text:style-name='T1'>recalling</text:span>,") +
                    tp("<text:span text:style-name='T2'>hidden</text:span>shown") +
                    "<text:p text:style-name='A'>circle</text:p>",
                styles) == "h2 ANNEX 1\ncall noting\ncall recalling,\np  shown\np  circle\n");
}

TEST_CASE("characters, fields and notes of OpenDocument", "[odt]") {
  const std::string note =
      "<text:note text:note-class='footnote'><text:note-citation>1</text:note-citation>"
      "<text:note-body>" +
      tp("See.") + tp("More.") + "</text:note-body></text:note>";
  const std::string own =
      "<text:note><text:note-citation text:label='*'>*</text:note-citation><text:note-body>" +
      tp("Own.") + "</text:note-body></text:note>";
  CHECK(printed(tp("a<text:s text:c='3'/>b<text:line-break/>c<text:span>d</text:span> "
                   "<text:span>e</text:span>")) == "p  a b / cd e\n");
  CHECK(printed(tp("1.<text:tab/>typed")) == "i1 1. typed\n");
  CHECK(printed(tp("one" + note + " two" + own) + tp("after")) ==
        "p  one[1] two*\np  after\nnote [1] See. / More.\nnote * Own.\n");
  CHECK(printed(tp("see <text:bookmark-ref>Annex 2</text:bookmark-ref><office:annotation>" +
                   tp("comment") + "</office:annotation>")) == "p  see Annex 2\n");
  CHECK(printed("<text:table-of-content><text:table-of-content-source/><text:index-body>" +
                tp("1<text:tab/>Scope<text:tab/>3") +
                "</text:index-body></text:table-of-content>") == "p  1 Scope ..... 3\n");
}

TEST_CASE("tables of OpenDocument", "[odt]") {
  const auto cell = [](const std::string& text, const std::string& attributes = "") {
    return "<table:table-cell " + attributes + ">" + tp(text) + "</table:table-cell>";
  };
  const auto row = [](const std::string& cells) {
    return "<table:table-row>" + cells + "</table:table-row>";
  };
  const std::string covered = "<table:covered-table-cell/>";
  CHECK(printed("<table:table><table:table-header-rows>" + row(cell("Task") + cell("Bureau")) +
                "</table:table-header-rows>" +
                row(cell("both", "table:number-columns-spanned='2'") + covered + cell("c")) +
                row(covered + cell("below")) + "</table:table>") ==
        "row Task | Bureau\nrow both | c\nrow  | below\n");
  CHECK(printed(row(cell("a") + cell("b", "table:number-columns-repeated='1000000'"))) ==
        "row a | b\n");
  CHECK(printed(row(cell("only"))) == "p  only\n");
}

TEST_CASE("tracked changes and boxes of OpenDocument", "[odt]") {
  const ReadResult read =
      read_odt(odt("<text:tracked-changes><text:changed-region><text:deletion>" + tp("gone") +
                   "</text:deletion></text:changed-region><text:changed-region><text:insertion/>"
                   "</text:changed-region></text:tracked-changes>" +
                   tp("<text:change text:change-id='1'/>left")));
  CHECK(print(read.texts.at(0)) == "p  left\n");
  CHECK(reasons(read) == "warning tracked_changes\n");
  const std::string box = "<draw:frame><draw:text-box>" + tp("1.<text:tab/>boxed") +
                          "</draw:text-box><svg:title>no</svg:title></draw:frame>";
  CHECK(printed(tp(kFiller) + tp("be" + box + "fore")) ==
        "p  " + kFiller + "\np  before\nrow 1. boxed\n");
}

TEST_CASE("comments in OpenDocument are left out and told", "[odt]") {
  const ReadResult read = read_odt(
      odt(tp("one<office:annotation>" + tp("why?") + "</office:annotation> two") +
          "<table:table><table:table-row table:number-rows-repeated='1000000'><table:table-cell "
          "table:number-columns-repeated='1000000000'>" +
          tp("cell") + "</table:table-cell></table:table-row></table:table>"));
  CHECK(print(read.texts.at(0)) == "p  one two\np  cell\n");  // repeated cells are read once
  CHECK(reasons(read) == "warning comments\n");
}

TEST_CASE("hostile OpenDocument costs no more than its bytes", "[odt][hostile]") {
  struct Case {
    std::string text;
    std::string styles;
    std::string printed;
  };
  const std::string spanned =
      "<table:table-cell table:number-columns-spanned='200000000'>" + tp("c") +
      "</table:table-cell><table:covered-table-cell table:number-columns-repeated='999999999'/>";
  const auto& [text, styles, expected] = GENERATE_COPY(values<Case>({
      // Styles that inherit from each other.
      {"<text:p text:style-name='A'>one</text:p>",
       "<style:style style:name='A' style:family='paragraph' style:parent-style-name='B'/>"
       "<style:style style:name='B' style:family='paragraph' style:parent-style-name='A'/>",
       "p  one\n"},
      {"<table:table><table:table-row>" + spanned + spanned + "</table:table-row></table:table>",
       "", "row c | c\n"},
      {tp("one<text:s text:c='2000000000'/>two"), "", "p  one two\n"},
      // What lies elsewhere is not asked for.
      {tp("one") +
           "<text:section><text:section-source xlink:href='file:///etc/passwd'/></text:section>"
           "<draw:object xlink:href='http://127.0.0.1:9/x'/>",
       "", "p  one\n"},
  }));
  CHECK(printed(text, styles) == expected);
}

TEST_CASE("what cannot be read of OpenDocument is said", "[odt]") {
  CHECK(reasons(read_odt(zip({{"mimetype", "x"}}))) == "failed no_document\n");
  CHECK(reasons(read_odt(zip({{"content.xml", "<a><b>"}}))) == "failed damaged\n");
  CHECK(reasons(read_odt(odt("x", "",
                             {{"META-INF/manifest.xml",
                               "<manifest:manifest><manifest:file-entry><manifest:encryption-data/>"
                               "</manifest:file-entry></manifest:manifest>"}}))) ==
        "failed encrypted\n");
  const std::string whole = odt(tp("text"));
  CHECK(reasons(read_odt(whole.substr(0, whole.size() / 2))) == "failed truncated\n");
  std::string deep;
  for (int i = 0; i < 100'000; ++i) deep += "<text:list><text:list-item>";
  deep += tp("deep");
  for (int i = 0; i < 100'000; ++i) deep += "</text:list-item></text:list>";
  CHECK(printed(deep + tp("after")) == "p  deep\np  after\n");
}

TEST_CASE("the properties of OpenDocument", "[odt]") {
  const auto read =
      read_odt(odt(tp("x"), "",
                   {{"meta.xml",
                     "<office:document-meta><office:meta><dc:title>On rooms</dc:title>"
                     "<dc:language>es</dc:language><meta:creation-date>2008-04-18T10:00:00"
                     "</meta:creation-date></office:meta></office:document-meta>"}}));
  CHECK(read.texts.at(0).properties.title == "On rooms");
  CHECK(read.texts.at(0).properties.language == "es");
  CHECK(read.texts.at(0).properties.date == "2008-04-18");
}

}  // namespace itu::indexer
