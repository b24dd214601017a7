#include "server/search/query/language.h"

#include <array>
#include <cstddef>
#include <string_view>

#include <unicode/locid.h>
#include <unicode/unistr.h>

#include "analyzers/language.h"
#include "analyzers/letters.h"
#include "analyzers/utf8.h"
#include "server/search/query/lexer.h"

namespace itu::server {
namespace {

// The language of most letters, where the script tells it; a Han letter says as much as a word.
std::string language_of_letters(std::string_view text) {
  std::size_t letters = 0;
  std::size_t cyrillic = 0;
  std::size_t arabic = 0;
  std::size_t han = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = analyzers::next_code_point(text, &at);
    if (c < U'A') continue;
    ++letters;
    if (analyzers::is_cyrillic(c)) ++cyrillic;
    if (analyzers::is_arabic(c)) ++arabic;
    if (analyzers::is_ideograph(c)) ++han;
  }
  if (cyrillic * 2 > letters) return "ru";
  if (arabic * 2 > letters) return "ar";
  return han * 4 > letters ? "zh" : "";
}

struct TellingWord {
  std::string_view word;  // as written in small letters
  std::string_view language;
};

// Words of citations and of everything that stand in French or in Spanish questions only. Accents
// count: "resolution" may be English.
constexpr auto kTellingWords = std::to_array<TellingWord>({
    {"aux", "fr"},          {"avis", "fr"},
    {"circulaire", "fr"},   {"considérant", "fr"},
    {"décide", "fr"},       {"décision", "fr"},
    {"dans", "fr"},         {"des", "fr"},
    {"du", "fr"},           {"et", "fr"},
    {"le", "fr"},           {"les", "fr"},
    {"lettre", "fr"},       {"paragraphe", "fr"},
    {"pour", "fr"},         {"recommandation", "fr"},
    {"règlement", "fr"},    {"résolution", "fr"},
    {"résolutions", "fr"},  {"sur", "fr"},
    {"une", "fr"},          {"acuerdo", "es"},
    {"artículo", "es"},     {"carta", "es"},
    {"considerando", "es"}, {"decisión", "es"},
    {"del", "es"},          {"documento", "es"},
    {"el", "es"},           {"los", "es"},
    {"las", "es"},          {"párrafo", "es"},
    {"por", "es"},          {"recomendación", "es"},
    {"reglamento", "es"},   {"resolución", "es"},
    {"resoluciones", "es"}, {"resuelve", "es"},
    {"ruego", "es"},        {"sobre", "es"},
    {"una", "es"},          {"y", "es"},
});

// The language whose words there are more of; empty for none and for as many of both.
std::string language_of_words(std::string_view text) {
  std::ptrdiff_t french = 0;
  for (const Lexeme& lexeme : cut_query(text)) {
    if (lexeme.kind != LexemeKind::kWords) continue;
    std::string word;
    icu::UnicodeString::fromUTF8(lexeme.text).toLower(icu::Locale::getRoot()).toUTF8String(word);
    for (const TellingWord& row : kTellingWords) {
      if (row.word == word) french += row.language == "fr" ? 1 : -1;
    }
  }
  return french > 0 ? "fr" : french < 0 ? "es" : "";
}

}  // namespace

std::string asked_language(const QueryNode& node) {
  if (node.kind == NodeKind::kFilter && node.field == "lang") return node.text;
  if (node.kind != NodeKind::kAll && node.kind != NodeKind::kAnd) return {};
  for (const QueryNode& child : node.children) {
    std::string language = asked_language(child);
    if (!language.empty()) return language;
  }
  return {};
}

std::string language_of_question(const ParsedQuery& parsed) {
  std::string language = asked_language(parsed.tree);
  if (language.empty()) language = language_of_letters(parsed.text);
  if (language.empty()) language = language_of_words(parsed.text);
  if (language.empty()) language = analyzers::detect_language(parsed.text).value_or("en");
  return language;
}

}  // namespace itu::server
