#include "analyzers/offset_map.h"

#include <catch2/catch.hpp>

namespace itu::analyzers {
namespace {

TEST_CASE("an empty map leads to the same place", "[offset_map]") {
  const OffsetMap map;
  CHECK(map.to_source(7) == 7);
  CHECK(map.to_source(TextSpan{2, 7}) == TextSpan{2, 7});
  CHECK(map.to_output(7) == 7);
}

TEST_CASE("a map leads back across letters that shrank", "[offset_map]") {
  OffsetMap map;  // "Rés. 140" folded: é has two bytes
  map.add(2, 3);
  map.add(8, 9);
  CHECK(map.to_source(1) == 1);
  CHECK(map.to_source(3) == 4);
  CHECK(map.to_source(8) == 9);
  CHECK(map.to_source(TextSpan{0, 4}) == TextSpan{0, 5});
  CHECK(map.to_source(TextSpan{1, 2}) == TextSpan{1, 3});
  CHECK(map.to_source(TextSpan{3, 3}) == TextSpan{4, 4});
  CHECK(map.to_output(1) == 1);
  CHECK(map.to_output(2) == 2);  // inside é: the letter after it
  CHECK(map.to_output(4) == 3);
  CHECK(map.to_output(9) == 8);
}

TEST_CASE("a block is taken whole", "[offset_map]") {
  OffsetMap map;  // "aﬁz": the ligature has three bytes and becomes two
  map.add_block(1, 1);
  map.add(3, 4);
  CHECK(map.to_source(TextSpan{0, 2}) == TextSpan{0, 4});
  CHECK(map.to_source(TextSpan{2, 4}) == TextSpan{1, 5});
  CHECK(map.to_output(1) == 1);
  CHECK(map.to_output(2) == 3);
}

TEST_CASE("an output may lose bytes", "[offset_map]") {
  OffsetMap map;  // "ﬁ.С07" with a Cyrillic С of two bytes
  map.add_block(0, 0);
  map.add(2, 3);
  map.remove({4});
  CHECK(map.to_source(TextSpan{0, 1}) == TextSpan{0, 3});
  CHECK(map.to_source(TextSpan{3, 4}) == TextSpan{4, 6});
  CHECK(map.to_source(TextSpan{4, 6}) == TextSpan{6, 8});
}

}  // namespace
}  // namespace itu::analyzers
