// From the nodes of a question that say where words stand to each other (phrases in any form,
// NEAR, PARA, ...) to the condition and to the words that a document must have.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "server/search/query/query.h"
#include "server/search/query/spans.h"
#include "server/search/query/tree.h"
#include "server/search/query/word_forms.h"

namespace itu::server {

// The condition of `node`, of which has_places() holds; empty where a document that could meet it
// would need a word that none has. Missing words are added to `missing`.
std::optional<SpanNode> build_spans(const QueryNode& node, WordForms* forms,
                                    std::vector<std::string>* missing);

// The words that the condition needs, which rank the documents that meet it.
Query words_of(const SpanNode& node);

}  // namespace itu::server
