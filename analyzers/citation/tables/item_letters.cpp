#include "analyzers/citation/tables/item_letters.h"

#include <array>

namespace itu::analyzers {
namespace {

struct Row {
  std::string_view printed;
  char letter;
};

// Cyrillic letters that look Latin are meant Latin, as the Russian editions print "a)" with either;
// Arabic ones count in the abjad order.
constexpr auto kLetters = std::to_array<Row>({
    {"а", 'a'}, {"с", 'c'}, {"е", 'e'}, {"б", 'b'}, {"в", 'c'}, {"г", 'd'}, {"д", 'e'},
    {"і", 'i'}, {"ж", 'g'}, {"з", 'h'}, {"أ", 'a'}, {"ا", 'a'}, {"ب", 'b'}, {"ج", 'c'},
    {"د", 'd'}, {"ه", 'e'}, {"ﻫ", 'e'}, {"و", 'f'}, {"ز", 'g'}, {"ح", 'h'}, {"ط", 'i'},
    {"ي", 'j'}, {"ك", 'k'}, {"ل", 'l'}, {"م", 'm'}, {"ن", 'n'}, {"س", 'o'}, {"ع", 'p'},
    {"ف", 'q'}, {"ص", 'r'}, {"ق", 's'}, {"ر", 't'}, {"ش", 'u'}, {"ت", 'v'}, {"ث", 'w'},
});

// What gives a letter the form that it has inside words: "هـ)".
constexpr auto kJoiners = std::to_array<std::string_view>({"\u0640", "\u200D"});

}  // namespace

std::optional<ItemLetter> read_item_letter(std::string_view text) {
  if (text.empty() || static_cast<unsigned char>(text[0]) < 0x80) return std::nullopt;
  for (const Row& row : kLetters) {
    if (text.substr(0, row.printed.size()) != row.printed) continue;
    std::size_t length = row.printed.size();
    for (const std::string_view joiner : kJoiners) {
      if (text.substr(length).starts_with(joiner)) length += joiner.size();
    }
    return ItemLetter{row.letter, length};
  }
  return std::nullopt;
}

std::optional<ItemLetter> read_letter_name(std::string_view text) {
  static constexpr auto kNames = std::to_array<Row>({{"ألف", 'a'},
                                                     {"باء", 'b'},
                                                     {"جيم", 'c'},
                                                     {"دال", 'd'},
                                                     {"هاء", 'e'},
                                                     {"واو", 'f'},
                                                     {"زاي", 'g'},
                                                     {"حاء", 'h'},
                                                     {"طاء", 'i'},
                                                     {"ياء", 'j'}});
  for (const Row& row : kNames) {
    if (text.starts_with(row.printed)) return ItemLetter{row.letter, row.printed.size()};
  }
  return std::nullopt;
}

std::optional<ItemLetter> read_look_alike(std::string_view text) {
  static constexpr auto kAlike =
      std::to_array<Row>({{"а", 'a'}, {"в", 'b'}, {"с", 'c'}, {"е", 'e'}, {"н", 'h'}, {"к", 'k'}});
  if (text.empty() || static_cast<unsigned char>(text[0]) < 0x80) return std::nullopt;
  for (const Row& row : kAlike) {
    if (!text.starts_with(row.printed)) continue;
    const std::string_view behind = text.substr(row.printed.size());
    const char next = behind.empty() ? '\n' : behind.front();
    const bool is_alone = next == '\n' || next == '.' || next == ';' || next == ')';
    const bool is_comma = next == ',' && row.letter != 'a';  // "в приложении, а"
    if (!is_alone && !is_comma && !behind.starts_with(" к ")) return std::nullopt;
    return ItemLetter{row.letter, row.printed.size()};
  }
  return std::nullopt;
}

std::optional<CharacterNumber> read_character_number(std::string_view text) {
  static constexpr std::string_view kNumerals = "一二三四五六七八九";
  static constexpr std::string_view kTen = "十";
  CharacterNumber number;
  const auto take_numeral = [&text, &number] {
    const std::string_view character = text.substr(number.length, kTen.size());
    const std::size_t found = kNumerals.find(character);
    if (character.size() < kTen.size() || found == std::string_view::npos ||
        found % kTen.size() != 0) {
      return 0;
    }
    number.length += kTen.size();
    return static_cast<int>(found / kTen.size()) + 1;
  };
  number.value = take_numeral();
  if (text.substr(number.length, kTen.size()) == kTen) {
    number.length += kTen.size();
    number.value = (number.value == 0 ? 1 : number.value) * 10 + take_numeral();
  }
  if (number.value == 0) return std::nullopt;
  return number;
}

}  // namespace itu::analyzers
