// Word's .docx (ECMA-376, also in its strict form) to a source text, read by hand: the archive, its
// XML, and what Word prints though it stands in no text: the numbers of lists, the marks of notes.
//
// Headings, items, calls and footnotes come from the styles of ITU's templates (word_template.h).
// Tracked deletions, comments and hidden text are left out, and told. Footnotes follow the text;
// the header of the first page stands before it where the text does not print the same.
#pragma once

#include <string_view>

#include "indexer/reader/reader.h"

namespace itu::indexer {

// One text, or none and the reason.
ReadResult read_docx(std::string_view bytes);

}  // namespace itu::indexer
