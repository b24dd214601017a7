#include "server/search/match.h"

#include <utility>

#include "indexer/schema/fields.h"

namespace itu::server {
namespace {

// Reading the clock costs more than looking at a document.
constexpr std::size_t kCallsPerLook = 64;

// Among equals those in one language, and of these the newest.
class LanguageThenDate : public Xapian::KeyMaker {
 public:
  explicit LanguageThenDate(std::string language) : language_(std::move(language)) {}

  std::string operator()(const Xapian::Document& document) const override {
    const bool is_preferred = document.get_value(schema::kLanguageSlot) == language_;
    return (is_preferred ? "1" : "0") + document.get_value(schema::kDateSlot);
  }

 private:
  const std::string language_;
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

Matched run_match(const Xapian::Database& database, const Xapian::Query& query, MatchWindow window,
                  const std::vector<Xapian::MatchSpy*>& spies, const MatchClock& clock) {
  Matched matched;
  if (query.empty()) return matched;
  Xapian::Enquire enquire(database);
  LanguageThenDate among_equals(window.language);
  enquire.set_query(query);
  if (window.order == HitOrder::kNewestFirst) {
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    enquire.set_sort_by_value(schema::kDateSlot, true);
  } else {
    enquire.set_sort_by_relevance_then_key(&among_equals, true);
  }
  for (Xapian::MatchSpy* spy : spies) enquire.add_matchspy(spy);
  try {
    const Xapian::MSet found = enquire.get_mset(static_cast<Xapian::doccount>(window.offset),
                                                static_cast<Xapian::doccount>(window.limit),
                                                database.get_doccount(), nullptr, &clock);
    matched.total = found.get_matches_estimated();
    for (auto hit = found.begin(); hit != found.end(); ++hit) {
      matched.documents.push_back({*hit, hit.get_weight()});
    }
  } catch (const MatchClock::TimeIsUp&) {
    matched.total = 0;
  }
  matched.exact = !clock.is_late();
  return matched;
}

}  // namespace itu::server
