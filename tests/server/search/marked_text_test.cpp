#include "server/search/marked_text.h"

#include <catch2/catch.hpp>

namespace itu::server {
namespace {

TEST_CASE("a short text is shown whole, its marks in code points", "[marked_text]") {
  // "é" is two bytes and one code point.
  const MarkedText marked = cut_around("né radio né", {{{4, 9}, 0}}, 40);
  CHECK(marked.text == "né radio né");
  CHECK(marked.marks == std::vector<Mark>{{3, 8}});
  CHECK_FALSE(marked.cut_before);
  CHECK_FALSE(marked.cut_after);
}

TEST_CASE("matches that overlap are one mark", "[marked_text]") {
  const MarkedText marked = cut_around("abcdef", {{{0, 3}, 0}, {{1, 2}, 1}, {{2, 5}, 1}}, 40);
  CHECK(marked.marks == std::vector<Mark>{{0, 5}});
}

TEST_CASE("a long text is cut between words", "[marked_text]") {
  std::string text;
  for (int i = 0; i < 200; ++i) text += "filler ";
  const std::size_t at = text.size();
  text += "radio waves ";
  for (int i = 0; i < 200; ++i) text += "filler ";
  const MarkedText marked = cut_around(text, {{{at, at + 5}, 0}, {{at + 6, at + 11}, 1}}, 100);
  CHECK(marked.cut_before);
  CHECK(marked.cut_after);
  CHECK(marked.text.size() <= 100);
  CHECK(marked.text.substr(0, 7) == "filler ");
  CHECK(marked.text.substr(marked.text.size() - 6) == "filler");
  REQUIRE(marked.marks.size() == 2);
  CHECK(marked.text.substr(marked.marks[0].first, 5) == "radio");
  CHECK(marked.text.substr(marked.marks[1].first, 5) == "waves");
}

TEST_CASE("a long text is cut at its sentences", "[marked_text]") {
  std::string text;
  for (int i = 0; i < 20; ++i) text += "Some other sentence of a few words stands here. ";
  const std::size_t at = text.size() + 4;
  text += "The radio waves are told of in this sentence. ";
  for (int i = 0; i < 20; ++i) text += "A further sentence of a few words stands here. ";
  const MarkedText marked = cut_around(text, {{{at, at + 5}, 0}}, 150);
  CHECK(marked.text ==
        "The radio waves are told of in this sentence. A further sentence of a few words stands "
        "here. A further sentence of a few words stands here.");
  CHECK(marked.cut_before);
  CHECK(marked.cut_after);
  CHECK(marked.marks == std::vector<Mark>{{4, 9}});
}

TEST_CASE("at the end of a text the sentences before are shown", "[marked_text]") {
  std::string text;
  for (int i = 0; i < 20; ++i) text += "Some other sentence of a few words stands here. ";
  const std::size_t at = text.size();
  text += "Radio ends it.";
  const MarkedText marked = cut_around(text, {{{at, at + 5}, 0}}, 80);
  CHECK(marked.text == "Some other sentence of a few words stands here. Radio ends it.");
  CHECK_FALSE(marked.cut_after);
}

TEST_CASE("a sentence that is too long is cut between words", "[marked_text]") {
  std::string text = "It begins. Then ";
  for (int i = 0; i < 60; ++i) text += "more ";
  const std::size_t at = text.size();
  text += "radio ";
  for (int i = 0; i < 60; ++i) text += "more ";
  const MarkedText marked = cut_around(text + "words.", {{{at, at + 5}, 0}}, 100);
  CHECK(marked.text.size() <= 100);
  CHECK(marked.text.find("radio") != std::string::npos);
  CHECK(marked.text.substr(0, 4) == "more");
}

TEST_CASE("of a long text the part is shown where most of what is sought stands together",
          "[marked_text]") {
  std::string text = "radio radio radio ";
  for (int i = 0; i < 200; ++i) text += "filler ";
  const std::size_t at = text.size();
  text += "radio waves";
  const MarkedText marked = cut_around(
      text, {{{0, 5}, 0}, {{6, 11}, 0}, {{12, 17}, 0}, {{at, at + 5}, 0}, {{at + 6, at + 11}, 1}},
      80);
  CHECK(marked.text.find("radio waves") != std::string::npos);
  CHECK(marked.cut_before);
  CHECK_FALSE(marked.cut_after);
}

TEST_CASE("a text without blanks is cut all the same", "[marked_text]") {
  std::string text;
  for (int i = 0; i < 500; ++i) text += "频";
  const MarkedText marked = cut_around(text, {{{600, 603}, 0}}, 50);
  CHECK(marked.text.size() <= 150);
  REQUIRE(marked.marks.size() == 1);
  CHECK(marked.marks[0].second - marked.marks[0].first == 1);
}

TEST_CASE("a match longer than the cut is shown from its start", "[marked_text]") {
  const std::string text(1000, 'x');
  const MarkedText marked = cut_around(text, {{{100, 900}, 0}}, 50);
  CHECK(marked.text.size() == 50);
  CHECK(marked.marks == std::vector<Mark>{{0, 50}});
}

}  // namespace
}  // namespace itu::server
