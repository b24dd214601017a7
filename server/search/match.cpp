#include "server/search/match.h"

#include "server/search/ranking.h"

namespace itu::server {
namespace {

// Reading the clock costs more than looking at a document.
constexpr std::size_t kCallsPerLook = 64;

// Xapian shows it a document with its number in its shard, which is its place in the generation
// counted from 1, whatever the shards (indexer/schema/shards.h).
class Gatherer : public Xapian::MatchSpy {
 public:
  void operator()(const Xapian::Document& document, double score) override {
    found.push_back({document.get_docid() - 1, score});
  }

  std::vector<FoundDocument> found;
};

}  // namespace

MatchClock::MatchClock(std::chrono::milliseconds allowed)
    : soft_(std::chrono::steady_clock::now() + allowed * 4 / 5),
      hard_(std::chrono::steady_clock::now() + allowed) {}

bool MatchClock::operator()(const Xapian::Document& /*document*/) const {
  if (calls_++ % kCallsPerLook == 0) look();
  return !is_late_;
}

void MatchClock::look() const {
  const auto now = std::chrono::steady_clock::now();
  is_late_ = is_late_ || now >= soft_;
  if (now >= hard_) throw TimeIsUp{};
}

Xapian::BM25Weight ranking_weight() { return {kSaturation, 0, 1, kLengthNormalization, 0}; }

std::vector<FoundDocument> find_matches(const Xapian::Database& database,
                                        const Xapian::Query& query, bool is_ranked,
                                        const MatchClock& clock) {
  if (query.empty()) return {};
  Gatherer gatherer;
  Xapian::Enquire enquire(database);
  enquire.set_query(query);
  if (is_ranked) {
    enquire.set_weighting_scheme(ranking_weight());
  } else {
    enquire.set_weighting_scheme(Xapian::BoolWeight());
  }
  enquire.add_matchspy(&gatherer);
  try {
    enquire.get_mset(0, 0, database.get_doccount(), nullptr, &clock);
  } catch (const MatchClock::TimeIsUp&) {
    // What was found until then is the answer; clock.is_late() tells.
  }
  return std::move(gatherer.found);
}

}  // namespace itu::server
