// What an OLE file or a file of Word before 97 holds, as far as its outside tells: whether there is
// anything in it that can be converted. It is not taken apart here; LibreOffice does that.
#pragma once

#include <optional>
#include <string_view>

#include "indexer/reader/reader.h"

namespace itu::indexer {

// Why a file of Format::kOldWord need not be given to a converter: it is a workbook, a presentation
// or something else in the same container, or its text is encrypted. Empty for a Word file.
std::optional<Problem> find_no_word(std::string_view bytes);

}  // namespace itu::indexer
