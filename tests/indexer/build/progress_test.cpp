#include "indexer/build/progress.h"

#include <catch2/catch.hpp>

#include "indexer/build/clock.h"

namespace itu::indexer {
namespace {

TEST_CASE("progress tells files, rate and time left", "[progress]") {
  CHECK(describe_progress(0, 60, "files", 0) == "0 of 60 files");
  CHECK(describe_progress(20, 60, "files", 10) == "20 of 60 files, 2/s, 20 s left");
  CHECK(describe_progress(60, 60, "files", 10) == "60 of 60 files, 6/s");
  // A handful of things of different sizes: no rate, no time left.
  CHECK(describe_progress(1, 9, "files", 0.01) == "1 of 9 files");
  CHECK(describe_progress(0, 0, "files", 1) == "0 of 0 files");
}

TEST_CASE("times are written in UTC and read back", "[clock]") {
  const auto time = parse_utc("2026-11-22T02:00:03Z");
  REQUIRE(time);
  CHECK(to_utc(*time) == "2026-11-22T02:00:03Z");
  CHECK(to_generation_name(*time) == "20261122T020003Z");
  CHECK_FALSE(parse_utc("2026-11-22"));
  CHECK_FALSE(parse_utc(""));
}

}  // namespace
}  // namespace itu::indexer
