// Why a hit stands where it stands: the parts of the question that add to its score, each with what
// it adds. Together they are the score.
#pragma once

#include <cstdint>
#include <vector>

#include "indexer/schema/index.h"
#include "server/search/match.h"
#include "server/search/query/builder.h"
#include "server/search/search_result.h"

namespace itu::server {

// For each of `documents`, numbers of the catalogue, the parts that it has, the heaviest first.
// Asks each part of the question once: meant for who wants to know, not for every page.
std::vector<std::vector<ScorePart>> explain_scores(const schema::Index& index,
                                                   const BuiltQuery& built, const MatchClock& clock,
                                                   const std::vector<std::uint32_t>& documents);

}  // namespace itu::server
