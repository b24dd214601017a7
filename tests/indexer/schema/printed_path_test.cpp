#include "indexer/schema/printed_path.h"

#include <catch2/catch.hpp>

namespace itu::schema {
namespace {

TEST_CASE("paths are shown so that they cannot mislead and stay different", "[printed_path]") {
  struct Case {
    std::string path;
    std::string shown;
  };
  const auto& [path, shown] = GENERATE(values<Case>({
      {"a b/c!d.txt", "a b/c!d.txt"},
      {"频谱/é.txt", "频谱/é.txt"},
      {"caf\xe9.txt", "caf%E9.txt"},  // Latin-1
      {"\xff\xfe", "%FF%FE"},
      {"cut\xe9\xa2", "cut%E9%A2"},  // a character cut in two
      {"new\nline\x1b[31m\x7f", "new%0Aline%1B[31m%7F"},
      {"\u202egpj.txt", "%E2%80%AEgpj.txt"},  // would show as txt.jpg
      {"\u0085", "%C2%85"},
      {"100%41", "100%2541"},  // not the same as 100A
  }));
  CHECK(path_for_people(path) == shown);
}

}  // namespace
}  // namespace itu::schema
