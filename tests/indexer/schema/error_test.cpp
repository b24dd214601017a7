#include "indexer/schema/error.h"

#include <catch2/catch.hpp>

namespace itu::schema {
namespace {

TEST_CASE("each kind of error has its exit code", "[error]") {
  CHECK(exit_code(ErrorKind::kUsage) == 2);
  CHECK(exit_code(ErrorKind::kRefused) == 3);
  CHECK(exit_code(ErrorKind::kLocked) == 4);
  // Everything else is a failure of the world.
  for (const auto kind : {ErrorKind::kNotFound, ErrorKind::kUnreadable, ErrorKind::kDamaged,
                          ErrorKind::kOtherSchema, ErrorKind::kPortTaken}) {
    CHECK(exit_code(kind) == 1);
  }
}

}  // namespace
}  // namespace itu::schema
