// One ITU text as everything above the readers sees it: what `itu-indexer show` prints and what a
// generation stores.
#pragma once

#include <string>
#include <string_view>
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

  std::string source_path;     // of the file it came from, relative to the corpus
  std::string source_archive;  // the start of source_path that is an archive; empty: there is none
  std::string part_of;         // id of the file, where it holds several texts, this one among them

  bool operator==(const Document&) const = default;
};

// The pages of the source that a document begins and ends on, as far as they are known: the last is
// the one that its last paragraph begins on. 0, 0 where the source has no pages.
struct PageRange {
  int first = 0;
  int last = 0;

  bool operator==(const PageRange&) const = default;
};
PageRange pages_of(const Document& document);

// The file of the corpus that a document was read from, and which file in it where that is an
// archive; views of the document.
struct SourceNames {
  std::string_view file;
  std::string_view member;  // empty: the file is no archive

  bool operator==(const SourceNames&) const = default;
};
SourceNames source_of(const Document& document);

}  // namespace itu::analyzers
