#include "server/search/query/spans.h"

#include <algorithm>
#include <utility>

#include "server/search/limits.h"

namespace itu::server {
namespace {

using Spans = std::vector<PositionSpan>;

// In order, each once, and no more than may be.
Spans tidy(Spans spans) {
  if (!std::is_sorted(spans.begin(), spans.end())) std::sort(spans.begin(), spans.end());
  spans.erase(std::unique(spans.begin(), spans.end()), spans.end());
  if (spans.size() > kMostPositions) spans.resize(kMostPositions);
  return spans;
}

Spans spans_of_terms(const std::vector<std::string>& terms, const PositionReader& reader) {
  Spans spans;
  for (const std::string& term : terms) {
    for (const std::uint32_t position : reader.positions_of(term)) {
      spans.push_back({position, position});
    }
  }
  return tidy(std::move(spans));
}

Spans spans_of_any(const std::vector<SpanNode>& children, const PositionReader& reader) {
  Spans spans;
  for (const SpanNode& child : children) {
    const Spans found = find_spans(child, reader);
    spans.insert(spans.end(), found.begin(), found.end());
  }
  return tidy(std::move(spans));
}

Spans spans_of_sequence(const std::vector<SpanNode>& children, const PositionReader& reader) {
  Spans spans = find_spans(children.front(), reader);
  for (std::size_t i = 1; i < children.size() && !spans.empty(); ++i) {
    const Spans next = find_spans(children[i], reader);
    Spans longer;
    for (const PositionSpan& span : spans) {
      auto follower = std::lower_bound(next.begin(), next.end(), PositionSpan{span.last + 1, 0});
      for (; follower != next.end() && follower->first == span.last + 1; ++follower) {
        longer.push_back({span.first, follower->last});
      }
    }
    spans = tidy(std::move(longer));
  }
  return spans;
}

bool is_apart(PositionSpan left, PositionSpan right) {
  return left.last < right.first || right.last < left.first;
}

// Whether the two, of which neither holds a part of the other, stand as `node` asks.
bool stand_together(const SpanNode& node, PositionSpan left, PositionSpan right,
                    const PositionReader& reader) {
  const PositionSpan& earlier = std::min(left, right);
  const PositionSpan& later = std::max(left, right);
  switch (node.kind) {
    case SpanKind::kAdjacent:
      return left < right && later.first - earlier.last <= node.distance;
    case SpanKind::kNear:
      return later.first - earlier.last <= node.distance;
    case SpanKind::kParagraph:
      return reader.is_one_paragraph(earlier.first, later.last);
    case SpanKind::kSentence:
      return reader.is_one_sentence(earlier.first, later.last);
    default:
      return false;
  }
}

// Each of the left with its nearest on either side: where those do not fit, none further off does.
Spans spans_of_pairs(const SpanNode& node, const PositionReader& reader) {
  const Spans left = find_spans(node.children.front(), reader);
  if (left.empty()) return {};
  const Spans right = find_spans(node.children.back(), reader);
  Spans spans;
  const auto add = [&](PositionSpan one, PositionSpan other) {
    if (!is_apart(one, other) || !stand_together(node, one, other, reader)) return;
    spans.push_back({std::min(one.first, other.first), std::max(one.last, other.last)});
  };
  for (const PositionSpan& span : left) {
    const auto after = std::lower_bound(right.begin(), right.end(), PositionSpan{span.last + 1, 0});
    if (after != right.end()) add(span, *after);
    auto before = std::lower_bound(right.begin(), right.end(), PositionSpan{span.first, 0});
    if (before != right.begin()) add(span, *--before);
  }
  return tidy(std::move(spans));
}

Spans find_any(const SpanNode& node, const PositionReader& reader) {
  switch (node.kind) {
    case SpanKind::kTerms:
      return spans_of_terms(node.terms, reader);
    case SpanKind::kSequence:
      return spans_of_sequence(node.children, reader);
    case SpanKind::kAnyOf:
      return spans_of_any(node.children, reader);
    default:
      return spans_of_pairs(node, reader);
  }
}

bool is_pair(SpanKind kind) {
  return kind != SpanKind::kTerms && kind != SpanKind::kSequence && kind != SpanKind::kAnyOf;
}

void add_terms(const SpanNode& node, std::vector<std::string>* terms) {
  terms->insert(terms->end(), node.terms.begin(), node.terms.end());
  for (const SpanNode& child : node.children) add_terms(child, terms);
}

std::string name_of(const SpanNode& node) {
  switch (node.kind) {
    case SpanKind::kTerms:
      return "";
    case SpanKind::kSequence:
      return "sequence";
    case SpanKind::kAnyOf:
      return "any";
    case SpanKind::kNear:
      return "near/" + std::to_string(node.distance);
    case SpanKind::kAdjacent:
      return "adj/" + std::to_string(node.distance);
    case SpanKind::kParagraph:
      return "para";
    case SpanKind::kSentence:
      return "sent";
  }
  return "";
}

}  // namespace

Spans find_spans(const SpanNode& node, const PositionReader& reader) {
  Spans spans = find_any(node, reader);
  if (node.verbatim.empty()) return spans;
  const auto differs = [&](PositionSpan span) { return reader.text_of(span) != node.verbatim; };
  spans.erase(std::remove_if(spans.begin(), spans.end(), differs), spans.end());
  return spans;
}

Spans find_marks(const SpanNode& node, PositionSpan whole, const PositionReader& reader) {
  if (!is_pair(node.kind) && node.kind != SpanKind::kAnyOf) {
    Spans spans = find_spans(node, reader);
    const auto is_outside = [&](PositionSpan span) {
      return span.first < whole.first || span.last > whole.last;
    };
    spans.erase(std::remove_if(spans.begin(), spans.end(), is_outside), spans.end());
    return spans;
  }
  Spans marks;
  for (const SpanNode& child : node.children) {
    const Spans inner = find_marks(child, whole, reader);
    marks.insert(marks.end(), inner.begin(), inner.end());
  }
  return tidy(std::move(marks));
}

std::vector<std::string> terms_of(const SpanNode& node) {
  std::vector<std::string> terms;
  add_terms(node, &terms);
  std::sort(terms.begin(), terms.end());
  terms.erase(std::unique(terms.begin(), terms.end()), terms.end());
  return terms;
}

std::string to_string(const SpanNode& node) {
  std::string printed;
  if (node.kind == SpanKind::kTerms) {
    for (const std::string& term : node.terms) printed += (printed.empty() ? "" : "|") + term;
  } else {
    printed = "(" + name_of(node);
    for (const SpanNode& child : node.children) printed += " " + to_string(child);
    printed += ")";
  }
  return node.verbatim.empty() ? printed : printed + "=" + node.verbatim;
}

}  // namespace itu::server
