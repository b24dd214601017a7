// The document that stands for a file of many texts (Final Acts, the Council's collection): what
// stands before its first text, then a row for each of its texts, which refers to it. So the file
// itself is found, and leads to every text in it. Such a row is structure, not a citation: it
// counts for nothing in who cites whom.
//
//   RESOLUTION 140 (Antalya, 2006)<tab>On rooms        refers to pp/res/140@2006
//   DECISION 5 (Rev. Dubai, 2018)<tab>On expenses      refers to pp/dec/5@2018
#pragma once

#include <vector>

#include "analyzers/citation/reference.h"
#include "analyzers/document.h"
#include "analyzers/structure/source_text.h"

namespace itu::indexer {

struct TextList {
  analyzers::SourceText source;                  // the front matter with the rows behind it
  std::vector<analyzers::Reference> references;  // of the rows only, in order
};

// `texts` are the texts of the file in their order. A row gives a text's first line and its title,
// and stands on the page that the text begins on.
TextList list_texts(const analyzers::SourceText& front,
                    const std::vector<analyzers::Document>& texts);

}  // namespace itu::indexer
