// Documents by what they have to do with other documents: those that cite any of a set, those that
// any of a set cites, those whose symbols begin alike.
#pragma once

#include <string_view>
#include <vector>

#include <xapian.h>

#include "analyzers/citation/target.h"
#include "indexer/schema/index.h"
#include "server/search/query/query.h"

namespace itu::server {

// A query for documents, and whether it leaves some out because they were more than
// kMostInnerDocuments.
struct TextSetQuery {
  Query query;  // empty: no document
  bool is_limited = false;
};

// Documents that cite one of `documents`, in whatever edition.
TextSetQuery query_citing(const schema::Index& index, const std::vector<Xapian::docid>& documents);

// Documents that one of `documents` cites, surely or likely; of them only what their paragraphs in
// `place` cite, if that is not empty.
TextSetQuery query_cited_by(const schema::Index& index, const std::vector<Xapian::docid>& documents,
                            std::string_view place = {});

// Documents whose ids begin with `start`: "council/doc/2007/".
TextSetQuery query_ids(const schema::Index& index, std::string_view start);

}  // namespace itu::server
