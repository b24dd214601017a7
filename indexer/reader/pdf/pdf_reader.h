// PDF to a source text: the words that poppler finds are put into lines, columns, tables and
// paragraphs again. Heads and feet of pages are left out, cut words joined; footnotes, headings and
// the number of each paragraph's page become hints.
//
// Not for: what a page shows as a picture. Such pages are named in a problem, unless somebody else
// has read them.
#pragma once

#include <string_view>

#include "indexer/reader/pdf/page_words.h"
#include "indexer/reader/reader.h"

namespace itu::indexer {

// The reason of the problem that names pages which are pictures, and were not read.
inline constexpr std::string_view kScannedPages = "scanned_pages";

// Never throws for bad content; a file that gives no text has a problem that says why.
ReadResult read_pdf(std::string_view bytes);

// The same, with what tesseract has read on the pages that are pictures (recognized_pages.h).
ReadResult read_pdf(std::string_view bytes, std::string_view recognized);

// The part of it that needs no PDF: the text on pages of words, in order of their numbers.
analyzers::SourceText lay_out(std::vector<WordPage> pages);

}  // namespace itu::indexer
