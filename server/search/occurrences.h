// Where in a document the things sought stand, read from Xapian's position lists alone: nothing of
// the text is touched, however long it is.
#pragma once

#include <cstdint>
#include <vector>

#include <xapian.h>

#include "indexer/schema/document_record.h"
#include "server/search/query_builder.h"

namespace itu::server {

struct Occurrence {
  std::uint32_t paragraph = 0;
  std::uint32_t position = 0;
  std::uint32_t sought = 0;  // index of the thing sought

  auto operator<=>(const Occurrence&) const = default;
};

// Sorted by paragraph, then position. Of a thing that stands in a document more often than a few
// thousand times the first few thousand places are given.
std::vector<Occurrence> find_occurrences(const Xapian::Database& database, Xapian::docid docid,
                                         const schema::DocumentRecord& record,
                                         const std::vector<Sought>& sought);

}  // namespace itu::server
