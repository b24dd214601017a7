#include "indexer/reader/html_reader.h"

#include <catch2/catch.hpp>
#include <string>

#include "indexer/reader/html_tags.h"
#include "printed_source.h"

namespace itu::indexer {

TEST_CASE("HTML becomes lines with hints", "[html]") {
  struct Case {
    std::string html;
    std::string printed;
  };
  const auto& [html, printed] = GENERATE(values<Case>({
      {"<h2>Chapter\n <i>one</i></h2><p>Some <b>bold</b>&nbsp;text<br>second line</p>tail",
       "h2 Chapter one\np  Some bold\u00A0text / second line\np  tail\n"},
      // A lone italic line is a call, whatever mark follows; one with other words is not.
      {"<p><em>recalling</em>,</p><p><i>noting</i> that</p><p class=\"Call\">resolves</p>",
       "call recalling,\np  noting that\ncall resolves\n"},
      {"<ol type=a start=3><li>three<li><p>four</p><p>more</p></ol>",
       "i1 c) three\ni1 d) four\np  more\n"},
      {"<ol><li>one<ol type=i><li>sub<li value=5>five</ol></ol>",
       "i1 1. one\ni2 i) sub\ni2 v) five\n"},
      {"<ol style='list-style-type: upper-roman'><li>x</ol>", "i1 I. x\n"},
      {"<ul><li>a<li>b</ul>", "i1 - a\ni1 - b\n"},
      // The page prints no bullet, the text brings its own letter.
      {"<ul style='list-style: none'><li><p>a) bare</p></ul>", "i1 a) bare\n"},
      {"<table><tr><th>Task<th>Bureau<tr><td><p>x</p><p>y</p><td>z<br>w<tr><td><td></table>",
       "row Task | Bureau\nrow x y | z w\n"},
      // A table of one cell is layout.
      {"<table><tr><td><h3>Title</h3><p>one</p><p>two</p></table>", "h3 Title\np  one\np  two\n"},
      {"<table><tr><td>outer<table><tr><td>1<td>2</table>after</table>",
       "p  outer\nrow 1 | 2\np  after\n"},
      {"<nav>menu</nav><script>x()</script><style>p{}</style><div hidden>no<div>no</div></div>"
       "<p style='display: none'>no</p><p aria-hidden=true>no<p>yes",
       "p  yes\n"},
      {"<div class=footnotes><p>1 see above</p></div><p>body", "note 1 see above\np  body\n"},
      {"<pre>a\n  b</pre>", "p  a /   b\n"},
      {"&lt;script&gt; &amp;lt; &#x110000; &#0; &nosuch; &#133;end",
       "p  <script> &lt; &nosuch; end\n"},
      {"just words", "p  just words\n"},
      {"", ""},
      {"<p>kept</p><!-- never closed <p>lost</p>", "p  kept\n"},
      {"<p>kept</p><a href=\"never closed", "p  kept\n"},
  }));
  CAPTURE(html);
  CHECK(print(read_html(html)) == printed);
}

TEST_CASE("the head tells title, language and date", "[html]") {
  const auto source = read_html(
      "<html lang=fr-CH><head><title> The\n title </title><title>2</title>"
      "<meta name=DC.date content='2008-04-18T10:00'></head><body>x</body></html>");
  CHECK(source.properties.title == "The title");
  CHECK(source.properties.language == "fr");
  CHECK(source.properties.date == "2008-04-18");
  CHECK(read_html("<html lang=german><p>x").properties.language.empty());
}

TEST_CASE("deep nesting is no danger", "[html]") {
  std::string html;
  for (int i = 0; i < 20'000; ++i) html += "<div><ul><li>";
  CHECK(read_html(html + "bottom").text.find("bottom") != std::string::npos);
}

TEST_CASE("a tag with more attributes than any page needs loses them", "[html]") {
  std::string attributes;
  while (attributes.size() <= kLongestTag) attributes += " a=\"<>\"";
  CHECK(shorten_tags("x <p" + attributes + ">y</p>") == "x <p>y</p>");
  CHECK(shorten_tags("<p class='a > b'>y < z <") == "<p class='a > b'>y < z <");
  CHECK(shorten_tags("<p" + attributes) == "<p" + attributes);  // never closed: no tag
}

TEST_CASE("the charset that a page declares", "[html]") {
  CHECK(declared_charset("<meta charset=\"KOI8-R\">") == "koi8-r");
  CHECK(declared_charset("<meta content='text/html; charset=windows-1256' http-equiv=x>") ==
        "windows-1256");
  CHECK(declared_charset("<?xml version='1.0' encoding='ISO-8859-5'?><html>") == "iso-8859-5");
  CHECK(declared_charset("<html>").empty());
  CHECK(declared_charset("charset=").empty());
}

}  // namespace itu::indexer
