// Runs a built query on Xapian, with an exact count, within the time that one question may take.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>
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

enum class HitOrder : unsigned char { kRelevance, kNewestFirst };

struct MatchWindow {
  std::size_t offset = 0;
  std::size_t limit = 0;
  HitOrder order = HitOrder::kRelevance;
  std::string language = {};  // comes first among hits that are equal otherwise
};

struct MatchedDocument {
  Xapian::docid docid = 0;
  double score = 0;
};

struct Matched {
  std::size_t total = 0;
  bool exact = true;
  std::vector<MatchedDocument> documents;  // those of the window
};

// Matches all of `query` and shows `spies` every match. Throws what Xapian throws.
Matched run_match(const Xapian::Database& database, const Xapian::Query& query, MatchWindow window,
                  const std::vector<Xapian::MatchSpy*>& spies, const MatchClock& clock);

}  // namespace itu::server
