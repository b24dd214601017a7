// The header of a document's first page, which may hold what its text does not: its symbol. It is
// read once, as head matter; what the text prints itself is left out of it.
#pragma once

#include <string>
#include <string_view>

#include "analyzers/structure/source_text.h"

namespace itu::indexer {

// `source` with the lines of `header` before it that hold words and do not stand in its head.
analyzers::SourceText with_header(std::string_view header, analyzers::SourceText source);

// The lines of `header` that can be little else than the symbol of a document: short, without
// blanks but one or two, with a digit and a stroke: "C07/21-E".
std::string symbol_lines(std::string_view header);

}  // namespace itu::indexer
