#include "analyzers/citation/phrase_table.h"

#include <algorithm>

#include "analyzers/normalizer.h"

namespace itu::analyzers {
namespace {

constexpr std::size_t kMostBlanks = 6;      // between two words of a phrase
constexpr std::size_t kLongestEnding = 16;  // bytes of an inflection
constexpr std::size_t kShortName = 4;       // "CS104", "PP14": a number may be glued to these

// The bytes of blanks at `at`; none if there are too many or they hold an empty line.
std::size_t blanks_at(std::string_view text, std::size_t at) {
  std::size_t end = at;
  int lines = 0;
  while (end < text.size() && is_blank_byte(text[end])) {
    lines += text[end] == '\n';
    ++end;
  }
  return lines > 1 || end - at > kMostBlanks ? 0 : end - at;
}

bool is_chinese_byte(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0xE3 && byte <= 0xE9;
}

// The Arabic comma and semicolon, the guillemets and signs of Latin-1.
bool is_wide_mark(std::string_view text) {
  const std::string_view two = text.substr(0, 2);
  return two == "\u060C" || two == "\u061B" || (!two.empty() && two.front() == '\xC2');
}

bool ends_word(std::string_view text, std::size_t at, char last) {
  if (at >= text.size() || !is_word_byte(text[at])) return true;
  if (is_wide_mark(text.substr(at))) return true;
  if (at <= kShortName && is_digit_byte(text[at]) && is_letter_byte(last)) return true;
  const bool is_wide = static_cast<unsigned char>(last) >= 0x80;
  const bool next_is_wide = static_cast<unsigned char>(text[at]) >= 0x80;
  return is_chinese_byte(text[at]) || (is_wide != next_is_wide && is_wide);
}

// The bytes of `text` that `words` takes from its start; 0 if it doesn't match.
std::size_t match_words(std::string_view words, std::string_view text) {
  std::size_t at = 0;
  for (const char c : words) {
    if (c == ' ') {
      const std::size_t blanks = blanks_at(text, at);
      if (blanks == 0) return 0;
      at += blanks;
    } else if (c == '~') {
      const std::size_t limit = std::min(text.size(), at + kLongestEnding);
      while (at < limit && is_word_byte(text[at]) && !is_digit_byte(text[at])) ++at;
    } else if (at < text.size() && text[at] == c) {
      ++at;
    } else {
      return 0;
    }
  }
  const bool is_chinese = words.size() >= 3 && is_chinese_byte(words[words.size() - 3]) &&
                          static_cast<unsigned char>(words.back()) >= 0x80;
  return is_chinese || !is_word_byte(words.back()) || ends_word(text, at, words.back()) ? at : 0;
}

// Two bytes tell apart most words, and every letter outside ASCII.
std::size_t bucket(char first, char second) {
  return (static_cast<unsigned char>(first) * 31U + static_cast<unsigned char>(second)) & 0xFFU;
}

}  // namespace

PhraseTable::PhraseTable(const std::vector<Phrase>& phrases) {
  for (const Phrase& phrase : phrases) {
    std::string words = fold_to_string(phrase.words);
    starts_.set(static_cast<unsigned char>(words[0]));
    const bool is_single = words.size() < 2 || words[1] == ' ' || words[1] == '~';
    std::vector<Row>& rows = is_single ? single_ : by_first_bytes_[bucket(words[0], words[1])];
    rows.push_back({std::move(words), phrase.value});
  }
  const auto longer = [](const Row& a, const Row& b) { return a.words.size() > b.words.size(); };
  for (std::vector<Row>& rows : by_first_bytes_) std::stable_sort(rows.begin(), rows.end(), longer);
  std::stable_sort(single_.begin(), single_.end(), longer);
}

std::optional<PhraseMatch> PhraseTable::match_in(const std::vector<Row>& rows,
                                                 std::string_view text) const {
  for (const Row& row : rows) {
    if (const std::size_t length = match_words(row.words, text)) {
      return PhraseMatch{row.value, length};
    }
  }
  return std::nullopt;
}

std::optional<PhraseMatch> PhraseTable::match(std::string_view text) const {
  if (text.empty() || !starts_[static_cast<unsigned char>(text[0])]) return std::nullopt;
  if (text.size() > 1) {
    if (const auto match = match_in(by_first_bytes_[bucket(text[0], text[1])], text)) return match;
  }
  return match_in(single_, text);
}

std::vector<std::string> PhraseTable::first_words() const {
  std::vector<std::string> words;
  const auto collect = [&words](const std::vector<Row>& rows) {
    for (const Row& row : rows) {
      std::size_t end = 0;
      while (end < row.words.size() && is_word_byte(row.words[end]) &&
             !is_digit_byte(row.words[end])) {
        ++end;
      }
      if (end > 0) words.push_back(row.words.substr(0, end));
    }
  };
  for (const std::vector<Row>& rows : by_first_bytes_) collect(rows);
  collect(single_);
  return words;
}

}  // namespace itu::analyzers
