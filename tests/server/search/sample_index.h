// A small index for the tests of the search: a dozen texts in our own words, with every kind of
// thing that a question can ask for.
#pragma once

#include <string>
#include <vector>

#include "indexer/schema/index.h"
#include "server/search/match.h"
#include "server/search/search_result.h"
#include "tests/indexer/schema/sample_documents.h"

namespace itu::server {

// The documents of the index; sample_index.cpp is to be read beside a test.
std::vector<analyzers::Document> sample_documents();

// The index over them, built once for the test program.
const schema::Index& sample_index();

// A clock that never runs out.
MatchClock unhurried();

// Hits as "id" or "id (fr)" where the language is not English, in order.
std::vector<std::string> ids_of(const SearchResult& result);

// Kinds of the notes, in order.
std::vector<std::string> kinds_of(const std::vector<Note>& notes);

// The text of a passage with its marks in [brackets].
std::string with_marks(const Passage& passage);

}  // namespace itu::server
