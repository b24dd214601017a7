// Any words in any places as pages: what is laid out must be valid text with hints in order.
//
//   cmake --preset fuzz && cmake --build --preset fuzz
//   build/fuzz/bin/lay_out_fuzzer -max_total_time=300 -max_len=4096 CORPUS_OF_YOURS fuzz/lay_out
//
// printed_words.h tells what the bytes mean.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <string>

#include "fuzz/printed_words.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string broken =
      itu::indexer::broken_promise_of_layout({reinterpret_cast<const char*>(data), size});
  if (!broken.empty()) {
    std::cerr << broken << "\n";
    std::abort();
  }
  return 0;
}
