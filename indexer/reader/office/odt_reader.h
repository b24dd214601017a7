// OpenDocument texts (.odt, ODF 1.0 to 1.3) to a source text: as docx_reader.h, with the styles of
// ITU's templates where a text was made from one. Tracked deletions, comments and hidden text are
// left out, and told. Notes follow the text; the header of the first page stands before it where
// the text does not print the same.
#pragma once

#include <string_view>

#include "indexer/reader/reader.h"

namespace itu::indexer {

// One text, or none and the reason.
ReadResult read_odt(std::string_view bytes);

}  // namespace itu::indexer
