#include "indexer/build/gate.h"

#include <catch2/catch.hpp>

namespace itu::indexer {
namespace {

TEST_CASE("the gate refuses an index that is worse than the last", "[gate]") {
  struct Case {
    std::string why;
    GateFacts facts;
    std::size_t refusals;
  };
  const auto& [why, facts, refusals] = GENERATE(values<Case>({
      {"a first build has no last", {{0, 0, 0}, {}, "", {}}, 0},
      {"nine tenths are enough", {{90, 100, 0}, GenerationFacts{100, 100, 0}, "", {}}, 0},
      {"less is not", {{89, 100, 0}, GenerationFacts{100, 100, 0}, "", {}}, 1},
      {"more is always welcome", {{200, 200, 0}, GenerationFacts{100, 100, 0}, "", {}}, 0},
      {"five in a hundred may fail anew", {{100, 100, 5}, GenerationFacts{100, 100, 0}, "", {}}, 0},
      {"six may not", {{100, 100, 6}, GenerationFacts{100, 100, 0}, "", {}}, 1},
      {"those that failed before count as before",
       {{94, 100, 36}, GenerationFacts{94, 100, 35}, "", {}},
       0},
      {"files that fail at first are no rise", {{5, 100, 95}, {}, "", {}}, 0},
      {"an empty last index refuses nothing", {{0, 0, 0}, GenerationFacts{0, 0, 0}, "", {}}, 0},
      {"damage is refused even at first", {{1, 1, 0}, {}, "texts: not what was sealed", {}}, 1},
      {"each canary is named", {{1, 1, 0}, {}, "", {"pp/res/1", "pp/res/2"}}, 2},
  }));
  CAPTURE(why);
  CHECK(find_refusals(facts).size() == refusals);
}

TEST_CASE("a refusal gives the figures", "[gate]") {
  const GateFacts facts{{8, 8, 0}, GenerationFacts{10, 10, 0}, "", {}};
  CHECK(find_refusals(facts) ==
        std::vector<std::string>{"8 documents where the last index has 10"});
}

}  // namespace
}  // namespace itu::indexer
