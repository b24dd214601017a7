#include "server/search/explanation.h"

#include <algorithm>
#include <cstddef>

namespace itu::server {
namespace {

// Lets through a few documents and no others.
class OnlyThese : public Xapian::MatchDecider {
 public:
  explicit OnlyThese(const std::vector<Xapian::docid>& documents) : documents_(documents) {}

  bool operator()(const Xapian::Document& document) const override {
    return std::find(documents_.begin(), documents_.end(), document.get_docid()) !=
           documents_.end();
  }

 private:
  const std::vector<Xapian::docid>& documents_;
};

bool is_heavier(const ScorePart& left, const ScorePart& right) {
  return left.weight != right.weight ? left.weight > right.weight : left.what < right.what;
}

}  // namespace

std::vector<std::vector<ScorePart>> explain_scores(const schema::Index& index,
                                                   const BuiltQuery& built,
                                                   const std::vector<Xapian::docid>& documents) {
  std::vector<std::vector<ScorePart>> explained(documents.size());
  const OnlyThese decider(documents);
  for (const WeighedQuery& part : built.parts) {
    if (part.query.empty()) continue;
    Xapian::Enquire enquire(index.database());
    enquire.set_query(part.query);
    enquire.set_weighting_scheme(ranking_weight());
    const Xapian::MSet found = enquire.get_mset(0, static_cast<Xapian::doccount>(documents.size()),
                                                index.database().get_doccount(), nullptr, &decider);
    for (auto hit = found.begin(); hit != found.end(); ++hit) {
      const auto at = std::find(documents.begin(), documents.end(), *hit) - documents.begin();
      if (hit.get_weight() <= 0) continue;
      explained[static_cast<std::size_t>(at)].push_back({part.what, hit.get_weight()});
    }
  }
  for (std::vector<ScorePart>& parts : explained) std::sort(parts.begin(), parts.end(), is_heavier);
  return explained;
}

}  // namespace itu::server
