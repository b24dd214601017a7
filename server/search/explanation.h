// Why a hit stands where it stands: the parts of the question that add to its score, each with what
// it adds. Together they are the score.
#pragma once

#include <vector>

#include <xapian.h>

#include "indexer/schema/index.h"
#include "server/search/match.h"
#include "server/search/query/builder.h"
#include "server/search/search_result.h"

namespace itu::server {

// For each of `documents` the parts that it has, the heaviest first. Asks each part of the question
// once: meant for who wants to know, not for every page.
std::vector<std::vector<ScorePart>> explain_scores(const schema::Index& index,
                                                   const BuiltQuery& built,
                                                   const std::vector<Xapian::docid>& documents);

}  // namespace itu::server
