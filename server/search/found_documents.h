// Documents found, each with its score, in the order of their numbers; and what AND, OR and the
// like make of two such lists. Scores of a document in both are added.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace itu::server {

struct FoundDocument {
  std::uint32_t number = 0;  // in the catalogue
  double score = 0;
};

using FoundDocuments = std::vector<FoundDocument>;

// In both lists.
FoundDocuments in_both(const FoundDocuments& left, const FoundDocuments& right);
// In any of the lists.
FoundDocuments in_any(std::vector<FoundDocuments> lists);
// In an odd number of the lists.
FoundDocuments in_odd(std::vector<FoundDocuments> lists);
// In the left one and not in the right one.
FoundDocuments without(const FoundDocuments& left, const FoundDocuments& right);
// Adds the scores of `extra` to those of its documents that are in `found`.
void add_scores(const FoundDocuments& extra, FoundDocuments* found);

// Calls met(i, j) for each number with left(i) == right(j), in order. `left` and `right` give the
// numbers of two ascending lists of the given sizes; the longer one is searched where it is much
// longer, and run through otherwise.
template <typename Left, typename Right, typename Met>
void meet(std::size_t left_size, const Left& left, std::size_t right_size, const Right& right,
          const Met& met);

// The first place from `from` on with a number that is at least `number`.
template <typename Numbers>
std::size_t leap(std::size_t size, const Numbers& numbers, std::size_t from, std::uint32_t number) {
  std::size_t step = 1;
  std::size_t low = from;
  while (low + step < size && numbers(low + step) < number) {
    low += step;
    step *= 2;
  }
  std::size_t high = low + step < size ? low + step : size;
  while (low < high) {
    const std::size_t middle = low + (high - low) / 2;
    if (numbers(middle) < number) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

template <typename Left, typename Right, typename Met>
void meet(std::size_t left_size, const Left& left, std::size_t right_size, const Right& right,
          const Met& met) {
  constexpr std::size_t kMuchLonger = 16;
  const bool leaps_left = left_size / kMuchLonger > right_size;
  const bool leaps_right = right_size / kMuchLonger > left_size;
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < left_size && j < right_size) {
    const std::uint32_t one = left(i);
    const std::uint32_t other = right(j);
    if (one == other) {
      met(i++, j++);
    } else if (one < other) {
      i = leaps_left ? leap(left_size, left, i, other) : i + 1;
    } else {
      j = leaps_right ? leap(right_size, right, j, one) : j + 1;
    }
  }
}

}  // namespace itu::server
