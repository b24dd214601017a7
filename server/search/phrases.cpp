#include "server/search/phrases.h"

#include <algorithm>
#include <numeric>

namespace itu::server {

const std::vector<std::uint32_t>& PhraseFinder::positions(std::size_t word,
                                                          const std::size_t* places) {
  lists_.positions(*words_[word], places[word], &positions_[word]);
  return positions_[word];
}

void PhraseFinder::put_in_order(const std::size_t* places) {
  order_.resize(words_.size());
  std::iota(order_.begin(), order_.end(), std::size_t{0});
  std::sort(order_.begin(), order_.end(), [&](std::size_t left, std::size_t right) {
    return words_[left]->count(places[left]) < words_[right]->count(places[right]);
  });
}

// Where the phrase could begin by the rarest word, less where the other words forbid it.
const std::vector<std::uint32_t>& PhraseFinder::begins(const std::size_t* places) {
  put_in_order(places);
  begins_.clear();
  for (const std::uint32_t position : positions(order_.front(), places)) {
    if (position < order_.front()) continue;
    begins_.push_back(position - static_cast<std::uint32_t>(order_.front()));
  }
  for (std::size_t i = 1; i < order_.size() && !begins_.empty(); ++i) {
    const auto offset = static_cast<std::uint32_t>(order_[i]);
    const std::vector<std::uint32_t>& others = positions(order_[i], places);
    auto other = others.begin();
    const auto is_alone = [&](std::uint32_t begin) {
      while (other != others.end() && *other < begin + offset) ++other;
      return other == others.end() || *other != begin + offset;
    };
    begins_.erase(std::remove_if(begins_.begin(), begins_.end(), is_alone), begins_.end());
  }
  return begins_;
}

// False unless the positions of all words are kept.
bool PhraseFinder::start_walks(const std::size_t* places) {
  walks_.clear();
  for (const std::size_t word : order_) {
    const auto walk = lists_.walk(*words_[word], places[word]);
    if (!walk) return false;
    walks_.push_back(*walk);
  }
  return true;
}

// The first place is enough, so that the rest is not read where it can be helped.
bool PhraseFinder::is_there(const std::size_t* places) {
  put_in_order(places);
  if (!start_walks(places)) return !begins(places).empty();
  const auto first = static_cast<std::uint32_t>(order_.front());
  for (schema::PositionWalk& rarest = walks_.front(); !rarest.is_over(); rarest.next()) {
    if (rarest.position() < first) continue;
    const std::uint32_t begin = rarest.position() - first;
    bool is_here = true;
    for (std::size_t i = 1; i < walks_.size() && is_here; ++i) {
      const std::uint32_t wanted = begin + static_cast<std::uint32_t>(order_[i]);
      walks_[i].go_to(wanted);
      if (walks_[i].is_over()) return false;
      is_here = walks_[i].position() == wanted;
    }
    if (is_here) return true;
  }
  return false;
}

// From each place of the first word on, the next place of each further one: no other choice ends
// earlier.
bool PhraseFinder::is_within(std::uint32_t window, const std::size_t* places) {
  for (std::size_t word = 0; word < words_.size(); ++word) positions(word, places);
  for (const std::uint32_t begin : positions_.front()) {
    std::uint32_t last = begin;
    for (std::size_t word = 1; word < words_.size(); ++word) {
      const auto next = std::upper_bound(positions_[word].begin(), positions_[word].end(), last);
      if (next == positions_[word].end()) return false;
      last = *next;
    }
    if (last - begin < window) return true;
  }
  return false;
}

}  // namespace itu::server
