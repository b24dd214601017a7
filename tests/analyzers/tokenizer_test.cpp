#include "analyzers/tokenizer.h"

#include <catch2/catch.hpp>

namespace itu::analyzers {
namespace {

// "of@1 c07/21@2! c07@2. 21@3.": ! marks a designator, . a part of one, & a bigram.
std::string printed(std::string_view text) {
  std::string out;
  for (const OwnedToken& token : tokenize(text)) {
    if (!out.empty()) out += ' ';
    out += token.text + "@" + std::to_string(token.position);
    switch (token.kind) {
      case TokenKind::kWord:
        break;
      case TokenKind::kDesignator:
        out += '!';
        break;
      case TokenKind::kPart:
        out += '.';
        break;
      case TokenKind::kBigram:
        out += '&';
        break;
    }
  }
  return out;
}

struct Case {
  std::string text;
  std::string tokens;
};

TEST_CASE("a text becomes tokens", "[tokenizer]") {
  const auto& [text, tokens] = GENERATE(values<Case>({
      {"", ""},
      {" \n-./,", ""},
      {"The Council", "the@1 council@2"},
      {"of C07/21.", "of@1 c07/21@2! c07@2. 21@3."},
      {"(X.1205)", "x.1205@1! x@1. 1205@2."},
      {"WG-WSIS-9/14,", "wg-wsis-9/14@1! wg@1. wsis@2. 9@3. 14@4."},
      {"29-82 082", "29-82@1! 29@1. 82@2. 082@3"},  // leading zeros tell documents apart
      {"29\u201382", "29-82@1! 29@1. 82@2."},
      {"A--1 a./1", "a@1 1@2 a@3 1@4"},  // two joiners join nothing
      {"E. 164", "e@1 164@2"},
      {"1,000 6.5 140,141", "1,000@1! 1@1. 000@2. 6.5@3! 6@3. 5@4. 140,141@5! 140@5. 141@6."},
      {"a,1", "a@1 1@2"},
      {"multi-stakeholder and/or", "multi@1 stakeholder@2 and@3 or@4"},
      {"ITU-T WG-WSIS", "itu@1 t@2 wg@3 wsis@4"},
      {"S07-CL-C-0021!R1!MSW-E.txt",
       "s07-cl-c-0021@1! s07@1. cl@2. c@3. 0021@4. r1@5 msw@6 e@7 txt@8"},
      {"www.itu.int/wsis", "www@1 itu@2 int@3 wsis@4"},
      {"ITU's ITU\u2019s l'union d\u2019Antalya 's", "itu@1 itu@2 l@3 union@4 d@5 antalya@6 s@7"},
      {"R\u00E9solution n\u00B0 5", "resolution@1 n@2 5@3"},
      {"Resolution 140\u00B9", "resolution@1 140@2"},
      {"\u0421\u043E\u0432\u0435\u0442 \u042107/21", "совет@1 c07/21@2! c07@2. 21@3."},
      {"МСЭ-Т Е.119", "мсэ@1 т@2 e.119@3! e@3. 119@4."},
      {"القَرَار ١٤٠", "القرار@1 140@2"},
      {"国际电", "国际@1& 国@1 际电@2& 际@2 电@3"},
      {"第140号", "第@1 140@2 号@3"},
      {"建议X.1205", "建议@1& 建@1 议@2 x.1205@3! x@3. 1205@4."},
  }));
  CAPTURE(text);
  CHECK(printed(text) == tokens);
}

TEST_CASE("spans are of the text given", "[tokenizer]") {
  const std::string text = "«Résolution» С07/21";
  const std::vector<OwnedToken> tokens = tokenize(text);
  REQUIRE(tokens.size() == 4);
  CHECK(slice(text, tokens[0].span) == "Résolution");
  CHECK(slice(text, tokens[1].span) == "С07/21");
  CHECK(slice(text, tokens[2].span) == "С07");
  CHECK(slice(text, tokens[3].span) == "21");
}

TEST_CASE("words are told once each, without wholes", "[tokenizer]") {
  std::string words;
  for (const OwnedToken& word : tokenize_words("of C07/21, 国际")) words += word.text + ' ';
  CHECK(words == "of c07 21 国 际 ");
}

TEST_CASE("what is too long for a token is left out", "[tokenizer]") {
  const std::string word(kLongestToken, 'a');
  CHECK(printed(word) == word + "@1");
  CHECK(printed(word + "a b") == "b@1");
  CHECK(printed(word + "-1") == word + "@1. 1@2.");
}

TEST_CASE("the last position is returned", "[tokenizer]") {
  const auto ignore = [](const Token&) {};
  CHECK(tokenize("", ignore) == 0);
  CHECK(tokenize("of C07/21.", ignore) == 3);
  CHECK(tokenize("国际电", ignore) == 3);
}

}  // namespace
}  // namespace itu::analyzers
