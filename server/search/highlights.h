// Where in a whole document a question's words stand, for the reader that carries them over.
#pragma once

#include <string_view>
#include <vector>

#include "analyzers/text_span.h"
#include "server/search/document_view.h"

namespace itu::server {

// Spans in bytes of the document's text, in order, not overlapping; at most a few thousand. None
// for a question longer than the limit query-bytes. Throws schema::Error for a broken index.
std::vector<analyzers::TextSpan> find_highlights(const schema::Index& index,
                                                 const DocumentView& view, std::string_view query);

}  // namespace itu::server
