// What holds for every text, tried on random ones. The seed is printed when a check fails; put it
// into kFirstSeed to see the same text again.
#include <algorithm>
#include <catch2/catch.hpp>
#include <random>
#include <string>
#include <vector>

#include "analyzers/look_alikes.h"
#include "analyzers/normalizer.h"
#include "analyzers/tokenizer.h"
#include "analyzers/utf8.h"

namespace itu::analyzers {
namespace {

constexpr unsigned kFirstSeed = 1;
constexpr unsigned kTexts = 3000;

using Random = std::mt19937;

std::size_t below(Random* random, std::size_t bound) {
  return std::uniform_int_distribution<std::size_t>{0, bound - 1}(*random);
}

// Characters that meet each other badly: letters with marks of their own and of others,
// look-alikes, joiners, signs that fold to nothing or to much.
const std::vector<std::string>& awkward_characters() {
  static const std::vector<std::string> characters = {
      "a",      "E",      "1",      "0",      " ",      "-",      ".",      "/",      "'",
      "s",      "\n",     "é",      "\u0301", "\u0306", "\u0308", "\u0323", "\u0345", "\u0654",
      "и",      "Е",      "е",      "С",      "ё",      "Э",      "ο",      "μ",      "\u00AD",
      "\u200D", "\uFB01", "\uFDFA", "½",      "¹",      "’",      "«",      "–",      "\u00A0",
      "ا",      "\u064E", "\u0640", "国",     "際",     "\u1100", "\u1161", "\u11A8", "か",
      "\u3099", "क",      "\u094D", "\u0483", "İ",      "ß",      "\u1E9E", "Ω",      "٣",
      "\u034F", "\uFF9E", "ﾊ",      "𝐀",      "𝟙",      "\u0338", "=",      "́",       "\u20DD",
  };
  return characters;
}

std::string random_text(Random* random) {
  std::string text;
  for (std::size_t left = below(random, 24); left > 0; --left) {
    const auto& characters = awkward_characters();
    if (below(random, 8) > 0) {
      text += characters[below(random, characters.size())];
      continue;
    }
    char32_t any = static_cast<char32_t>(below(random, 0x110000));
    if (any >= 0xD800 && any < 0xE000) any = 0xFFFD;
    append_utf8(&text, any);
  }
  return text;
}

std::string random_bytes(Random* random) {
  static const std::vector<std::string> pieces = {"\xC3", "\xA9",     "\xE2\x80", "\xED\xA0\x80",
                                                  "\r",   "\n",       "\xF0\x9F", "\xFF",
                                                  "\v",   "Res. 140", "\xEF\xBB", "\xBF"};
  std::string bytes;
  for (std::size_t left = below(random, 40); left > 0; --left) {
    if (below(random, 3) > 0) {
      bytes += pieces[below(random, pieces.size())];
    } else {
      bytes += static_cast<char>(below(random, 256));
    }
  }
  return bytes;
}

bool is_between_characters(std::string_view text, std::size_t offset) {
  return offset == text.size() || (static_cast<unsigned char>(text[offset]) & 0xC0U) != 0x80U;
}

// Source offsets rise with output offsets, stay inside the source, and lead back.
void check_map(const OffsetMap& map, std::string_view output, std::string_view source) {
  REQUIRE(map.to_source(output.size()) == source.size());
  std::size_t last = 0;
  for (std::size_t offset = 0; offset < output.size(); ++offset) {
    const std::size_t from = map.to_source(offset);
    REQUIRE(from >= last);
    REQUIRE(from < source.size());
    REQUIRE(map.to_output(from) <= offset);
    REQUIRE(map.to_source(map.to_output(from)) == from);
    last = from;
  }
}

template <typename Check>
void for_random_texts(const Check& check) {
  for (unsigned seed = kFirstSeed; seed < kFirstSeed + kTexts; ++seed) {
    Random random{seed};
    const std::string text = random_text(&random);
    CAPTURE(seed, text);
    check(text);
  }
}

TEST_CASE("any bytes become text", "[utf8][property]") {
  for (unsigned seed = kFirstSeed; seed < kFirstSeed + kTexts; ++seed) {
    Random random{seed};
    const std::string bytes = random_bytes(&random);
    CAPTURE(seed, bytes);
    const RepairedText repaired = repair_utf8(bytes);
    REQUIRE(is_valid_utf8(repaired.text));
    REQUIRE(repaired.text.find('\r') == std::string::npos);
    REQUIRE(is_valid_utf8(bytes) == (repaired.replaced == 0));
    REQUIRE(repair_utf8(repaired.text).text == repaired.text);
    check_map(repaired.map, repaired.text, bytes);
  }
}

TEST_CASE("folding is done once", "[normalizer][property]") {
  for_random_texts([](const std::string& text) {
    const std::string folded = fold_to_string(text);
    REQUIRE(is_valid_utf8(folded));
    REQUIRE(fold_to_string(folded) == folded);
  });
}

TEST_CASE("a folded text knows its source", "[normalizer][property]") {
  for_random_texts([](const std::string& text) {
    const FoldedText folded = fold(text);
    check_map(folded.map, folded.text, text);
    for (std::size_t end = 1; end <= folded.text.size(); ++end) {
      if (!is_between_characters(folded.text, end)) continue;
      const TextSpan source = folded.map.to_source(TextSpan{0, end});
      REQUIRE(is_between_characters(text, source.end));
    }
  });
}

TEST_CASE("a token's span folds to the token", "[tokenizer][property]") {
  for_random_texts([](const std::string& text) {
    std::uint32_t last = 0;
    for (const OwnedToken& token : tokenize(text)) {
      CAPTURE(token.text);
      REQUIRE(token.position >= last);
      REQUIRE(token.position <= last + 1);
      last = token.position;
      REQUIRE(!token.text.empty());
      REQUIRE(token.text.size() <= kLongestToken);
      REQUIRE(token.span.end <= text.size());
      REQUIRE(is_between_characters(text, token.span.begin));
      REQUIRE(is_between_characters(text, token.span.end));
      // Look-alikes change by what stands around them; a ligature is taken whole.
      const std::string source{slice(text, token.span)};
      const std::string folded = fold_to_string(source);
      const std::string both = source + folded;
      if (std::any_of(both.begin(), both.end(), leads_greek_or_cyrillic)) continue;
      REQUIRE(folded.find(token.text) != std::string::npos);
    }
  });
}

TEST_CASE("ASCII is cut as other text is", "[tokenizer][property]") {
  for (unsigned seed = kFirstSeed; seed < kFirstSeed + kTexts; ++seed) {
    Random random{seed};
    std::string text;
    for (std::size_t left = below(&random, 30); left > 0; --left) {
      text += "aSs'1-./, "[below(&random, 10)];
    }
    CAPTURE(seed, text);
    std::vector<OwnedToken> folded = tokenize(text + " \u00E9");
    folded.pop_back();
    REQUIRE(tokenize(text) == folded);
  }
}

TEST_CASE("a hundred thousand marks are no more than a letter", "[normalizer]") {
  std::string text = "и";
  for (int i = 0; i < 50000; ++i) text += "\u0323\u0301";
  CHECK(fold_to_string(text).size() < 100);
  text.front() = 'x';  // now a mark follows a letter that keeps none
  CHECK(fold_to_string(repair_utf8(text).text).size() < 100);
}

}  // namespace
}  // namespace itu::analyzers
