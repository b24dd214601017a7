// A range of dates as a query. Whole years are a few posting lists; anything finer reads the date
// of every document that it meets.
#pragma once

#include "indexer/schema/index.h"
#include "server/search/query/query.h"
#include "server/search/query/values.h"

namespace itu::server {

// The documents whose date lies in `range`; a document that tells only its year lies in a range
// that starts with that year or holds it. Documents without a date are in no range.
Query build_date_range(const schema::Index& index, const DateRange& range);

}  // namespace itu::server
