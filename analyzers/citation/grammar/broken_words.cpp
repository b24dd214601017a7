#include "analyzers/citation/grammar/broken_words.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "analyzers/citation/grammar/printed_number.h"
#include "analyzers/citation/grammar/symbols.h"
#include "analyzers/citation/tables/phrase_table.h"
#include "analyzers/utf8.h"

namespace itu::analyzers {
namespace {

constexpr std::string_view kBreak = "-\n";
constexpr std::size_t kShortestPart = 2;  // letters of a part of a word

bool is_lower_letter(std::string_view source, const OffsetMap& map, std::size_t at) {
  std::size_t offset = map.to_source(at);
  if (offset >= source.size()) return false;
  return u_islower(static_cast<UChar32>(next_code_point(source, &offset))) != 0;
}

// The start of the character that ends before `end`.
std::size_t character_before(std::string_view text, std::size_t end) {
  std::size_t at = end - 1;
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80) --at;
  return at;
}

bool is_inside_word(std::string_view source, const FoldedText& folded, std::size_t hyphen) {
  const std::string_view text = folded.text;
  const std::size_t next = hyphen + kBreak.size();
  if (hyphen < kShortestPart || next + kShortestPart > text.size()) return false;
  for (std::size_t i = 0; i < kShortestPart; ++i) {
    if (is_digit_byte(text[hyphen - 1 - i]) || !is_word_byte(text[hyphen - 1 - i])) return false;
    if (is_digit_byte(text[next + i]) || !is_word_byte(text[next + i])) return false;
  }
  // "circular-letter", "collective-letter" have a hyphen of their own.
  if (text.substr(next).starts_with("letter")) return false;
  return is_lower_letter(source, folded.map, character_before(text, hyphen)) &&
         is_lower_letter(source, folded.map, next);
}

// Removes the bytes at `lost`, which rise, from the text and its map.
void take_out(const std::vector<std::size_t>& lost, FoldedText* folded) {
  if (lost.empty()) return;
  const std::string_view text = folded->text;
  std::string joined;
  joined.reserve(text.size());
  std::size_t begin = 0;
  for (const std::size_t at : lost) {
    joined += text.substr(begin, at - begin);
    begin = at + 1;
  }
  joined += text.substr(begin);
  folded->map.remove(lost);
  folded->text = std::move(joined);
}

// ---- blanks inside symbols ----

constexpr std::size_t kLongestSymbol = 40;  // bytes of one that has blanks
constexpr std::string_view kLostCharacter = "\xEF\xBF\xBD";

void blank_lost_characters(std::string* text) {
  for (std::size_t at = text->find(kLostCharacter); at != std::string::npos;
       at = text->find(kLostCharacter, at + kLostCharacter.size())) {
    const std::size_t next = at + kLostCharacter.size();
    const bool ends_word = next >= text->size() || !is_word_byte((*text)[next]);
    if (ends_word) text->replace(at, kLostCharacter.size(), kLostCharacter.size(), ' ');
  }
}

// Where the symbol begins whose slash is at `slash`: one word, or two where the last is a number
// ("PP 14", "CWG Internet 13").
std::size_t begin_of_symbol(std::string_view text, std::size_t slash) {
  std::size_t begin = slash;
  const auto take_word = [&] {
    while (begin > 0 && slash - begin < kLongestSymbol &&
           (is_word_byte(text[begin - 1]) || text[begin - 1] == '-' || text[begin - 1] == '/')) {
      --begin;
    }
  };
  take_word();
  for (int words = 0; words < 2 && is_digit_byte(text[begin]); ++words) {
    if (begin == 0 || text[begin - 1] != ' ') break;
    --begin;
    take_word();
  }
  if (text.substr(begin).starts_with("internet") && begin >= 4 &&
      text.substr(begin - 4, 4) == "cwg ") {
    begin -= 4;
  }
  return begin;
}

// Whether the symbol is of a year that had documents: "C60/5" and "C45/2" are none.
bool has_plausible_year(const Target& target) {
  constexpr int kLastYear = 2040;
  const bool has_year = target.number.size() > 4 && target.number[4] == '/';
  return !has_year || to_number(std::string_view(target.number).substr(0, 4)) <= kLastYear;
}

// Adds the blanks inside the symbol whose slash is at `slash` to `lost`; returns where to go on.
std::size_t close_symbol(std::string_view text, std::size_t slash, std::vector<std::size_t>* lost) {
  const std::size_t begin = begin_of_symbol(text, slash);
  if (begin > 0 && is_word_byte(text[begin - 1])) return slash;
  std::string symbol;
  std::vector<std::size_t> blanks;
  std::vector<std::size_t> source;  // of each byte of the symbol
  const std::size_t end = std::min(text.size(), slash + kLongestSymbol);
  for (std::size_t at = begin; at < end; ++at) {
    const bool is_blank = text[at] == ' ' || text[at] == '\n';
    if (is_blank && at > begin && text[at - 1] == '/') {
      blanks.push_back(at);
      continue;
    }
    symbol += text[at];
    source.push_back(at);
  }
  const auto match = match_symbol(symbol, false);
  if (!match || match->form->strength != SymbolForm::Strength::kStrong) return slash;
  const std::size_t last = source[match->length - 1];
  if (last <= slash || !has_plausible_year(match->target)) return slash;
  for (const std::size_t blank : blanks) {
    if (blank < last && (lost->empty() || blank > lost->back())) lost->push_back(blank);
  }
  return last;
}

// ---- words broken without a hyphen ----

constexpr auto kBrokenWords = std::to_array<std::string_view>(
    {"resolution", "resolutions", "recommendation", "recommendations", "circular", "circulars",
     "decision", "decisions", "document", "documents", "question", "questions", "constitution",
     "convention", "appendix", "appendices", "addendum", "paragraph", "paragraphs"});

// "Reso" and "lution 7" on the next line: whether the two parts around the line break are one of
// the words that announce citations.
bool is_known_word(std::string_view text, std::size_t newline) {
  constexpr std::size_t kLongestPart = 14;
  std::size_t begin = newline;
  while (begin > 0 && newline - begin <= kLongestPart && is_letter_byte(text[begin - 1])) --begin;
  std::size_t end = newline + 1;
  while (end < text.size() && end - newline <= kLongestPart && is_letter_byte(text[end])) ++end;
  const std::string_view first = text.substr(begin, newline - begin);
  const std::string_view second = text.substr(newline + 1, end - newline - 1);
  if (first.size() < kShortestPart || second.size() < kShortestPart) return false;
  return std::any_of(kBrokenWords.begin(), kBrokenWords.end(), [&](std::string_view word) {
    return word.front() == first.front() && word.size() == first.size() + second.size() &&
           word.starts_with(first) && word.ends_with(second);
  });
}

}  // namespace

void join_words_over_lines(FoldedText* folded) {
  const std::string_view text = folded->text;
  std::vector<std::size_t> lost;
  for (std::size_t at = text.find('\n'); at != std::string_view::npos;
       at = text.find('\n', at + 1)) {
    const bool is_inside = at > 0 && at + 1 < text.size() && is_letter_byte(text[at - 1]) &&
                           is_letter_byte(text[at + 1]);
    if (is_inside && is_known_word(text, at)) lost.push_back(at);
  }
  take_out(lost, folded);
}

void join_broken_words(std::string_view source, FoldedText* folded) {
  const std::string_view text = folded->text;
  std::vector<std::size_t> lost;
  for (std::size_t at = text.find(kBreak); at != std::string_view::npos;
       at = text.find(kBreak, at + kBreak.size())) {
    const std::size_t next = at + kBreak.size();
    if (at == 0 || next >= text.size()) continue;
    if (!is_word_byte(text[at - 1]) || !is_word_byte(text[next])) continue;
    if (is_inside_word(source, *folded, at)) lost.push_back(at);
    lost.push_back(at + 1);
  }
  take_out(lost, folded);
}

void close_broken_symbols(FoldedText* folded) {
  blank_lost_characters(&folded->text);
  const std::string_view text = folded->text;
  std::vector<std::size_t> lost;
  for (std::size_t at = text.find('/'); at != std::string_view::npos; at = text.find('/', at + 1)) {
    if (at == 0 || at + 2 >= text.size() || !is_word_byte(text[at + 2])) continue;
    if (text[at + 1] == '\n' && is_word_byte(text[at - 1])) {
      lost.push_back(at + 1);  // "resolution 56/\n183": a slash joins over the end of a line
    } else if (text[at + 1] == ' ' && is_digit_byte(text[at - 1])) {
      at = close_symbol(text, at, &lost);
    }
  }
  take_out(lost, folded);
}

}  // namespace itu::analyzers
