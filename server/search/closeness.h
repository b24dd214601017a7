// How close to each other the words of a question stand in a document: what tells a text about
// "boundary layer" from one that has a boundary here and a layer there. Looked at for the best hits
// only, from the position lists.
#pragma once

#include <cstdint>
#include <vector>

#include "indexer/schema/index.h"
#include "server/search/query/builder.h"

namespace itu::server {

// For each of `documents`, numbers of the catalogue, the sum over the pairs of neighbouring words
// of the question: the rarity of the less rare one, times 1 where they stand side by side
// somewhere, 0.8 within three words, 0.6 within seven, 0 else. Words are those of `sought` that are
// sought by themselves.
std::vector<double> measure_closeness(const schema::Index& index, const std::vector<Sought>& sought,
                                      const std::vector<std::uint32_t>& documents);

}  // namespace itu::server
