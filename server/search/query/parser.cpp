#include "server/search/query/parser.h"

#include <algorithm>
#include <utility>

#include "analyzers/utf8.h"
#include "server/search/query/brackets.h"
#include "server/search/query/fields.h"
#include "server/search/query/lexer.h"
#include "server/search/query/nearness.h"
#include "server/search/query/references.h"
#include "server/search/query/values.h"
#include "server/search/query/words.h"

namespace itu::server {
namespace {

bool is_nothing(const QueryNode& node) { return node.kind == NodeKind::kNothing; }

// One child stands for itself; a list in a list of its own kind is one list.
QueryNode combine(NodeKind kind, std::vector<QueryNode> children) {
  if (children.empty()) return {};
  if (children.size() == 1) return std::move(children.front());
  QueryNode node;
  node.kind = kind;
  for (QueryNode& child : children) {
    if (child.kind != kind || child.required) {
      node.children.push_back(std::move(child));
      continue;
    }
    for (QueryNode& inner : child.children) node.children.push_back(std::move(inner));
  }
  return node;
}

// Brackets are balanced and at most kDeepestNesting deep when this starts, so the recursion is.
class Parser {
 public:
  Parser(std::string_view query, std::vector<Lexeme> lexemes,
         const std::vector<analyzers::Reference>& references, Notes* notes)
      : query_(query), lexemes_(std::move(lexemes)), references_(references), notes_(notes) {}

  QueryNode parse_or() {
    return parse_alternatives(LexemeKind::kOr, "OR", NodeKind::kOr, [this] { return parse_xor(); });
  }

 private:
  bool at(LexemeKind kind) const { return next_ < lexemes_.size() && lexemes_[next_].kind == kind; }

  bool at_operand() const {
    return next_ < lexemes_.size() && !at(LexemeKind::kOr) && !at(LexemeKind::kXor) &&
           !at(LexemeKind::kClose) && !at(LexemeKind::kAnd) && !at(LexemeKind::kNear);
  }

  QueryNode parse_xor() {
    return parse_alternatives(LexemeKind::kXor, "XOR", NodeKind::kXor,
                              [this] { return parse_all(); });
  }

  // Parts of the question between operators of one name.
  template <typename ParsePart>
  QueryNode parse_alternatives(LexemeKind between, std::string_view name, NodeKind kind,
                               const ParsePart& parse_part) {
    std::vector<QueryNode> alternatives;
    bool is_after = false;
    for (;;) {
      QueryNode node = parse_part();
      const bool is_before = at(between);
      if (is_nothing(node) && (is_after || is_before)) note_lone(name);
      if (!is_nothing(node)) alternatives.push_back(std::move(node));
      if (!is_before) return combine(kind, std::move(alternatives));
      ++next_;
      is_after = true;
    }
  }

  void note_lone(std::string_view name) {
    notes_->add("syntax", std::string(name) + " needs words on both sides; it is left out here. " +
                              "To search for the word, write it in small letters.");
  }

  QueryNode parse_all() {
    std::vector<QueryNode> items;
    for (;;) {
      if (at(LexemeKind::kAnd) || at(LexemeKind::kNear)) {
        note_lone(at(LexemeKind::kAnd) ? "AND" : lexemes_[next_].text);
        ++next_;
      } else if (at_operand()) {
        QueryNode node = parse_and();
        if (!is_nothing(node)) items.push_back(std::move(node));
      } else {
        return combine(NodeKind::kAll, std::move(items));
      }
    }
  }

  QueryNode parse_and() {
    std::vector<QueryNode> items;
    for (;;) {
      QueryNode node = parse_unary();
      if (!is_nothing(node)) items.push_back(std::move(node));
      if (!at(LexemeKind::kAnd)) break;
      ++next_;
      if (!at_operand()) {
        note_lone("AND");
        break;
      }
    }
    return combine(NodeKind::kAnd, std::move(items));
  }

  // Signs may pile up ("NOT -a"): each NOT and - turns the meaning round.
  QueryNode parse_unary() {
    bool is_not = false;
    bool is_required = false;
    std::string_view sign;
    for (;; ++next_) {
      if (at(LexemeKind::kPlus)) {
        is_required = true;
        sign = "+";
      } else if (at(LexemeKind::kNot) || at(LexemeKind::kMinus)) {
        is_not = !is_not;
        sign = at(LexemeKind::kNot) ? "NOT" : "-";
      } else {
        break;
      }
    }
    QueryNode node = at_operand() ? parse_near() : QueryNode{};
    if (is_nothing(node)) {
      if (!sign.empty()) {
        notes_->add("syntax", std::string(sign) + " needs a word after it; it is left out.");
      }
      return node;
    }
    if (is_not) {
      QueryNode negated;
      negated.kind = NodeKind::kNot;
      negated.children.push_back(std::move(node));
      return negated;
    }
    node.required = is_required;
    return node;
  }

  // What stands near to what. From left to right: a NEAR b NEAR c is (a NEAR b) NEAR c.
  QueryNode parse_near() {
    QueryNode node = parse_primary();
    while (at(LexemeKind::kNear)) {
      const std::string name = lexemes_[next_++].text;
      if (!at_operand() || at(LexemeKind::kPlus) || at(LexemeKind::kMinus) ||
          at(LexemeKind::kNot)) {
        note_lone(name);
        return node;
      }
      node = bring_near(name, std::move(node), parse_primary(), notes_);
    }
    return node;
  }

  QueryNode parse_primary() {
    const Lexeme& lexeme = lexemes_[next_++];
    switch (lexeme.kind) {
      case LexemeKind::kOpen:
        return parse_bracket();
      case LexemeKind::kField:
        return parse_field(lexeme.text);
      case LexemeKind::kReference:
        return reference_node(lexeme);
      case LexemeKind::kPhrase:
        return phrase_node(lexeme);
      default:
        return words_node(lexeme.text);
    }
  }

  QueryNode parse_bracket() {
    QueryNode node = parse_or();
    ++next_;  // the closing bracket, which is there
    return node;
  }

  // The field holds for what follows directly: a word, a phrase or a bracket.
  QueryNode parse_field(const std::string& name) {
    if (!at(LexemeKind::kWords) && !at(LexemeKind::kPhrase) && !at(LexemeKind::kOpen)) {
      notes_->add("syntax", name + ": has no value and is left out.");
      return {};
    }
    const QueryField* outer = std::exchange(field_, find_query_field(name));
    QueryNode node = asks_for_texts() ? parse_texts() : parse_primary();
    field_ = outer;
    return node;
  }

  // cites:( ) and citedby:( ) hold citations, or else a question of their own.
  bool asks_for_texts() const {
    return at(LexemeKind::kOpen) && (field_->name == "cites" || field_->name == "citedby");
  }

  QueryNode parse_texts() {
    const std::size_t close = closing(next_);
    const std::string_view inside =
        slice(query_, analyzers::TextSpan{lexemes_[next_].span.end, lexemes_[close].span.begin});
    const auto names_none = [](const Lexeme& lexeme) {
      return (lexeme.kind == LexemeKind::kWords || lexeme.kind == LexemeKind::kPhrase) &&
             !names_text(lexeme.text);
    };
    const auto begin = lexemes_.begin() + static_cast<std::ptrdiff_t>(next_);
    const auto end = lexemes_.begin() + static_cast<std::ptrdiff_t>(close);
    if (std::none_of(begin, end, names_none)) return parse_primary();
    const auto is_word = [](const Lexeme& lexeme) { return lexeme.kind == LexemeKind::kWords; };
    if (std::all_of(begin + 1, end, is_word) && names_text(inside)) {
      next_ = close + 1;
      return value_node(std::string(inside));
    }
    QueryNode citing;
    citing.kind = NodeKind::kCiting;
    citing.field = std::exchange(field_, nullptr)->name;
    ++next_;
    citing.children.push_back(parse_bracket());
    return is_nothing(citing.children.front()) ? QueryNode{} : citing;
  }

  std::size_t closing(std::size_t open) const {
    int depth = 0;
    for (std::size_t i = open; i < lexemes_.size(); ++i) {
      if (lexemes_[i].kind == LexemeKind::kOpen) ++depth;
      if (lexemes_[i].kind == LexemeKind::kClose && --depth == 0) return i;
    }
    return lexemes_.size() - 1;
  }

  bool is_value() const { return field_ != nullptr && field_->use != FieldUse::kText; }

  std::string_view text_field() const {
    return field_ == nullptr ? std::string_view() : field_->name;
  }

  QueryNode value_node(const std::string& value) {
    return read_value(*field_, value, notes_).value_or(QueryNode{});
  }

  QueryNode words_node(const std::string& run) {
    if (is_value()) return value_node(run);
    note_unknown_field(run);
    return combine(NodeKind::kAll, read_words(run, text_field(), &budget_, notes_));
  }

  void note_unknown_field(std::string_view run) {
    const std::size_t colon = run.find(':');
    if (colon == std::string_view::npos || colon == 0 || colon + 1 == run.size()) return;
    for (const char c : run.substr(0, colon)) {
      if ((c < 'a' || c > 'z') && (c < 'A' || c > 'Z')) return;
    }
    notes_->add("syntax", in_quotes(run.substr(0, colon)) +
                              " is no field, so that it is searched as a word.");
  }

  QueryNode phrase_node(const Lexeme& lexeme) {
    if (lexeme.unclosed) {
      notes_->add("syntax", "A quotation mark is not closed; the phrase is taken to the end.");
    }
    if (is_value()) return value_node(lexeme.text);
    return combine(NodeKind::kAll,
                   read_phrase(lexeme.text, lexeme.mark, text_field(), &budget_, notes_));
  }

  // What the words name, or else the words as they stand.
  QueryNode reference_node(const Lexeme& lexeme) {
    std::vector<QueryNode> printed = read_words(lexeme.text, "", &budget_, notes_);
    const bool is_symbol = printed.size() == 1 && printed.front().kind == NodeKind::kDesignator;
    if (!is_symbol) printed = read_phrase(lexeme.text, "", "", &spent_, notes_);
    if (printed.empty()) return {};
    QueryNode node;
    node.kind = NodeKind::kReference;
    node.references = references_[lexeme.reference].targets;
    if (node.references.size() > kMostTargets) {
      node.references.resize(kMostTargets);
      notes_->add_limited("reference-targets");
    }
    node.children = std::move(printed);
    return node;
  }

  std::string_view query_;
  std::vector<Lexeme> lexemes_;
  const std::vector<analyzers::Reference>& references_;
  Notes* notes_;
  std::size_t next_ = 0;
  const QueryField* field_ = nullptr;  // of the value being read
  TermBudget budget_;
  TermBudget spent_;  // for words that budget_ has counted already
};

void note_repairs(const analyzers::RepairedText& repaired, Notes* notes) {
  if (repaired.replaced > 0) {
    notes->add("syntax", "The question was not valid UTF-8; what could not be read is left out.");
  }
  if (repaired.dropped > 0) {
    notes->add("syntax", "Control characters in the question are left out.");
  }
}

}  // namespace

ParsedQuery parse_query(std::string_view question) {
  Notes notes;
  analyzers::RepairedText repaired = analyzers::repair_utf8(question);
  note_repairs(repaired, &notes);
  ParsedQuery parsed;
  parsed.text = std::move(repaired.text);
  std::vector<Lexeme> lexemes = cut_query(parsed.text);
  parsed.references = mark_references(parsed.text, &lexemes);
  lexemes = balance_brackets(std::move(lexemes), &notes);
  parsed.tree = Parser(parsed.text, std::move(lexemes), parsed.references, &notes).parse_or();
  parsed.notes = notes.list();
  return parsed;
}

}  // namespace itu::server
