// Text to tokens: the words as people search for them. The same for documents and queries.
//
// A word is a run of letters, their marks and digits, folded as normalizer.h says. Words joined by
// single - . / (and digits by a comma) of which one holds a digit are a designator: C07/21, X.1205,
// WG-WSIS-9/14, 29-82, 1,000. It gives one token for the whole and one for each of its parts, all
// at positions of the parts, so that both "C07/21" and "21" find it and phrases still count. Joined
// words without a digit are just words: multi-stakeholder is multi and stakeholder. An apostrophe
// divides (l'union: l, union), and the s of a possessive is left out (ITU's: itu). Chinese text and
// kana give one token for a character and one for each pair of neighbours at the position of the
// first. A token for a whole comes before the one for its first part.
//
//   "of C07/21."   ->  of@1  c07/21@2  c07@2  21@3
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/text_span.h"

namespace itu::analyzers {

enum class TokenKind : std::uint8_t {
  kWord,        // a word or a number
  kDesignator,  // a symbol as a whole: c07/21
  kPart,        // a word or number inside a designator: c07, 21
  kBigram,      // two neighbouring Chinese characters
};

struct Token {
  std::string_view text;   // folded; valid until the callback returns
  TextSpan span;           // in the text given
  std::uint32_t position;  // from 1; designators and bigrams share that of their first part
  TokenKind kind;
};

// Longest token in bytes; longer words are left out of the stream and take no position, longer
// designators give their parts only (Xapian takes terms of at most 245 bytes, and no word that
// people search for is that long).
inline constexpr std::size_t kLongestToken = 64;

// Calls `sink` for every token of the valid UTF-8 `text` in order of position. Returns the last
// position used. Linear; allocates only for text that is not ASCII. Any thread may call it.
std::uint32_t tokenize(std::string_view text, const std::function<void(const Token&)>& sink);

struct OwnedToken {
  std::string text;
  TextSpan span;
  std::uint32_t position = 0;
  TokenKind kind = TokenKind::kWord;
  bool operator==(const OwnedToken&) const = default;
};
std::vector<OwnedToken> tokenize(std::string_view text);

// The same without designators and bigrams: each word once, as names are compared.
std::vector<OwnedToken> tokenize_words(std::string_view text);

}  // namespace itu::analyzers
