// What tesseract has read on pages that are pictures: its table of words with their places (TSV),
// as words of a page.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "indexer/reader/pdf/page_words.h"

namespace itu::indexer {

struct RecognizedPage {
  WordPage page;               // in dots of the picture
  double confidence = 0;       // percent, the mean of its characters
  std::size_t characters = 0;  // bytes
  std::size_t dropped = 0;     // words that are rather a guess
};

// `tables`: for each page a line "page N" and the table of its words. What is no such table gives
// no words; a page without words is left out.
std::vector<RecognizedPage> read_recognized(std::string_view tables);

// The page, with the measures of the paper.
WordPage to_paper(WordPage page, float width, float height);

}  // namespace itu::indexer
