#include "indexer/reader/pdf/visual_order.h"

#include <algorithm>

namespace itu::indexer {
namespace {

constexpr char32_t kLam = 0x644;

bool is_alef(char32_t c) { return c == 0x622 || c == 0x623 || c == 0x625 || c == 0x627; }

// Letters that a word may have before the article: wa-, fa-, bi-, ka-, li-.
bool is_prefix(char32_t c) {
  return c == 0x648 || c == 0x641 || c == 0x628 || c == 0x643 || c == kLam;
}

bool is_digit(char32_t c) {
  return (c >= U'0' && c <= U'9') || (c >= 0x660 && c <= 0x669) || (c >= 0x6F0 && c <= 0x6F9);
}

// What keeps its direction in a line that runs from right to left.
bool is_ltr(char32_t c) {
  const bool is_latin = (c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z');
  return is_latin || is_digit(c) || (c >= 0xC0 && c < 0x530);
}

// Between two digits or letters that run from left to right: "2017/04", "E.119".
bool joins_ltr(char32_t c) {
  return c == U'.' || c == U',' || c == U'/' || c == U'-' || c == U':' || c == U'@' || c == U'_' ||
         c == U'&' || c == U'%' || c == U'+';
}

bool is_arabic_letter(char32_t c) { return c >= 0x620 && c <= 0x64A && c != 0x640; }

// Where the run that begins at `begin` and keeps its direction ends.
std::size_t end_of_ltr(std::u32string_view text, std::size_t begin) {
  std::size_t end = begin + 1;
  for (std::size_t i = end; i < text.size(); ++i) {
    if (is_ltr(text[i])) {
      end = i + 1;
    } else if (!joins_ltr(text[i])) {
      break;
    }
  }
  return end;
}

}  // namespace

bool is_rtl_letter(char32_t c) {
  return (c >= 0x5D0 && c <= 0x5EA) || (c >= 0x620 && c <= 0x64A) || (c >= 0x66E && c <= 0x6D5) ||
         (c >= 0x6FA && c <= 0x7BF) || (c >= 0x8A0 && c <= 0x8C7) || (c >= 0xFB1D && c <= 0xFDFB) ||
         (c >= 0xFE70 && c <= 0xFEFC);
}

bool is_mark(char32_t c) {
  return (c >= 0x300 && c <= 0x36F) || (c >= 0x591 && c <= 0x5BD) || (c >= 0x610 && c <= 0x61A) ||
         (c >= 0x64B && c <= 0x65F) || c == 0x670 || (c >= 0x6D6 && c <= 0x6DC);
}

std::vector<std::size_t> find_lam_alefs(std::u32string_view shown) {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i + 1 < shown.size(); ++i) {
    if (shown[i] == kLam && is_alef(shown[i + 1])) found.push_back(i);
  }
  return found;
}

bool is_ligature_by_place(std::u32string_view shown, std::size_t index) {
  std::size_t letters = 0;  // that are read before the pair
  char32_t first = 0;
  for (std::size_t i = index + 2; i < shown.size(); ++i) {
    if (!is_arabic_letter(shown[i])) continue;
    ++letters;
    first = shown[i];
  }
  if (letters == 0) return index == 0;  // the word "لا"; else the article
  return letters > 1 || !is_prefix(first);
}

std::u32string to_reading_order(std::u32string_view shown,
                                const std::vector<std::size_t>& ligatures) {
  std::vector<std::u32string_view> pieces;  // that are turned round as wholes
  for (std::size_t i = 0; i < shown.size();) {
    std::size_t end = i + 1;
    if (is_ltr(shown[i])) {
      end = end_of_ltr(shown, i);
    } else if (std::binary_search(ligatures.begin(), ligatures.end(), i)) {
      do {
        ++end;
      } while (std::binary_search(ligatures.begin(), ligatures.end(), end - 1));
    }
    pieces.push_back(shown.substr(i, end - i));
    i = end;
  }
  std::u32string read;
  for (auto piece = pieces.rbegin(); piece != pieces.rend(); ++piece) read += *piece;
  return read;
}

}  // namespace itu::indexer
