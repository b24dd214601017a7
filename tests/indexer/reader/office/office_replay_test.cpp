// What the fuzzer of the office readers was given and has found, once more.
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "fuzz/office_parts.h"

namespace itu::indexer {

TEST_CASE("the kept inputs of the office readers hold all promises", "[docx][odt][fuzz]") {
  const std::filesystem::path folder = ITUSEARCH_SOURCE_DIR "/fuzz/read_office";
  int count = 0;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    CAPTURE(entry.path());
    std::ifstream file(entry.path(), std::ios::binary);
    const std::string input{std::istreambuf_iterator<char>(file), {}};
    CHECK(broken_promise_of_office(input) == "");
    ++count;
  }
  CHECK(count > 0);
}

}  // namespace itu::indexer
