#include "server/search/query/span_query.h"

#include <algorithm>
#include <utility>

#include "server/search/query/term_query.h"

namespace itu::server {
namespace {

class Builder {
 public:
  Builder(WordForms* forms, std::vector<std::string>* missing)
      : forms_(*forms), missing_(*missing) {}

  // Recursion is as deep as the tree, which the parser bounds.
  std::optional<SpanNode> build(const QueryNode& node) {
    switch (node.kind) {
      case NodeKind::kPhrase:
        return build_phrase(node);
      case NodeKind::kDesignator:
        return build_words(node, Wording::kItself);
      case NodeKind::kOr:
      case NodeKind::kReadings:
        return build_any(node);
      case NodeKind::kNear:
        return build_pair(node);
      default:
        return build_word(node);
    }
  }

 private:
  std::optional<SpanNode> terms(std::vector<std::string> words, const QueryNode& node) {
    if (words.empty()) {
      missing_.push_back(node.text);
      return std::nullopt;
    }
    if (!node.field.empty()) {
      std::transform(words.begin(), words.end(), words.begin(), title_term);
    }
    SpanNode span;
    span.terms = std::move(words);
    return span;
  }

  std::optional<SpanNode> build_word(const QueryNode& node) { return terms(forms_.of(node), node); }

  std::optional<SpanNode> build_words(const QueryNode& node, Wording wording) {
    SpanNode sequence;
    sequence.kind = SpanKind::kSequence;
    for (const std::string& text : node.words) {
      QueryNode word;
      word.kind = NodeKind::kWord;
      word.field = node.field;
      word.text = text;
      word.wording = wording;
      auto span = build_word(word);
      if (!span) return std::nullopt;
      sequence.children.push_back(std::move(*span));
    }
    return sequence.children.size() == 1 ? std::move(sequence.children.front()) : sequence;
  }

  std::optional<SpanNode> build_phrase(const QueryNode& node) {
    if (node.wording == Wording::kStems) return build_words(node, Wording::kUsual);
    auto span = build_words(node, Wording::kItself);
    if (span && node.wording == Wording::kVerbatim) span->verbatim = node.text;
    return span;
  }

  std::optional<SpanNode> build_any(const QueryNode& node) {
    SpanNode any;
    any.kind = SpanKind::kAnyOf;
    for (const QueryNode& child : node.children) {
      auto span = build(child);
      if (span) any.children.push_back(std::move(*span));
    }
    if (any.children.empty()) return std::nullopt;
    return any;
  }

  std::optional<SpanNode> build_pair(const QueryNode& node) {
    auto left = build(node.children.front());
    auto right = build(node.children.back());
    if (!left || !right) return std::nullopt;
    SpanNode pair;
    pair.kind = kind_of(node.nearness);
    pair.distance = node.distance;
    pair.children = {std::move(*left), std::move(*right)};
    return pair;
  }

  static SpanKind kind_of(Nearness nearness) {
    switch (nearness) {
      case Nearness::kAnyOrder:
        return SpanKind::kNear;
      case Nearness::kInOrder:
        return SpanKind::kAdjacent;
      case Nearness::kParagraph:
        return SpanKind::kParagraph;
      case Nearness::kSentence:
        return SpanKind::kSentence;
    }
    return SpanKind::kNear;
  }

  WordForms& forms_;
  std::vector<std::string>& missing_;
};

// One that Xapian can look for itself, which spares many documents the question.
bool is_plain_phrase(const SpanNode& node) {
  return node.kind == SpanKind::kSequence &&
         std::all_of(node.children.begin(), node.children.end(), [](const SpanNode& child) {
           return child.kind == SpanKind::kTerms && child.terms.size() == 1;
         });
}

}  // namespace

std::optional<SpanNode> build_spans(const QueryNode& node, WordForms* forms,
                                    std::vector<std::string>* missing) {
  return Builder(forms, missing).build(node);
}

Query words_of(const SpanNode& node) {
  if (node.kind == SpanKind::kTerms) return any_of(node.terms);
  if (is_plain_phrase(node)) {
    std::vector<std::string> words;
    for (const SpanNode& child : node.children) words.push_back(child.terms.front());
    return {Op::kPhrase, words, static_cast<Xapian::termcount>(words.size())};
  }
  std::vector<Query> words;
  for (const SpanNode& child : node.children) words.push_back(words_of(child));
  const bool is_any = node.kind == SpanKind::kAnyOf;
  return {is_any ? Op::kOr : Op::kAnd, std::move(words)};
}

}  // namespace itu::server
