// Any parts of a Word or OpenDocument package: a text or a reason comes out, its hints in order and
// inside it, all of it UTF-8.
//
//   cmake --preset fuzz && cmake --build --preset fuzz
//   build/fuzz/bin/read_office_fuzzer -max_total_time=300 -max_len=8192 \
//     CORPUS_OF_YOURS fuzz/read_office
//
// office_parts.h says what the input looks like; what is kept in read_office is replayed by
// indexer_tests.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <iostream>

#include "office_parts.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string broken =
      itu::indexer::broken_promise_of_office({reinterpret_cast<const char*>(data), size});
  if (!broken.empty()) {
    std::cerr << broken << "\n";
    std::abort();
  }
  return 0;
}
