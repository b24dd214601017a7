#include "server/search/match.h"

#include <catch2/catch.hpp>
#include <chrono>
#include <ctime>
#include <list>

namespace itu::server {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds kLong{600'000};

// Asks until the question has worked for long, which it notices by itself.
void take_long(const MatchClock& clock) {
  const std::clock_t start = std::clock();
  while (std::clock() - start < CLOCKS_PER_SEC / 40) REQUIRE_FALSE(clock.is_up());
}

TEST_CASE("long questions wait for each other, short ones for nobody", "[match]") {
  std::list<MatchClock> long_ones;
  for (std::ptrdiff_t i = 0; i < MatchClock::long_turns(); ++i) {
    take_long(long_ones.emplace_back(kLong));
  }
  const MatchClock short_one{kLong};
  CHECK_FALSE(short_one.is_up());

  const MatchClock waiting{milliseconds(100)};
  while (!waiting.is_up()) {
  }
  CHECK(waiting.is_late());

  long_ones.pop_back();
  take_long(MatchClock(kLong));
}

TEST_CASE("a question that is allowed no time is late at once", "[match]") {
  const MatchClock clock{milliseconds(0)};
  CHECK(clock.is_up());
  CHECK(clock.is_late());
}

}  // namespace
}  // namespace itu::server
