#include "server/search/query/rewording.h"

#include <catch2/catch.hpp>

#include "server/search/query/parser.h"

namespace itu::server {
namespace {

TEST_CASE("a question is reworded for readers who meant it otherwise", "[rewording]") {
  struct Row {
    std::string question;
    std::string literal;
    std::string strict;
  };
  const auto& [question, literal, strict] = GENERATE(values<Row>({
      {"radio waves", "=radio =waves", "+radio +waves"},
      // What is meant as it stands, or is wanted already, stays.
      {"=radio +waves -relay", "=radio +=waves -=relay", "+=radio +waves -relay"},
      {"\"radio waves\" body:pp spectr* orbt~", "\"radio waves\" body:pp spectr* orbt~",
       "+\"radio waves\" body:pp +spectr* +orbt~"},
      {"a1 NEAR/2 b1 c1", "=a1 NEAR/2 =b1 =c1", "a1 NEAR/2 b1 +c1"},
      {"(a1 OR b1)", "(=a1 OR =b1)", "(+a1 OR +b1)"},
      {"", "", ""},
  }));
  CAPTURE(question);
  CHECK(literal_question(question) == literal);
  CHECK(strict_question(question) == strict);
  // They are questions that can be asked.
  CHECK(parse_query(literal).notes.empty());
  CHECK(parse_query(strict).notes.empty());
}

TEST_CASE("words are exchanged where they are words", "[rewording]") {
  CHECK(with_words("spectrm (Spectrm OR title:spectrm) \"spectrm\"", {{"spectrm", "spectrum"}}) ==
        "spectrum (Spectrm OR title:spectrm) \"spectrm\"");
}

}  // namespace
}  // namespace itu::server
