// Every document that matches a query, within the time that one question may take. What is shown of
// them, in which order and how they are counted is the business of hit_list.h and facets.h, from
// the catalogue.
#pragma once

#include <chrono>
#include <cstddef>

#include "indexer/schema/index.h"
#include "server/search/found_documents.h"
#include "server/search/query/query.h"

namespace itu::server {

// The time left for all matching of one question. Every match that is given the clock ends soon
// after the time is up, with what it has found by then. Questions that take long wait for each
// other, so that there is always a core for the short ones.
class MatchClock {
 public:
  // Half of what is allowed is left for showing what was found.
  explicit MatchClock(std::chrono::milliseconds allowed);
  MatchClock(const MatchClock&) = delete;
  MatchClock& operator=(const MatchClock&) = delete;
  ~MatchClock();

  // Whether the time is up. Looks at the clock; of a question that has worked for long already the
  // first call waits until it is its turn, which may take all the time that is left. All calls come
  // from the thread that made it.
  bool is_up() const;
  // Whether anything has found the time to be up.
  bool is_late() const { return is_late_; }

  // How many questions may take long at the same time: one for every two cores, at least one.
  static std::ptrdiff_t long_turns();

 private:
  bool needs_turn(std::chrono::steady_clock::time_point now) const;
  void wait_for_turn() const;

  std::chrono::steady_clock::time_point start_;
  std::chrono::steady_clock::time_point end_;
  std::chrono::nanoseconds worked_before_;  // by the thread
  mutable bool is_late_ = false;
  mutable bool has_turn_ = false;
};

// All that match, in the order of their numbers. `is_ranked` false: scores are 0, which costs less.
// Throws what Xapian throws.
FoundDocuments find_matches(const schema::Index& index, const Query& query, bool is_ranked,
                            const MatchClock& clock);

}  // namespace itu::server
