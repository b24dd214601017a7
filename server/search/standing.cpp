#include "server/search/standing.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <string>

#include "analyzers/citation/target.h"
#include "server/search/ranking.h"

namespace itu::server {
namespace {

// Documents lie in the order of their ids, so that editions of a work lie near each other.
constexpr std::uint32_t kNear = 64;

double share_of_citations(std::uint32_t documents) {
  return std::min(1.0, std::log1p(documents) / std::log1p(kManyCitations));
}

struct Edition {
  std::size_t place = 0;  // in the documents given
  std::uint32_t number = 0;
  std::string work;
  std::string edition;
};

// Of the documents that lie near another one, those that are an edition.
std::vector<Edition> editions_among(const schema::Index& index,
                                    const std::vector<std::uint32_t>& documents) {
  std::vector<Edition> editions;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    const auto is_near = [&](std::uint32_t other) {
      const std::uint32_t apart =
          other > documents[i] ? other - documents[i] : documents[i] - other;
      return apart > 0 && apart <= kNear;
    };
    if (std::none_of(documents.begin(), documents.end(), is_near)) continue;
    const auto own = analyzers::parse_id(index.entry(index.docid_of(documents[i])).hit.id);
    if (!own || own->edition.empty() || !own->supplements.empty()) continue;
    editions.push_back({i, documents[i], work_id(*own), own->edition});
  }
  return editions;
}

}  // namespace

std::vector<Standing> measure_standing(const schema::Index& index,
                                       const std::vector<std::uint32_t>& documents) {
  std::vector<Standing> standing(documents.size());
  for (std::size_t i = 0; i < documents.size(); ++i) {
    standing[i].cited =
        kCitedWeight * share_of_citations(index.catalogue().row(documents[i]).cited_by);
  }
  const std::vector<Edition> editions = editions_among(index, documents);
  for (const Edition& edition : editions) {
    const auto is_of_work = [&](const Edition& other) { return other.work == edition.work; };
    const auto date = [&](const Edition& one) { return index.catalogue().row(one.number).date; };
    const auto is_earlier = [&](const Edition& other) {
      return is_of_work(other) && other.edition != edition.edition && date(other) < date(edition);
    };
    const auto is_later = [&](const Edition& other) {
      return is_of_work(other) && other.edition != edition.edition && date(other) >= date(edition);
    };
    if (std::any_of(editions.begin(), editions.end(), is_earlier) &&
        std::none_of(editions.begin(), editions.end(), is_later)) {
      standing[edition.place].latest = kLatestWeight;
    }
  }
  return standing;
}

}  // namespace itu::server
