#include "server/search/match.h"

#include "server/search/evaluation.h"

namespace itu::server {

MatchClock::MatchClock(std::chrono::milliseconds allowed)
    : end_(std::chrono::steady_clock::now() + allowed * 4 / 5) {}

bool MatchClock::is_up() const {
  is_late_ = is_late_ || std::chrono::steady_clock::now() >= end_;
  return is_late_;
}

FoundDocuments find_matches(const schema::Index& index, const Query& query, bool is_ranked,
                            const MatchClock& clock) {
  return Evaluation(index, clock).find(query, is_ranked ? 1 : 0, nullptr);
}

}  // namespace itu::server
