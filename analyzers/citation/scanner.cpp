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
  kHigh = 32,  // a byte of a character outside ASCII
};

constexpr std::array<std::uint8_t, 256> make_classes() {
  std::array<std::uint8_t, 256> classes{};
  for (int c = 'a'; c <= 'z'; ++c) classes[static_cast<std::size_t>(c)] = kLetter;
  for (int c = '0'; c <= '9'; ++c) classes[static_cast<std::size_t>(c)] = kDigit;
  for (std::size_t c = 0x80; c < 0x100; ++c) classes[c] = kHigh;
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

  static std::size_t key(char first, char second) {
    return static_cast<std::size_t>(static_cast<unsigned char>(first)) << 8 |
           static_cast<unsigned char>(second);
  }

  void add(const PhraseTable& table, std::uint8_t trigger) {
    for (const std::string& word : table.first_words()) add_word(word, trigger);
  }

  void add_word(std::string_view word, std::uint8_t trigger) {
    word = word.substr(0, kLongestTrigger);
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

class Scan {
 public:
  explicit Scan(std::string_view text) : text_(text) {}

  std::vector<Mark> run() {
    std::size_t at = 0;
    while (at < text_.size()) {
      const std::size_t begin = at;
      std::uint8_t mask = 0;
      for (; at < text_.size(); ++at) {
        const std::uint8_t byte = class_of(text_[at]);
        if (byte == kSeparator) break;
        mask |= byte;
      }
      if (at > begin) look_at(begin, at, mask);
      ++at;
    }
    return std::move(marks_);
  }

 private:
  void look_at(std::size_t begin, std::size_t end, std::uint8_t mask) {
    while (begin < end && (class_of(text_[begin]) & (kLetter | kDigit | kHigh)) == 0) ++begin;
    if (begin == end) return;
    const char second = begin + 1 < end ? text_[begin + 1] : ' ';
    if ((mask & kDigit) == 0) {
      if (!words_.may_start(text_[begin], second)) return;
      add_word(begin, end);
    } else if (class_of(text_[begin]) == kDigit) {
      if ((mask & kLetter) != 0) marks_.push_back({begin, end, kNumberShape});
    } else {
      add_symbol(begin, end, mask);
    }
  }

  void add_word(std::size_t begin, std::size_t end) {
    const std::string_view word = first_word(text_.substr(begin, end - begin));
    if (word.empty()) return;
    if (const std::uint8_t found = words_.find(word)) marks_.push_back({begin, end, found});
  }

  // A token with letters and digits: a known start makes a symbol, so do one to six letters before
  // a dot, a slash or a digit.
  void add_symbol(std::size_t begin, std::size_t end, std::uint8_t mask) {
    const std::string_view token = text_.substr(begin, end - begin);
    const std::string_view word = first_word(token);
    if (word.empty()) return;
    std::uint8_t found = words_.find(word);
    const bool is_short = word.size() <= 6 && word.size() < token.size();
    if (is_short && (mask & (kJoint | kDot)) != 0) found |= kSymbolShape;
    if (found != 0) marks_.push_back({begin, end, found});
  }

  std::string_view text_;
  const TriggerWords& words_ = trigger_words();
  std::vector<Mark> marks_;
};

}  // namespace

std::vector<Mark> scan(std::string_view folded) { return Scan(folded).run(); }

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
