// The text of a document in the reader's page: paragraphs with their addresses, references as
// links, tables as tables, and the contents that lead into it.
#pragma once

#include <vector>

#include "server/http/citing.h"
#include "server/http/page.h"
#include "server/search/document_view.h"

namespace itu::server {

// Paragraphs in order; neighbouring rows of a table make one block. `marks` are bytes of the
// document's text, in order.
PageValues make_blocks(const DocumentView& view, const Citing& citing,
                       const std::vector<analyzers::TextSpan>& marks);

// Headings, and where there are none the preamble's and operative part's own. Empty where there is
// nothing to choose from.
std::vector<PageValues> list_contents(const DocumentView& view);

}  // namespace itu::server
