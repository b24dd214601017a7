// Conditions on where words stand, asked of short texts.
#include "server/search/query/spans.h"

#include <catch2/catch.hpp>

#include "server/search/query/parser.h"
#include "server/search/query/span_query.h"
#include "server/search/query/token_positions.h"
#include "tests/server/search/sample_index.h"

namespace itu::server {
namespace {

SpanNode word(std::string term) {
  SpanNode node;
  node.terms = {std::move(term)};
  return node;
}

SpanNode make(SpanKind kind, std::vector<SpanNode> children, std::uint32_t distance = 0) {
  SpanNode node;
  node.kind = kind;
  node.distance = distance;
  node.children = std::move(children);
  return node;
}

// "[radio] and [waves]": what is marked, in the text.
std::string marked(const SpanNode& node, const std::string& text) {
  const TokenPositions reader(text, 1, terms_of(node));
  std::vector<analyzers::TextSpan> marks;
  for (const PositionSpan& whole : find_spans(node, reader)) {
    for (const PositionSpan& mark : find_marks(node, whole, reader)) {
      marks.push_back(reader.bytes_of(mark));
    }
  }
  std::sort(marks.begin(), marks.end());
  marks.erase(std::unique(marks.begin(), marks.end()), marks.end());
  std::string shown = text;
  for (std::size_t i = marks.size(); i-- > 0;) {
    shown.insert(marks[i].end, "]").insert(marks[i].begin, "[");
  }
  return shown;
}

TEST_CASE("a condition holds where its words stand as it says", "[spans]") {
  const SpanNode a = word("a");
  const SpanNode b = word("b");
  struct Row {
    SpanNode node;
    std::string text;
    std::string shown;
  };
  const auto& [node, text, shown] = GENERATE_COPY(values<Row>({
      {make(SpanKind::kSequence, {a, b}), "b a b a", "b [a b] a"},
      {make(SpanKind::kSequence, {a, a}), "a a b a", "[a a] b a"},
      {make(SpanKind::kNear, {a, b}, 1), "a b x a", "[a] [b] x a"},
      {make(SpanKind::kNear, {a, b}, 2), "b x a", "[b] x [a]"},
      {make(SpanKind::kNear, {a, b}, 2), "b x x a", "b x x a"},
      // The same word twice is two words.
      {make(SpanKind::kNear, {a, a}, 2), "a x x a", "a x x a"},
      {make(SpanKind::kNear, {a, a}, 2), "a x a", "[a] x [a]"},
      {make(SpanKind::kAdjacent, {a, b}, 2), "b x a x x b", "b x a x x b"},
      {make(SpanKind::kAdjacent, {a, b}, 2), "b a x b", "b [a] x [b]"},
      {make(SpanKind::kAnyOf, {a, make(SpanKind::kSequence, {b, b})}), "b b a b", "[b b] [a] b"},
      {make(SpanKind::kNear, {make(SpanKind::kSequence, {a, b}), word("c")}, 1), "c a b a c",
       "[c] [a b] a c"},
      // The last of a phrase counts from its last word, the first from its first.
      {make(SpanKind::kAdjacent, {make(SpanKind::kSequence, {a, b}), word("c")}, 1), "a b c",
       "[a b] [c]"},
      {make(SpanKind::kSentence, {a, b}), "An a is here. The b is there.",
       "An a is here. The b is there."},
      {make(SpanKind::kSentence, {word("here"), word("an")}), "An a is here. A b.",
       "[An] a is [here]. A b."},
      {make(SpanKind::kParagraph, {a, b}), "a x. y b", "[a] x. y [b]"},
  }));
  CAPTURE(to_string(node), text);
  CHECK(marked(node, text) == shown);
}

TEST_CASE("letters as written are compared with blanks as blanks", "[spans]") {
  SpanNode node = make(SpanKind::kSequence, {word("itu"), word("council")});
  node.verbatim = "ITU Council";
  CHECK(marked(node, "the ITU\u00A0Council and the itu council") ==
        "the [ITU\u00A0Council] and the itu council");
  CHECK(verbatim_of(" \u201CITU\u00AD   Council\u201D. ") == "ITU Council");
}

}  // namespace
}  // namespace itu::server
