// Word's automatic numbers as a reader of the page sees them, by whole documents.
#include <catch2/catch.hpp>
#include <string>

#include "indexer/reader/office/docx_reader.h"
#include "packages.h"

namespace itu::indexer {
namespace {

// What is printed before the paragraphs, which all have the text "x".
std::string numbers_in(const std::string& body, const std::string& definitions,
                       const std::string& style_list = "") {
  const ReadResult read = read_docx(docx(body, {numbering(definitions), styles(style_list)}));
  REQUIRE(read.texts.size() == 1);
  std::string numbers;
  for (const auto& hint : read.texts[0].hints) {
    std::string line(analyzers::slice(read.texts[0].text, hint.span));
    while (!line.empty() && (line.back() == 'x' || line.back() == ' ')) line.pop_back();
    numbers += (numbers.empty() ? "" : " ") + line;
  }
  return numbers;
}

std::string x(int list, int level = 0) { return p("x", in_list(list, level)); }

const std::string kLegal = lvl(0, "decimal", "%1.") + lvl(1, "lowerLetter", "%2)") +
                           lvl(2, "lowerRoman", "(%3)") + lvl(3, "decimal", "%1.%2.%4");

}  // namespace

TEST_CASE("levels count below each other", "[docx][numbering]") {
  CHECK(numbers_in(x(1) + x(1, 1) + x(1, 1) + x(1, 2) + x(1) + x(1, 1) + x(1, 3),
                   definition(1, kLegal)) == "1. a) b) (i) 2. a) 2.a.1");
}

TEST_CASE("text between does not end a list, empty paragraphs count", "[docx][numbering]") {
  const std::string empty = "<w:p><w:pPr>" + in_list(1) + "</w:pPr></w:p>";
  CHECK(numbers_in(x(1) + p("x") + x(1) + empty + x(1), definition(1, kLegal)) == "1.  2. 4.");
}

TEST_CASE("lists made from one definition count on, unless one overrides the start",
          "[docx][numbering]") {
  const std::string second = "<w:num w:numId='2'><w:abstractNumId w:val='1'/></w:num>";
  const std::string third =
      "<w:num w:numId='3'><w:abstractNumId w:val='1'/><w:lvlOverride w:ilvl='0'>"
      "<w:startOverride w:val='5'/></w:lvlOverride></w:num>";
  CHECK(numbers_in(x(1) + x(2) + x(3) + x(3) + x(1), definition(1, kLegal) + second + third) ==
        "1. 2. 5. 6. 7.");
}

TEST_CASE("a list may override a whole level", "[docx][numbering]") {
  const std::string own =
      "<w:num w:numId='2'><w:abstractNumId w:val='1'/><w:lvlOverride w:ilvl='0'>" +
      lvl(0, "upperRoman", "%1 -") + "</w:lvlOverride></w:num>";
  CHECK(numbers_in(x(1) + x(2), definition(1, kLegal) + own) == "1. II -");
}

TEST_CASE("levels begin again as they say", "[docx][numbering]") {
  // Level 2 never, level 3 after the first level only.
  const std::string levels = lvl(0, "decimal", "%1") +
                             lvl(1, "decimal", "%1.%2", "<w:lvlRestart w:val='0'/>") +
                             lvl(2, "decimal", "%3)", "<w:lvlRestart w:val='1'/>");
  CHECK(numbers_in(x(1) + x(1, 1) + x(1, 2) + x(1, 1) + x(1, 2) + x(1) + x(1, 1) + x(1, 2),
                   definition(1, levels)) == "1 1.1 1) 1.2 2) 2 2.3 1)");
}

TEST_CASE("a level above that nothing has used counts as begun", "[docx][numbering]") {
  const std::string levels = lvl(0, "decimal", "%1") + lvl(1, "decimal", "%1.%2");
  CHECK(numbers_in(x(1, 1) + x(1, 1) + x(1), definition(1, levels)) == "1.1 1.2 1");
}

TEST_CASE("legal numbering prints all levels in digits", "[docx][numbering]") {
  const std::string levels = lvl(0, "upperRoman", "%1") + lvl(1, "decimal", "%1.%2", "<w:isLgl/>");
  CHECK(numbers_in(x(1) + x(1) + x(1, 1), definition(1, levels)) == "I II 2.1");
}

TEST_CASE("what follows the number, and numbers of no kind", "[docx][numbering]") {
  const std::string levels = lvl(0, "decimal", "%1.", "<w:suff w:val='nothing'/>") +
                             lvl(1, "bullet", "\uF0B7") + lvl(2, "none", "") +
                             lvl(3, "chineseCounting", "（%4）");
  const ReadResult read =
      read_docx(docx(x(1) + x(1, 1) + x(1, 2) + x(1, 3), {numbering(definition(1, levels))}));
  CHECK(read.texts.at(0).text == "1.x\n\n- x\n\nx\n\n（一） x\n");
}

TEST_CASE("styles bear numbers", "[docx][numbering]") {
  const std::string levels = lvl(0, "decimal", "%1", "<w:pStyle w:val='H1'/>") +
                             lvl(1, "decimal", "%1.%2", "<w:pStyle w:val='H2'/>") +
                             lvl(2, "decimal", "%1.%2.%3");
  const std::string list =
      style("H1", "heading 1", "<w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr>") +
      // The list is that of the style below it, the level its own.
      style("H2", "heading 2",
            "<w:basedOn w:val='H1'/><w:pPr><w:numPr><w:ilvl w:val='1'/></w:numPr></w:pPr>") +
      style("H3", "heading 3",
            "<w:basedOn w:val='H1'/><w:pPr><w:numPr><w:ilvl w:val='2'/></w:numPr></w:pPr>") +
      style("Centred", "Centred", "<w:basedOn w:val='H2'/>");
  const auto with = [](const std::string& id, const std::string& more = "") {
    return p("x", "<w:pStyle w:val='" + id + "'/>" + more);
  };
  CHECK(numbers_in(with("H1") + with("H2") + with("Centred") + with("H3") + with("H1"),
                   definition(1, levels), list) == "1 1.1 1.2 1.2.1 2");
  // List 0 takes the number away.
  CHECK(numbers_in(with("H1", in_list(0)) + with("H1"), definition(1, levels), list) == "1");
}

TEST_CASE("a definition may stand in a numbering style", "[docx][numbering]") {
  const std::string linked =
      "<w:abstractNum w:abstractNumId='2'><w:numStyleLink w:val='Outline'/></w:abstractNum>"
      "<w:num w:numId='2'><w:abstractNumId w:val='2'/></w:num>";
  const std::string list =
      "<w:style w:type='numbering' w:styleId='Outline'><w:name w:val='Outline'/><w:pPr><w:numPr>"
      "<w:numId w:val='1'/></w:numPr></w:pPr></w:style>";
  CHECK(numbers_in(x(2) + x(2, 1), definition(1, kLegal) + linked, list) == "1. a)");
}

TEST_CASE("lists that are not there print nothing", "[docx][numbering]") {
  CHECK(numbers_in(x(7) + x(1, 8) + p("x", in_list(1, 99)), definition(1, kLegal)) == "");
  CHECK(numbers_in(x(1), "") == "");
}

TEST_CASE("links of numbering styles in a circle end", "[docx][numbering]") {
  const std::string circle =
      "<w:abstractNum w:abstractNumId='1'><w:numStyleLink w:val='S'/></w:abstractNum>"
      "<w:num w:numId='1'><w:abstractNumId w:val='1'/></w:num>";
  const std::string list =
      "<w:style w:type='numbering' w:styleId='S'><w:name w:val='S'/><w:pPr><w:numPr>"
      "<w:numId w:val='1'/></w:numPr></w:pPr></w:style>";
  CHECK(numbers_in(x(1), circle, list) == "");
}

}  // namespace itu::indexer
