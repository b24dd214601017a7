// What a PDF says of itself beside its text.
#pragma once

#include <string>
#include <string_view>

#include "analyzers/structure/source_text.h"

class PDFDoc;

namespace itu::indexer {

// Title, language and date of creation; empty where the file does not say, or names only the
// program's file ("Microsoft Word - S07.doc").
analyzers::SourceProperties read_pdf_properties(PDFDoc* document, std::string_view bytes);

// The language that the catalogue of the file declares, "fr" of "/Lang (fr-CH)"; empty if it lies
// in a compressed object or is no language.
std::string declared_language(std::string_view bytes);

}  // namespace itu::indexer
