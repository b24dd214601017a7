#include "indexer/reader/pdf/page_header.h"

#include <algorithm>
#include <cctype>
#include <utility>

#include "analyzers/utf8.h"

namespace itu::indexer {
namespace {

constexpr std::size_t kHead = 4000;         // bytes of a text that are its head
constexpr std::size_t kMostLines = 12;      // of a header that are read
constexpr std::size_t kLongestLine = 300;   // bytes
constexpr std::size_t kLongestSymbol = 40;  // bytes

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_letter(char c) {
  return static_cast<unsigned char>(c) >= 0x80 || std::isalpha(static_cast<unsigned char>(c)) != 0;
}

// Letters and digits only, in which the head of a text and its header differ least.
std::string letters_in(std::string_view text) {
  std::string letters;
  for (const char c : text) {
    if (is_letter(c) || is_digit(c)) letters += c;
  }
  return letters;
}

// Calls `take(line)` for each line that is not empty.
template <class Take>
void for_each_line(std::string_view text, const Take& take) {
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    if (!line.empty()) take(line);
    text.remove_prefix(std::min(line.size() + 1, text.size()));
  }
}

}  // namespace

analyzers::SourceText with_header(std::string_view header, analyzers::SourceText source) {
  if (header.empty()) return source;
  const std::string head = letters_in(analyzers::truncate_utf8(source.text, kHead));
  std::string above;
  std::size_t lines = 0;
  for_each_line(header, [&](std::string_view line) {
    const std::string letters = letters_in(line);
    const bool has_words = std::count_if(line.begin(), line.end(), is_letter) > 1;
    if (!has_words || line.size() > kLongestLine || lines == kMostLines) return;
    if (head.find(letters) != std::string::npos) return;
    above += std::string(line) + "\n\n";
    ++lines;
  });
  if (above.empty()) return source;
  for (analyzers::LineHint& hint : source.hints) {
    hint.span.begin += above.size();
    hint.span.end += above.size();
  }
  source.text.insert(0, above);
  return source;
}

std::string symbol_lines(std::string_view header) {
  std::string symbols;
  for_each_line(header, [&](std::string_view line) {
    const bool has_digit = std::any_of(line.begin(), line.end(), is_digit);
    const bool is_short =
        line.size() <= kLongestSymbol && std::count(line.begin(), line.end(), ' ') <= 2;
    if (has_digit && is_short && line.find('/') != std::string_view::npos) {
      symbols += std::string(line) + "\n";
    }
  });
  return symbols;
}

}  // namespace itu::indexer
