// Where in a document the things sought stand, read from the position lists alone: nothing of
// the text is touched, however long it is.
#pragma once

#include <cstdint>
#include <vector>

#include "indexer/schema/document_record.h"
#include "indexer/schema/index.h"
#include "server/search/query/builder.h"

namespace itu::server {

struct Occurrence {
  std::uint32_t paragraph = 0;
  std::uint32_t position = 0;
  std::uint32_t sought = 0;  // index of the thing sought

  auto operator<=>(const Occurrence&) const = default;
};

// Sorted by paragraph, then position. Of a thing that stands in a document more often than a few
// thousand times the first few thousand places are given.
// `record` is that of document `number` of the catalogue.
std::vector<Occurrence> find_occurrences(const schema::Index& index, std::uint32_t number,
                                         const schema::DocumentRecord& record,
                                         const std::vector<Sought>& sought);

}  // namespace itu::server
