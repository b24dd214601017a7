// The language a text is written in, among the six of ITU.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace itu::analyzers {

// ISO 639-1 codes of ITU's official languages (Constitution, Article 29).
inline constexpr std::array<std::string_view, 6> kLanguages = {"ar", "en", "es", "fr", "ru", "zh"};

bool is_language(std::string_view code);

// What the letter in ITU file names and symbols stands for, in either case: 'E' is "en", 'C' "zh".
// Empty for letters that name no single language (X, M).
std::optional<std::string> language_of_letter(char letter);

// The language of the valid UTF-8 `text`, by its content (CLD2 over its first 8 KiB and 4 KiB
// from the middle). Empty when it is none of the six, less than 60 % of it is in one language or
// the evidence is weak, as it is in a single line. Any thread may call it.
std::optional<std::string> detect_language(std::string_view text);

}  // namespace itu::analyzers
