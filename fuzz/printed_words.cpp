#include "fuzz/printed_words.h"

#include <array>
#include <cstddef>
#include <utility>

#include "analyzers/utf8.h"
#include "indexer/reader/pdf/pdf_reader.h"

namespace itu::indexer {
namespace {

constexpr std::size_t kRecord = 8;

// Flags. Those of a page count where it begins.
constexpr unsigned kBold = 1;
constexpr unsigned kItalic = 2;
constexpr unsigned kRtlWord = 4;
constexpr unsigned kNewPage = 8;
constexpr unsigned kRtlPage = 16;
constexpr unsigned kAside = 32 + 64;  // both

constexpr auto kWords = std::to_array<std::string_view>(
    {"1.", "a)",         "(ii)", "5.340",  "224",  "regu-",  "lations", "ITU-",
     "T",  "Resolution", "....", "-",      "12",   "\u2022", "الاتحاد", "(",
     ")",  "2007/21",    "频谱", "scope,", "end.", "*",      "\u064B",  "i"});

PageWord word_of(const std::array<unsigned, kRecord>& record) {
  PageWord word;
  word.left = static_cast<float>(record[0]);
  word.top = static_cast<float>(record[1]);
  word.right = word.left + 0.1F + static_cast<float>(record[2]);
  word.size = 1 + static_cast<float>(record[3] % 32);
  word.bottom = word.top + word.size;
  word.is_bold = (record[4] & kBold) != 0;
  word.is_italic = (record[4] & kItalic) != 0;
  word.is_rtl = (record[4] & kRtlWord) != 0;
  word.follows_blank = record[6] % 2 == 0;
  word.text = kWords[record[5] % kWords.size()];
  if (record[6] % 4 == 0) word.text += kWords[record[7] % kWords.size()];
  return word;
}

}  // namespace

std::vector<WordPage> pages_of(std::string_view bytes) {
  constexpr float kSide = 256;
  std::vector<WordPage> pages;
  std::array<unsigned, kRecord> record{};
  std::size_t filled = 0;
  for (const char byte : bytes) {
    if (byte == '\n') continue;
    record[filled++] = static_cast<unsigned char>(byte);
    if (filled < kRecord) continue;
    filled = 0;
    const unsigned flags = record[4];
    if (pages.empty() || (flags & kNewPage) != 0) {
      WordPage page;
      page.number = static_cast<int>(pages.size()) + 1;
      page.width = page.height = kSide;
      page.is_rtl = (flags & kRtlPage) != 0;
      page.is_aside = (flags & kAside) == kAside;
      pages.push_back(std::move(page));
    }
    pages.back().words.push_back(word_of(record));
  }
  return pages;
}

std::string broken_promise_of_layout(std::string_view bytes) {
  const auto source = lay_out(pages_of(bytes));
  if (!analyzers::is_valid_utf8(source.text)) return "text that is no UTF-8";
  std::size_t end = 0;
  for (const auto& hint : source.hints) {
    if (hint.span.begin < end || hint.span.end <= hint.span.begin) return "hints out of order";
    if (hint.span.end > source.text.size()) return "a hint beyond the text";
    end = hint.span.end;
  }
  return "";
}

}  // namespace itu::indexer
