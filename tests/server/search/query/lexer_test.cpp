#include "server/search/query/lexer.h"

#include <catch2/catch.hpp>

namespace itu::server {
namespace {

TEST_CASE("a question is cut into lexemes", "[query_lexer]") {
  struct Row {
    std::string query;
    std::string lexemes;
  };
  const auto& [query, lexemes] = GENERATE(values<Row>({
      {"", ""},
      {"  radio\twaves ", "words<radio> words<waves>"},
      // Operators are operators in capitals only.
      {"a AND b and c", "words<a> and words<b> words<and> words<c>"},
      {"a OR NOT b", "words<a> or not words<b>"},
      {"\"radio relay\"", "phrase<radio relay>"},
      // What follows ~ directly behind a phrase says how it is meant.
      {"\"radio relay\"~stem \"a b\"~3 \"c\" ~d",
       "phrase<radio relay>~stem phrase<a b>~3 "
       "phrase<c> words<~d>"},
      {"a XOR b NEAR/12 c ADJ d PARA e SENT f",
       "words<a> xor words<b> near<NEAR/12> words<c> near<ADJ> words<d> near<PARA> words<e> "
       "near<SENT> words<f>"},
      {"near NEAR/ NEAR/x PARA/2 NEAR/1000",
       "words<near> words<NEAR/> words<NEAR/x> words<PARA/2> words<NEAR/1000>"},
      // Any quotation mark closes any other.
      {"«radio” „relay“ 「波」", "phrase<radio> phrase<relay> phrase<波>"},
      {"\"radio relay", "phrase<radio relay>!"},
      {"(a)(b", "( words<a> ) ( words<b>"},
      {"（无线电）", "( words<无线电> )"},
      // A sign has something directly behind it and nothing directly before it.
      {"-a +b - c a-b", "minus words<a> plus words<b> words<-> words<c> words<a-b>"},
      {"-\"a b\" -(c)", "minus phrase<a b> minus ( words<c> )"},
      {"title:radio", "field<title> words<radio>"},
      {"Title: \"a b\"", "field<title> phrase<a b>"},
      {"title:(a b)", "field<title> ( words<a> words<b> )"},
      // No field has this name: words.
      {"colour:red http://x", "words<colour:red> words<http://x>"},
      // Operators are words where a value is wanted; a sign is part of it.
      {"title:AND body:-x", "field<title> words<AND> field<body> words<-x>"},
      // Brackets inside a value belong to it.
      {"id:C14/24(Rev.1) x", "field<id> words<C14/24(Rev.1)> words<x>"},
      {"(id:C14/24)", "( field<id> words<C14/24> )"},
      // An apostrophe is a letter.
      {"l'Union ITU’s", "words<l'Union> words<ITU’s>"},
  }));
  CAPTURE(query);
  CHECK(to_string(cut_query(query)) == lexemes);
}

TEST_CASE("lexemes say where they stand", "[query_lexer]") {
  const std::vector<Lexeme> lexemes = cut_query("é \"b\" title:c");
  REQUIRE(lexemes.size() == 4);
  CHECK(lexemes[0].span == analyzers::TextSpan{0, 2});
  CHECK(lexemes[1].span == analyzers::TextSpan{3, 6});
  CHECK(lexemes[2].span == analyzers::TextSpan{7, 13});
  CHECK(lexemes[3].span == analyzers::TextSpan{13, 14});
}

}  // namespace
}  // namespace itu::server
