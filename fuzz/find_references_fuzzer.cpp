// Any bytes as a text and a citing context: what is found must lie in the text, in order, cut no
// character, and name targets that can be read back.
//
//   cmake --preset fuzz && cmake --build --preset fuzz
//   build/fuzz/bin/find_references_fuzzer -max_total_time=300 -max_len=4096 \
//     CORPUS_OF_YOURS fuzz/find_references
//
// found_references.h tells what the bytes mean.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <string>

#include "fuzz/found_references.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string broken =
      itu::analyzers::broken_promise_of_references({reinterpret_cast<const char*>(data), size});
  if (!broken.empty()) {
    std::cerr << broken << "\n";
    std::abort();
  }
  return 0;
}
