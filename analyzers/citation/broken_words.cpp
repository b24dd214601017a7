#include "analyzers/citation/broken_words.h"

#include <unicode/uchar.h>

#include <vector>

#include "analyzers/citation/phrase_table.h"
#include "analyzers/utf8.h"

namespace itu::analyzers {
namespace {

constexpr std::string_view kBreak = "-\n";
constexpr std::size_t kShortestPart = 2;  // letters of a part of a word

bool is_lower_letter(std::string_view source, const OffsetMap& map, std::size_t at) {
  std::size_t offset = map.to_source(at);
  if (offset >= source.size()) return false;
  return u_islower(static_cast<UChar32>(next_code_point(source, &offset))) != 0;
}

// The start of the character that ends before `end`.
std::size_t character_before(std::string_view text, std::size_t end) {
  std::size_t at = end - 1;
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80) --at;
  return at;
}

bool is_inside_word(std::string_view source, const FoldedText& folded, std::size_t hyphen) {
  const std::string_view text = folded.text;
  const std::size_t next = hyphen + kBreak.size();
  if (hyphen < kShortestPart || next + kShortestPart > text.size()) return false;
  for (std::size_t i = 0; i < kShortestPart; ++i) {
    if (is_digit_byte(text[hyphen - 1 - i]) || !is_word_byte(text[hyphen - 1 - i])) return false;
    if (is_digit_byte(text[next + i]) || !is_word_byte(text[next + i])) return false;
  }
  // "circular-letter", "collective-letter" have a hyphen of their own.
  if (text.substr(next).starts_with("letter")) return false;
  return is_lower_letter(source, folded.map, character_before(text, hyphen)) &&
         is_lower_letter(source, folded.map, next);
}

}  // namespace

void join_broken_words(std::string_view source, FoldedText* folded) {
  const std::string_view text = folded->text;
  std::vector<std::size_t> lost;
  for (std::size_t at = text.find(kBreak); at != std::string_view::npos;
       at = text.find(kBreak, at + kBreak.size())) {
    const std::size_t next = at + kBreak.size();
    if (at == 0 || next >= text.size()) continue;
    if (!is_word_byte(text[at - 1]) || !is_word_byte(text[next])) continue;
    if (is_inside_word(source, *folded, at)) lost.push_back(at);
    lost.push_back(at + 1);
  }
  if (lost.empty()) return;
  std::string joined;
  joined.reserve(text.size());
  std::size_t begin = 0;
  for (const std::size_t at : lost) {
    joined += text.substr(begin, at - begin);
    begin = at + 1;
  }
  joined += text.substr(begin);
  folded->map.remove(lost);
  folded->text = std::move(joined);
}

}  // namespace itu::analyzers
