// What the finder needs to know of the document that cites, from what is known of that document;
// and a text of which nothing is known but its bytes, read as such a document.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/citation/finder.h"
#include "analyzers/document.h"
#include "analyzers/offset_map.h"
#include "analyzers/structure/masthead.h"

namespace itu::analyzers {

// The kind of document that `own` says it is ("resolution" of pp/res/140), whatever its text looks
// like. Empty where the id leaves it open: a document, a contribution, a report may be many things.
std::string stated_kind(const Target& own);

// As far as the id tells: body, kind, and the year of its edition or number.
CitingContext context_of(const Target& own);

CitingContext context_of(const Masthead& masthead);

// Body, kind, language, year (of the date, else of the id) and paragraphs. The result points at
// the document's paragraphs.
CitingContext context_of(const Document& document);

// A text read as a document that cites.
struct CitingText {
  std::string text;  // the bytes repaired; spans of paragraphs and references are of this
  OffsetMap map;     // from `text` back to the bytes
  std::optional<Target> own;
  int year = 0;  // that it speaks in; 0: unknown
  std::vector<Paragraph> paragraphs;
  std::vector<Reference> references;
};

// Reads `bytes`, however damaged. `context` says what is known of the document; without an id in it
// (`own`) the text's own masthead does, and only its language is taken from `context`.
CitingText read_citing_text(std::string_view bytes, CitingContext context);

}  // namespace itu::analyzers
