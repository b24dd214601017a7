#include "indexer/schema/near_copies.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "analyzers/citation/target.h"

namespace itu::schema {
namespace {

// Rows of a sketch that must agree for two texts to be compared, and how often that is tried: of
// texts that resemble each other by 0.8, 2 in 1,000 are missed, at 0.9 none in 10,000.
constexpr std::size_t kBandRows = 4;
constexpr std::size_t kBands = kSketchSize / kBandRows;
// From this estimate on a pair is measured.
constexpr double kWorthMeasuring = 0.65;
// Leaders of one band that a text is compared with, and measurements for one document: a wall of
// forms that are all alike costs no more.
constexpr std::size_t kLeadersOfABand = 8;
constexpr std::size_t kMeasurements = 4;

constexpr auto kAdoptedKinds = std::to_array<std::string_view>(
    {"resolution", "decision", "recommendation", "opinion", "question", "provision-text"});

class CopyFinder {
 public:
  CopyFinder(const std::vector<CopyCandidate>& documents,
             const std::function<DocumentRecord(std::size_t)>& record_of)
      : documents_(documents), record_of_(record_of), leaders_(documents.size()) {}

  std::vector<std::uint32_t> run() && {
    for (std::size_t i = 0; i < documents_.size(); ++i) leaders_[i] = documents_[i].text;
    for (const auto& [first, last] : texts_in_order()) place_text(first, last);
    for (std::size_t i = 0; i < documents_.size(); ++i) leaders_[i] = leaders_[documents_[i].text];
    return std::move(leaders_);
  }

 private:
  using Range = std::pair<std::size_t, std::size_t>;

  // Those that may lead come first: what was adopted, then what is no supplement, then the order
  // of the ids.
  std::vector<Range> texts_in_order() const {
    std::vector<std::tuple<bool, std::size_t, std::size_t, std::size_t>> keys;
    for (std::size_t first = 0; first < documents_.size();) {
      std::size_t last = first;
      while (last < documents_.size() && documents_[last].text == first) ++last;
      const auto own = analyzers::parse_id(documents_[first].id);
      keys.emplace_back(!documents_[first].is_adopted, own ? own->supplements.size() : 0, first,
                        last);
      first = last;
    }
    std::sort(keys.begin(), keys.end());
    std::vector<Range> ranges;
    for (const auto& [adopted, supplements, first, last] : keys) ranges.emplace_back(first, last);
    return ranges;
  }

  // Under the leader of one of its languages, or as a leader.
  void place_text(std::size_t first, std::size_t last) {
    for (std::size_t i = first; i < last; ++i) {
      if (const auto leader = leader_of(i)) {
        leaders_[first] = documents_[*leader].text;
        return;
      }
    }
    for (std::size_t i = first; i < last; ++i) enlist(i);
  }

  std::optional<std::size_t> leader_of(std::size_t document) const {
    if (documents_[document].sketch.count() < kShortestCopy) return std::nullopt;
    std::vector<std::pair<double, std::size_t>> worth;
    for (std::size_t band = 0; band < kBands; ++band) {
      const auto found = bands_.find(key_of(document, band));
      if (found == bands_.end()) continue;
      for (const std::size_t leader : found->second) {
        const double estimate = documents_[leader].sketch.estimate(documents_[document].sketch);
        if (estimate >= kWorthMeasuring) worth.emplace_back(-estimate, leader);
      }
    }
    std::sort(worth.begin(), worth.end());
    worth.erase(std::unique(worth.begin(), worth.end()), worth.end());
    if (worth.size() > kMeasurements) worth.resize(kMeasurements);
    return best_of(document, worth);
  }

  std::optional<std::size_t> best_of(
      std::size_t document, const std::vector<std::pair<double, std::size_t>>& worth) const {
    if (worth.empty()) return std::nullopt;
    const auto own = shingles_of(record_of_(document));
    std::optional<std::size_t> best;
    double highest = 0;
    for (const auto& [estimate, leader] : worth) {
      const double measured = resemblance(own, shingles_of(record_of_(leader)));
      if (measured <= highest || measured < least_for(leader, document)) continue;
      highest = measured;
      best = leader;
    }
    return best;
  }

  double least_for(std::size_t leader, std::size_t document) const {
    const CopyCandidate& a = documents_[leader];
    const CopyCandidate& b = documents_[document];
    if (a.language != b.language) return 2;
    const auto left = analyzers::parse_id(a.id);
    const auto right = analyzers::parse_id(b.id);
    if (!left || !right) return 1;
    const bool is_same_work = work_id(*left) == work_id(*right);
    const bool are_editions = is_same_work && left->edition != right->edition;
    const bool are_adopted = !is_same_work && a.is_adopted && b.is_adopted;
    return are_editions || are_adopted ? 1 : kNearCopy;
  }

  void enlist(std::size_t document) {
    if (documents_[document].sketch.count() < kShortestCopy) return;
    for (std::size_t band = 0; band < kBands; ++band) {
      std::vector<std::size_t>& leaders = bands_[key_of(document, band)];
      if (leaders.size() < kLeadersOfABand) leaders.push_back(document);
    }
  }

  std::uint64_t key_of(std::size_t document, std::size_t band) const {
    const Sketch& sketch = documents_[document].sketch;
    std::uint64_t key = band;
    for (std::size_t i = band * kBandRows; i < (band + 1) * kBandRows; ++i) {
      key = (key ^ sketch.at(i)) * 0x9E3779B97F4A7C15U;
      key ^= key >> 29U;
    }
    return key;
  }

  const std::vector<CopyCandidate>& documents_;
  const std::function<DocumentRecord(std::size_t)>& record_of_;
  std::vector<std::uint32_t> leaders_;  // by document; of a text, at its first
  std::unordered_map<std::uint64_t, std::vector<std::size_t>> bands_;
};

}  // namespace

bool is_adopted_kind(std::string_view kind) {
  return std::find(kAdoptedKinds.begin(), kAdoptedKinds.end(), kind) != kAdoptedKinds.end();
}

std::vector<std::uint32_t> find_near_copies(
    const std::vector<CopyCandidate>& documents,
    const std::function<DocumentRecord(std::size_t)>& record_of) {
  return CopyFinder(documents, record_of).run();
}

}  // namespace itu::schema
