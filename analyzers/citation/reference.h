// A settled link: a citation (the wording, a span of the text) with the targets it points at, how
// surely and why.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/citation/target.h"
#include "analyzers/text_span.h"

namespace itu::analyzers {

enum class ReferenceKind : std::uint8_t {
  kResolution,
  kDecision,
  kRecommendation,
  kOpinion,
  kQuestion,
  kDocument,
  kCircular,
  kLetter,
  kProposal,
  kProvision,
  kParagraph,
  kActionLine,
  kBulletin,
  kGroup,
  kLocal,
  kExternal,
  kPart,  // no citation: the list in front of a file of many texts leads to one of them
};

std::string_view to_string(ReferenceKind kind);  // "resolution", "action-line", ...

enum class Certainty : std::uint8_t {
  kSure,    // stated, or only one candidate
  kLikely,  // context decides by a clear margin
  kOpen,    // a reader must choose; no link is made
};

std::string_view to_string(Certainty certainty);  // "sure", "likely", "open"

// One thing that an open reference may mean, with the reason in a sentence for people.
struct Candidate {
  Target target;
  std::string reason;

  bool operator==(const Candidate&) const = default;
};

struct ReferenceTarget {
  Target target;  // meaningless when open
  TextSpan span;  // of this member in the citing text, inside the span of its reference: "142" of
                  // "Resolutions 140, 141, 142 and 149"
  Certainty certainty = Certainty::kSure;
  std::string reason;                 // a sentence for people: "(Rev. Doha, 2006) names WTDC-06"
  std::vector<Candidate> candidates;  // best first; only when likely (the others) or open

  bool operator==(const ReferenceTarget&) const = default;
};

struct Reference {
  TextSpan span;  // in the citing text
  ReferenceKind kind = ReferenceKind::kDocument;
  std::vector<ReferenceTarget> targets;  // at least one; members of a list in the order printed

  bool operator==(const Reference&) const = default;
};

}  // namespace itu::analyzers
