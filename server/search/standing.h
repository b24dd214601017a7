// How a text stands among others, whatever is asked: how many documents cite it, and whether it is
// the latest edition of its work among those found. Looked at for the best hits only.
#pragma once

#include <cstdint>
#include <vector>

#include "indexer/schema/index.h"

namespace itu::server {

// What adds to a score; kCitedWeight and kLatestWeight (ranking.h) at most.
struct Standing {
  double cited = 0;   // the logarithm of the citing documents; the most from kManyCitations on
  double latest = 0;  // there is an earlier edition of the same work among the documents given
};

// For each of `documents`, numbers of the catalogue.
std::vector<Standing> measure_standing(const schema::Index& index,
                                       const std::vector<std::uint32_t>& documents);

}  // namespace itu::server
