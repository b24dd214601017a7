#include "server/search/query/tree.h"

#include <utility>

namespace itu::server {
namespace {

std::string join(const std::vector<std::string>& words) {
  std::string joined;
  for (const std::string& word : words) {
    if (!joined.empty()) joined += ' ';
    joined += word;
  }
  return joined;
}

std::string print_list(std::string_view name, const std::vector<QueryNode>& children) {
  std::string printed = "(";
  printed += name;
  for (const QueryNode& child : children) printed += " " + to_string(child);
  return printed + ")";
}

std::string print_reference(const QueryNode& node) {
  std::string printed = "<";
  for (const analyzers::ReferenceTarget& target : node.references) {
    if (target.certainty == analyzers::Certainty::kOpen) {
      printed += "open";
      for (const analyzers::Candidate& candidate : target.candidates) {
        printed += ":" + to_id(candidate.target);
      }
      printed += ' ';
    } else {
      printed += to_id(target.target) + ' ';
    }
  }
  return printed + to_string(node.children.front()) + ">";
}

std::string_view wording_mark(Wording wording) {
  switch (wording) {
    case Wording::kStems:
      return "~stem";
    case Wording::kVerbatim:
      return "~exact";
    case Wording::kSynonyms:
      return "~syn";
    default:
      return "";
  }
}

std::string name_of_nearness(const QueryNode& node) {
  switch (node.nearness) {
    case Nearness::kAnyOrder:
      return "near/" + std::to_string(node.distance);
    case Nearness::kInOrder:
      return "adj/" + std::to_string(node.distance);
    case Nearness::kParagraph:
      return "para";
    case Nearness::kSentence:
      return "sent";
  }
  return "";
}

std::string print_leaf(const QueryNode& node) {
  switch (node.kind) {
    case NodeKind::kWord:
      return (node.wording == Wording::kItself ? "=" : "") + node.text +
             (node.wording == Wording::kSynonyms ? "~syn" : "");
    case NodeKind::kPhrase:
      return "\"" + (node.wording == Wording::kVerbatim ? node.text : join(node.words)) + "\"" +
             std::string(wording_mark(node.wording));
    case NodeKind::kDesignator:
      return "{" + node.text + "}";
    case NodeKind::kPrefix:
      return node.text + "*";
    case NodeKind::kFuzzy:
      return node.text + "~" + std::to_string(node.distance);
    case NodeKind::kFilter:
      return node.text;
    case NodeKind::kRange:
      return node.text + ".." + node.upper;
    default:
      return "nothing";
  }
}

}  // namespace

std::vector<QueryNode> parts_of(const QueryNode& node) {
  if (!node.hyphenated) return {node};
  std::vector<QueryNode> words;
  for (const std::string& text : node.words) {
    QueryNode word;
    word.kind = NodeKind::kWord;
    word.field = node.field;
    word.text = text;
    words.push_back(std::move(word));
  }
  return words;
}

std::string to_string(const QueryNode& tree) {
  std::string printed = tree.required ? "+" : "";
  switch (tree.kind) {
    case NodeKind::kAll:
      return printed + print_list("all", tree.children);
    case NodeKind::kAnd:
      return printed + print_list("and", tree.children);
    case NodeKind::kOr:
      return printed + print_list("or", tree.children);
    case NodeKind::kXor:
      return printed + print_list("xor", tree.children);
    case NodeKind::kNear:
      return printed + print_list(name_of_nearness(tree), tree.children);
    case NodeKind::kNot:
      return printed + print_list("not", tree.children);
    case NodeKind::kReadings:
      return printed +
             print_list("readings" + std::string(wording_mark(tree.wording)), tree.children);
    case NodeKind::kCiting:
      return printed + print_list(tree.field, tree.children);
    case NodeKind::kReference:
      return printed + print_reference(tree);
    default:
      if (!tree.field.empty()) printed += tree.field + ":";
      return printed + print_leaf(tree);
  }
}

}  // namespace itu::server
