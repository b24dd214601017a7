// Any archive that is changed here and there: what the quick way lists lies in it and unpacks to
// its size.
//
//   cmake --preset fuzz && cmake --build --preset fuzz
//   build/fuzz/bin/plain_zip_fuzzer -max_total_time=300 -max_len=8192 CORPUS_OF_YOURS
//   fuzz/plain_zip
//
// container_promises.h says what the input looks like; what is kept in plain_zip is replayed by
// indexer_tests.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <iostream>

#include "container_promises.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string broken =
      itu::indexer::broken_promise_of_plain_zip({reinterpret_cast<const char*>(data), size});
  if (!broken.empty()) {
    std::cerr << broken << "\n";
    std::abort();
  }
  return 0;
}
