#include "server/search/query/rewording.h"

#include <algorithm>
#include <functional>
#include <optional>

#include "indexer/schema/suggestions/definition_table.h"
#include "server/search/query/lexer.h"

namespace itu::server {
namespace {

using Lexemes = std::vector<Lexeme>;

bool is_value(const Lexemes& lexemes, std::size_t at) {
  return at > 0 && lexemes[at - 1].kind == LexemeKind::kField;
}

bool is_beside(const Lexemes& lexemes, std::size_t at, LexemeKind kind) {
  return (at > 0 && lexemes[at - 1].kind == kind) ||
         (at + 1 < lexemes.size() && lexemes[at + 1].kind == kind);
}

// `reword` gives what takes the place of a lexeme, or nothing where it stays as it is.
std::string reworded(
    std::string_view question,
    const std::function<std::optional<std::string>(const Lexemes&, std::size_t)>& reword) {
  const Lexemes lexemes = cut_query(question);
  std::string text;
  std::size_t done = 0;
  for (std::size_t i = 0; i < lexemes.size(); ++i) {
    const auto other = reword(lexemes, i);
    if (!other) continue;
    text += question.substr(done, lexemes[i].span.begin - done);
    text += *other;
    done = lexemes[i].span.end;
  }
  return text.append(question.substr(done));
}

}  // namespace

std::string literal_question(std::string_view question) {
  return reworded(question, [](const Lexemes& lexemes, std::size_t i) {
    const Lexeme& lexeme = lexemes[i];
    const bool is_plain = lexeme.kind == LexemeKind::kWords && lexeme.text.front() != '=' &&
                          lexeme.text.back() != '*' && lexeme.text.find('~') == std::string::npos;
    return is_plain && !is_value(lexemes, i) ? std::optional("=" + lexeme.text) : std::nullopt;
  });
}

std::string literal_word(std::string_view question, std::string_view key) {
  bool is_done = false;
  return reworded(
      question, [&](const Lexemes& lexemes, std::size_t i) -> std::optional<std::string> {
        const Lexeme& lexeme = lexemes[i];
        const bool is_words = lexeme.kind == LexemeKind::kWords && !is_value(lexemes, i);
        if (is_done || (!is_words && lexeme.kind != LexemeKind::kPhrase)) return std::nullopt;
        const std::string bare =
            lexeme.text.substr(0, is_words ? lexeme.text.find('~') : lexeme.text.size());
        if (schema::key_of_name(bare) != key) return std::nullopt;
        is_done = true;
        if (is_words) return (bare.starts_with('=') ? "" : "=") + bare;
        return "\"" + bare + "\"";
      });
}

std::string strict_question(std::string_view question) {
  return reworded(question,
                  [&](const Lexemes& lexemes, std::size_t i) -> std::optional<std::string> {
                    const Lexeme& lexeme = lexemes[i];
                    const bool is_word =
                        lexeme.kind == LexemeKind::kWords || lexeme.kind == LexemeKind::kPhrase;
                    const bool is_signed = i > 0 && (lexemes[i - 1].kind == LexemeKind::kPlus ||
                                                     lexemes[i - 1].kind == LexemeKind::kMinus ||
                                                     lexemes[i - 1].kind == LexemeKind::kNot);
                    if (!is_word || is_signed || is_value(lexemes, i) ||
                        is_beside(lexemes, i, LexemeKind::kNear)) {
                      return std::nullopt;
                    }
                    return "+" + std::string(slice(question, lexeme.span));
                  });
}

std::string with_words(std::string_view question,
                       const std::vector<std::pair<std::string, std::string>>& exchanged) {
  return reworded(
      question, [&](const Lexemes& lexemes, std::size_t i) -> std::optional<std::string> {
        if (lexemes[i].kind != LexemeKind::kWords || is_value(lexemes, i)) return std::nullopt;
        const auto found = std::find_if(exchanged.begin(), exchanged.end(), [&](const auto& pair) {
          return pair.first == lexemes[i].text;
        });
        return found == exchanged.end() ? std::nullopt : std::optional(found->second);
      });
}

}  // namespace itu::server
