#include "analyzers/citation/scanner.h"

#include <array>
#include <bit>

#include "analyzers/citation/byte_classes.h"
#include "analyzers/citation/effort.h"
#include "analyzers/citation/tables/phrase_table.h"
#include "analyzers/citation/trigger_words.h"

namespace itu::analyzers {
namespace {

// The letters with which the token starts.
std::string_view first_word(std::string_view token) {
  std::size_t end = 0;
  while (end < token.size() && (class_of(token[end]) & (kLetter | kHigh)) != 0) ++end;
  return token.substr(0, end);
}

constexpr std::size_t kLongestToken = 64;  // bytes that tell what a token is

// "5.535", a footnote of the table of frequency allocations; "2/91", a document of a study group.
bool is_telling_number(std::string_view token) {
  if (token.size() < 4 || token.size() > 6) return false;
  if (token[1] == '/') return true;
  return token[0] == '5' && token[1] == '.' && token.size() >= 5 &&
         (token.size() == 5 || token[5] == '.');
}

// What the token, which begins with a letter or digit, may be.
TriggerWord classify(std::string_view token, std::uint8_t mask, const TriggerWords& words) {
  const bool has_digit = (mask & kDigit) != 0;
  if (has_digit && class_of(token[0]) == kDigit) {
    const bool may_be = (mask & kLetter) != 0 || is_telling_number(token);
    return {static_cast<std::uint8_t>(may_be ? kNumberShape : 0), kAnyNext};
  }
  const bool is_long = token.size() > 1 && (class_of(token[1]) & (kLetter | kHigh)) != 0;
  if (!has_digit && is_long && !words.may_start(load(token, 0))) return {};
  const std::string_view word = first_word(token);
  if (word.empty()) return {};
  TriggerWord found = words.find(word);
  // One to six letters before a dot, a slash or a digit make a symbol, known or not.
  const bool is_short = word.size() <= 6 && word.size() < token.size();
  if (has_digit && is_short && (mask & (kJoint | kDot)) != 0) {
    found.triggers |= kSymbolShape;
    found.next |= kAnyNext;
  }
  return found;
}

// Whether the text goes on behind the token at `end` as what was found must: with a word of the
// right first letter; behind a letter alone ("R 1282", "A Suppl. 2") with a number or a supplement.
bool goes_on(std::string_view text, std::size_t begin, std::size_t end, std::uint32_t next) {
  constexpr std::size_t kMostBlanks = 6;
  const std::size_t word = first_word(text.substr(begin, end - begin)).size();
  const bool is_letter = word == 1;
  if (!is_letter && (next & kAnyNext) != 0) return true;
  std::size_t at = end;
  while (at < text.size() && at - end <= kMostBlanks && is_blank_byte(text[at])) ++at;
  if (at >= text.size()) return false;
  if (is_letter) return is_digit_byte(text[at]) || text.substr(at, 5) == "suppl";
  return at > end && begin + word == end && (next & next_bit(text[at])) != 0;
}

// The end of the token at `begin`, and what bytes it has.
std::size_t end_of_token(std::string_view text, std::size_t begin, std::uint8_t* mask) {
  std::size_t at = begin;
  std::uint8_t seen = 0;
  for (; at < text.size(); ++at) {
    const std::uint8_t byte = class_of(text[at]);
    if (byte == kSeparator) break;
    seen |= byte;
  }
  *mask = seen;
  count_bytes(at - begin);
  return at;
}

// A web address of the Union, whose path may hold a symbol: ".../md/S14-PP-C-0174/en".
bool is_own_address(std::string_view token) {
  const bool is_address = token.substr(0, 4) == "http" || token.substr(0, 4) == "www.";
  return is_address && token.substr(0, 40).find("itu.int/") != std::string_view::npos;
}

void scan_address(std::size_t begin, std::string_view token, const TriggerWords& words,
                  std::vector<Mark>* marks) {
  for (std::size_t slash = token.find('/'); slash != std::string_view::npos;
       slash = token.find('/', slash + 1)) {
    const std::string_view part = token.substr(slash + 1, token.find('/', slash + 1) - slash - 1);
    if (part.empty() || (class_of(part[0]) & kLetter) == 0) continue;
    std::uint8_t mask = 0;
    for (const char c : part) mask |= class_of(c);
    if ((mask & kDigit) == 0) continue;
    const auto found =
        static_cast<std::uint8_t>(classify(part, mask, words).triggers & kSymbolShape);
    if (found != 0) marks->push_back({begin + slash + 1, begin + token.size(), found});
  }
}

// The bytes of Arabic particles in front of the word that tells something, as in "وC07/104" and
// "بالقرار": a word that a table has with them stays whole.
std::size_t particles_before(std::string_view token, const TriggerWords& words) {
  const std::size_t particles = glued_particles(token);
  if (particles == 0 || words.find(first_word(token)).triggers != 0) return 0;
  if (class_of(token[particles]) == kLetter || particles == 2) return particles;
  return words.find(first_word(token.substr(2))).triggers != 0 ? 2 : particles;
}

constexpr std::string_view kOrdinal = "第";  // before every number of a series in Chinese

// Whether a number follows behind the sign of the ordinal.
bool has_number(std::string_view text) {
  std::size_t at = kOrdinal.size();
  while (at < text.size() && at < kOrdinal.size() + 3 && is_blank_byte(text[at])) ++at;
  constexpr std::uint8_t kNumber = kLetter | kDigit | kIdeograph;
  return at < text.size() && (class_of(text[at]) & kNumber) != 0;
}

// Chinese has no blanks: a phrase may start at each of its characters, a symbol between them.
void scan_ideographs(std::string_view text, std::size_t begin, std::size_t end,
                     const TriggerWords& words, std::vector<Mark>* marks) {
  for (std::size_t at = begin; at < end;) {
    std::uint8_t found = 0;
    std::size_t next = at + 1;
    const std::uint8_t first = class_of(text[at]);
    if (first == kIdeograph) {
      next = at + 3;
      found = words.find_ideograph(text.substr(at));
      if (text.substr(at, 3) == kOrdinal && has_number(text.substr(at))) found |= kNumberShape;
    } else if ((first & (kLetter | kDigit | kHigh)) != 0) {
      std::uint8_t mask = 0;
      for (next = at; next < end && class_of(text[next]) != kIdeograph; ++next) {
        mask |= class_of(text[next]);
      }
      found = classify(text.substr(at, next - at), mask, words).triggers;
    }
    if (found != 0) marks->push_back({at, next, found});
    at = next;
  }
}

// ---- the way through the text ----
//
// Most words of prose begin no phrase, and most of them are told by their first two letters. So the
// text is looked at eight bytes at a time for two things only: letters that begin a word, and bytes
// that make their token worth a look whatever it begins with (digits, and everything beyond ASCII).

class Scan {
 public:
  explicit Scan(std::string_view text) : text_(text) {}

  std::vector<Mark> run() && {
    std::size_t at = 0;
    std::uint64_t in_word = 0;  // whether the byte before is a letter, or one that is not prose
    std::uint64_t in_other = 0;
    for (; at + 8 <= text_.size(); at += 8) {
      const std::uint64_t word = load(text_, at);
      const std::uint64_t letters = in_range(word, 'a', 'z');
      const std::uint64_t others = in_range(word, '0', '9') | (word & repeat(0x80));
      look_at(at, letters & ~(letters << 8 | in_word), others & ~(others << 8 | in_other));
      in_word = letters >> 63 << 7;
      in_other = others >> 63 << 7;
    }
    for (; at < text_.size(); ++at) {
      const std::uint8_t byte = class_of(text_[at]);
      if ((byte & (kDigit | kHigh | kIdeograph)) != 0) look_at_token_of(at);
      const bool begins = byte == kLetter && (at == 0 || class_of(text_[at - 1]) != kLetter);
      if (begins) look_at_word(at);
    }
    return std::move(marks_);
  }

 private:
  void look_at(std::size_t at, std::uint64_t begins, std::uint64_t others) {
    for (std::uint64_t bits = begins | others; bits != 0; bits &= bits - 1) {
      const std::uint64_t bit = bits & (~bits + 1);
      const std::size_t here = at + static_cast<std::size_t>(std::countr_zero(bits)) / 8;
      (begins & bit) != 0 ? look_at_word(here) : look_at_token_of(here);
    }
  }

  // A word begins at `at`: its token matters if it begins with it and the word may begin a phrase.
  void look_at_word(std::size_t at) {
    if (at < end_) return;
    const bool is_long = at + 1 < text_.size() && class_of(text_[at + 1]) == kLetter;
    const bool may_start = is_long ? words_.may_start(load(text_, at)) : may_announce(at);
    if (may_start && begins_token(at)) read_token(at);
  }

  // "a" of "a list": letters that are words announce only what has a number or a supplement behind
  // a blank, or an elided article; digits in the same token tell for themselves.
  bool may_announce(std::size_t at) const {
    const char next = at + 1 < text_.size() ? text_[at + 1] : ' ';
    if (next == '\'' || next == '.') return true;
    return goes_on(text_, at, at + 1, kAnyNext);
  }

  // Whether nothing but signs stands between the separator before and `at`; "l'annexe" begins
  // with the noun.
  bool begins_token(std::size_t at) const {
    std::size_t sign = at;
    while (sign > end_ && (class_of(text_[sign - 1]) & (kStarts | kSeparator)) == 0) --sign;
    if (sign == end_ || class_of(text_[sign - 1]) == kSeparator) return true;
    const bool is_elided = sign + 1 == at && text_[sign] == '\'';
    return is_elided && (sign == end_ + 1 || class_of(text_[sign - 2]) == kSeparator);
  }

  void look_at_token_of(std::size_t at) {
    if (at < end_) return;
    while (at > end_ && class_of(text_[at - 1]) != kSeparator) --at;
    if (!skip_number(at)) read_token(at);
  }

  // Numbers and nothing else tell nothing.
  bool skip_number(std::size_t at) {
    std::size_t end = at;
    while (end < text_.size() && is_digit_byte(text_[end])) ++end;
    if (end < text_.size() && class_of(text_[end]) != kSeparator) return false;
    end_ = end;
    return true;
  }

  void read_token(std::size_t begin) {
    std::uint8_t mask = 0;
    const std::size_t end = end_of_token(text_, begin, &mask);
    end_ = end;
    while (begin < end && (class_of(text_[begin]) & kStarts) == 0) ++begin;
    if (begin == end) return;
    if (begin + 2 < end && text_[begin + 1] == '\'') begin += 2;  // "l'annexe"
    if ((mask & kIdeograph) != 0) return scan_ideographs(text_, begin, end, words_, &marks_);
    if ((mask & kHigh) != 0) begin += particles_before(text_.substr(begin, end - begin), words_);
    const std::string_view token = text_.substr(begin, end - begin);
    if ((mask & kDigit) != 0 && is_own_address(token)) {
      return scan_address(begin, token, words_, &marks_);
    }
    const TriggerWord found = classify(token, mask, words_);
    if (found.triggers == 0) return;
    const bool is_plain = (mask & (kDigit | kHigh)) == 0;
    if (is_plain && !goes_on(text_, begin, end, found.next)) return;
    marks_.push_back({begin, end, found.triggers});
  }

  static constexpr std::uint8_t kStarts = kLetter | kDigit | kHigh | kIdeograph;

  const TriggerWords& words_ = trigger_words();
  std::string_view text_;
  std::vector<Mark> marks_;
  std::size_t end_ = 0;  // of the last token read
};

}  // namespace

std::vector<Mark> scan(std::string_view folded) { return Scan(folded).run(); }

std::uint8_t triggers_at(std::string_view folded) {
  folded = folded.substr(0, kLongestToken);
  if (!folded.empty() && starts_ideograph(folded[0])) {
    return trigger_words().find_ideograph(folded);
  }
  std::uint8_t mask = 0;
  const std::size_t end = end_of_token(folded, 0, &mask);
  return end == 0 ? std::uint8_t{0}
                  : classify(folded.substr(0, end), mask, trigger_words()).triggers;
}

std::string to_string(const Mark& mark, std::string_view folded) {
  static constexpr std::array<std::string_view, 8> kNames = {
      "kind", "division", "family", "body", "instrument", "heading", "symbol", "number"};
  std::string text(folded.substr(mark.at, mark.end - mark.at));
  for (std::size_t bit = 0; bit < kNames.size(); ++bit) {
    if ((mark.triggers >> bit & 1) != 0) text += " " + std::string(kNames[bit]);
  }
  return text;
}

}  // namespace itu::analyzers
