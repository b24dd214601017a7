// What the finder needs to know of the document that cites, from what is known of that document.
#pragma once

#include <string>

#include "analyzers/citation/finder.h"
#include "analyzers/document.h"
#include "analyzers/structure/masthead.h"

namespace itu::indexer {

// The kind of document that `own` says it is ("resolution" of pp/res/140), whatever its text looks
// like. Empty where the id leaves it open: a document, a contribution, a report may be many things.
std::string stated_kind(const analyzers::Target& own);

// As far as the id tells: body, kind, and the year of its edition or number.
analyzers::CitingContext context_of(const analyzers::Target& own);

analyzers::CitingContext context_of(const analyzers::Masthead& masthead);

// Body, kind, language, year (of the date, else of the id) and paragraphs. The result points at
// the document's paragraphs.
analyzers::CitingContext context_of(const analyzers::Document& document);

}  // namespace itu::indexer
