// Any words in any places as pages: what is laid out must be valid text with hints in order.
//
//   cmake --preset fuzz && cmake --build --preset fuzz
//   build/fuzz/bin/lay_out_fuzzer -max_total_time=300 -max_len=4096 CORPUS_OF_YOURS
//
// Each eight bytes are a word: its place on a page of 256 by 256 points, its width and size, a flag
// byte and two that choose its letters; flag 128 begins a new page.
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <string_view>
#include <utility>
#include <vector>

#include "analyzers/utf8.h"
#include "indexer/reader/pdf/pdf_reader.h"

namespace {

using namespace itu::indexer;

constexpr std::size_t kRecord = 8;

constexpr auto kWords = std::to_array<std::string_view>(
    {"1.", "a)",         "(ii)", "5.340",  "224",  "regu-",  "lations", "ITU-",
     "T",  "Resolution", "....", "-",      "12",   "\u2022", "الاتحاد", "(",
     ")",  "2007/21",    "频谱", "scope,", "end.", "*",      "\u064B",  "i"});

PageWord to_word(const std::uint8_t* record) {
  PageWord word;
  word.left = record[0];
  word.top = record[1];
  word.right = word.left + 0.1F + record[2];
  word.size = 1 + record[3] % 32;
  word.bottom = word.top + word.size;
  word.is_bold = (record[4] & 1) != 0;
  word.is_italic = (record[4] & 2) != 0;
  word.is_rtl = (record[4] & 4) != 0;
  word.text = kWords[record[5] % kWords.size()];
  if (record[6] % 4 == 0) word.text += kWords[record[7] % kWords.size()];
  return word;
}

std::vector<WordPage> to_pages(const std::uint8_t* data, std::size_t size) {
  std::vector<WordPage> pages;
  for (std::size_t i = 0; i + kRecord <= size; i += kRecord) {
    if (pages.empty() || (data[i + 4] & 128) != 0) {
      WordPage page;
      page.number = static_cast<int>(pages.size()) + 1;
      page.width = page.height = 256;
      page.is_rtl = (data[i + 4] & 64) != 0;
      page.is_aside = (data[i + 4] & 32) != 0;
      pages.push_back(std::move(page));
    }
    pages.back().words.push_back(to_word(data + i));
  }
  return pages;
}

// A broken promise ends the run.
void require(bool holds, const char* promise) {
  if (holds) return;
  std::cerr << promise << "\n";
  std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto source = lay_out(to_pages(data, size));
  require(itu::analyzers::is_valid_utf8(source.text), "text that is no UTF-8");
  std::size_t end = 0;
  for (const auto& hint : source.hints) {
    require(hint.span.begin >= end && hint.span.end > hint.span.begin, "hints out of order");
    require(hint.span.end <= source.text.size(), "a hint beyond the text");
    end = hint.span.end;
  }
  return 0;
}
