#include "server/search/query/words.h"

#include <algorithm>
#include <string>

#include "analyzers/acronyms.h"
#include "analyzers/function_words.h"
#include "analyzers/normalizer.h"
#include "analyzers/tokenizer.h"
#include "analyzers/utf8.h"
#include "server/search/query/token_positions.h"

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
  if (token.kind == TokenKind::kBigram) node.wording = Wording::kItself;
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

// What a run of characters says of the word in it by signs: =word, word*, word~2.
struct SignedRun {
  std::string_view run;
  bool is_itself = false;
  bool is_prefix = false;
  bool has_synonyms = false;   // word~syn
  std::uint32_t distance = 0;  // of word~
};

SignedRun read_signs(std::string_view run) {
  SignedRun read{run};
  if (read.run.size() > 1 && read.run.front() == '=') {
    read.is_itself = true;
    read.run.remove_prefix(1);
  }
  if (read.run.size() > 1 && read.run.back() == '*') {
    read.is_prefix = true;
    read.run.remove_suffix(1);
    return read;
  }
  const std::size_t tilde = read.run.rfind('~');
  if (tilde == std::string_view::npos || tilde == 0) return read;
  const std::string_view behind = read.run.substr(tilde + 1);
  read.has_synonyms = behind == "syn";
  if (read.has_synonyms) read.run = read.run.substr(0, tilde);
  if (!behind.empty() && behind != "1" && behind != "2") return read;
  read.distance = behind == "2" ? 2 : 1;
  read.run = read.run.substr(0, tilde);
  return read;
}

bool has_digit(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// An acronym, such as WHO.
bool is_in_capitals(std::string_view run) {
  return run.size() > 1 &&
         std::all_of(run.begin(), run.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

// Turns the one word into all that are like it. Numbers and symbols are meant as they stand.
void make_fuzzy(std::vector<QueryNode>* leaves, std::uint32_t distance, Notes* notes) {
  QueryNode& node = leaves->front();
  if (leaves->size() > 1 || node.kind != NodeKind::kWord || has_digit(node.text)) {
    notes->add("syntax",
               "~ behind a word stands for words like it, but not behind numbers, "
               "symbols and several words; it is left out there.");
    return;
  }
  if (analyzers::count_code_points(node.text) < kShortestFuzzy) {
    notes->add_limited("fuzzy-letters");
    return;
  }
  node.kind = NodeKind::kFuzzy;
  node.distance = distance;
}

// Symbols and numbers have no other names.
void ask_for_synonyms(std::vector<QueryNode>* leaves) {
  for (QueryNode& leaf : *leaves) {
    if (leaf.kind == NodeKind::kDesignator) continue;
    if (leaf.wording == Wording::kUsual) leaf.wording = Wording::kSynonyms;
  }
}

// Words side by side, at most `distance` words between one and the next.
QueryNode near_of(const QueryNode& phrase, std::uint32_t distance) {
  QueryNode near;
  for (const std::string& word : phrase.words) {
    QueryNode leaf;
    leaf.kind = NodeKind::kWord;
    leaf.field = phrase.field;
    leaf.text = word;
    leaf.wording = Wording::kItself;
    if (near.kind == NodeKind::kNothing) {
      near = std::move(leaf);
      continue;
    }
    QueryNode both;
    both.kind = NodeKind::kNear;
    both.distance = distance;
    both.children = {std::move(near), std::move(leaf)};
    near = std::move(both);
  }
  return near;
}

// What the mark behind a phrase makes of it.
QueryNode marked_phrase(QueryNode phrase, std::string_view words, std::string_view mark,
                        Notes* notes) {
  if (!mark.empty() && has_digit(mark.substr(0, 1))) {
    return near_of(phrase, read_distance(mark, notes));
  }
  if (mark == "exact") {
    phrase.wording = Wording::kVerbatim;
    phrase.text = verbatim_of(words);
    return phrase;
  }
  if (mark == "stem") phrase.wording = Wording::kStems;
  if (mark == "syn") phrase.wording = Wording::kSynonyms;
  if (!mark.empty() && phrase.wording == Wording::kUsual) {
    notes->add("syntax", in_quotes("~" + std::string(mark)) +
                             " behind a phrase is not known; there are ~stem, ~syn, ~exact and "
                             "~3 (words that may lie between). It is left out.");
  }
  if (phrase.words.size() > 1) return phrase;
  QueryNode word;
  word.kind = NodeKind::kWord;
  word.field = phrase.field;
  word.text = phrase.words.front();
  word.wording = phrase.wording == Wording::kStems      ? Wording::kUsual
                 : phrase.wording == Wording::kSynonyms ? Wording::kSynonyms
                                                        : Wording::kItself;
  return word;
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
    if (words.size() == 1) {
      leaves.push_back(leaf_of(wanted[first], tokens, field));
      continue;
    }
    leaves.push_back(phrase_of(std::move(words), field));
    leaves.back().hyphenated = true;
  }
  return leaves;
}

std::size_t count_words(const QueryNode& node) {
  std::size_t words = node.children.empty() ? 1 : 0;
  for (const QueryNode& child : node.children) words += count_words(child);
  return words;
}

// Drops the leaves for which the budget is spent.
void charge(std::vector<QueryNode>* leaves, TermBudget* budget, Notes* notes) {
  const auto is_too_much = [&](const QueryNode& leaf) {
    return !budget->take(std::max<std::size_t>(leaf.words.size(), count_words(leaf)), notes);
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
  const SignedRun read = read_signs(run);
  run = read.run;
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
  if (read.is_prefix) make_prefix(&leaves, notes);
  if (read.distance > 0) make_fuzzy(&leaves, read.distance, notes);
  if (read.has_synonyms) ask_for_synonyms(&leaves);
  for (QueryNode& leaf : leaves) {
    if (leaf.kind != NodeKind::kWord) continue;
    leaf.in_capitals = leaves.size() == 1 && analyzers::is_acronym(run);
    if (read.is_itself) leaf.wording = Wording::kItself;
    leaf.minor = !read.is_itself && !read.has_synonyms && field.empty() && !is_in_capitals(run) &&
                 analyzers::is_function_word(leaf.text);
    if (leaf.minor) leaf.wording = Wording::kItself;  // "are" is no area
  }
  charge(&leaves, budget, notes);
  return leaves;
}

std::uint32_t read_distance(std::string_view digits, Notes* notes) {
  std::size_t distance = 0;
  for (const char c : digits.substr(0, 6)) {
    if (c >= '0' && c <= '9') distance = distance * 10 + static_cast<std::size_t>(c - '0');
  }
  if (distance > kWidestNearness) notes->add_limited("nearness");
  return static_cast<std::uint32_t>(std::clamp<std::size_t>(distance, 1, kWidestNearness));
}

std::vector<QueryNode> read_phrase(std::string_view words, std::string_view mark,
                                   std::string_view field, TermBudget* budget, Notes* notes) {
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
  std::vector<QueryNode> leaves{
      marked_phrase(phrase_of(std::move(kept), field), words, mark, notes)};
  charge(&leaves, budget, notes);
  return leaves;
}

}  // namespace itu::server
