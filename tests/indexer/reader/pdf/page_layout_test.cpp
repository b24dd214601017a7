#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "indexer/reader/pdf/pdf_reader.h"
#include "printed_pages.h"
#include "tests/indexer/reader/printed_source.h"

namespace itu::indexer {
namespace {

using Texts = std::vector<std::string>;

std::string laid_out(const std::vector<Print>& prints) {
  return print(lay_out({set_page(prints)}));
}

// Running text of 60 characters a line.
const Texts kProse = {
    "The Council considered the report of the Secretary-General on",
    "the financial situation of "
    "the Union and noted that the rate",
    "of payment had improved in the course of the last year.",
};

}  // namespace

TEST_CASE("lines become paragraphs again", "[pdf_layout]") {
  struct Case {
    const char* what;
    std::vector<Print> prints;
    std::string expected;
  };
  const auto& [what, prints, expected] = GENERATE(values<Case>({
      {"lines of one paragraph", set_lines(72, 200, kProse),
       "p  The Council considered the report of the Secretary-General on the financial situation "
       "of the Union and noted that the rate of payment had improved in the course of the last "
       "year.\n"},
      {"a word that the line has cut",
       set_lines(72, 200,
                 {"The Conference adopted the administrative and technical regu-",
                  "lations that are annexed to it."}),
       "p  The Conference adopted the administrative and technical regulations that are annexed "
       "to it.\n"},
      {"a hyphen of its own, after capitals",
       set_lines(72, 200,
                 {"The Conference adopted the proposals of the study groups ITU-", "T and ITU-R."}),
       "p  The Conference adopted the proposals of the study groups ITU-T and ITU-R.\n"},
      {"a hyphen that the word has elsewhere",
       set_lines(72, 200,
                 {"The start-stop signals of the telex service, of which a start-",
                  "stop apparatus sends seven."}),
       "p  The start-stop signals of the telex service, of which a start-stop apparatus sends "
       "seven.\n"},
      {"the next word would have fitted",
       set_lines(72, 200,
                 {"The Council considered the report of the Secretary-General on", "that.",
                  "The Council noted the report of the group of experts on that."}),
       "p  The Council considered the report of the Secretary-General on that.\n"
       "p  The Council noted the report of the group of experts on that.\n"},
      {"a gap", set_lines(72, 200, kProse) + set_lines(72, 246, kProse),
       "p  The Council considered the report of the Secretary-General on the financial situation "
       "of the Union and noted that the rate of payment had improved in the course of the last "
       "year.\n"
       "p  The Council considered the report of the Secretary-General on the financial situation "
       "of the Union and noted that the rate of payment had improved in the course of the last "
       "year.\n"},
      {"numbers that hang at the left",
       set_lines(72, 200, {"1.", "", "2."}) + set_lines(100, 200, kProse),
       "p  1. The Council considered the report of the Secretary-General on the financial "
       "situation of the Union and noted that the rate\n"
       "p  2. of payment had improved in the course of the last year.\n"},
      {"the number of a provision in the margin",
       set_lines(40, 200, {"224"}) + set_lines(72, 200, kProse),
       "p  224 The Council considered the report of the Secretary-General on the financial "
       "situation of the Union and noted that the rate of payment had improved in the course of "
       "the last year.\n"},
      {"the conference that made it, below",
       set_lines(36, 200, {"224", "PP-98"}) + set_lines(72, 200, kProse),
       "p  224 PP-98 The Council considered the report of the Secretary-General on the financial "
       "situation of the Union and noted that the rate of payment had improved in the course of "
       "the last year.\n"},
      {"a sign of a footnote",
       {{72, 200, "Resolution 140"}, {143, 198, "1", 6}, {150, 200, "says so."}},
       "p  Resolution 140¹ says so.\n"},
      {"an italic line is a call", {{72, 200, "recalling", 10, false, true}}, "call recalling\n"},
  }));
  CAPTURE(what);
  CHECK(laid_out(prints) == expected);
}

TEST_CASE("columns are read one after the other, below the heading above them", "[pdf_layout]") {
  const Texts left = {"The first column begins here and", "goes on for a number of lines of",
                      "text that are as wide as it is", "and end where the column does in",
                      "the middle of a sentence that is"};
  const Texts right = {"continued in the second column", "which is as long as the first of",
                       "the two and stands beside it on", "the same page of the printed text",
                       "and is read after it, not across."};
  Print heading{72, 100, "A heading that stands above both of the columns of this page", 14, true};
  const std::string expected =
      "h1 A heading that stands above both of the columns of this page\n"
      "p  The first column begins here and goes on for a number of lines of text that are as wide "
      "as it is and end where the column does in the middle of a sentence that is continued in the "
      "second column which is as long as the first of the two and stands beside it on the same "
      "page of the printed text and is read after it, not across.\n";
  const auto columns = set_lines(72, 140, left) + set_lines(310, 140, right);
  CHECK(laid_out(std::vector<Print>{heading} + columns) == expected);
}

TEST_CASE("tables are rows, and cells of several lines one cell", "[pdf_layout]") {
  const auto head = set_lines(72, 200, {"Signal"}) + set_lines(220, 200, {"Type A"}) +
                    set_lines(380, 200, {"Type B"});
  const auto first = set_lines(72, 224, {"Call", "confirmation"}) +
                     set_lines(220, 224, {"Permanent stop", "polarity"}) +
                     set_lines(380, 224, {"25 ms pulse"});
  const auto second = set_lines(72, 260, {"Proceed"}) + set_lines(220, 260, {"Teleprinter"}) +
                      set_lines(380, 260, {"40 ms pulse"});
  CHECK(laid_out(head + first + second) ==
        "row Signal | Type A | Type B\n"
        "row Call confirmation | Permanent stop polarity | 25 ms pulse\n"
        "row Proceed | Teleprinter | 40 ms pulse\n");
}

TEST_CASE("contents keep their lines apart", "[pdf_layout]") {
  CHECK(laid_out(set_lines(
            72, 200,
            {"1 Scope ............................ 1", "2 References ....................... 2",
             "2.1 Normative references ........... ii"})) ==
        "p  1 Scope ..... 1\np  2 References ..... 2\np  2.1 Normative references ..... ii\n");
}

TEST_CASE("heads and feet of pages are left out, the text goes on", "[pdf_layout]") {
  std::vector<WordPage> pages;
  for (int page = 1; page <= 4; ++page) {
    const std::string number = std::to_string(page);
    const bool is_even = page % 2 == 0;
    // The first page has another head, and even pages have their number at the left.
    auto prints =
        page == 1 ? set_lines(72, 30, {"UNION OF EXAMPLES"})
                  : set_lines(280, 30, {"- " + number + " -"}) + set_lines(290, 44, {"C07/21-E"});
    prints =
        prints +
        set_lines(72, 130,
                  {"page " + number + " tells of something and the text runs on from it to the",
                   "next, where page " + number + " is full, in a sentence that is still open on"});
    prints =
        prints +
        set_lines(72, 800, {is_even ? number + " Rec. X.1 (03/93)" : "Rec. X.1 (03/93) " + number});
    pages.push_back(set_page(prints, page));
  }
  const analyzers::SourceText source = lay_out(std::move(pages));
  std::string text = "p  UNION OF EXAMPLES\np ";
  for (const char* number : {"1", "2", "3", "4"}) {
    text += std::string(" page ") + number +
            " tells of something and the text runs on from it to the next, where page " + number +
            " is full, in a sentence that is still open on";
  }
  CHECK(print(source) == text + "\n");
  REQUIRE(source.hints.size() == 2);
  CHECK(source.hints[1].page == 1);
}

TEST_CASE("footnotes come behind the paragraph that runs over the page", "[pdf_layout]") {
  const auto note = [](float top, const std::string& text) {
    return std::vector<Print>{{72, top - 2, "1", 5}, {76, top, text, 8}};
  };
  std::vector<WordPage> pages;
  pages.push_back(set_page(
      set_lines(72, 100, kProse) +
          set_lines(72, 150, {"A sentence that is open at the end of the page because it goes"}) +
          note(760, "See the report of the last session."),
      1));
  pages.push_back(set_page(set_lines(72, 100, {"on here."}), 2));
  const analyzers::SourceText source = lay_out(std::move(pages));
  REQUIRE(source.hints.size() == 3);
  CHECK(slice(source.text, source.hints[1].span) ==
        "A sentence that is open at the end of the page because it goes on here.");
  CHECK(slice(source.text, source.hints[2].span) == "¹ See the report of the last session.");
  CHECK(source.hints[2].style == analyzers::LineStyle::kFootnote);
  CHECK(source.hints[2].page == 1);
}

TEST_CASE("pages without words, and words in one place, are no error", "[pdf_layout]") {
  CHECK(lay_out({}).text.empty());
  CHECK(lay_out({WordPage{}}).text.empty());
  std::vector<Print> heap;
  for (int i = 0; i < 3000; ++i) heap.push_back({72, 72, "x"});
  CHECK_FALSE(laid_out(heap).empty());
}

}  // namespace itu::indexer
