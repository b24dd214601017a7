#include "server/search/query/words.h"

#include <algorithm>
#include <string>

#include "analyzers/normalizer.h"
#include "analyzers/tokenizer.h"
#include "analyzers/utf8.h"

namespace itu::server {
namespace {

using analyzers::OwnedToken;
using analyzers::TextSpan;
using analyzers::TokenKind;

bool is_whole(const OwnedToken& token) {
  return token.kind == TokenKind::kDesignator || token.kind == TokenKind::kBigram;
}

bool is_inside(TextSpan span, const std::vector<TextSpan>& wholes) {
  return std::any_of(wholes.begin(), wholes.end(),
                     [&](const TextSpan& whole) { return whole.holds(span); });
}

// The tokens that the question asks for: a designator stands for its parts, a pair of Chinese
// characters for each of them.
std::vector<OwnedToken> outermost(const std::vector<OwnedToken>& tokens) {
  std::vector<TextSpan> wholes;
  for (const OwnedToken& token : tokens) {
    if (is_whole(token)) wholes.push_back(token.span);
  }
  std::vector<OwnedToken> kept;
  for (const OwnedToken& token : tokens) {
    if (is_whole(token) || !is_inside(token.span, wholes)) kept.push_back(token);
  }
  return kept;
}

std::vector<std::string> parts_of(const OwnedToken& whole, const std::vector<OwnedToken>& tokens) {
  std::vector<std::string> parts;
  for (const OwnedToken& token : tokens) {
    if (!is_whole(token) && whole.span.holds(token.span)) parts.push_back(token.text);
  }
  return parts;
}

// "Secretary-General" is typed as one word and meant as one: the parts follow each other.
bool is_hyphenated(std::string_view run, const OwnedToken& left, const OwnedToken& right) {
  if (left.kind != TokenKind::kWord || right.kind != TokenKind::kWord) return false;
  if (right.span.begin <= left.span.end) return false;
  const std::string_view between = run.substr(left.span.end, right.span.begin - left.span.end);
  return analyzers::fold_to_string(between) == "-";
}

QueryNode leaf_of(const OwnedToken& token, const std::vector<OwnedToken>& tokens,
                  std::string_view field) {
  QueryNode node;
  node.kind = token.kind == TokenKind::kDesignator ? NodeKind::kDesignator : NodeKind::kWord;
  node.field = field;
  node.text = token.text;
  node.exact = token.kind == TokenKind::kBigram;
  if (node.kind == NodeKind::kDesignator) node.words = parts_of(token, tokens);
  return node;
}

QueryNode phrase_of(std::vector<std::string> words, std::string_view field) {
  QueryNode node;
  node.kind = NodeKind::kPhrase;
  node.field = field;
  node.words = std::move(words);
  return node;
}

// Turns the last leaf into the start of a word: spectr*. Too short a start stays a word.
void make_prefix(std::vector<QueryNode>* leaves, Notes* notes) {
  QueryNode& last = leaves->back();
  if (last.kind == NodeKind::kPhrase) {
    QueryNode prefix;
    prefix.kind = NodeKind::kWord;
    prefix.field = last.field;
    prefix.text = last.words.back();
    last.words.pop_back();
    leaves->push_back(std::move(prefix));
  }
  QueryNode& node = leaves->back();
  if (analyzers::count_code_points(node.text) < kShortestWildcard) {
    notes->add_limited("wildcard-letters");
    return;
  }
  node.kind = NodeKind::kPrefix;
  node.words.clear();
}

std::vector<QueryNode> join_hyphenated(std::string_view run, const std::vector<OwnedToken>& wanted,
                                       const std::vector<OwnedToken>& tokens,
                                       std::string_view field) {
  std::vector<QueryNode> leaves;
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    std::vector<std::string> words{wanted[i].text};
    const std::size_t first = i;
    while (i + 1 < wanted.size() && is_hyphenated(run, wanted[i], wanted[i + 1])) {
      words.push_back(wanted[++i].text);
    }
    leaves.push_back(words.size() > 1 ? phrase_of(std::move(words), field)
                                      : leaf_of(wanted[first], tokens, field));
  }
  return leaves;
}

// Drops the leaves for which the budget is spent.
void charge(std::vector<QueryNode>* leaves, TermBudget* budget, Notes* notes) {
  const auto is_too_much = [&](const QueryNode& leaf) {
    return !budget->take(leaf.kind == NodeKind::kPhrase ? leaf.words.size() : 1, notes);
  };
  leaves->erase(std::remove_if(leaves->begin(), leaves->end(), is_too_much), leaves->end());
}

}  // namespace

bool TermBudget::take(std::size_t terms, Notes* notes) {
  if (used_ + terms > kMostTerms) {
    used_ = kMostTerms;
    notes->add_limited("query-terms");
    return false;
  }
  used_ += terms;
  return true;
}

std::vector<QueryNode> read_words(std::string_view run, std::string_view field, TermBudget* budget,
                                  Notes* notes) {
  const bool is_prefix = run.size() > 1 && run.back() == '*';
  if (is_prefix) run.remove_suffix(1);
  const std::vector<OwnedToken> tokens = analyzers::tokenize(run);
  const std::vector<OwnedToken> wanted = outermost(tokens);
  if (wanted.empty()) {
    notes->add_ignored(run);
    return {};
  }
  if (run.find('*') != std::string_view::npos) {
    notes->add("syntax",
               "* stands for any ending only at the end of a word, not in " + in_quotes(run) + ".");
  }
  std::vector<QueryNode> leaves = join_hyphenated(run, wanted, tokens, field);
  if (is_prefix) make_prefix(&leaves, notes);
  charge(&leaves, budget, notes);
  return leaves;
}

std::vector<QueryNode> read_phrase(std::string_view words, std::string_view field,
                                   TermBudget* budget, Notes* notes) {
  std::vector<std::string> kept;
  for (const OwnedToken& token : analyzers::tokenize(words)) {
    if (!is_whole(token)) kept.push_back(token.text);
  }
  if (kept.empty()) {
    notes->add_ignored("\"" + std::string(words) + "\"");
    return {};
  }
  if (kept.size() > kMostPhraseWords) {
    kept.resize(kMostPhraseWords);
    notes->add_limited("phrase-words");
  }
  QueryNode node = phrase_of(std::move(kept), field);
  if (node.words.size() == 1) {
    node.kind = NodeKind::kWord;
    node.text = std::move(node.words.front());
    node.words.clear();
    node.exact = true;
  }
  std::vector<QueryNode> leaves{std::move(node)};
  charge(&leaves, budget, notes);
  return leaves;
}

}  // namespace itu::server
