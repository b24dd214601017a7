// One ITU text as everything above the readers sees it: what `itu-indexer show` prints and what a
// generation stores.
#pragma once

#include <string>
#include <vector>

#include "analyzers/citation/reference.h"
#include "analyzers/citation/target.h"
#include "analyzers/structure/paragraph.h"

namespace itu::analyzers {

struct Document {
  Target own;            // its id, with edition and supplements
  std::string kind;      // "resolution", "report", ...; empty: unknown
  std::string body;      // "council"; empty: unknown
  std::string title;     // empty: unknown
  std::string date;      // ISO 8601, 2007, 2007-12 or 2007-12-05; empty: unknown
  std::string language;  // ISO 639-1; empty: unknown
  std::string text;      // valid UTF-8
  std::vector<Paragraph> paragraphs;
  std::vector<Reference> references;

  std::string source_path;  // of the file it came from, relative to the corpus

  bool operator==(const Document&) const = default;
};

}  // namespace itu::analyzers
