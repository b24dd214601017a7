// Filters as queries of exact terms: they narrow and never rank.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "analyzers/citation/target.h"
#include "indexer/schema/index.h"
#include "server/search/query/query.h"
#include "server/search/query/text_set_query.h"
#include "server/search/query/tree.h"
#include "server/search/search_request.h"

namespace itu::server {

// The documents whose `field` (one that is no text, date or place) is `value`, as the parser
// leaves it; an empty query if there are none.
TextSetQuery filter_query(const schema::Index& index, std::string_view field,
                          const std::string& value);

// The documents that have one of the values of each field of `filters`; an empty query for no
// filters. `except` is a field whose filters are left out. Fields that are none are ignored.
Query filters_query(const std::vector<Filter>& filters, std::string_view except = "");

// Whether a node only narrows: a filter, a range, or alternatives of such.
bool is_filter(const QueryNode& node);

// A filter on a field of which a document has one value at most: two of them side by side are
// alternatives.
bool is_single_valued(const QueryNode& node);

}  // namespace itu::server
