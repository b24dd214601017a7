// What the fuzzer of the references was given and has found, once more.
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "fuzz/found_references.h"

namespace itu::analyzers {

TEST_CASE("the kept inputs of the references hold all promises", "[finder][fuzz]") {
  const std::filesystem::path folder = ITUSEARCH_SOURCE_DIR "/fuzz/find_references";
  int count = 0;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    CAPTURE(entry.path());
    std::ifstream file(entry.path(), std::ios::binary);
    const std::string input{std::istreambuf_iterator<char>(file), {}};
    CHECK(broken_promise_of_references(input) == "");
    ++count;
  }
  CHECK(count > 0);
}

}  // namespace itu::analyzers
