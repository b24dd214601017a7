#include "tests/analyzers/citation/printed_references.h"

namespace itu::analyzers {
namespace {

std::string printed(const ReferenceTarget& target) {
  if (target.certainty == Certainty::kSure) return to_id(target.target);
  if (target.certainty == Certainty::kLikely) return "~" + to_id(target.target);
  std::string out = "?";
  for (const Candidate& candidate : target.candidates) {
    if (out.size() > 1) out += '|';
    out += to_id(candidate.target);
  }
  return out;
}

}  // namespace

std::string printed_references(std::string_view text, const CitingContext& context) {
  std::string out;
  for (const Reference& reference : find_references(text, context)) {
    for (const ReferenceTarget& target : reference.targets) {
      if (!out.empty()) out += ' ';
      out += printed(target);
    }
  }
  return out;
}

}  // namespace itu::analyzers
