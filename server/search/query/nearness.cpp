#include "server/search/query/nearness.h"

#include <algorithm>
#include <string>
#include <utility>

#include "server/search/query/words.h"

namespace itu::server {
namespace {

// The words of a reference stand for it where words are counted.
QueryNode as_words(QueryNode node) {
  if (node.kind != NodeKind::kReference) return node;
  QueryNode words = std::move(node.children.front());
  return words;
}

const std::string& field_of(const QueryNode& node) {
  return node.children.empty() ? node.field : field_of(node.children.front());
}

}  // namespace

bool has_places(const QueryNode& node) {
  switch (node.kind) {
    case NodeKind::kWord:
    case NodeKind::kPhrase:
    case NodeKind::kDesignator:
    case NodeKind::kPrefix:
    case NodeKind::kFuzzy:
      return true;
    case NodeKind::kNear:
      return true;
    case NodeKind::kOr:
      return std::all_of(node.children.begin(), node.children.end(), has_places);
    default:
      return false;
  }
}

QueryNode bring_near(std::string_view name, QueryNode left, QueryNode right, Notes* notes) {
  QueryNode node;
  node.children = {as_words(std::move(left)), as_words(std::move(right))};
  const bool is_able = std::all_of(node.children.begin(), node.children.end(), has_places) &&
                       field_of(node.children.front()) == field_of(node.children.back());
  if (!is_able) {
    notes->add("syntax", std::string(name) +
                             " takes words, phrases and alternatives of these, of "
                             "one field; AND stands for it here.");
    node.kind = NodeKind::kAnd;
    return node;
  }
  node.kind = NodeKind::kNear;
  const std::size_t slash = name.find('/');
  const bool is_ordered = name.substr(0, slash) == "ADJ";
  if (name == "PARA") {
    node.nearness = Nearness::kParagraph;
  } else if (name == "SENT") {
    node.nearness = Nearness::kSentence;
  } else {
    node.nearness = is_ordered ? Nearness::kInOrder : Nearness::kAnyOrder;
    node.distance = slash != std::string_view::npos ? read_distance(name.substr(slash + 1), notes)
                    : is_ordered                    ? kUsualAdjacency
                                                    : kUsualNearness;
  }
  return node;
}

}  // namespace itu::server
