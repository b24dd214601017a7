#include "fuzz/question_promises.h"

#include <algorithm>
#include <cstddef>

#include "analyzers/utf8.h"
#include "server/search/limits.h"
#include "server/search/query/lexer.h"
#include "server/search/query/parser.h"
#include "server/search/query/rewording.h"

namespace itu::server {
namespace {

// Levels that operators add to those of brackets: words in a NOT in an AND in a list in an OR ...
constexpr std::size_t kLevelsOfBracket = 8;

std::size_t depth_of(const QueryNode& node) {
  std::size_t deepest = 0;
  for (const QueryNode& child : node.children) deepest = std::max(deepest, depth_of(child));
  return deepest + 1;
}

std::size_t count_words(const QueryNode& node) {
  const bool is_words = node.kind == NodeKind::kWord || node.kind == NodeKind::kPrefix ||
                        node.kind == NodeKind::kFuzzy;
  std::size_t words = node.kind == NodeKind::kPhrase ? node.words.size() : is_words ? 1 : 0;
  for (const QueryNode& child : node.children) words += count_words(child);
  return words;
}

}  // namespace

std::string broken_promise(std::string_view question) {
  const ParsedQuery parsed = parse_query(question);
  if (!analyzers::is_valid_utf8(parsed.text)) return "the text of a question is no UTF-8";
  std::size_t end = 0;
  for (const Lexeme& lexeme : cut_query(parsed.text)) {
    if (lexeme.span.begin < end || lexeme.span.end > parsed.text.size()) return "lexemes overlap";
    end = lexeme.span.end;
  }
  for (const analyzers::Reference& reference : parsed.references) {
    if (reference.span.end > parsed.text.size()) return "a reference lies outside";
  }
  if (depth_of(parsed.tree) > kLevelsOfBracket * (kDeepestNesting + 1)) return "too deep a tree";
  if (count_words(parsed.tree) > kMostTerms) return "too many words";
  for (const Note& note : parsed.notes) {
    if (note.text.empty() || !analyzers::is_valid_utf8(note.text)) return "a note is no text";
  }
  if (!analyzers::is_valid_utf8(to_string(parsed.tree))) return "a tree prints as no UTF-8";
  if (!(parse_query(parsed.text).tree == parsed.tree)) return "read again, it is another tree";
  // What notes offer as another reading is a question too.
  parse_query(literal_question(parsed.text));
  parse_query(strict_question(parsed.text));
  return "";
}

}  // namespace itu::server
