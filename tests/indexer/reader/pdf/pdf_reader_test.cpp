#include "indexer/reader/pdf/pdf_reader.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>

#include "indexer/reader/pdf/pdf_properties.h"
#include "made_pdf.h"
#include "tests/indexer/reader/printed_source.h"

namespace itu::indexer {
namespace {

std::string reasons(const ReadResult& result) {
  std::string reasons;
  for (const Problem& problem : result.problems) {
    if (!reasons.empty()) reasons += ' ';
    reasons += problem.reason;
  }
  return reasons;
}

std::string replaced(std::string text, const std::string& what, const std::string& by) {
  const std::size_t at = text.find(what);
  REQUIRE(at != std::string::npos);
  return text.replace(at, what.size(), by);
}

// A page that is one grey picture.
std::string picture() { return "0.5 g 0 0 595 842 re f\n"; }

}  // namespace

TEST_CASE("a PDF is read with its pages and what it says of itself", "[pdf_reader]") {
  const std::string file =
      make_pages({show_text(72, 700, "Scope", "B", 14) + show_text(72, 670, "1") +
                      show_text(100, 670, "The first page holds this."),
                  show_text(72, 700, "2") + show_text(100, 700, "The second page holds this.") +
                      show_text(72, 680, "recalling", "I")},
                 "/Title(Rates)/CreationDate(D:20071205103000Z)");
  const ReadResult result = read_pdf(file);
  CHECK(reasons(result).empty());
  REQUIRE(result.texts.size() == 1);
  const analyzers::SourceText& source = result.texts[0];
  CHECK(print(source) ==
        "h1 Scope\np  1 The first page holds this.\np  2 The second page holds this.\n"
        "call recalling\n");
  REQUIRE(source.hints.size() == 4);
  CHECK(source.hints[1].page == 1);
  CHECK(source.hints[2].page == 2);
  CHECK(source.properties.title == "Rates");
  CHECK(source.properties.language == "en");
  CHECK(source.properties.date == "2007-12-05");
}

TEST_CASE("pages that are pictures are named", "[pdf_reader]") {
  const ReadResult some = read_pdf(make_pages({show_text(72, 700, "Text."), picture(), picture()}));
  CHECK(some.texts.size() == 1);
  REQUIRE(some.problems.size() == 1);
  CHECK(some.problems[0].reason == "scanned_pages");
  CHECK(some.problems[0].detail.find("Pages 2-3 ") == 0);

  const ReadResult all = read_pdf(make_pages({picture(), picture()}));
  CHECK(all.texts.empty());
  CHECK(reasons(all) == "scanned_pages no_text_scanned");
  CHECK(all.problems.back().status == FileStatus::kFailed);

  CHECK(reasons(read_pdf(make_pages({"", ""}))) == "no_text");  // blank pages are no pictures
}

TEST_CASE("hostile and damaged PDFs cost their file only", "[pdf_reader]") {
  const std::string good = make_pages({show_text(72, 700, "Text.")});
  struct Case {
    const char* what;
    std::string bytes;
    std::string reasons;
    bool has_text;
  };
  std::string many = good.substr(0, good.find("xref"));
  for (int i = 100; i < 100'100; ++i) many += std::to_string(i) + " 0 obj null endobj\n";
  const auto& [what, bytes, expected, has_text] = GENERATE_COPY(values<Case>({
      {"only its name", "%PDF-1.5\n", "damaged_pdf", false},
      {"the first half", good.substr(0, good.size() / 2), "damaged_pdf", false},
      {"a loop of pages", replaced(good, "/Kids[10 0 R ]", "/Kids[2 0 R ]"), "damaged_pdf no_text",
       false},
      {"a password", replaced(good, "/Info 3 0 R", "/Encrypt 3 0 R"), "encrypted", false},
      // The offsets in its table are wrong.
      {"no room", replaced(good, "[0 0 595 842]", "[0 0 0 0]"), "damaged_pdf", true},
      {"endless room", replaced(good, "[0 0 595 842]", "[0 0 1e30 1e30]"), "damaged_pdf", true},
      {"room that is no number", replaced(good, "[0 0 595 842]", "[a b (c) d]"), "damaged_pdf",
       true},
      {"many objects, no table", many + "trailer<</Root 1 0 R>>\n", "damaged_pdf", true},
  }));
  CAPTURE(what);
  const ReadResult result = read_pdf(bytes);
  CHECK(reasons(result) == expected);
  REQUIRE(result.texts.size() == (has_text ? 1 : 0));
  if (has_text) CHECK(result.texts[0].text == "Text.\n");
}

TEST_CASE("a small file may cause a little work only", "[pdf_reader]") {
  // Each form draws the next one ten times: 10^9 texts.
  constexpr int kForms = 10;
  const std::string page = make_pages({show_text(72, 700, "Text.") + "/X20 Do\n"});
  std::string objects;
  for (int form = 0; form < kForms; ++form) {
    std::string content;
    const std::string next = std::to_string(21 + form);
    for (int i = 0; i < 10; ++i) content += "/X" + next + " Do ";
    if (form + 1 == kForms) content = "BT /F 10 Tf 72 600 Td (x) Tj ET";
    objects += std::to_string(20 + form) + " 0 obj\n" +
               make_stream(content,
                           "/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</Font<<"
                           "/F 4 0 R>>/XObject<</X" +
                               next + " " + next + " 0 R>>>>") +
               "\nendobj\n";
  }
  std::string file = replaced(page, "/I 6 0 R>>", "/I 6 0 R>>/XObject<</X20 20 0 R>>");
  file.insert(file.find("xref\n"), objects);
  const ReadResult result = read_pdf(file);
  CHECK(reasons(result).find("too_complex") != std::string::npos);
  REQUIRE(result.texts.size() == 1);
  CHECK(result.texts[0].text.find("Text.") == 0);
}

TEST_CASE("a page that keeps states without end is left", "[pdf_reader]") {
  std::string content = show_text(72, 700, "Text.");
  for (int i = 0; i < 1'000'000; ++i) content += "q ";
  const ReadResult result = read_pdf(make_pages({content + show_text(72, 600, "Behind.")}));
  CHECK(reasons(result).find("too_complex") != std::string::npos);
  REQUIRE(result.texts.size() == 1);
  CHECK(result.texts[0].text == "Text.\n");
}

TEST_CASE("what a page shows is told from what it hides", "[pdf_reader]") {
  struct Case {
    const char* what;
    std::string content;
    std::string text;
    std::string reasons;
  };
  const std::string line = "The Council considered the report.";
  const auto& [what, content, text, expected] = GENERATE_COPY(values<Case>({
      {"a line that is printed twice to look bold",
       show_text(72, 700, line) + "BT /F 10 Tf 72.3 700 Td (" + line + ") Tj ET\n", line + "\n",
       ""},
      {"letters set apart",
       "BT /F 10 Tf 2 Tc 72 700 Td (Union of all) Tj ET\n" + show_text(72, 600, line),
       "Union of all\n\n" + line + "\n", ""},
      {"text behind a picture, without ink", "3 Tr " + show_text(72, 700, line), line + "\n",
       "text_layer"},
      {"what stands for other text",
       "/Span<</ActualText(considered)>>BDC " + show_text(72, 700, "c*ns*") + "EMC", "considered\n",
       ""},
      {"an accent that is printed over its letter",
       "BT /F 10 Tf 72 700 Td (ete) Tj ET BT /F 10 Tf 81.5 700 Td (\\264) Tj ET\n", "eté\n", ""},
  }));
  CAPTURE(what);
  const ReadResult result = read_pdf(make_pages({content}));
  CHECK(reasons(result) == expected);
  REQUIRE(result.texts.size() == 1);
  CHECK(result.texts[0].text == text);
}

TEST_CASE("text that is turned is read from its own side", "[pdf_reader]") {
  const std::string upright = show_text(72, 700, "Upright text is most of it.");
  const std::string turned = "BT /F 10 Tf 0 1 -1 0 40 300 Tm (beside it) Tj ET\n";
  const ReadResult result = read_pdf(make_pages({turned + upright}));
  REQUIRE(result.texts.size() == 1);
  CHECK(print(result.texts[0]) == "p  Upright text is most of it.\np  beside it\n");
}

TEST_CASE("the language is that of the catalogue", "[pdf_reader]") {
  CHECK(declared_language("<</Type/Catalog/Lang(fr-CH)>>") == "fr");
  CHECK(declared_language("<</Lang (x)/Lang (ru)>>") == "ru");
  CHECK(declared_language("/Langue(fr-CH) /Lang(FR) /Lang").empty());
}

}  // namespace itu::indexer
