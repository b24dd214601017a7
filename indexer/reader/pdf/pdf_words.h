// What poppler says of a PDF: the words of its pages with their places, and its properties. Nothing
// is fetched, run or opened: scripts, links, attachments and forms stay what they are.
#pragma once

#include <string_view>
#include <vector>

#include "analyzers/structure/source_text.h"
#include "indexer/reader/pdf/page_words.h"
#include "indexer/reader/reader.h"

namespace itu::indexer {

// A page that is a picture, and its measures in points.
struct ScannedPage {
  int number = 0;
  float width = 0;
  float height = 0;
};

struct PdfWords {
  std::vector<WordPage> pages;  // in order; a page with text in several directions comes once for
                                // each, the one with most of its words first
  std::vector<ScannedPage> scanned;
  int page_count = 0;
  bool is_readable = false;  // else a problem of status kFailed says why
  analyzers::SourceProperties properties;
  std::vector<Problem> problems;
};

// Never throws for bad content. A user password that is empty is tried, no other.
PdfWords read_pdf_words(std::string_view bytes);

// Loads what poppler needs from files, but for the encodings of Chinese, Japanese and Korean fonts:
// it reads those in /usr/share/poppler as a PDF asks for them, and there are hundreds.
void warm_up_pdf();

}  // namespace itu::indexer
