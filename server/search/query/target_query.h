// What a reference in a question stands for: the text that it names, which comes before all else,
// and the documents that cite it.
#pragma once

#include <string>
#include <vector>

#include "analyzers/citation/reference.h"
#include "indexer/schema/index.h"
#include "server/search/query/term_query.h"

namespace itu::server {

// A citation that documents found this way hold, and the term that marks its paragraphs.
struct CitedTerm {
  std::string term;
  analyzers::Target target;
};

struct TargetQuery {
  std::vector<WeighedQuery> ways;  // any of which will do
  std::vector<CitedTerm> cited;
};

// For each text that `references` name or, where they stay open, may name. `language` (ISO 639-1)
// is the one that the reader would rather have.
TargetQuery build_target_query(const schema::Index& index,
                               const std::vector<analyzers::ReferenceTarget>& references,
                               const std::string& language);

}  // namespace itu::server
