#include "server/search/closeness.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <limits>
#include <string>
#include <utility>

#include "server/search/occurrences.h"

namespace itu::server {
namespace {

// Places of one word that are looked at; more say nothing new of a text.
constexpr std::size_t kMostPlaces = 4'000;

struct Step {
  std::uint32_t distance;  // at most so many positions
  double share;
};
constexpr auto kSteps = std::to_array<Step>({{1, 1.0}, {3, 0.8}, {7, 0.6}});

using Places = std::vector<Xapian::termpos>;

Places places_of(const Xapian::Database& database, Xapian::docid docid, const Sought& word,
                 const HeldTerms& held) {
  Places places;
  for (const std::string& term : word.terms) {
    if (!held.may_have(docid, term)) continue;
    auto place = database.positionlist_begin(docid, term);
    const auto end = database.positionlist_end(docid, term);
    for (; place != end && places.size() < kMostPlaces; ++place) places.push_back(*place);
  }
  if (word.terms.size() > 1) std::sort(places.begin(), places.end());
  return places;
}

// Of two different places; the forms of one word may share theirs with another's.
std::uint32_t shortest_distance(const Places& left, const Places& right) {
  std::uint32_t shortest = std::numeric_limits<std::uint32_t>::max();
  auto other = right.begin();
  for (const Xapian::termpos place : left) {
    while (other != right.end() && *other <= place) ++other;
    if (other != right.end()) shortest = std::min(shortest, *other - place);
    auto before = std::lower_bound(right.begin(), other, place);
    if (before != right.begin()) shortest = std::min(shortest, place - *--before);
  }
  return shortest;
}

double share_of(std::uint32_t distance) {
  for (const Step& step : kSteps) {
    if (distance <= step.distance) return step.share;
  }
  return 0;
}

}  // namespace

std::vector<double> measure_closeness(const Xapian::Database& database,
                                      const std::vector<Sought>& sought,
                                      const std::vector<Xapian::docid>& documents) {
  std::vector<Sought> words;
  std::copy_if(sought.begin(), sought.end(), std::back_inserter(words),
               [](const Sought& one) { return one.kind == Sought::Kind::kAnyWord; });
  std::vector<double> closeness(documents.size());
  if (words.size() < 2) return closeness;
  const HeldTerms held(database, words, documents);
  for (std::size_t d = 0; d < documents.size(); ++d) {
    Places last = places_of(database, documents[d], words.front(), held);
    for (std::size_t i = 1; i < words.size(); ++i) {
      Places next = places_of(database, documents[d], words[i], held);
      const double rarity = std::min(words[i - 1].rarity, words[i].rarity) - 1;
      closeness[d] += std::max(rarity, 0.0) * share_of(shortest_distance(last, next));
      last = std::move(next);
    }
  }
  return closeness;
}

}  // namespace itu::server
