// The words with which citations begin, gathered from every table, in the form in which a scanner
// asks for them: most words of prose must fail at once.
#pragma once

#include <array>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "analyzers/citation/byte_classes.h"
#include "analyzers/citation/tables/phrase_table.h"

namespace itu::analyzers {

// What is known of a first word.
struct TriggerWord {
  std::uint8_t triggers = 0;  // of scanner.h; 0: no phrase begins with it
  std::uint32_t next = 0;     // letters that the word after it must begin with, a bit each
};

// Set in `next` where anything may follow.
inline constexpr std::uint32_t kAnyNext = 1U << 31;

constexpr std::uint32_t next_bit(char letter) {
  return letter >= 'a' && letter <= 'z' ? 1U << static_cast<unsigned>(letter - 'a') : kAnyNext;
}

// The first words of every table, by hash, behind a filter of their first bytes. Look-ups take
// constant time; they may be made from several threads.
class TriggerWords {
 public:
  TriggerWords();

  // Whether the word of two letters or more at the start of these eight bytes may be in a table:
  // first by three bytes, which most words of prose fail, then by all its letters.
  bool may_start(std::uint64_t bytes) const {
    return starts_[short_key(bytes)] && longer_starts_[longer_key(bytes)];
  }

  // Triggers of the phrases that begin with the Chinese character at the start of `text`.
  std::uint8_t find_ideograph(std::string_view text) const {
    return ideographs_[ideograph_order(text)];
  }

  // What is known of the whole word, and of stems that it begins with where it is not ASCII.
  TriggerWord find(std::string_view word) const;

 private:
  static constexpr std::size_t kSlots = 4096;  // a tenth full, so that a miss costs one look
  static constexpr std::size_t kStarts = 65536;
  static constexpr std::size_t kIdeographs = 0x7000;  // U+3000 to U+9FFF

  struct Slot {
    std::uint32_t hash = 0;
    TriggerWord word;
  };

  // Where the Chinese character stands in its range.
  static std::size_t ideograph_order(std::string_view character) {
    const auto low = [character](std::size_t i) {
      return static_cast<std::size_t>(static_cast<unsigned char>(character[i]) & 0x3FU);
    };
    const std::size_t high = static_cast<unsigned char>(character[0]) - 0xE3U;
    return high << 12U | low(1) << 6U | low(2);
  }

  // The first three bytes, mixed into as many bits as the filter has.
  static std::size_t short_key(std::uint64_t bytes) {
    return (bytes & 0xFFFFFFU) * 0x9E3779B1U >> 13U & (kStarts - 1);
  }

  // The first letters, seven at most.
  static std::size_t longer_key(std::uint64_t bytes) {
    return (letters_of(bytes) << 8U) * 0x9E3779B97F4A7C15U >> 48U;
  }

  void add(const PhraseTable& table, std::uint8_t trigger);
  void add_word(std::string_view word, std::uint32_t next, std::uint8_t trigger);
  void add_start(std::string_view word);
  TriggerWord look_up(std::uint32_t hash) const;

  std::bitset<kStarts> starts_;
  std::bitset<kStarts> longer_starts_;
  std::array<Slot, kSlots> slots_{};
  std::array<std::uint8_t, kIdeographs> ideographs_{};
};

const TriggerWords& trigger_words();

}  // namespace itu::analyzers
