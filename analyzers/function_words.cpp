// A table: the function words of questions, folded, by language, each list in alphabetical order.
#include "analyzers/function_words.h"

#include <array>
#include <unordered_set>

namespace itu::analyzers {
namespace {

constexpr auto kEnglish = std::to_array<std::string_view>(
    {"a",     "about", "an",   "and",   "any",    "are",   "as",    "at",    "be",
     "been",  "being", "but",  "by",    "can",    "could", "did",   "do",    "does",
     "for",   "from",  "had",  "has",   "have",   "how",   "i",     "if",    "in",
     "into",  "is",    "it",   "its",   "may",    "might", "must",  "not",   "of",
     "on",    "or",    "over", "shall", "should", "some",  "such",  "than",  "that",
     "the",   "their", "then", "there", "these",  "they",  "this",  "those", "to",
     "under", "was",   "we",   "were",  "what",   "when",  "where", "which", "who",
     "whom",  "whose", "why",  "will",  "with",   "would", "you",   "your"});

constexpr auto kFrench = std::to_array<std::string_view>(
    {"au",  "aux",  "avec", "ce",   "ces",  "cette", "comment", "dans",    "de",
     "des", "du",   "en",   "est",  "et",   "l",     "la",      "le",      "les",
     "ne",  "ou",   "par",  "pas",  "pour", "quel",  "quelle",  "quelles", "quels",
     "qui", "quoi", "se",   "sont", "sur",  "un",    "une"});

constexpr auto kSpanish = std::to_array<std::string_view>(
    {"al",  "como",  "con", "cual", "del", "el",  "es",  "las",  "los",  "para", "por",
     "que", "quien", "se",  "son",  "su",  "sus", "una", "unas", "unos", "y"});

constexpr auto kRussian = std::to_array<std::string_view>(
    {"в",  "во", "для", "до", "и",  "из",  "или", "к",  "как",   "ко",  "кто", "на",
     "не", "о",  "об",  "от", "по", "при", "с",   "со", "такое", "что", "это"});

constexpr auto kArabic = std::to_array<std::string_view>(
    {"أو", "إلى", "على", "عن", "في", "ما", "مع", "من", "هل", "هو", "هي", "و"});

constexpr auto kChinese =
    std::to_array<std::string_view>({"与", "了", "什么", "及", "和", "在", "是", "的"});

std::unordered_set<std::string_view> all_words() {
  std::unordered_set<std::string_view> words;
  const auto add = [&](const auto& table) { words.insert(table.begin(), table.end()); };
  add(kEnglish);
  add(kFrench);
  add(kSpanish);
  add(kRussian);
  add(kArabic);
  add(kChinese);
  return words;
}

}  // namespace

bool is_function_word(std::string_view word) {
  static const std::unordered_set<std::string_view> words = all_words();
  return words.count(word) > 0;
}

}  // namespace itu::analyzers
