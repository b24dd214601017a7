#include "indexer/reader/pdf/page_footnotes.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

#include "indexer/reader/line_joining.h"

namespace itu::indexer {
namespace {

constexpr float kSmallPrint = 0.93F;  // of the size of the text
constexpr float kFoot = 0.8F;         // of the page's height
constexpr std::size_t kMostLines = 60;

bool starts_raised(std::string_view text) {
  constexpr auto kSigns = std::to_array<std::string_view>(
      {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹", "*", "†", "‡"});
  return std::any_of(kSigns.begin(), kSigns.end(),
                     [&](std::string_view sign) { return text.starts_with(sign); });
}

// "1 See ...", "12) See ...": the sign stands as high as the text.
bool starts_numbered(std::string_view text) {
  std::size_t digits = 0;
  while (digits < text.size() && digits < 3 && text[digits] >= '0' && text[digits] <= '9') ++digits;
  if (digits == 0 || digits == text.size()) return false;
  if (text[digits] == ')') ++digits;
  return digits + 1 < text.size() && text[digits] == ' ';
}

}  // namespace

std::vector<std::string> take_footnotes(std::vector<PageLine>* lines, float body_size,
                                        float page_height, LineJoiner* joiner) {
  if (lines->empty()) return {};
  std::size_t small = lines->size();  // the first line of small print
  while (small > 0 && lines->size() - small < kMostLines &&
         (*lines)[small - 1].main().size <= kSmallPrint * body_size &&
         (*lines)[small - 1].runs.size() <= 2) {
    --small;
  }
  std::size_t first = small;
  const auto is_note = [&](std::size_t i) {
    const std::string text = words_of((*lines)[i]);
    if (starts_raised(text)) return true;
    // Without a raised sign, the gap below the text has to tell, and the foot of the page: the
    // notes of a table stand below it.
    if (lines->back().bottom() < kFoot * page_height) return false;
    const bool is_apart = i == 0 || (*lines)[i].top() - (*lines)[i - 1].bottom() > 0.5F * body_size;
    return starts_numbered(text) && (is_apart || i > first);
  };
  while (first < lines->size() && !is_note(first)) ++first;
  std::vector<std::string> notes;
  for (std::size_t i = first; i < lines->size(); ++i) {
    if (notes.empty() || starts_raised(words_of((*lines)[i])) || is_note(i)) notes.emplace_back();
    joiner->append(&notes.back(), words_of((*lines)[i]));
  }
  lines->resize(first);
  return notes;
}

}  // namespace itu::indexer
