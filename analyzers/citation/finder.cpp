#include "analyzers/citation/finder.h"

#include "analyzers/citation/grammar.h"
#include "analyzers/citation/resolver.h"
#include "analyzers/normalizer.h"

namespace itu::analyzers {

std::vector<Reference> find_references(std::string_view text, const CitingContext& context) {
  const FoldedText folded = fold(text);
  const std::vector<Citation> citations = read_citations(folded.text, text, folded.map);
  return resolve(citations, folded.text, folded.map, context);
}

}  // namespace itu::analyzers
