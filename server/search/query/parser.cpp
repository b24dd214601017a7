#include "server/search/query/parser.h"

#include <utility>

#include "analyzers/utf8.h"
#include "server/search/query/brackets.h"
#include "server/search/query/fields.h"
#include "server/search/query/lexer.h"
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
  Parser(std::vector<Lexeme> lexemes, const std::vector<analyzers::Reference>& references,
         Notes* notes)
      : lexemes_(std::move(lexemes)), references_(references), notes_(notes) {}

  QueryNode parse_or() {
    std::vector<QueryNode> alternatives;
    bool is_after_or = false;
    for (;;) {
      QueryNode node = parse_all();
      const bool is_before_or = at(LexemeKind::kOr);
      if (is_nothing(node) && (is_after_or || is_before_or)) note_lone("OR");
      if (!is_nothing(node)) alternatives.push_back(std::move(node));
      if (!is_before_or) return combine(NodeKind::kOr, std::move(alternatives));
      ++next_;
      is_after_or = true;
    }
  }

 private:
  bool at(LexemeKind kind) const { return next_ < lexemes_.size() && lexemes_[next_].kind == kind; }

  bool at_operand() const {
    return next_ < lexemes_.size() && !at(LexemeKind::kOr) && !at(LexemeKind::kClose) &&
           !at(LexemeKind::kAnd);
  }

  void note_lone(std::string_view name) {
    notes_->add("syntax", std::string(name) + " needs words on both sides; it is left out here. " +
                              "To search for the word, write it in small letters.");
  }

  QueryNode parse_all() {
    std::vector<QueryNode> items;
    for (;;) {
      if (at(LexemeKind::kAnd)) {
        note_lone("AND");
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
    QueryNode node = at_operand() ? parse_primary() : QueryNode{};
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
    const schema::Field* outer = std::exchange(field_, schema::find_field(name));
    QueryNode node = parse_primary();
    field_ = outer;
    return node;
  }

  bool is_value() const { return field_ != nullptr && use_of(*field_) != FieldUse::kText; }

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
    return combine(NodeKind::kAll, read_phrase(lexeme.text, text_field(), &budget_, notes_));
  }

  // What the words name, or else the words as they stand.
  QueryNode reference_node(const Lexeme& lexeme) {
    std::vector<QueryNode> printed = read_words(lexeme.text, "", &budget_, notes_);
    const bool is_symbol = printed.size() == 1 && printed.front().kind == NodeKind::kDesignator;
    if (!is_symbol) printed = read_phrase(lexeme.text, "", &spent_, notes_);
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

  std::vector<Lexeme> lexemes_;
  const std::vector<analyzers::Reference>& references_;
  Notes* notes_;
  std::size_t next_ = 0;
  const schema::Field* field_ = nullptr;  // of the value being read
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
  parsed.tree = Parser(std::move(lexemes), parsed.references, &notes).parse_or();
  parsed.notes = notes.list();
  return parsed;
}

}  // namespace itu::server
