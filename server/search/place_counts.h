// How often each paragraph of a document is cited, from the marks in the index.
#pragma once

#include <cstddef>
#include <map>
#include <string>

#include "analyzers/citation/target.h"
#include "indexer/schema/document_record.h"
#include "indexer/schema/index.h"

namespace itu::server {

struct PlaceCounts {
  std::map<std::string, std::size_t> paragraphs;  // place -> paragraphs that cite it; "": anything
  std::size_t documents = 0;                      // that cite the document or a place in it
};

// Counts for the document `own`, whose record is given: a place that it does not have counts for
// the nearest one around it, a range for every paragraph in it. With `with_bare`, citations that
// name no edition count too (they mean the newest edition held).
PlaceCounts count_citing_places(const schema::Index& index, const analyzers::Target& own,
                                const schema::DocumentRecord& record, bool with_bare);

}  // namespace itu::server
