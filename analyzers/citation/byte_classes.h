// What the scanner tells bytes apart by, one at a time and eight at a time.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "analyzers/citation/tables/phrase_table.h"

namespace itu::analyzers {

// Classes of bytes; a token's mask is the union over its bytes.
enum ByteClass : std::uint8_t {
  kSeparator = 1,
  kLetter = 2,
  kDigit = 4,
  kJoint = 8,  // / - !
  kDot = 16,
  kHigh = 32,       // a byte of a character outside ASCII
  kIdeograph = 64,  // the first byte of a Chinese one
};

constexpr std::array<std::uint8_t, 256> make_byte_classes() {
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

inline constexpr auto kByteClasses = make_byte_classes();

constexpr std::uint8_t class_of(char c) { return kByteClasses[static_cast<unsigned char>(c)]; }

constexpr std::uint64_t repeat(std::uint8_t byte) { return 0x0101010101010101U * byte; }

// Eight bytes of the text, the first in the lowest byte; zeros behind the end.
inline std::uint64_t load(std::string_view text, std::size_t at) {
  std::uint64_t word = 0;
  const std::size_t left = text.size() - at;
  if (left >= sizeof word) {
    std::memcpy(&word, text.data() + at, sizeof word);
  } else {
    std::memcpy(&word, text.data() + at, left);
  }
  if constexpr (std::endian::native == std::endian::big) word = __builtin_bswap64(word);
  return word;
}

// The top bit of each byte that is in the range, which lies in ASCII.
constexpr std::uint64_t in_range(std::uint64_t word, char first, char last) {
  const std::uint64_t low = word & repeat(0x7F);
  const std::uint64_t from_first = low + repeat(static_cast<std::uint8_t>(0x80 - first));
  const std::uint64_t above_last = low + repeat(static_cast<std::uint8_t>(0x7F - last));
  return from_first & ~above_last & ~word & repeat(0x80);
}

// The letters with which the eight bytes begin; zeros behind them.
constexpr std::uint64_t letters_of(std::uint64_t word) {
  const std::uint64_t others = ~in_range(word, 'a', 'z') & repeat(0x80);
  const std::uint64_t lowest = others & (~others + 1);  // of the first byte that is no letter
  return lowest == 0 ? word : word & ((lowest >> 7U) - 1);
}

}  // namespace itu::analyzers
