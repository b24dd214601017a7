#include "analyzers/citation/scanner.h"

#include <array>
#include <bitset>
#include <unordered_map>

#include "analyzers/citation/bodies.h"
#include "analyzers/citation/headings.h"
#include "analyzers/citation/instruments.h"
#include "analyzers/citation/kinds.h"
#include "analyzers/citation/phrase_table.h"
#include "analyzers/citation/symbols.h"

namespace itu::analyzers {
namespace {

// Classes of bytes; a token's mask is the union over its bytes.
enum : std::uint8_t {
  kSeparator = 1,
  kLetter = 2,
  kDigit = 4,
  kJoint = 8,  // / - !
  kDot = 16,
  kHigh = 32,       // a byte of a character outside ASCII
  kIdeograph = 64,  // the first byte of a Chinese one
};

constexpr std::array<std::uint8_t, 256> make_classes() {
  std::array<std::uint8_t, 256> classes{};
  for (int c = 'a'; c <= 'z'; ++c) classes[static_cast<std::size_t>(c)] = kLetter;
  for (int c = '0'; c <= '9'; ++c) classes[static_cast<std::size_t>(c)] = kDigit;
  for (std::size_t c = 0x80; c < 0x100; ++c) {
    classes[c] = starts_ideograph(static_cast<char>(c)) ? kIdeograph : kHigh;
  }
  for (const char c : std::string_view("/-!")) classes[static_cast<unsigned char>(c)] = kJoint;
  classes['.'] = kDot;
  for (const char c : std::string_view(" \t\n()[]\"*,;|<>{}=")) {
    classes[static_cast<unsigned char>(c)] = kSeparator;
  }
  return classes;
}

constexpr auto kClasses = make_classes();

std::uint8_t class_of(char c) { return kClasses[static_cast<unsigned char>(c)]; }

constexpr std::size_t kLongestTrigger = 24;  // bytes of a first word
constexpr std::uint32_t kHashStart = 2166136261U;

std::uint32_t add_to_hash(std::uint32_t hash, char c) {
  return (hash ^ static_cast<unsigned char>(c)) * 16777619U;
}

// The first words of every table, by hash, behind a filter of their first two bytes.
class TriggerWords {
 public:
  TriggerWords() {
    add(text_kind_words(), kTextKindWord);
    add(division_words(), kDivisionWord);
    add(family_words(), kFamilyWord);
    add(body_names(), kBodyName);
    add(instrument_names(), kInstrumentName);
    add(heading_verbs(), kHeadingVerb);
    for (const std::string_view start : symbol_starts()) add_word(start, kSymbolShape);
  }

  bool may_start(char first, char second) const { return starts_[key(first, second)]; }

  // Triggers of the phrases that begin with the Chinese character at the start of `text`.
  std::uint8_t find_ideograph(std::string_view text) const { return ideographs_[order(text)]; }

  // Triggers of the whole word, and of stems that it begins with where it is not ASCII.
  std::uint8_t find(std::string_view word) const {
    std::uint32_t hash = kHashStart;
    std::uint8_t found = 0;
    const bool is_ascii = static_cast<unsigned char>(word.front()) < 0x80;
    const std::size_t size = word.size() < kLongestTrigger ? word.size() : kLongestTrigger;
    for (std::size_t i = 0; i < size; ++i) {
      hash = add_to_hash(hash, word[i]);
      if (is_ascii ? i + 1 == word.size() : i >= 1) found |= look_up(hash);
    }
    return found;
  }

 private:
  static constexpr std::size_t kSlots = 4096;  // a tenth full, so that a miss costs one look

  struct Slot {
    std::uint32_t hash = 0;
    std::uint8_t triggers = 0;
  };

  static constexpr std::size_t kIdeographs = 0x7000;  // U+3000 to U+9FFF

  // Where the Chinese character stands in that range.
  static std::size_t order(std::string_view character) {
    const auto low = [character](std::size_t i) {
      return static_cast<std::size_t>(static_cast<unsigned char>(character[i]) & 0x3FU);
    };
    const std::size_t high = static_cast<unsigned char>(character[0]) - 0xE3U;
    return high << 12U | low(1) << 6U | low(2);
  }

  static std::size_t key(char first, char second) {
    return static_cast<std::size_t>(static_cast<unsigned char>(first)) << 8 |
           static_cast<unsigned char>(second);
  }

  void add(const PhraseTable& table, std::uint8_t trigger) {
    for (const std::string& word : table.first_words()) add_word(word, trigger);
  }

  void add_word(std::string_view word, std::uint8_t trigger) {
    word = word.substr(0, kLongestTrigger);
    if (starts_ideograph(word[0])) {
      ideographs_[order(word)] |= trigger;
      return;
    }
    if (word.size() == 1) {
      for (std::size_t second = 0; second < 256; ++second) {
        if ((kClasses[second] & (kLetter | kHigh)) == 0) {
          starts_.set(key(word[0], static_cast<char>(second)));
        }
      }
    } else {
      starts_.set(key(word[0], word[1]));
    }
    std::uint32_t hash = kHashStart;
    for (const char c : word) hash = add_to_hash(hash, c);
    std::size_t at = hash % kSlots;
    while (slots_[at].triggers != 0 && slots_[at].hash != hash) at = (at + 1) % kSlots;
    slots_[at].hash = hash;
    slots_[at].triggers |= trigger;
  }

  std::uint8_t look_up(std::uint32_t hash) const {
    for (std::size_t at = hash % kSlots; slots_[at].triggers != 0; at = (at + 1) % kSlots) {
      if (slots_[at].hash == hash) return slots_[at].triggers;
    }
    return 0;
  }

  std::bitset<65536> starts_;
  std::array<Slot, kSlots> slots_{};
  std::array<std::uint8_t, kIdeographs> ideographs_{};
};

const TriggerWords& trigger_words() {
  static const TriggerWords words;
  return words;
}

// The letters with which the token starts.
std::string_view first_word(std::string_view token) {
  std::size_t end = 0;
  while (end < token.size() && (class_of(token[end]) & (kLetter | kHigh)) != 0) ++end;
  return token.substr(0, end);
}

constexpr std::size_t kLongestToken = 64;  // bytes that tell what a token is

// What the token, which begins with a letter or digit, may be.
std::uint8_t classify(std::string_view token, std::uint8_t mask, const TriggerWords& words) {
  const bool has_digit = (mask & kDigit) != 0;
  if (has_digit && class_of(token[0]) == kDigit) {
    return static_cast<std::uint8_t>((mask & kLetter) != 0 ? kNumberShape : 0);
  }
  if (!has_digit && !words.may_start(token[0], token.size() > 1 ? token[1] : ' ')) return 0;
  const std::string_view word = first_word(token);
  if (word.empty()) return 0;
  std::uint8_t found = words.find(word);
  // One to six letters before a dot, a slash or a digit make a symbol, known or not.
  const bool is_short = word.size() <= 6 && word.size() < token.size();
  if (has_digit && is_short && (mask & (kJoint | kDot)) != 0) found |= kSymbolShape;
  return found;
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
    const auto found = static_cast<std::uint8_t>(classify(part, mask, words) & kSymbolShape);
    if (found != 0) marks->push_back({begin + slash + 1, begin + token.size(), found});
  }
}

// The bytes of Arabic particles in front of the word that tells something, as in "وC07/104" and
// "بالقرار": a word that a table has with them stays whole.
std::size_t particles_before(std::string_view token, const TriggerWords& words) {
  const std::size_t particles = glued_particles(token);
  if (particles == 0 || words.find(first_word(token)) != 0) return 0;
  if (class_of(token[particles]) == kLetter || particles == 2) return particles;
  return words.find(first_word(token.substr(2))) != 0 ? 2 : particles;
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
      found = classify(text.substr(at, next - at), mask, words);
    }
    if (found != 0) marks->push_back({at, next, found});
    at = next;
  }
}

}  // namespace

std::vector<Mark> scan(std::string_view folded) {
  const TriggerWords& words = trigger_words();
  std::vector<Mark> marks;
  for (std::size_t at = 0; at < folded.size(); ++at) {
    std::uint8_t mask = 0;
    std::size_t begin = at;
    at = end_of_token(folded, begin, &mask);
    constexpr std::uint8_t kStarts = kLetter | kDigit | kHigh | kIdeograph;
    while (begin < at && (class_of(folded[begin]) & kStarts) == 0) ++begin;
    if (begin == at) continue;
    if (begin + 2 < at && folded[begin + 1] == '\'') begin += 2;  // "l'annexe"
    if ((mask & kIdeograph) != 0) {
      scan_ideographs(folded, begin, at, words, &marks);
      continue;
    }
    if ((mask & kHigh) != 0) begin += particles_before(folded.substr(begin, at - begin), words);
    const std::string_view token = folded.substr(begin, at - begin);
    if ((mask & kDigit) != 0 && is_own_address(token)) {
      scan_address(begin, token, words, &marks);
      continue;
    }
    const std::uint8_t found = classify(token, mask, words);
    if (found != 0) marks.push_back({begin, at, found});
  }
  return marks;
}

std::uint8_t triggers_at(std::string_view folded) {
  folded = folded.substr(0, kLongestToken);
  if (!folded.empty() && starts_ideograph(folded[0])) {
    return trigger_words().find_ideograph(folded);
  }
  std::uint8_t mask = 0;
  const std::size_t end = end_of_token(folded, 0, &mask);
  return end == 0 ? std::uint8_t{0} : classify(folded.substr(0, end), mask, trigger_words());
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
