#include "analyzers/citation/tables/phrase_table.h"

#include <algorithm>
#include <cassert>
#include <cstring>
#include <iterator>
#include <limits>

#include "analyzers/citation/effort.h"
#include "analyzers/normalizer.h"

namespace itu::analyzers {
namespace {

constexpr std::size_t kMostBlanks = 6;      // between two words of a phrase
constexpr std::size_t kLongestEnding = 16;  // bytes of an inflection
constexpr std::size_t kShortName = 4;       // "CS104", "PP14": a number may be glued to these
constexpr std::size_t kLongWord = 7;  // and to these by a blank that was lost: "Resolution191"

// The bytes of blanks at `at`; none if there are too many or they hold an empty line.
std::size_t blanks_at(std::string_view text, std::size_t at) {
  std::size_t end = at;
  int lines = 0;
  while (end < text.size() && is_blank_byte(text[end])) {
    lines += text[end] == '\n';
    if (++end - at > kMostBlanks || lines > 1) return 0;
  }
  return end - at;
}

bool ends_word(std::string_view text, std::size_t at, char last) {
  if (at >= text.size() || !is_word_byte(text[at])) return true;
  if (is_wide_mark(text.substr(at))) return true;
  const bool may_be_glued = at <= kShortName || at >= kLongWord;
  if (may_be_glued && is_digit_byte(text[at]) && is_letter_byte(last)) return true;
  const bool is_wide = static_cast<unsigned char>(last) >= 0x80;
  const bool next_is_wide = static_cast<unsigned char>(text[at]) >= 0x80;
  return is_wide != next_is_wide && is_wide;
}

// The bytes of `text` that `words` takes from its start; 0 if it doesn't match.
std::size_t match_words(std::string_view words, std::string_view text) {
  std::size_t at = 0;
  for (const char c : words) {
    // A line may end between any two characters of Chinese.
    if (starts_ideograph(c) && at < text.size() && text[at] == '\n' &&
        ends_in_ideograph(text, at)) {
      ++at;
    }
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
  return ends_in_ideograph(words, words.size()) || !is_word_byte(words.back()) ||
                 ends_word(text, at, words.back())
             ? at
             : 0;
}

constexpr std::string_view kArticle = "\u0627\u0644";
constexpr std::string_view kLam = "\u0644";

// "القرار" behind "for" is "للقرار"; empty where the phrase has no article.
std::string with_lam(std::string_view words) {
  if (words.substr(0, kArticle.size()) != kArticle) return {};
  const std::string_view noun = words.substr(kArticle.size());
  const bool has_lam = noun.substr(0, kLam.size()) == kLam;
  return std::string(kLam) + (has_lam ? "" : std::string(kLam)) + std::string(noun);
}

// The first bytes of `text` as they lie in memory, zeros behind its end.
std::uint64_t first_bytes(std::string_view text) {
  std::uint64_t bytes = 0;
  if (text.size() >= sizeof bytes) {
    std::memcpy(&bytes, text.data(), sizeof bytes);  // of a size known at compile time: one load
  } else {
    std::memcpy(&bytes, text.data(), text.size());
  }
  return bytes;
}

// What the text has to begin with byte by byte: up to a blank or an ending, where several things
// may stand, and up to the second character of Chinese, before which a line may end.
std::string_view literal_start(std::string_view words) {
  std::size_t end = 1;
  while (end < words.size() && words[end] != ' ' && words[end] != '~' &&
         !starts_ideograph(words[end])) {
    ++end;
  }
  return words.substr(0, std::min(end, sizeof(std::uint64_t)));
}

// Two bytes tell apart most words, and every letter outside ASCII.
std::size_t bucket(char first, char second) {
  return (static_cast<unsigned char>(first) * 31U + static_cast<unsigned char>(second)) & 0xFFU;
}

}  // namespace

PhraseTable::PhraseTable(const std::vector<Phrase>& phrases) {
  std::vector<std::vector<Row>> buckets(kBuckets);
  for (const Phrase& phrase : phrases) {
    std::string words = fold_to_string(phrase.words);
    std::string glued = with_lam(words);
    add(std::move(words), phrase.value, &buckets);
    if (!glued.empty()) add(std::move(glued), phrase.value, &buckets);
  }
  const auto longer = [](const Row& a, const Row& b) { return a.words.size() > b.words.size(); };
  for (std::size_t i = 0; i < kBuckets; ++i) {
    std::stable_sort(buckets[i].begin(), buckets[i].end(), longer);
    std::move(buckets[i].begin(), buckets[i].end(), std::back_inserter(rows_));
    begins_[i + 1] = static_cast<std::uint16_t>(rows_.size());
  }
  assert(rows_.size() <= std::numeric_limits<std::uint16_t>::max());
}

void PhraseTable::add(std::string words, int value, std::vector<std::vector<Row>>* buckets) {
  starts_.set(static_cast<unsigned char>(words[0]));
  const bool is_single = words.size() < 2 || words[1] == ' ' || words[1] == '~';
  const std::size_t place = is_single ? kSingle : bucket(words[0], words[1]);
  const std::string_view start = literal_start(words);
  const std::uint64_t mask = first_bytes(std::string(start.size(), '\xFF'));
  (*buckets)[place].push_back({first_bytes(start), mask, std::move(words), value});
}

std::optional<PhraseMatch> PhraseTable::match_in(std::size_t bucket, std::string_view text) const {
  const std::uint64_t start = first_bytes(text);
  for (std::size_t i = begins_[bucket]; i < begins_[bucket + 1]; ++i) {
    const Row& row = rows_[i];
    if ((start & row.mask) != row.start) continue;
    count_step();
    if (const std::size_t length = match_words(row.words, text)) {
      return PhraseMatch{row.value, length};
    }
  }
  return std::nullopt;
}

std::optional<PhraseMatch> PhraseTable::match_start(std::string_view text) const {
  count_step();
  if (text.size() > 1) {
    if (const auto match = match_in(bucket(text[0], text[1]), text)) return match;
  }
  return match_in(kSingle, text);
}

namespace {

FirstWord first_word_of(const std::string& words) {
  std::size_t end = 0;
  while (end < words.size() && is_word_byte(words[end]) && !is_digit_byte(words[end])) ++end;
  if (end == 0 && starts_ideograph(words[0])) end = 3;
  FirstWord first{words.substr(0, end), '\0'};
  if (end + 1 < words.size() && words[end] == ' ' && is_letter_byte(words[end + 1])) {
    first.next = words[end + 1];
  }
  return first;
}

}  // namespace

std::vector<FirstWord> PhraseTable::first_words() const {
  std::vector<FirstWord> words;
  for (const Row& row : rows_) {
    FirstWord first = first_word_of(row.words);
    if (!first.word.empty()) words.push_back(std::move(first));
  }
  return words;
}

std::vector<std::string> PhraseTable::words() const {
  std::vector<std::string> words;
  for (const Row& row : rows_) {
    for (std::size_t at = 0; at < row.words.size();) {
      const std::size_t end = std::min(row.words.find(' ', at), row.words.size());
      if (end > at) words.push_back(row.words.substr(at, end - at));
      at = end + 1;
    }
  }
  return words;
}

bool is_wide_mark(std::string_view text) {
  const std::string_view two = text.substr(0, 2);
  return two == "\u060C" || two == "\u061B" || (!two.empty() && two.front() == '\xC2');
}

std::size_t glued_particles(std::string_view text) {
  static constexpr std::string_view kParticles = "\u0648\u0641\u0628\u0644\u0643";
  std::size_t end = 0;
  while (end < 4 && end + 2 < text.size()) {
    const std::string_view letter = text.substr(end, 2);
    const std::size_t found = kParticles.find(letter);
    if (found == std::string_view::npos || found % 2 != 0) break;
    end += 2;
  }
  return end < text.size() && is_word_byte(text[end]) ? end : 0;
}

bool is_word_start(std::string_view text, std::size_t at) {
  if (at == 0 || !is_word_byte(text[at - 1]) || ends_in_ideograph(text, at)) return true;
  if (static_cast<unsigned char>(text[at - 1]) < 0x80) return false;  // no letter of Arabic
  for (const std::size_t bytes : {2U, 4U}) {
    if (at < bytes) return false;
    const bool begins = at == bytes || !is_word_byte(text[at - bytes - 1]);
    if (begins) return glued_particles(text.substr(at - bytes, bytes + 1)) == bytes;
  }
  return false;
}

}  // namespace itu::analyzers
