// The smallest parts of a query.
#pragma once

#include <string>
#include <vector>

#include "analyzers/citation/target.h"
#include "analyzers/structure/paragraph.h"
#include "server/search/query/query.h"

namespace itu::server {

// A part of a query that adds to the score of a document, and what it says of it.
struct WeighedQuery {
  std::string what;  // for people: "names council/doc/2007/21"
  Query query;
};

// The term of a word in titles.
std::string title_term(const std::string& word);

// The term of the documents that `target` is, place apart: of a work in every edition and language.
std::string own_term(const analyzers::Target& target);

// Any of the terms, counted as one word; nothing for none.
Query any_of(const std::vector<std::string>& terms);

// Any of the words in a paragraph of one of the zones: behind the mark that it has there.
Query in_zones(const std::vector<std::string>& words, const std::vector<analyzers::Zone>& zones);

// What is wanted, better with some of what is not; of what is wanted not at all, some of the rest.
Query all_and_some(const std::vector<Query>& wanted, const std::vector<Query>& optional);

// The same documents, none of which is better than another.
Query unweighted(const Query& query);

}  // namespace itu::server
