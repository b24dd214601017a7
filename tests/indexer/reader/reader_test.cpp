#include "indexer/reader/reader.h"

#include <catch2/catch.hpp>
#include <string>

#include "indexer/reader/iso_date.h"
#include "indexer/reader/list_numbers.h"
#include "printed_source.h"
#include "zipped.h"

namespace itu::indexer {

namespace {

// The header of a first entry that is not compressed, as OpenDocument's is.
const std::string kOpenStart =
    "PK\x03\x04" + std::string(26, 'x') + "mimetypeapplication/vnd.oasis.opendocument.";

}  // namespace

TEST_CASE("the content decides what a file is, its name only among texts", "[reader]") {
  struct Case {
    std::string bytes;
    std::string name;
    Format format;
  };
  const auto& [bytes, name, format] = GENERATE(values<Case>({
      {"plain", "a.txt", Format::kText},
      {"plain", "UPPER.TXT", Format::kText},
      {"plain", "no-extension", Format::kText},
      {"# title", "a.md", Format::kMarkdown},
      {"# title", "a.txt", Format::kText},
      {"<p>x</p>", "a.html", Format::kHtml},
      {"<p>x</p>", "a.txt", Format::kText},
      {"<html><p>x</p>", "a.doc", Format::kHtml},  // HTML named .doc is common
      {" <!-- c --><?xml version='1.0'?>\n<!DOCTYPE HTML><p>x", "a.txt", Format::kHtml},
      {"%PDF-1.5\n", "a.txt", Format::kPdf},
      {"{\\rtf1 text}", "a.doc", Format::kRichText},
      {std::string("PK\x03\x04 zip"), "a.docx", Format::kArchive},
      {zip({{"word/document.xml", "x"}}), "a.doc", Format::kWord},
      {zip({{"[Content_Types].xml", "x"}, {"word/document2.xml", "x"}}), "a", Format::kWord},
      {zip({{"[Content_Types].xml", "x"}}), "a.docx", Format::kWord},  // its document is lost
      {zip({{"[Content_Types].xml", "x"}}), "a.zip", Format::kArchive},
      {zip({{"[Content_Types].xml", "x"}, {"xl/workbook.xml", "x"}}), "a.docx", Format::kUnknown},
      {kOpenStart + "text", "a", Format::kOpenDocument},
      {kOpenStart + "spreadsheet", "a.odt", Format::kUnknown},
      // The first entry may be compressed, or missing.
      {zip({{"mimetype", "x"}, {"content.xml", "x"}}), "a.ODT", Format::kOpenDocument},
      {zip({{"content.xml", "x"}}), "a.odt", Format::kOpenDocument},
      {zip({{"content.xml", "x"}}), "a.zip", Format::kArchive},
      {std::string(1000, '\x01'), "a.txt", Format::kUnknown},
      {"MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n boundary=b\r\n\r\n--b\r\n",
       "a.doc", Format::kHtml},
      {"Subject: x\nContent-Type: text/html\n\n<p>", "a.txt", Format::kText},  // no such mail
      {"<?xml version='1.0'?><w:wordDocument "
       "xmlns:w='http://schemas.microsoft.com/office/word/2003/wordml'>",
       "a.doc", Format::kOldWord},
      {"<?xml version='1.0'?><pkg:package "
       "xmlns:pkg='http://schemas.microsoft.com/office/2006/xmlPackage'>wordprocessingml",
       "a.doc", Format::kUnknown},  // LibreOffice would take it for plain text
      {"\xEF\xBB\xBF<?xml version='1.0'?>\n<office:document xmlns:office="
       "'urn:oasis:names:tc:opendocument:xmlns:office:1.0' office:mimetype="
       "'application/vnd.oasis.opendocument.text'>",
       "a.fodt", Format::kOldWord},
      {"<?xml version='1.0'?><feed>", "a.doc", Format::kUnknown},  // no text, whatever its name
      {"<?xml version='1.0'?><feed>", "a.txt", Format::kText},
      {"{\"a\": 1}", "a.json", Format::kUnknown},  // text, but no document
  }));
  CAPTURE(name, bytes);
  CHECK(detect_format(bytes, name) == format);
}

TEST_CASE("what cannot be read has one reason", "[reader]") {
  struct Case {
    std::string bytes;
    std::string reason;
    FileStatus status;
  };
  const auto& [bytes, reason, status] = GENERATE(values<Case>({
      {"", "empty_file", FileStatus::kSkipped},
      {" \n\t\n", "no_text", FileStatus::kSkipped},
      {"%PDF-1.5\n", "damaged_pdf", FileStatus::kFailed},
      {"{\\rtf1}", "no_text", FileStatus::kSkipped},
      {"\xDB\xA5-", "unsupported_format", FileStatus::kSkipped},  // converted before it comes here
      {std::string(1000, '\x02') + std::string(1000, '\x90'), "not_text", FileStatus::kFailed},
  }));
  const ReadResult result = read_source(bytes, "a.txt");
  CHECK(result.texts.empty());
  REQUIRE(result.problems.size() == 1);
  CHECK(result.problems[0].reason == reason);
  CHECK(result.problems[0].status == status);
}

TEST_CASE("what was read with doubts says so", "[reader]") {
  const ReadResult damaged = read_source("déjà \xFF vu et à revoir", "a.txt");
  REQUIRE(damaged.problems.size() == 1);
  CHECK(damaged.problems[0].reason == "replaced_characters");
  CHECK(damaged.problems[0].status == FileStatus::kWarning);
  REQUIRE(damaged.texts.size() == 1);
  CHECK(damaged.texts[0].text == "déjà \uFFFD vu et à revoir");

  CHECK(read_source("caf\xE9 d\xE9j\xE0 vu", "a.txt").problems[0].reason == "guessed_charset");
  CHECK(read_source("<meta charset=koi8-r><p>\xF2\xC5\xDA. 5", "a.html").problems.empty());
}

TEST_CASE("the same text in three formats has the same words in the same order", "[reader]") {
  const auto text = read_source("ANNEX\n\n1. one\n\n2. two\n", "a.txt").texts[0].text;
  CHECK(read_source("## ANNEX\n\n1. one\n\n2. two\n", "a.md").texts[0].text == text);
  CHECK(read_source("<h2>ANNEX</h2><ol><li>one</li><li>two</li></ol>", "a.html").texts[0].text ==
        text);
}

TEST_CASE("item numbers are printed as browsers and ITU print them", "[reader]") {
  struct Case {
    char style;
    long number;
    std::string printed;
  };
  const auto& [style, number, printed] = GENERATE(values<Case>({
      {'\0', 7, "-"},
      {'1', 10, "10."},
      {'a', 1, "a)"},
      {'a', 26, "z)"},
      {'a', 27, "aa)"},
      {'a', 53, "ba)"},
      {'A', 3, "C)"},
      {'i', 4, "iv)"},
      {'I', 1994, "MCMXCIV."},
      {'a', 0, "0."},  // no letter for it
      {'i', -3, "-3."},
      {'i', 4000, "4000."},
  }));
  CHECK(item_marker(style, number) == printed);
}

TEST_CASE("dates of file properties are as exact as they are given", "[reader]") {
  CHECK(iso_date("2007-12-05T10:00Z") == "2007-12-05");
  CHECK(iso_date(" 2007-12") == "2007-12");
  CHECK(iso_date("2007-13-05") == "2007");
  CHECK(iso_date("2007") == "2007");
  CHECK(iso_date("20071205").empty());
  CHECK(iso_date("5 December 2007").empty());
}

}  // namespace itu::indexer
