#include "indexer/reader/markdown_reader.h"

#include <catch2/catch.hpp>
#include <string>

#include "printed_source.h"

namespace itu::indexer {

TEST_CASE("Markdown becomes lines with hints", "[markdown]") {
  struct Case {
    std::string markdown;
    std::string printed;
  };
  const auto& [markdown, printed] = GENERATE(values<Case>({
      {"## ANNEX\n\nTerms of *reference*, see [C07/21](http://x) and ![map](m.png)\n",
       "h2 ANNEX\n-- Terms of reference, see C07/21 and map\n"},
      // Lines stay lines, as in a plain text; structure joins what is wrapped.
      {"a) one;\nb) two\nwrapped\n", "-- a) one;\n-- b) two\n-- wrapped\n"},
      {"*recalling*\n\na) one\n", "call recalling\n-- a) one\n"},
      {"*further noting*,\na) one\n", "call further noting,\n-- a) one\n"},
      {"*noting* that\n", "-- noting that\n"},
      {"1. one\n2. two\n   goes on\n\n   more\n   - sub\n",
       "i1 1. one\ni1 2. two goes on\n-- more\ni2 - sub\n"},
      // The start counts, the other numbers do not, as in every browser.
      {"7) seven\n7) eight\n", "i1 7) seven\ni1 8) eight\n"},
      // A number alone on its line, its text below.
      {"1.\nThis report\n\n2.\nThe Council\n", "i1 1.\n-- This report\ni1 2.\n-- The Council\n"},
      {"- a) letter after a bullet\n", "i1 - a) letter after a bullet\n"},
      {"| Task | Bureau |\n|---|:-:|\n| C5 | *TSB* |\n| C2 |\n",
       "row Task | Bureau\nrow C5 | TSB\nrow C2\n"},
      {"before\nA | B\n--|--\n1 | 2\n", "-- before\nrow A | B\nrow 1 | 2\n"},
      // An escaped bar parts no cells, in code neither; two backslashes escape each other.
      {"a | b\n--|--\nx \\| y | `p \\| q`\nx \\\\| y\n",
       "row a | b\nrow x | y | p | q\nrow x \\ | y\n"},
      {"a \\| b, `c \\| d`\n\n```\ne \\| f\n```\n", "-- a | b, c \\| d\n-- e \\| f\n"},
      {"## A \\| B\n\n<p>c \\| d</p>\n", "h2 A | B\np  c \\| d\n"},
      {"not | a\ntable | really\n", "-- not | a\n-- table | really\n"},
      {"<div><p>raw <b>HTML</b></p></div>\n\nand <u>inline</u>\n", "p  raw HTML\n-- and inline\n"},
      {"> quoted\n", "-- quoted\n"},
      {"```\ncode  here\nx\n```\n", "-- code  here\n-- x\n"},
      {"**R 1282** **Title**  \n(C07)\n", "-- R 1282 Title\n-- (C07)\n"},
      {"a \\* b &amp; c\n", "-- a * b & c\n"},
      {"", ""},
  }));
  CAPTURE(markdown);
  CHECK(print(read_markdown(markdown)) == printed);
}

TEST_CASE("front matter is left out and its plain values are kept", "[markdown]") {
  const auto source = read_markdown(
      "---\ntitle: 'On tariffs'\nlang: fr\ndate: 2007-09-14\nbomb: &a [*a, *a]\n---\ntext\n");
  CHECK(print(source) == "-- text\n");
  CHECK(source.properties.title == "On tariffs");
  CHECK(source.properties.language == "fr");
  CHECK(source.properties.date == "2007-09-14");
  // Not closed, or not at the start: it is text.
  CHECK(read_markdown("---\ntitle: x\n").text.find("title: x") != std::string::npos);
  CHECK(read_markdown("text\n\n---\nlang: fr\n---\n").properties.language.empty());
}

}  // namespace itu::indexer
