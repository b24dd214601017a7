// Names that stand for each other, put into a question: an acronym is searched by its words too,
// these by the acronym, from what the documents themselves say (schema::DefinitionTable). It never
// happens without a note, which names the text that says so and offers the question without it.
//
//   WSIS fees    (all (readings wsis "world summit on the information society") fees)
//
// Without being asked, that is done for acronyms and for whole long names, in one reading, which
// counts less (kOtherReadingWeight). "..."~syn and word~syn ask for it: then every name counts that
// the documents give, as much as what is typed.
#pragma once

#include "indexer/schema/index.h"
#include "server/search/notes.h"
#include "server/search/query/tree.h"

namespace itu::server {

// Changes the tree of `parsed`: words become kReadings, and no Wording::kSynonyms is left. What is
// negated, in quotation marks or in a field stays as it is, unless it has ~syn.
void add_readings(const schema::Index& index, ParsedQuery* parsed, Notes* notes);

}  // namespace itu::server
