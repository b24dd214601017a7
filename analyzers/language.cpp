#include "analyzers/language.h"

#include <cld2/public/compact_lang_det.h>

#include <algorithm>
#include <array>

#include "analyzers/utf8.h"

namespace itu::analyzers {
namespace {

// How much of a text is looked at: at its start and, because the first page of many ITU texts is a
// letterhead in several languages, in its middle.
struct Sample {
  std::size_t first;   // bytes
  std::size_t middle;  // bytes
  int least_share;     // percent that must be in a language for the text to be called so
};

// A few lines tell the language of a text that is in one; others need more.
constexpr auto kSamples = std::to_array<Sample>({{640, 384, 97}, {1536, 1024, 60}});

std::string take_sample(std::string_view text, const Sample& wanted) {
  std::string sample{truncate_utf8(text, wanted.first)};
  if (text.size() < 2 * wanted.first) return sample;
  const std::string_view before = truncate_utf8(text, text.size() / 2);
  sample += '\n';
  sample += truncate_utf8(text.substr(before.size()), wanted.middle);
  return sample;
}

std::string_view code_of(CLD2::Language language) {
  switch (language) {
    case CLD2::ARABIC:
      return "ar";
    case CLD2::ENGLISH:
      return "en";
    case CLD2::SPANISH:
      return "es";
    case CLD2::FRENCH:
      return "fr";
    case CLD2::RUSSIAN:
      return "ru";
    case CLD2::CHINESE:
    case CLD2::CHINESE_T:
      return "zh";
    default:
      return "";
  }
}

}  // namespace

bool is_language(std::string_view code) {
  return std::find(kLanguages.begin(), kLanguages.end(), code) != kLanguages.end();
}

std::optional<std::string> language_of_letter(char letter) {
  switch (letter) {
    case 'A':
    case 'a':
      return "ar";
    case 'C':
    case 'c':
      return "zh";
    case 'E':
    case 'e':
      return "en";
    case 'F':
    case 'f':
      return "fr";
    case 'R':
    case 'r':
      return "ru";
    case 'S':
    case 's':
      return "es";
    default:
      return std::nullopt;
  }
}

std::optional<std::string> detect_language(std::string_view text) {
  for (const Sample& wanted : kSamples) {
    const std::string sample = take_sample(text, wanted);
    CLD2::Language candidates[3];
    int shares[3];
    int text_bytes = 0;
    bool is_reliable = false;
    CLD2::DetectLanguageSummary(sample.data(), static_cast<int>(sample.size()),
                                /*is_plain_text=*/true, candidates, shares, &text_bytes,
                                &is_reliable);
    const std::string_view code = code_of(candidates[0]);
    if (is_reliable && shares[0] >= wanted.least_share && !code.empty()) return std::string{code};
  }
  return std::nullopt;
}

}  // namespace itu::analyzers
