// Any bytes as RTF: what is read must be valid UTF-8, and hints must lie in it, in order.
//
//   cmake --preset fuzz && cmake --build --preset fuzz
//   build/fuzz/bin/rich_text_fuzzer -max_total_time=300 CORPUS_OF_YOURS fuzz/rich_text
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "analyzers/utf8.h"
#include "indexer/reader/rich_text_reader.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto source =
      itu::indexer::read_rich_text(std::string_view(reinterpret_cast<const char*>(data), size));
  if (!itu::analyzers::is_valid_utf8(source.text)) std::abort();
  std::size_t end = 0;
  for (const itu::analyzers::LineHint& hint : source.hints) {
    if (hint.span.begin < end || hint.span.end > source.text.size()) std::abort();
    end = hint.span.end;
  }
  return 0;
}
