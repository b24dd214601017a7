#include "server/search/query/brackets.h"

#include "server/search/limits.h"

namespace itu::server {

std::vector<Lexeme> balance_brackets(std::vector<Lexeme> lexemes, Notes* notes) {
  std::vector<Lexeme> balanced;
  std::size_t depth = 0;
  for (Lexeme& lexeme : lexemes) {
    if (lexeme.kind == LexemeKind::kOpen) {
      if (++depth > kDeepestNesting) {
        notes->add_limited("nesting");
        continue;
      }
    }
    if (lexeme.kind == LexemeKind::kClose) {
      if (depth == 0) {
        notes->add("syntax", "A closing bracket has no opening one; it is left out.");
        continue;
      }
      if (depth-- > kDeepestNesting) continue;
    }
    balanced.push_back(std::move(lexeme));
  }
  if (depth > 0) notes->add("syntax", "A bracket is not closed; it is taken to the end.");
  for (; depth > 0; --depth) {
    if (depth <= kDeepestNesting) balanced.push_back({LexemeKind::kClose, {}, ""});
  }
  return balanced;
}

}  // namespace itu::server
