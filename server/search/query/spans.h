// Conditions on where words stand: next to each other, within so many words, in one sentence, in
// one paragraph. Xapian's own phrases take single words only; these take forms of words, phrases
// and one condition inside another.
//
//   "spectrum waves"~stem              (sequence spectrum|spectra waves|wave)
//   orbit NEAR/3 "radio relay"         (near/3 orbit (sequence radio relay))
//
// The same condition is asked of a document's positions in the index (whether it matches) and of
// the tokens of a piece of text (what to mark), which differ in their PositionReader.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace itu::server {

enum class SpanKind : std::uint8_t {
  kTerms,      // any of the terms
  kSequence,   // the children one directly after the other
  kAnyOf,      // any of the children
  kNear,       // the two children at most `distance` words apart, in either order
  kAdjacent,   // the same in the order given
  kParagraph,  // the two children in one paragraph
  kSentence,   // the two children in one sentence
};

struct SpanNode {
  SpanKind kind = SpanKind::kTerms;
  std::uint32_t distance = 0;      // of kNear and kAdjacent; 1: nothing between them
  std::vector<std::string> terms;  // terms of the index
  std::vector<SpanNode> children;
  std::string verbatim;  // not empty: what stands there must be written like this, letter by letter

  bool operator==(const SpanNode&) const = default;
};

// Positions next to each other, both ends included.
struct PositionSpan {
  std::uint32_t first = 0;
  std::uint32_t last = 0;

  auto operator<=>(const PositionSpan&) const = default;
};

// Where words stand in one document or one piece of text.
class PositionReader {
 public:
  virtual ~PositionReader() = default;

  // In order.
  virtual std::vector<std::uint32_t> positions_of(const std::string& term) const = 0;

  // Whether two positions lie in one paragraph, in one sentence.
  virtual bool is_one_paragraph(std::uint32_t left, std::uint32_t right) const = 0;
  virtual bool is_one_sentence(std::uint32_t left, std::uint32_t right) const = 0;

  // The source text from the first word of `span` to its last.
  virtual std::string text_of(PositionSpan span) const = 0;
};

// Where the condition holds, in order, at most kMostPositions times. Of two things that may stand
// together in many ways, each of the first with its nearest of the second.
std::vector<PositionSpan> find_spans(const SpanNode& node, const PositionReader& reader);

// The spans of the words and phrases inside `whole`, one of the spans of `node`: what to mark.
std::vector<PositionSpan> find_marks(const SpanNode& node, PositionSpan whole,
                                     const PositionReader& reader);

// Every term of the condition, sorted, each once.
std::vector<std::string> terms_of(const SpanNode& node);

// One line, for tests: (near/3 orbit (sequence radio relay|relays)).
std::string to_string(const SpanNode& node);

}  // namespace itu::server
