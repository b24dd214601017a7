// What a paragraph of a word processor looks like on the page, from its text, the role that its
// style gives it and the number that is printed before it. One rule for Word and OpenDocument, so
// that one text has the same paragraphs in both.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "indexer/reader/block_layout.h"
#include "indexer/reader/office/word_template.h"

namespace itu::indexer {

struct PrintedNumber {
  std::string text;  // "1.2", "(a)"; "-" for a bullet; empty where nothing is printed
  bool is_bullet = false;
  bool wants_blank = true;  // between it and the text
};

// The block for a paragraph; empty if there is no text in it, or if it is a line of contents
// without a page. `level`: of the list that the number is of, from 0.
std::optional<LayoutBlock> shape_paragraph(std::vector<LayoutRun> runs, const WordRole& role,
                                           const std::optional<PrintedNumber>& number, int level);

}  // namespace itu::indexer
