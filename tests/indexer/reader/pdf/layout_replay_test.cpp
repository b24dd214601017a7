// What the fuzzer of the layout was given and has found, once more.
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "fuzz/printed_words.h"

namespace itu::indexer {

TEST_CASE("the kept inputs of the layout hold all promises", "[pdf_layout][fuzz]") {
  const std::filesystem::path folder = ITUSEARCH_SOURCE_DIR "/fuzz/lay_out";
  int words = 0;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    CAPTURE(entry.path());
    std::ifstream file(entry.path(), std::ios::binary);
    const std::string input{std::istreambuf_iterator<char>(file), {}};
    CHECK(broken_promise_of_layout(input) == "");
    for (const auto& page : pages_of(input)) words += static_cast<int>(page.words.size());
  }
  CHECK(words > 100);
}

}  // namespace itu::indexer
