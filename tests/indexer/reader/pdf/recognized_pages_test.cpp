#include "indexer/reader/pdf/recognized_pages.h"

#include <catch2/catch.hpp>
#include <string>

#include "indexer/reader/pdf/pdf_reader.h"
#include "made_pdf.h"
#include "tests/indexer/reader/printed_source.h"

namespace itu::indexer {
namespace {

// A page of 1700 by 2400 dots, as tesseract tells of it.
std::string table(int page, const std::string& rows) {
  return "page " + std::to_string(page) +
         "\nlevel\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf"
         "\ttext\n1\t1\t0\t0\t0\t0\t0\t0\t1700\t2400\t-1\t\n" +
         rows;
}

std::string row(int level, int left, int top, int width, int height, const std::string& conf = "-1",
                const std::string& text = "") {
  std::string row = std::to_string(level) + "\t1\t1\t1\t1\t1";
  for (const int number : {left, top, width, height}) row += "\t" + std::to_string(number);
  return row + "\t" + conf + "\t" + text + "\n";
}

// Two lines; boxes are as high as their letters.
std::string two_items() {
  return row(4, 200, 300, 900, 40) + row(5, 200, 300, 30, 30, "96.5", "1.") +
         row(5, 260, 310, 200, 30, "95", "agrees;") + row(4, 200, 400, 900, 30) +
         row(5, 200, 400, 30, 30, "93", "2.") + row(5, 260, 400, 200, 30, "91.5", "decides") +
         row(5, 900, 390, 300, 60, "4", "%~");
}

}  // namespace

TEST_CASE("tables of tesseract become pages of words", "[recognized_pages]") {
  const auto pages = read_recognized(table(3, two_items()) + table(4, "") + "page 5\nno table\n");
  REQUIRE(pages.size() == 1);
  CHECK(pages[0].page.number == 3);
  CHECK(pages[0].page.width == 1700);
  CHECK(pages[0].dropped == 1);
  CHECK(pages[0].confidence == Approx(93.6).margin(0.3));
  REQUIRE(pages[0].page.words.size() == 4);
  // All words of a line stand on one line and have its size.
  CHECK(pages[0].page.words[0].bottom == pages[0].page.words[1].bottom);
  CHECK(pages[0].page.words[0].size == pages[0].page.words[3].size);
  CHECK(to_paper(pages[0].page, 595, 840).words[0].left == Approx(70));
}

TEST_CASE("tables that no tesseract writes are no words", "[recognized_pages]") {
  const auto* what =
      GENERATE("page 1", "page x\n5\t1\n", "page 1\n5\t1\t1\t1\t1\t1\t0\t0\t1\t1\t99\ta\n",
               "page 9\n4\t1\t1\t1\t1\t1\tnan\tinf\t-5\t1e30\t\t\n");
  CAPTURE(what);
  CHECK(read_recognized(what).empty());
}

TEST_CASE("recognized pages stand in their place, and are said to be recognized",
          "[recognized_pages]") {
  const std::string picture = "0.5 g 0 0 595 842 re f\n";
  const std::string file = make_pages({show_text(72, 700, "Before it."), picture, picture});
  CHECK(read_pdf(file).pictures == std::vector<int>{2, 3});
  const ReadResult result = read_pdf(file, table(2, two_items()));
  REQUIRE(result.texts.size() == 1);
  CHECK(print(result.texts[0]) == "p  Before it.\np  1. agrees;\np  2. decides\n");
  CHECK(result.texts[0].hints[1].page == 2);
  REQUIRE(result.problems.size() == 2);
  CHECK(result.problems[0].reason == "recognized_text");
  CHECK(result.problems[0].detail.find("94 percent") != std::string::npos);
  CHECK(result.problems[0].detail.find("1 word.") != std::string::npos);
  CHECK(result.problems[1].detail.find("Page 3 ") == 0);
}

}  // namespace itu::indexer
