// Text to addressable paragraphs. Numbered paragraphs whose number runs on or stands alone on its
// line, a) and i) items, preamble and operative headings with their items, annexes, rows of tables,
// bullets, footnotes, the headers of letters; the places follow docs/references.md, "Places".
//
//   resolves                                    place resolves        (heading)
//   1 to develop a roadmap ...                  place resolves.1
//   ANNEX                                       place annex           (heading)
//   - a) to facilitate inputs ...               place annex.a
#pragma once

#include <vector>

#include "analyzers/structure/paragraph.h"
#include "analyzers/structure/source_text.h"

namespace itu::analyzers {

// The paragraphs of `source`, in order, not overlapping; together they hold every character that is
// no blank. Places are unique in the document and depend on the text alone. Linear.
std::vector<Paragraph> find_paragraphs(const SourceText& source);

}  // namespace itu::analyzers
