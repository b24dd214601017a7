// From a paragraph as Word keeps it (runs, and properties that say its style and list) to a block
// as it is printed: with its number before it, and what its style says about it. Counts the lists,
// so every paragraph that is printed must pass, in order and once.
#pragma once

#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/reader/block_layout.h"
#include "indexer/reader/office/word_numbering.h"
#include "indexer/reader/office/word_styles.h"

namespace itu::indexer {

// The elements of w:pPr that are asked for; null for what is not there.
struct ParagraphProperties {
  std::string_view style;  // id
  pugi::xml_node list;     // w:numPr
  pugi::xml_node outline;  // w:outlineLvl
  pugi::xml_node frame;    // w:framePr
  pugi::xml_node mark;     // w:rPr, of the sign at the end of the paragraph
};

struct WordParagraph {
  ParagraphProperties properties;
  std::vector<LayoutRun> runs;
  int page = 0;
  bool is_in_contents = false;  // in the field of a table of contents
};

// Of `node`, a w:pPr, which may be null.
ParagraphProperties read_paragraph_properties(const pugi::xml_node& node);

class WordParagraphs {
 public:
  // Both must outlive this.
  WordParagraphs(const WordStyles& styles, const WordNumbering& numbering)
      : styles_{styles}, numbering_{numbering}, counters_{numbering} {}

  const WordStyle& style_of(const ParagraphProperties& properties) const;

  // Empty for a paragraph without text, and for a line of contents without a page.
  std::optional<LayoutBlock> finish(WordParagraph paragraph);

 private:
  std::optional<PrintedNumber> number_of(const ParagraphProperties& properties,
                                         const WordStyle& style, int* level);

  const WordStyles& styles_;
  const WordNumbering& numbering_;
  NumberCounters counters_;
};

}  // namespace itu::indexer
