// From a paragraph as Word keeps it (runs, and properties that say its style and list) to a block
// as it is printed: with its number before it, and what its style says about it. Counts the lists,
// so every paragraph that is printed must pass, in order and once.
#pragma once

#include <optional>
#include <pugixml.hpp>
#include <string>
#include <vector>

#include "indexer/reader/block_layout.h"
#include "indexer/reader/office/word_numbering.h"
#include "indexer/reader/office/word_styles.h"

namespace itu::indexer {

struct WordParagraph {
  pugi::xml_node properties;  // w:pPr; may be null
  std::vector<LayoutRun> runs;
  int page = 0;
  bool is_in_contents = false;  // in the field of a table of contents
};

class WordParagraphs {
 public:
  // Both must outlive this.
  WordParagraphs(const WordStyles& styles, const WordNumbering& numbering)
      : styles_{styles}, numbering_{numbering}, counters_{numbering} {}

  const WordStyle& style_of(const pugi::xml_node& properties) const;

  // Empty for a paragraph without text, and for a line of contents without a page.
  std::optional<LayoutBlock> finish(WordParagraph paragraph);

 private:
  std::optional<PrintedNumber> number_of(const pugi::xml_node& properties, const WordStyle& style,
                                         int* level);

  const WordStyles& styles_;
  const WordNumbering& numbering_;
  NumberCounters counters_;
};

}  // namespace itu::indexer
