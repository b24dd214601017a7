#include "server/search/closeness.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <string>
#include <utility>

#include "indexer/schema/term_lists.h"

namespace itu::server {
namespace {

// Places of one word that are looked at; more say nothing new of a text.
constexpr std::size_t kMostPlaces = 4'000;

struct Step {
  std::uint32_t distance;  // at most so many positions
  double share;
};
constexpr auto kSteps = std::to_array<Step>({{1, 1.0}, {3, 0.8}, {7, 0.6}});

using Places = std::vector<std::uint32_t>;
using Lists = std::vector<std::shared_ptr<schema::TermList>>;

Places places_of(schema::TermLists& lists, std::uint32_t number, const Lists& forms) {
  Places places;
  Places more;
  for (const auto& form : forms) {
    const auto at = form->find(number);
    if (!at) continue;
    lists.positions(*form, *at, &more);
    const std::size_t room = kMostPlaces - std::min(kMostPlaces, places.size());
    places.insert(places.end(), more.begin(),
                  more.begin() + static_cast<std::ptrdiff_t>(std::min(room, more.size())));
  }
  if (forms.size() > 1) std::sort(places.begin(), places.end());
  return places;
}

// Of two different places; the forms of one word may share theirs with another's.
std::uint32_t shortest_distance(const Places& left, const Places& right) {
  std::uint32_t shortest = std::numeric_limits<std::uint32_t>::max();
  auto other = right.begin();
  for (const std::uint32_t place : left) {
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

std::vector<double> measure_closeness(const schema::Index& index, const std::vector<Sought>& sought,
                                      const std::vector<std::uint32_t>& documents) {
  schema::TermLists& lists = index.lists();
  std::vector<const Sought*> words;
  std::vector<Lists> forms;
  for (const Sought& one : sought) {
    if (one.kind != Sought::Kind::kAnyWord) continue;
    words.push_back(&one);
    forms.emplace_back();
    for (const std::string& term : one.terms) forms.back().push_back(lists.of(term));
  }
  std::vector<double> closeness(documents.size());
  if (words.size() < 2) return closeness;
  for (std::size_t d = 0; d < documents.size(); ++d) {
    Places last = places_of(lists, documents[d], forms.front());
    for (std::size_t i = 1; i < words.size(); ++i) {
      Places next = places_of(lists, documents[d], forms[i]);
      const double rarity = std::min(words[i - 1]->rarity, words[i]->rarity) - 1;
      closeness[d] += std::max(rarity, 0.0) * share_of(shortest_distance(last, next));
      last = std::move(next);
    }
  }
  return closeness;
}

}  // namespace itu::server
