#include "analyzers/acronyms.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "analyzers/function_words.h"
#include "analyzers/letters.h"
#include "analyzers/normalizer.h"
#include "analyzers/tokenizer.h"
#include "analyzers/utf8.h"

namespace itu::analyzers {
namespace {

constexpr std::size_t kMostLetters = 12;
constexpr std::size_t kMostWords = 16;
constexpr int kInitial = 4;         // a letter that begins a word
constexpr int kInner = -1;          // one inside
constexpr int kPassedOver = -3;     // a word that no letter stands for
constexpr int kCapitalAtStart = 1;  // of the first word
constexpr int kImpossible = -1000;

bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

bool joins(char32_t c) { return c == U'-' || c == U'/' || c == U'&' || c == U'.' || c == 0x2011; }

std::u32string letters_of(std::string_view text) {
  const std::string folded = fold_to_string(text);
  std::u32string letters;
  for (std::size_t at = 0; at < folded.size();) {
    const char32_t c = next_code_point(folded, &at);
    if (!joins(c) && !is_digit(c)) letters += c;
  }
  return letters;
}

struct Word {
  TextSpan span;
  std::u32string letters;
  bool is_passed_free = false;  // a small word: "on", "the"
  bool has_capital = false;
  bool is_acronym = false;  // every letter counts as one that begins a word
};

std::vector<Word> words_of(std::string_view text) {
  std::vector<OwnedToken> tokens = tokenize_words(text);
  if (tokens.size() > kMostWords) tokens.erase(tokens.begin(), tokens.end() - kMostWords);
  std::vector<Word> words;
  for (const OwnedToken& token : tokens) {
    std::size_t at = token.span.begin;
    words.push_back({token.span, letters_of(token.text), is_function_word(token.text),
                     is_capital(next_code_point(text, &at)), is_acronym(slice(text, token.span))});
  }
  return words;
}

// How many letters of `acronym` from `from` on the word may stand for: its first letter, then
// others in their order.
std::size_t letters_in(const Word& word, std::u32string_view acronym, std::size_t from) {
  if (from == acronym.size() || word.letters.empty() || word.letters[0] != acronym[from]) return 0;
  std::size_t taken = 1;
  for (std::size_t i = 1; i < word.letters.size() && from + taken < acronym.size(); ++i) {
    if (word.letters[i] == acronym[from + taken]) ++taken;
  }
  return taken;
}

// best[k] of a word: how well the letters from k on fit the words from that one to the end.
using Row = std::array<int, kMostLetters + 1>;

// With the word standing for letters from `k` on, and those behind for the rest.
int score_of_taking(const Word& word, std::u32string_view letters, std::size_t k,
                    const Row& behind) {
  int best = kImpossible;
  const std::size_t most = letters_in(word, letters, k);
  for (std::size_t taken = 1; taken <= most; ++taken) {
    const int others = static_cast<int>(taken) - 1;
    const int score = kInitial + others * (word.is_acronym ? kInitial : kInner);
    best = std::max(best, score + behind[k + taken]);
  }
  return best;
}

Row row_of(const Word& word, std::u32string_view letters, const Row& behind) {
  Row row;
  row.fill(kImpossible);
  for (std::size_t k = 0; k <= letters.size(); ++k) {
    const int passed = behind[k] + (word.is_passed_free ? 0 : kPassedOver);
    row[k] = std::max(passed, score_of_taking(word, letters, k, behind));
  }
  return row;
}

}  // namespace

bool is_acronym(std::string_view text) {
  std::size_t at = 0;
  if (text.empty() || !is_capital(next_code_point(text, &at))) return false;
  std::size_t capitals = 1;
  std::size_t small = 0;
  std::size_t digits = 0;
  while (at < text.size()) {
    const char32_t c = next_code_point(text, &at);
    if (is_capital(c)) {
      ++capitals;
    } else if (is_small(c)) {
      ++small;
    } else if (is_digit(c)) {
      ++digits;
    } else if (!joins(c)) {
      return false;
    }
  }
  return capitals >= 2 && small <= capitals && digits <= capitals &&
         capitals + small + digits <= kMostLetters;
}

std::string_view bare_acronym(std::string_view acronym) {
  std::string_view bare = acronym;
  while (!bare.empty() && bare.back() >= '0' && bare.back() <= '9') bare.remove_suffix(1);
  if (bare.size() < acronym.size() && !bare.empty() && bare.back() == '-') {
    bare.remove_suffix(1);
  } else {
    bare = acronym;  // M2M, H264: the digits are its own
  }
  if (bare.size() > 2 && bare.back() == 's') bare.remove_suffix(1);
  return is_acronym(bare) ? bare : acronym;
}

std::optional<TextSpan> find_spelled_out(std::string_view text, std::string_view acronym) {
  const std::u32string letters = letters_of(bare_acronym(acronym));
  if (letters.size() < 2 || letters.size() > kMostLetters) return std::nullopt;
  const std::vector<Word> words = words_of(text);
  Row behind;
  behind.fill(kImpossible);
  behind[letters.size()] = 0;
  int best = 2 * static_cast<int>(letters.size()) - 1;  // about half of the letters begin words
  std::optional<std::size_t> start;
  for (std::size_t i = words.size(); i-- > 0;) {
    const int score = score_of_taking(words[i], letters, 0, behind) +
                      (words[i].has_capital ? kCapitalAtStart : 0);
    if (score > best && i + 1 < words.size()) {
      best = score;
      start = i;
    }
    behind = row_of(words[i], letters, behind);
  }
  if (!start) return std::nullopt;
  return TextSpan{words[*start].span.begin, words.back().span.end};
}

}  // namespace itu::analyzers
