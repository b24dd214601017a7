#include "server/search/query/language.h"

#include "analyzers/language.h"
#include "analyzers/utf8.h"

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
    if (c >= 0x0400 && c <= 0x052F) ++cyrillic;
    if (c >= 0x0600 && c <= 0x06FF) ++arabic;
    if (c >= 0x4E00 && c <= 0x9FFF) ++han;
  }
  if (cyrillic * 2 > letters) return "ru";
  if (arabic * 2 > letters) return "ar";
  return han * 4 > letters ? "zh" : "";
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
  if (language.empty()) language = analyzers::detect_language(parsed.text).value_or("en");
  return language;
}

}  // namespace itu::server
