#include "indexer/reader/rich_text_reader.h"

#include <catch2/catch.hpp>
#include <random>
#include <string>

#include "analyzers/utf8.h"
#include "printed_source.h"

namespace itu::indexer {
namespace {

std::string read(const std::string& body) {
  return print(read_rich_text("{\\rtf1\\ansi\\ansicpg1252" + body + "}"));
}

TEST_CASE("RTF becomes lines with hints", "[rich_text]") {
  struct Case {
    std::string rtf;
    std::string printed;
  };
  const auto& [rtf, printed] = GENERATE(values<Case>({
      {" One\\par Two\\par", "-- One\n-- Two\n"},
      {" One", "-- One\n"},  // never ended
      {" line\r\nbroken in the\nfile\\par", "-- linebroken in thefile\n"},
      // The printed number of an item, in both generations of lists.
      {"{\\listtext\\f0 1.\\tab}The Council\\par", "i1 1. The Council\n"},
      {"{\\pntext\\f0 a)\\tab}to do\\par", "i1 a) to do\n"},
      {"{\\*\\pn\\pnlvlblt{\\pntxtb -}}x\\par", "-- -x\n"},
      {"\\outlinelevel0 ANNEX\\par\\pard text\\par", "h1 ANNEX\n-- text\n"},
      {"\\intbl a\\cell b\\par c\\cell\\row\\pard after\\par", "row a | b c\n-- after\n"},
      {" text{\\footnote {\\super 1} a note\\par more}\\par", "-- text\nnote 1 a note more\n"},
      {"{\\field{\\*\\fldinst HYPERLINK \"http://x\"}{\\fldrslt shown}}\\par", "-- shown\n"},
      // What is not the text.
      {"{\\fonttbl{\\f0 Arial;}}{\\info{\\title T}}{\\header H}{\\*\\unknown U}{\\pict 00ff}x\\par",
       "-- x\n"},
      {" kept{\\deleted gone}{\\v hidden}\\par", "-- kept\n"},
      {"\\bin5 {{{{{x\\par", "-- x\n"},
      // Characters.
      {" caf\\'e9 \\u8211-\\u8364?\\ldblquote q\\rdblquote\\~x\\_y a\\-b\\par",
       "-- café –€“q”\u00A0x\u2011y ab\n"},
      {"\\uc2\\u1055??\\uc0\\u1056x\\par", "-- ПРx\n"},
      {"\\u-10179?\\u-8704?\\par", "-- 😀\n"},
      {"{\\fonttbl{\\f1\\fcharset204 T;}}{\\f1 \\'cc\\'d1\\'dd}\\'e9\\par", "-- МСЭé\n"},
      {"\\ansicpg1251 \\'cc\\'d1\\'dd\\par", "-- МСЭ\n"},
      {" \\{x\\}\\\\\\par", "-- {x}\\\n"},
  }));
  CAPTURE(rtf);
  CHECK(read(rtf) == printed);
}

TEST_CASE("hostile RTF ends", "[rich_text]") {
  const std::string deep(200'000, '{');
  CHECK(read(deep + "x" + std::string(200'000, '}') + "y\\par") == "-- xy\n");
  CHECK(read("}}}}x\\par") == "-- x\n");
  CHECK(read("\\u99999999999999999999 xy\\par") == "-- y\n");
  CHECK(read("\\bin99999999999 x").empty());
  CHECK(read("\\bin-5 x") == "-- x\n");
  CHECK(read("\\" + std::string(100'000, 'a') + " x") == "-- x\n");
  CHECK(read("\\") == "-- }\n");
  CHECK(read("\\'") == "");
}

TEST_CASE("whatever the bytes, the text is valid", "[rich_text]") {
  std::mt19937 random(GENERATE(range(1U, 40U)));
  std::string bytes =
      "{\\rtf1\\ansi{\\fonttbl{\\f1\\fcharset128 T;}}{\\listtext 1.\\tab}\\f1 "
      "\\'83\\'65 \\u1055?{\\footnote n}\\intbl a\\cell\\row\\par}";
  for (int i = 0; i < 12; ++i) bytes[random() % bytes.size()] = static_cast<char>(random() % 256);
  CHECK(analyzers::is_valid_utf8(read_rich_text(bytes).text));
}

}  // namespace
}  // namespace itu::indexer
