// Runs a built query on Xapian and gives every document that matches, within the time that one
// question may take. What is shown of them, in which order and how they are counted is the business
// of hit_list.h and facets.h, from the catalogue: Xapian sees each match once.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <vector>

#include <xapian.h>

namespace itu::server {

// The time left for all matching of one question. Every match that is given the clock ends soon
// after the time is up, with what it has found by then.
class MatchClock : public Xapian::MatchDecider {
 public:
  explicit MatchClock(std::chrono::milliseconds allowed);

  // Called by Xapian for every document that matches; refuses all of them once the time is up, and
  // throws TimeIsUp if the match then still does not end.
  bool operator()(const Xapian::Document& document) const override;

  // For long work on one document: throws TimeIsUp once the time is up.
  void look() const;

  bool is_late() const { return is_late_; }

  struct TimeIsUp {};

 private:
  std::chrono::steady_clock::time_point soft_;
  std::chrono::steady_clock::time_point hard_;
  mutable std::size_t calls_ = 0;
  mutable bool is_late_ = false;
};

// How words rank: BM25 with the figures of ranking.h.
Xapian::BM25Weight ranking_weight();

struct FoundDocument {
  std::uint32_t number = 0;  // in the catalogue
  double score = 0;
};

// All that match, shard by shard in the order of their numbers. `is_ranked` false: scores are 0,
// which costs less. Throws what Xapian throws.
std::vector<FoundDocument> find_matches(const Xapian::Database& database,
                                        const Xapian::Query& query, bool is_ranked,
                                        const MatchClock& clock);

}  // namespace itu::server
