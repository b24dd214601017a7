#include "indexer/build/commands.h"

#include <catch2/catch.hpp>

namespace itu::indexer {
namespace {

TEST_CASE("a build keeps one previous generation unless told otherwise", "[commands]") {
  CHECK(BuildOptions().keep == 1);
}

}  // namespace
}  // namespace itu::indexer
