// The makeshift reader of RTF, for where LibreOffice is missing or fails: paragraphs, table rows,
// footnotes, and the numbers of lists as far as the file carries them (\listtext, \pntext), since
// most writers put them there beside the lists' definitions. Fields give their result; headers and
// footers, pictures, deleted and hidden text are left out.
#pragma once

#include <string_view>

#include "analyzers/structure/source_text.h"

namespace itu::indexer {

// Reads whatever `bytes` hold; groups that are never closed end with the file. Never throws for bad
// content, never recurses.
analyzers::SourceText read_rich_text(std::string_view bytes);

// Loads the charsets that RTF names by number.
void warm_up_rich_text();

}  // namespace itu::indexer
