// What a document says of itself at its head (and in the file name it came with): its own id, kind,
// body, title, date. What neither tells stays empty; nothing is guessed.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "analyzers/citation/target.h"
#include "analyzers/structure/paragraph.h"
#include "analyzers/structure/source_text.h"

namespace itu::analyzers {

// One of: resolution decision recommendation opinion report circular letter contribution document
// agenda record bulletin question provision-text handbook other.
bool is_document_kind(std::string_view kind);

struct Masthead {
  std::optional<Target> own;  // the work with its edition and supplements, without a place
  std::string kind;           // empty: not told
  std::string body;           // as in ids: "pp", "council", "wg-wsis", "sg"
  std::string title;
  std::string date;  // ISO 8601, as exact as the text says: 2007, 2007-12, 2007-12-05

  bool operator==(const Masthead&) const = default;
};

// Reads the head of `source` (a bounded number of paragraphs of it).
Masthead read_masthead(const SourceText& source, const std::vector<Paragraph>& paragraphs);

}  // namespace itu::analyzers
