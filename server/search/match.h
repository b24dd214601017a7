// Every document that matches a query, within the time that one question may take. What is shown of
// them, in which order and how they are counted is the business of hit_list.h and facets.h, from
// the catalogue.
#pragma once

#include <chrono>

#include "indexer/schema/index.h"
#include "server/search/found_documents.h"
#include "server/search/query/query.h"

namespace itu::server {

// The time left for all matching of one question. Every match that is given the clock ends soon
// after the time is up, with what it has found by then.
class MatchClock {
 public:
  // A fifth of what is allowed is left for showing what was found.
  explicit MatchClock(std::chrono::milliseconds allowed);

  // Whether the time is up; looks at the clock.
  bool is_up() const;
  // Whether anything has found the time to be up.
  bool is_late() const { return is_late_; }

 private:
  std::chrono::steady_clock::time_point end_;
  mutable bool is_late_ = false;
};

// All that match, in the order of their numbers. `is_ranked` false: scores are 0, which costs less.
// Throws what Xapian throws.
FoundDocuments find_matches(const schema::Index& index, const Query& query, bool is_ranked,
                            const MatchClock& clock);

}  // namespace itu::server
