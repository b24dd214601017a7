// What a document is: its id, kind, body, title, date and language, settled from all that tells of
// them. The order in which they are believed stands in docs/operations.md, "Whom the indexer
// believes"; where two that are independent contradict each other, a problem names both values.
//
//   text: "Document C07/21-E", 16 July 2007      file name: S07-CL-C-0022!!MSW-F.txt
//   council/doc/2007/21, 2007-07-16, en          symbol_conflict, language_conflict
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "analyzers/citation/target.h"
#include "analyzers/document.h"
#include "analyzers/structure/masthead.h"
#include "analyzers/structure/source_text.h"
#include "indexer/reader/reader.h"
#include "indexer/source/file_name.h"

namespace itu::indexer {

// What there is to go by.
struct Evidence {
  analyzers::Masthead head;  // of the text itself
  FileNameEvidence name;
  analyzers::SourceProperties properties;
};

// Fills everything of `document` but its text, paragraphs, references and source; its id stays
// empty where nothing tells it. Adds what is to be told to `problems`.
void settle(const Evidence& evidence, analyzers::Document* document,
            std::vector<Problem>* problems);

}  // namespace itu::indexer
