#include "indexer/reader/office/docx_reader.h"

#include <catch2/catch.hpp>
#include <string>

#include "packages.h"
#include "tests/indexer/reader/printed_source.h"

namespace itu::indexer {
namespace {

std::string printed(const std::string& body, ZipParts parts = {}) {
  const ReadResult read = read_docx(docx(body, std::move(parts)));
  return read.texts.size() == 1 ? print(read.texts[0]) : "no text";
}

std::string styled(const std::string& id, const std::string& text) {
  return p(text, "<w:pStyle w:val='" + id + "'/>");
}

std::string run(const std::string& inside) { return "<w:r>" + inside + "</w:r>"; }
std::string t(const std::string& text) {
  return "<w:r><w:t xml:space='preserve'>" + text + "</w:t></w:r>";
}
std::string paragraph(const std::string& inside) { return "<w:p>" + inside + "</w:p>"; }
std::string cell(const std::string& inside) { return "<w:tc>" + inside + "</w:tc>"; }
std::string row(const std::string& cells) { return "<w:tr>" + cells + "</w:tr>"; }

std::string reasons(const ReadResult& read) {
  std::string all;
  for (const Problem& problem : read.problems) {
    all += std::string(to_string(problem.status)) + " " + problem.reason + "\n";
  }
  return all;
}

const std::string kFiller(2000, 'x');  // a body that is no letterhead

}  // namespace

TEST_CASE("the styles of ITU's templates say what a paragraph is", "[docx]") {
  const std::string list =
      style("ResNo", "Res_No") + style("Restitle", "Res_title") + style("Call", "Call") +
      style("enumlev1", "enumlev1") + style("AnnexNo", "Annex_No") + style("X1", "heading 1") +
      style("X2", "Heading_b") + style("X3", "Annex_No &amp; title") + style("X4", "Res_No_BR") +
      style("X5", "mine", "<w:basedOn w:val='X1'/>");
  CHECK(printed(styled("ResNo", "RESOLUTION 7 (Rome, 2030)") + styled("Restitle", "Rooms") +
                    styled("Call", "resolves") + p("1\tto share rooms;") +
                    styled("enumlev1", "a)\tby day;") + styled("enumlev1", "without a sign") +
                    styled("AnnexNo", "ANNEX 1") + styled("X1", "1\tScope") + styled("X2", "Aims") +
                    styled("X3", "ANNEX 2") + styled("X4", "DECISION 1") + styled("X5", "Own"),
                {styles(list)}) ==
        "h1 RESOLUTION 7 (Rome, 2030)\nh1 Rooms\ncall resolves\ni1 1 to share rooms;\n"
        "i2 a) by day;\np  without a sign\nh2 ANNEX 1\nh1 1 Scope\nh3 Aims\nh2 ANNEX 2\n"
        "h1 DECISION 1\nh1 Own\n");
}

TEST_CASE("characters of a run", "[docx]") {
  struct Case {
    std::string inside;
    std::string text;
  };
  const auto& [inside, text] = GENERATE(values<Case>({
      {t("C07/21") + run("<w:noBreakHyphen/><w:t>E</w:t>"), "C07/21-E"},
      {t("tele") + run("<w:softHyphen/>") + t("com"), "telecom"},
      {t("a\u2011b\u00ADc"), "a-bc"},
      {t("one") + t(" ") + t("two"), "one two"},
      {t("a") + run("<w:br/>") + t("b") + run("<w:cr/>") + t("c"), "a / b / c"},
      {run("<w:sym w:font='Symbol' w:char='F0B1'/>") + t("3"), "±3"},
      {run("<w:sym w:font='Wingdings' w:char='F0FC'/>") + t(" done"), "✓ done"},
      // Symbol's codes in text.
      {t("\uF06D s"), "μ s"},
      {t("f") + "<m:oMath><m:f><m:num><m:r><m:t>a</m:t></m:r></m:num><m:den><m:r><m:t>b</m:t>"
                "</m:r></m:den></m:f></m:oMath>",
       "fa/b"},
      {"<w:hyperlink r:id='r1'>" + t("link") + "</w:hyperlink>", "link"},
      {"<w:smartTag><w:smartTagPr><w:attr w:val='no'/></w:smartTagPr>" + t("tag") + "</w:smartTag>",
       "tag"},
      {"<w:sdt><w:sdtPr><w:alias w:val='no'/></w:sdtPr><w:sdtContent>" + t("control") +
           "</w:sdtContent></w:sdt>",
       "control"},
      {"<w:ruby><w:rt>" + t("above") + "</w:rt><w:rubyBase>" + t("base") + "</w:rubyBase></w:ruby>",
       "base"},
      {"<w:commentRangeStart w:id='1'/>" + t("said") + run("<w:commentReference w:id='1'/>"),
       "said"},
      {t("&lt;b&gt; &amp; &#x416;"), "<b> & Ж"},
  }));
  CHECK(printed(paragraph(inside)) == "p  " + text + "\n");
}

TEST_CASE("fields print their result", "[docx]") {
  const std::string begin = run("<w:fldChar w:fldCharType='begin'/>");
  const std::string separate = run("<w:fldChar w:fldCharType='separate'/>");
  const std::string end = run("<w:fldChar w:fldCharType='end'/>");
  const std::string instruction = run("<w:instrText> REF _x \\h </w:instrText>");
  CHECK(printed(paragraph(t("see ") + begin + instruction + separate + t("Annex 2") + end +
                          t("."))) == "p  see Annex 2.\n");
  // A field in the instruction of another.
  CHECK(printed(paragraph(begin + run("<w:instrText>IF </w:instrText>") + begin + instruction +
                          separate + t("no") + end + separate + t("yes") + end)) == "p  yes\n");
  CHECK(printed(paragraph("<w:fldSimple w:instr=' SEQ T '>" + t("3") + "</w:fldSimple>")) ==
        "p  3\n");
  // One that is never ended hides nothing that follows.
  CHECK(printed(paragraph(begin + instruction) + p("after")) == "p  after\n");
}

TEST_CASE("fields that number paragraphs are counted", "[docx]") {
  const auto field = [](const std::string& instruction) {
    return run("<w:fldChar w:fldCharType='begin'/>") +
           run("<w:instrText> " + instruction + " </w:instrText>") +
           run("<w:fldChar w:fldCharType='end'/>");
  };
  CHECK(printed(paragraph(field("AUTONUM") + t("one")) + paragraph(field("AUTONUM") + t("two")) +
                paragraph(field("AUTONUM \\s )") + t("three")) +
                paragraph(field("LISTNUM") + t("a")) + paragraph(field("LISTNUM \\l 2") + t("b")) +
                paragraph(field("LISTNUM NumberDefault \\l 2 \\s 4") + t("c")) +
                paragraph(field("LISTNUM LegalDefault \\l 2") + t("d")) +
                paragraph("<w:fldSimple w:instr=' AUTONUMLGL \\e '/>" + t("four"))) ==
        "p  1. one\np  2. two\np  3) three\np  1) a\np  a) b\np  d) c\np  1.1. d\np  4 four\n");
}

TEST_CASE("entries of an index, visible in files made from Word 2, are left out", "[docx]") {
  CHECK(printed(paragraph(t("the free line") + t("XE \"free line\"\u00A7") + t(" is free,")) +
                p("servicexe \" service \"\u00A7; \u00A7 5 and XE") + p("\"XE\" \u00A7")) ==
        "p  the free line is free,\np  service; \u00A7 5 and XE\np  \"XE\" \u00A7\n");
}

TEST_CASE("a table of contents looks like one", "[docx]") {
  const std::string list = style("TOC1", "toc 1");
  CHECK(printed(styled("TOC1", "1\tScope\t3") + styled("TOC1", "Nameless"), {styles(list)}) ==
        "p  1 Scope ..... 3\n");
}

TEST_CASE("tracked changes: deletions are left out, insertions kept", "[docx]") {
  const std::string del = "<w:del w:id='1'><w:r><w:delText>old</w:delText></w:r></w:del>";
  const std::string ins = "<w:ins w:id='2'>" + t("new") + "</w:ins>";
  const ReadResult read = read_docx(docx(paragraph(t("the ") + del + ins + t(" text"))));
  CHECK(print(read.texts.at(0)) == "p  the new text\n");
  REQUIRE(read.problems.size() == 1);
  CHECK(read.problems[0].reason == "tracked_changes");
  CHECK(read.problems[0].detail.find("1 insertions were read, 1 deletions") != std::string::npos);
  // A deleted end of a paragraph joins it to the next one; rows may be deleted, text moved.
  CHECK(printed(paragraph("<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" + t("one ")) + p("two")) ==
        "p  one two\n");
  CHECK(printed(row("<w:trPr><w:del/></w:trPr>" + cell(p("a")) + cell(p("b"))) +
                row(cell(p("c")) + cell(p("d")))) == "row c | d\n");
  CHECK(printed(paragraph("<w:moveFrom>" + t("here") + "</w:moveFrom>") +
                paragraph("<w:moveTo>" + t("here") + "</w:moveTo>")) == "p  here\n");
}

TEST_CASE("a deleted paragraph does not count in its list", "[docx]") {
  const std::string gone = "<w:p><w:pPr>" + in_list(1) +
                           "<w:rPr><w:del/></w:rPr></w:pPr><w:del><w:r><w:delText>x</w:delText>"
                           "</w:r></w:del></w:p>";
  CHECK(printed(p("one", in_list(1)) + gone + p("two", in_list(1)),
                {numbering(definition(1, lvl(0, "decimal", "%1.")))}) == "i1 1. one\ni1 2. two\n");
}

TEST_CASE("hidden text is left out and told", "[docx]") {
  const ReadResult read =
      read_docx(docx(paragraph("<w:r><w:rPr><w:vanish/></w:rPr><w:t>no</w:t></w:r>" + t("yes"))));
  CHECK(print(read.texts.at(0)) == "p  yes\n");
  CHECK(reasons(read) == "warning hidden_text\n");
  CHECK(printed(paragraph("<w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>yes</w:t></w:r>")) ==
        "p  yes\n");
}

TEST_CASE("comments are left out and told", "[docx]") {
  const ReadResult read = read_docx(
      docx(paragraph(t("one ") + "<w:commentRangeStart w:id='0'/>" + t("two") +
                     "<w:commentRangeEnd w:id='0'/>" + run("<w:commentReference w:id='0'/>")),
           {{"word/comments.xml",
             "<w:comments><w:comment w:id='0'>" + p("why?") + "</w:comment></w:comments>"}}));
  CHECK(print(read.texts.at(0)) == "p  one two\n");
  CHECK(reasons(read) == "warning comments\n");
}

TEST_CASE("equations are a line of text", "[docx]") {
  const auto math = [](const std::string& inside) {
    return printed(paragraph("<m:oMath>" + inside + "</m:oMath>"));
  };
  const auto x = [](const std::string& text) { return "<m:r><m:t>" + text + "</m:t></m:r>"; };
  const auto part = [](const std::string& name, const std::string& inside) {
    return "<m:" + name + ">" + inside + "</m:" + name + ">";
  };
  CHECK(math(x("E=m") + part("sSup", part("e", x("c")) + part("sup", x("2")))) == "p  E=mc^2\n");
  CHECK(math(part("f", part("num", x("a")) + part("den", x("b")))) == "p  a/b\n");
  CHECK(math(part("rad", "<m:deg/>" + part("e", x("x")))) == "p  √x\n");
  CHECK(math(part("d", part("e", x("y")))) == "p  (y)\n");
  CHECK(math(part("d", part("dPr", "<m:begChr m:val='['/><m:endChr m:val=''/>") +
                           part("e", x("y")))) == "p  [y\n");
  CHECK(math(part("nary", part("naryPr", "<m:chr m:val='∑'/>") + part("sub", x("i=1")) +
                              part("sup", x("n")) + part("e", x("z")))) == "p  ∑_i=1^nz\n");
}

TEST_CASE("what else Word wraps around words", "[docx]") {
  const auto* inside = GENERATE(
      "<w:smartTag w:element='place'><w:smartTagPr/><w:r><w:t>one two</w:t></w:r></w:smartTag>",
      "<w:sdt><w:sdtPr><w:alias w:val='no'/></w:sdtPr><w:sdtContent><w:r><w:t>one two</w:t></w:r>"
      "</w:sdtContent></w:sdt>",
      "<w:r><mc:AlternateContent><mc:Choice><w:t>one two</w:t></mc:Choice><mc:Fallback><w:t>no"
      "</w:t></mc:Fallback></mc:AlternateContent></w:r>",
      "<w:r><w:ruby><w:rt><w:r><w:t>no</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>one two</w:t></w:r>"
      "</w:rubyBase></w:ruby></w:r>",
      "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText> MERGEFIELD Name "
      "</w:instrText>"
      "</w:r><w:r><w:fldChar w:fldCharType='separate'/></w:r><w:r><w:t>one two</w:t></w:r>"
      "<w:r><w:fldChar w:fldCharType='end'/></w:r>");
  CHECK(printed(paragraph(inside)) == "p  one two\n");
}

TEST_CASE("a dropped capital begins its paragraph", "[docx]") {
  CHECK(printed(p("T", "<w:framePr w:dropCap='drop'/>") + p("he text")) == "p  The text\n");
}

TEST_CASE("italics of a whole paragraph make a call", "[docx]") {
  const std::string italic = "<w:r><w:rPr><w:i/></w:rPr><w:t>recalling</w:t></w:r>";
  CHECK(printed(paragraph(italic + t(","))) == "call recalling,\n");
  CHECK(printed(paragraph(italic + t(" that"))) == "p  recalling that\n");
}

TEST_CASE("tables become rows", "[docx]") {
  CHECK(printed("<w:tbl><w:tblPr/><w:tblGrid/>" + row(cell(p("Task")) + cell(p("Bureau"))) +
                row(cell(p("a") + p("b")) + cell(p(""))) + "</w:tbl>" + p("after")) ==
        "row Task | Bureau\nrow a | \nrow b | \np  after\n");
  // Below the letterhead the lines of a cell are one.
  CHECK(printed(p(kFiller) + row(cell(p("a") + p("b")) + cell(p("c")))) ==
        "p  " + kFiller + "\nrow a b | c\n");
  // One cell is layout, and so is a table in it.
  CHECK(printed(row(cell(p("one") + row(cell(p("x")) + cell(p("y"))) + p("two")))) ==
        "p  one\nrow x | y\np  two\n");
  CHECK(printed(p(kFiller) + row(cell(row(cell(p("x")) + cell(p("y")))) + cell(p("z")))) ==
        "p  " + kFiller + "\nrow x y | z\n");
}

TEST_CASE("notes follow the text, each with its number", "[docx]") {
  const std::string call = run("<w:footnoteReference w:id='2'/>");
  const std::string own =
      run("<w:footnoteReference w:id='3' w:customMarkFollows='1'/><w:t>*</w:t>");
  const std::string end = run("<w:endnoteReference w:id='1'/>");
  const std::string notes = "<w:footnotes><w:footnote w:id='0' w:type='separator'>" + p("no") +
                            "</w:footnote><w:footnote w:id='2'>" +
                            paragraph(run("<w:footnoteRef/>") + t(" See below.")) +
                            p("And above.") + "</w:footnote><w:footnote w:id='3'>" + p("*\tOwn.") +
                            "</w:footnote></w:footnotes>";
  const std::string endnotes =
      "<w:endnotes><w:endnote w:id='1'>" + p("Last.") + "</w:endnote></w:endnotes>";
  const ZipParts parts = {{"word/footnotes.xml", notes}, {"word/endnotes.xml", endnotes}};
  CHECK(printed(paragraph(t("One") + own + t(" two") + call + t(" three") + end) + p("More"),
                parts) ==
        "p  One* two[1] three[i]\np  More\nnote * Own.\nnote [1] See below. / And above.\n"
        "note [i] Last.\n");
  // A note is written once, however often it is called; one that is not there is not called.
  CHECK(printed(paragraph(t("a") + call + call + run("<w:footnoteReference w:id='9'/>")), parts) ==
        "p  a[1]\nnote [1] See below. / And above.\n");
  // The next text of the file begins behind the notes of this one.
  const ZipParts more = {{"word/footnotes.xml", notes}, styles(style("ResNo", "Res_No"))};
  CHECK(printed(paragraph(t("a") + call) + styled("ResNo", "RESOLUTION 2"), more) ==
        "p  a[1]\nnote [1] See below. / And above.\nh1 RESOLUTION 2\n");
}

TEST_CASE("text boxes are read once, behind their paragraph", "[docx]") {
  const std::string box = "<w:txbxContent>" + p("1.\tin the box") + "</w:txbxContent>";
  const std::string drawing = run("<mc:AlternateContent><mc:Choice><w:drawing>" + box +
                                  "</w:drawing></mc:Choice><mc:Fallback><w:pict>" + box +
                                  "</w:pict></mc:Fallback></mc:AlternateContent>");
  CHECK(printed(paragraph(t("be") + drawing + t("fore"))) == "p  before\ni1 1. in the box\n");
  // In the text it is a figure, whose numbers are not those of the text.
  CHECK(printed(p(kFiller) + paragraph(drawing) + p("after")) ==
        "p  " + kFiller + "\nrow 1. in the box\np  after\n");
  // A sentence is a paragraph.
  const std::string said = "This box says what the figure beside it cannot say.";
  CHECK(printed(p(kFiller) + paragraph(run("<w:pict><w:txbxContent>" + p(said) +
                                           "</w:txbxContent></w:pict>"))) ==
        "p  " + kFiller + "\np  " + said + "\n");
}

TEST_CASE("pages are counted where Word has left their breaks", "[docx]") {
  const std::string page = run("<w:lastRenderedPageBreak/>");
  const ReadResult read = read_docx(docx(p("one") + paragraph(page + t("two")) +
                                         paragraph(t("two") + page + t("three")) + p("three")));
  const auto& hints = read.texts.at(0).hints;
  REQUIRE(hints.size() == 4);
  CHECK(hints[0].page == 1);
  CHECK(hints[1].page == 2);
  CHECK(hints[2].page == 2);
  CHECK(hints[3].page == 3);
  CHECK(read_docx(docx(p("one"))).texts.at(0).hints.at(0).page == 0);
}

TEST_CASE("the header of the first page is head matter", "[docx]") {
  const auto with_header = [](const std::string& header, const std::string& body) {
    return printed(body + "<w:sectPr><w:headerReference w:type='default' r:id='r1'/></w:sectPr>",
                   {{"word/_rels/document.xml.rels",
                     "<Relationships><Relationship Id='r1' Type='http://x/header' "
                     "Target='header1.xml'/></Relationships>"},
                    {"word/header1.xml", "<w:hdr>" + header + "</w:hdr>"}});
  };
  CHECK(with_header(p("Document C07/21-E"), p("Text")) == "-- Document C07/21-E\np  Text\n");
  CHECK(with_header(p("Document C07/21-E"), p("DOC") + p("Document  C07/21-E")) ==
        "p  DOC\np  Document C07/21-E\n");
  // Numbers of pages are none.
  CHECK(with_header(paragraph(t("- ") + "<w:fldSimple w:instr=' PAGE '>" + t("2") +
                              "</w:fldSimple>" + t(" -")),
                    p("Text")) == "p  Text\n");
}

TEST_CASE("properties of a package", "[docx]") {
  const auto read = [](const std::string& core) {
    return read_docx(docx(p("x"), {{"docProps/core.xml",
                                    "<cp:coreProperties>" + core + "</cp:coreProperties>"}}))
        .texts.at(0)
        .properties;
  };
  const auto own = read(
      "<dc:title>On rooms</dc:title><dc:language>fr-CH</dc:language>"
      "<dcterms:created>2007-12-05T10:00:00Z</dcterms:created>");
  CHECK(own.title == "On rooms");
  CHECK(own.language == "fr");
  CHECK(own.date == "2007-12-05");
  for (const std::string stale : {"Document1", "Microsoft Word - C07.doc", "PE_PP06.dotm",
                                  "INTERNATIONAL TELECOMMUNICATION UNION", "Template"}) {
    CAPTURE(stale);
    CHECK(read("<dc:title>" + stale + "</dc:title>").title.empty());
  }
}

TEST_CASE("the document is where the package says", "[docx]") {
  const std::string bytes =
      zip({{"_rels/.rels",
            "<Relationships><Relationship Id='r1' Type='http://x/relationships/officeDocument' "
            "Target='/word/document2.xml'/></Relationships>"},
           {"word/document2.xml",
            "<x:document><x:body><x:p><x:r><x:t>two</x:t></x:r></x:p>"
            "</x:body></x:document>"}});
  CHECK(print(read_docx(bytes).texts.at(0)) == "p  two\n");
}

TEST_CASE("what cannot be read is said", "[docx]") {
  CHECK(reasons(read_docx(zip({{"word/styles.xml", "<w:styles/>"}}))) == "failed no_document\n");
  CHECK(reasons(read_docx(zip({{"word/document.xml", "<w:document><unclosed"}}))) ==
        "failed damaged\n");
  const std::string whole = docx(p("text"));
  CHECK(reasons(read_docx(whole.substr(0, whole.size() / 2))) == "failed truncated\n");
  CHECK(reasons(read_docx(zip({{"word/document.xml", "<w:document/>"}}, "secret"))) ==
        "failed encrypted\n");
  const ReadResult read = read_docx(docx(p("text"), {styles("<unclosed")}));
  CHECK(reasons(read) == "warning damaged_part\n");
  CHECK(print(read.texts.at(0)) == "p  text\n");
  CHECK(reasons(read_docx(docx("<w:altChunk r:id='r1'/>" + p("text")))) ==
        "warning unread_parts\n");
}

TEST_CASE("hostile documents are read or refused, in bounds", "[docx][hostile]") {
  const std::string bomb = p(std::string(10U << 20, 'x'));
  CHECK(reasons(read_docx(docx(bomb))) == "failed expands_too_much\n");

  const auto repeat = [](const std::string& text, int count) {
    std::string all;
    for (int i = 0; i < count; ++i) all += text;
    return all;
  };
  // Paragraphs in paragraphs and tables in tables, 100 000 and 2 000 deep.
  CHECK(printed(repeat("<w:p>", 100'000) + t("deep") + repeat("</w:p>", 100'000)) == "p  deep\n");
  CHECK(printed(repeat("<w:tbl><w:tr><w:tc>", 2'000) + p("deep") +
                repeat("</w:tc></w:tr></w:tbl>", 2'000)) == "p  deep\n");
  // Entities are not expanded, files not read.
  const std::string xxe = zip({{"word/document.xml",
                                "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>"
                                "<!ENTITY l 'lol'>]><w:document><w:body>" +
                                    p("a &e; &l; b") + "</w:body></w:document>"}});
  CHECK(print(read_docx(xxe).texts.at(0)) == "p  a &e; &l; b\n");
  // Styles based on each other in a circle.
  CHECK(printed(styled("A", "x"), {styles(style("A", "A", "<w:basedOn w:val='B'/>") +
                                          style("B", "heading 2", "<w:basedOn w:val='A'/>"))}) ==
        "h2 x\n");
  // Text boxes in text boxes.
  const ReadResult boxes = read_docx(docx(repeat("<w:p><w:r><w:txbxContent>", 1000) + p("deep") +
                                          repeat("</w:txbxContent></w:r></w:p>", 1000)));
  CHECK(reasons(boxes) == "warning unread_parts\n");
  CHECK(printed(repeat(run("<w:fldChar w:fldCharType='begin'/>"), 100'000) + p("text")) ==
        "p  text\n");
}

}  // namespace itu::indexer
