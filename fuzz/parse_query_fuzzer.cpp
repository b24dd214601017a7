// Any bytes as a question: see question_promises.h.
//
//   cmake --preset fuzz && cmake --build --preset fuzz --target parse_query_fuzzer
//   build/fuzz/bin/parse_query_fuzzer -max_total_time=300 -max_len=4096 \
//     CORPUS_OF_YOURS fuzz/parse_query
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <string_view>

#include "fuzz/question_promises.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view question(reinterpret_cast<const char*>(data), size);
  const std::string broken = itu::server::broken_promise(question);
  if (broken.empty()) return 0;
  std::cerr << broken << ": " << question << "\n";
  std::abort();
}
