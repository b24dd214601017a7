// A source text as tests compare it: one line a block, with its hint before it.
//
//   h2 ANNEX            heading of level 2
//   i1 a) to facilitate
//   row C5 | TSB        cells
//   call recalling
//   note 1 see above
//   p  plain block with a hint / its second line
//   -- a line without a hint
#pragma once

#include <string>

#include "analyzers/structure/source_text.h"

namespace itu::indexer {

std::string print(const analyzers::SourceText& source);

}  // namespace itu::indexer
