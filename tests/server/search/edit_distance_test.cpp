#include "server/search/edit_distance.h"

#include <string>

#include <catch2/catch.hpp>

namespace itu::server {
namespace {

TEST_CASE("the distance of two words is counted in letters", "[edit_distance]") {
  struct Row {
    std::string left;
    std::string right;
    std::size_t most;
    std::size_t distance;
  };
  const auto& [left, right, most, distance] = GENERATE(values<Row>({
      {"spectrum", "spectrum", 2, 0},
      {"spectrm", "spectrum", 2, 1},
      {"spekctrum", "spectrum", 2, 1},
      {"spektrum", "spectrum", 2, 1},
      // Neighbours exchanged are one slip of the fingers.
      {"psectrum", "spectrum", 2, 1},
      {"ab", "ba", 2, 1},
      {"", "ab", 2, 2},
      // Letters, not bytes.
      {"союза", "саюза", 2, 1},
      {"频谱", "频率", 1, 1},
      // Further apart than asked for is one more than that, however far.
      {"orbit", "spectrum", 2, 3},
      {"abcdef", "abc", 2, 3},
      {std::string(80, 'a'), std::string(80, 'a'), 1, 0},
      {std::string(80, 'a'), std::string(81, 'a'), 1, 2},
  }));
  CAPTURE(left, right);
  CHECK(edit_distance(left, right, most) == distance);
  CHECK(edit_distance(right, left, most) == distance);
}

}  // namespace
}  // namespace itu::server
