#include "indexer/reader/office/symbol_font.h"

#include <algorithm>
#include <array>
#include <utility>

#include "analyzers/utf8.h"

namespace itu::indexer {
namespace {

constexpr unsigned kFirst = 0x20;
constexpr unsigned kPrivate = 0xF000;  // where Word moves the codes to

// Adobe's encoding of Symbol, from 0x20 to 0xFF. "": parts of brackets and what is not used.
// clang-format off
constexpr auto kSymbol = std::to_array<std::string_view>({
    " ", "!", "∀", "#", "∃", "%", "&", "∋", "(", ")", "∗", "+", ",", "−", ".", "/", "0", "1",
    "2", "3", "4", "5", "6", "7", "8", "9", ":", ";", "<", "=", ">", "?", "≅", "Α", "Β", "Χ",
    "Δ", "Ε", "Φ", "Γ", "Η", "Ι", "ϑ", "Κ", "Λ", "Μ", "Ν", "Ο", "Π", "Θ", "Ρ", "Σ", "Τ", "Υ",
    "ς", "Ω", "Ξ", "Ψ", "Ζ", "[", "∴", "]", "⊥", "_", "", "α", "β", "χ", "δ", "ε", "φ", "γ",
    "η", "ι", "ϕ", "κ", "λ", "μ", "ν", "ο", "π", "θ", "ρ", "σ", "τ", "υ", "ϖ", "ω", "ξ", "ψ",
    "ζ", "{", "|", "}", "∼", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "",
    "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "ϒ", "′", "≤", "⁄",
    "∞", "ƒ", "♣", "♦", "♥", "♠", "↔", "←", "↑", "→", "↓", "°", "±", "″", "≥", "×", "∝", "∂",
    "•", "÷", "≠", "≡", "≈", "…", "", "⎯", "", "", "", "", "", "", "⊕", "∅", "∩", "∪", "⊃",
    "⊇", "⊄", "⊂", "⊆", "∈", "∉", "∠", "∇", "®", "©", "™", "∏", "√", "⋅", "¬", "∧", "∨", "⇔",
    "⇐", "⇑", "⇒", "⇓", "◊", "〈", "®", "©", "™", "∑", "", "", "", "", "", "", "", "", "", "",
    "", "〉", "∫", "", "", "", "", "", "", "", "", "", "", "", "", ""
});
// clang-format on

constexpr auto kWingdings = std::to_array<std::pair<unsigned, std::string_view>>({
    {0x6C, "●"}, {0x6E, "■"}, {0x6F, "□"}, {0x71, "❑"}, {0x72, "❒"}, {0x75, "◆"}, {0x76, "❖"},
    {0x9F, "•"}, {0xA7, "▪"}, {0xA8, "◻"}, {0xD8, "➢"}, {0xDF, "←"}, {0xE0, "→"}, {0xE1, "↑"},
    {0xE2, "↓"}, {0xE8, "→"}, {0xF0, "⇨"}, {0xFB, "✗"}, {0xFC, "✓"}, {0xFD, "☒"}, {0xFE, "☑"},
});

static_assert(kSymbol.size() == 0x100 - kFirst);

}  // namespace

std::string symbol_of_font(std::string_view font, unsigned code) {
  if (code >= kPrivate) code -= kPrivate;
  if (code < kFirst || code >= kFirst + kSymbol.size()) return "";
  if (!font.starts_with("Wingdings")) return std::string(kSymbol[code - kFirst]);
  const auto* row = std::find_if(kWingdings.begin(), kWingdings.end(),
                                 [code](const auto& one) { return one.first == code; });
  return row == kWingdings.end() ? "" : std::string(row->second);
}

std::string readable(std::string_view text, std::string_view font) {
  constexpr std::string_view kHyphen = "\u2011";
  constexpr std::string_view kSoftHyphen = "\u00AD";
  if (analyzers::is_ascii(text)) return std::string(text);  // nothing is replaced
  std::string clean;
  const auto byte = [&](std::size_t at) {
    return at < text.size() ? static_cast<unsigned char>(text[at]) : 0U;
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    // U+F020 to U+F0FF are EF 80 A0 to EF 83 BF.
    const bool is_code = byte(i) == 0xEF && byte(i + 1) >= 0x80 && byte(i + 1) <= 0x83 &&
                         (byte(i + 2) & 0xC0U) == 0x80;
    if (is_code) {
      clean += symbol_of_font(font, ((byte(i + 1) & 0x3FU) << 6U) | (byte(i + 2) & 0x3FU));
      i += 2;
    } else if (byte(i) == 0xE2 && text.substr(i, kHyphen.size()) == kHyphen) {
      clean += '-';
      i += kHyphen.size() - 1;
    } else if (byte(i) == 0xC2 && text.substr(i, kSoftHyphen.size()) == kSoftHyphen) {
      i += kSoftHyphen.size() - 1;
    } else {
      clean += text[i];
    }
  }
  return clean;
}

}  // namespace itu::indexer
