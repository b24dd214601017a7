// Fixed wordings to numbers: which phrase of a table does a folded text start with? Tables of
// words (kinds, bodies, places, headings) are written in natural spelling and folded here, so that
// they read as the texts do.
//
//   PhraseTable table({{"Plenipotentiary Conference", 0}, {"резолюци~", 1}});
//   table.match("plenipotentiary\nconference (")   ->  {0, 26}
//   table.match("резолюцию 5")                      ->  {1, 18}
#pragma once

#include <array>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace itu::analyzers {

// A blank in a phrase stands for any few blanks of the text, one line break among them; "~" at the
// end of a word for whatever inflection follows it. An Arabic phrase with an article is also found
// where "to" or "for" has swallowed it: "القرار" as "للقرار".
struct Phrase {
  std::string_view words;
  int value = 0;
};

struct PhraseMatch {
  int value = 0;
  std::size_t length = 0;  // bytes of the text
};

// The first word of a phrase, without its inflected ending, and the letter that the second begins
// with: 'v' for "in view of"; 0 where there is none or it is outside ASCII.
struct FirstWord {
  std::string word;
  char next = '\0';
};

class PhraseTable {
 public:
  explicit PhraseTable(const std::vector<Phrase>& phrases);

  // The longest phrase with which `text` starts and which ends at the end of a word there (Chinese
  // has no such ends). The start is the caller's to check. Time is bounded by the table.
  std::optional<PhraseMatch> match(std::string_view text) const {
    if (text.empty() || !starts_[static_cast<unsigned char>(text[0])]) return std::nullopt;
    return match_start(text);
  }

  // What a scanner may look for.
  std::vector<FirstWord> first_words() const;

  // Every word of every phrase, folded, with the "~" of those that inflect.
  std::vector<std::string> words() const;

 private:
  // The letters before the first blank, as far as eight of them, tell most phrases apart at once.
  struct Row {
    std::uint64_t start;  // those letters as they lie in memory
    std::uint64_t mask;   // all bits of the bytes that they take
    std::string words;
    int value;
  };
  // By a hash of their first two bytes, and behind these the phrases whose first word has one.
  static constexpr std::size_t kSingle = 256;
  static constexpr std::size_t kBuckets = kSingle + 1;

  void add(std::string words, int value, std::vector<std::vector<Row>>* buckets);
  std::optional<PhraseMatch> match_start(std::string_view text) const;
  std::optional<PhraseMatch> match_in(std::size_t bucket, std::string_view text) const;

  std::bitset<256> starts_;                           // first bytes of the phrases
  std::array<std::uint16_t, kBuckets + 1> begins_{};  // of the buckets in the rows
  std::vector<Row> rows_;                             // by bucket, the longest first
};

// A table of `rows`, which are phrases or have them in their `words`; a match's value is the row's
// index.
template <typename Rows>
PhraseTable phrase_table_of(const Rows& rows) {
  std::vector<Phrase> phrases;
  for (const auto& row : rows) {
    const int index = static_cast<int>(phrases.size());
    if constexpr (std::is_convertible_v<decltype(row), std::string_view>) {
      phrases.push_back({row, index});
    } else {
      phrases.push_back({row.words, index});
    }
  }
  return PhraseTable(phrases);
}

// Whether a character of Chinese (U+3000 to U+9FFF, three bytes) begins with byte `c`. Its words
// stand without blanks, so each of its characters ends the word before and begins one.
constexpr bool starts_ideograph(char c) {
  return static_cast<unsigned char>(c) >= 0xE3 && static_cast<unsigned char>(c) <= 0xE9;
}

// Whether byte `c` of folded text belongs to a word: letters, digits, every byte of a character
// outside ASCII but the first of a Chinese one.
constexpr bool is_word_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') ||
         (static_cast<unsigned char>(c) >= 0x80 && !starts_ideograph(c));
}

// Whether a Chinese character ends before byte `at` of `text`.
constexpr bool ends_in_ideograph(std::string_view text, std::size_t at) {
  return at >= 3 && starts_ideograph(text[at - 3]);
}

// Whether `text` begins with the Arabic comma or semicolon, or with a guillemet or sign of Latin-1
// such as the section sign: no part of a word, for all that they lie outside ASCII.
bool is_wide_mark(std::string_view text);

// The bytes of "and", "for", "by", "as" that Arabic glues to the front of the word at the start of
// `text`: one or two letters. The word itself may begin with such a letter, too.
std::size_t glued_particles(std::string_view text);

// Whether a word may start at byte `at`: at the start, behind a blank, in Chinese anywhere, and
// behind what Arabic glues to its words.
bool is_word_start(std::string_view text, std::size_t at);

constexpr bool is_digit_byte(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_letter_byte(char c) { return c >= 'a' && c <= 'z'; }

// Blanks as citations see them: emphasis marks of Markdown are none of their business.
constexpr bool is_blank_byte(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '*'; }

}  // namespace itu::analyzers
