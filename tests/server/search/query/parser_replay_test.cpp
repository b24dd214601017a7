// What the fuzzer of the question parser was given and has found, once more.
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "fuzz/question_promises.h"

namespace itu::server {

TEST_CASE("the kept questions hold all promises of the parser", "[query_parser][fuzz]") {
  const std::filesystem::path folder = ITUSEARCH_SOURCE_DIR "/fuzz/parse_query";
  int questions = 0;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    CAPTURE(entry.path());
    std::ifstream file(entry.path(), std::ios::binary);
    const std::string question{std::istreambuf_iterator<char>(file), {}};
    CHECK(broken_promise(question) == "");
    ++questions;
  }
  CHECK(questions >= 8);
}

}  // namespace itu::server
