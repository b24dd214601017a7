#include "indexer/reader/pdf/shown_fonts.h"

#include <cmath>
#include <cstdlib>
#include <string_view>

namespace itu::indexer {
namespace {

FontUse font_named(std::string name) {
  for (char& c : name) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  const auto has = [&](std::string_view word) { return name.find(word) != std::string::npos; };
  FontUse font;
  font.is_bold = has("bold") || has("black") || has("heavy") || has("gras") || has("demi");
  font.is_italic = has("oblique") || has("ital");
  return font;
}

}  // namespace

void ShownFonts::choose(const GfxState& state) {
  // Poppler gives the state's font by a function that is not const.
  const std::shared_ptr<GfxFont>& font = const_cast<GfxState&>(state).getFont();
  if (font != font_ || font == nullptr) {
    font_ = font;
    const std::string name = font == nullptr ? "" : font->getName().value_or("");
    const auto [number, is_new] = numbers_.try_emplace(name, all_.size());
    if (is_new) all_.push_back(font_named(name));
    number_ = number->second;
    ascent_ = font == nullptr ? 0.95 : font->getAscent();
    descent_ = font == nullptr ? -0.35 : font->getDescent();
    unit_ = font != nullptr && font->getType() == fontType3 ? unit_of_drawings() : 1;
  }
  size_ = unit_ * state.getTransformedFontSize();
}

// What the size of a font of drawings (of Type 3) means only the drawings tell. Poppler guesses it
// by the width of an m, or of any letter, which are 0.6 and 0.5 of the size in most fonts.
double ShownFonts::unit_of_drawings() const {
  const auto& font = static_cast<const Gfx8BitFont&>(*font_);
  double unit = 0;
  for (int code = 0; code < 256; ++code) {
    const char* name = font.getCharName(code);
    const double width = font.getWidth(static_cast<unsigned char>(code));
    if (name == nullptr || !(width > 0)) continue;
    if (std::string_view(name) == "m") {
      unit = width / 0.6;
      break;
    }
    const bool is_letter = name[0] > '9' && name[1] == '\0';
    if (unit <= 0 || is_letter) unit = width / 0.5;
  }
  if (!(unit > 0)) unit = 1;
  const double* matrix = font_->getFontMatrix();
  return matrix[0] != 0 ? unit * std::abs(matrix[3] / matrix[0]) : unit;
}

int ShownFonts::direction(const GfxState& state) const {
  std::array<double, 4> m{};
  state.getFontTransMat(&m[0], &m[1], &m[2], &m[3]);
  if (font_ != nullptr && font_->getType() == fontType3) {
    const double* f = font_->getFontMatrix();
    m = {f[0] * m[0] + f[1] * m[2], f[0] * m[1] + f[1] * m[3], f[2] * m[0] + f[3] * m[2],
         f[2] * m[1] + f[3] * m[3]};
  }
  const bool is_upright = std::abs(m[0] * m[3]) > std::abs(m[1] * m[2]);
  int direction = m[2] > 0 ? 1 : 3;
  if (is_upright) direction = m[0] > 0 || m[3] < 0 ? 0 : 2;
  return is_vertical() ? (direction + 1) % kDirections : direction;
}

}  // namespace itu::indexer
