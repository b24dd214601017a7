// What the fuzzers of the readers of containers were given and have found, once more.
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <string>

#include "fuzz/container_promises.h"

namespace itu::indexer {
namespace {

using Promise = std::function<std::string(std::string_view)>;

void replay(const std::string& name, const Promise& broken_promise) {
  int count = 0;
  for (const auto& entry :
       std::filesystem::directory_iterator(ITUSEARCH_SOURCE_DIR "/fuzz/" + name)) {
    CAPTURE(entry.path());
    std::ifstream file(entry.path(), std::ios::binary);
    const std::string input{std::istreambuf_iterator<char>(file), {}};
    CHECK(broken_promise(input) == "");
    ++count;
  }
  CHECK(count > 0);
}

}  // namespace

TEST_CASE("the kept inputs of the readers of containers hold all promises", "[archive][fuzz]") {
  replay("plain_zip", broken_promise_of_plain_zip);
  replay("mailed_page", broken_promise_of_mailed_page);
}

}  // namespace itu::indexer
