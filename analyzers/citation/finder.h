// Finds the references of a text and settles what they point at. The whole engine behind one call;
// its steps are scanner (candidates in one pass over the folded text), grammar (what a candidate
// says) and resolver (citations and context to references), each printable on its own.
//
//   find_references("see para 6.5 of C07/21", {})
//     -> {4..22, paragraph, council/doc/2007/21#6.5, sure, "..."}
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/citation/reference.h"
#include "analyzers/structure/paragraph.h"

namespace itu::analyzers {

// What is known of the citing document. Everything may be empty.
struct CitingContext {
  std::optional<Target> own;  // its own id
  std::string body;           // "council"; taken from `own` when empty
  std::string kind;           // "report", "resolution", ...
  int year = 0;               // nothing cites what did not exist yet; 0: unknown
  std::string language;       // ISO 639-1; empty: detected where it matters
  const std::vector<Paragraph>* paragraphs = nullptr;  // its structure, for "considering b) above"
};

// The references of the valid UTF-8 `text`, in order of their spans. Spans of different references
// do not overlap. Never fails; time is linear in the text.
std::vector<Reference> find_references(std::string_view text, const CitingContext& context);

}  // namespace itu::analyzers
