// Any bytes as a page saved as a mail: what comes out is no longer than what went in.
//
//   cmake --preset fuzz && cmake --build --preset fuzz
//   build/fuzz/bin/mailed_page_fuzzer -max_total_time=300 -max_len=8192 CORPUS_OF_YOURS
//   fuzz/mailed_page
//
// container_promises.h says what the input looks like; what is kept in mailed_page is replayed by
// indexer_tests.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <iostream>

#include "container_promises.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string broken =
      itu::indexer::broken_promise_of_mailed_page({reinterpret_cast<const char*>(data), size});
  if (!broken.empty()) {
    std::cerr << broken << "\n";
    std::abort();
  }
  return 0;
}
