#include "analyzers/language.h"

#include <cld2/public/compact_lang_det.h>

#include <algorithm>

#include "analyzers/utf8.h"

namespace itu::analyzers {
namespace {

// Two samples, because the first page of many ITU texts is a letterhead in several languages. Some
// hundred words tell a language; more would only cost time.
constexpr std::size_t kFirstSample = 1536;
constexpr std::size_t kMiddleSample = 1024;

// Percent of the text that must be in a language for the text to be called so.
constexpr int kLeastShare = 60;

std::string sample_of(std::string_view text) {
  std::string sample{truncate_utf8(text, kFirstSample)};
  if (text.size() < 2 * kFirstSample) return sample;
  const std::string_view before = truncate_utf8(text, text.size() / 2);
  sample += '\n';
  sample += truncate_utf8(text.substr(before.size()), kMiddleSample);
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
  const std::string sample = sample_of(text);
  CLD2::Language candidates[3];
  int shares[3];
  int text_bytes = 0;
  bool is_reliable = false;
  CLD2::DetectLanguageSummary(sample.data(), static_cast<int>(sample.size()),
                              /*is_plain_text=*/true, candidates, shares, &text_bytes,
                              &is_reliable);
  const std::string_view code = code_of(candidates[0]);
  if (!is_reliable || shares[0] < kLeastShare || code.empty()) return std::nullopt;
  return std::string{code};
}

}  // namespace itu::analyzers
