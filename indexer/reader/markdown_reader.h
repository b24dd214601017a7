// Markdown (CommonMark, with pipe tables and front matter) to a source text, by cmark. Headings,
// list items with the numbers as a browser prints them, rows of tables and lone italic lines
// (calls) become hints; of links and images their text stays, of raw HTML what html_reader makes of
// it. The title, language and date of front matter become properties; nothing else of it is read.
#pragma once

#include <string_view>

#include "analyzers/structure/source_text.h"

namespace itu::indexer {

// `markdown` is valid UTF-8.
analyzers::SourceText read_markdown(std::string_view markdown);

}  // namespace itu::indexer
