// The fonts that a PDF names, and the one that it draws with at the moment.
#pragma once

#include <array>
#include <cstddef>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include <GfxFont.h>
#include <GfxState.h>

#include "indexer/reader/pdf/shown_page.h"

namespace itu::indexer {

class ShownFonts {
 public:
  // Takes the font and size of `state`.
  void choose(const GfxState& state);

  // Lets the current font go, as a page's are when it ends.
  void forget() { font_.reset(); }

  // Of the current font. Fonts with one name are one font.
  std::size_t number() const { return number_; }
  double size() const { return size_; }
  double ascent() const { return ascent_; }    // in units of the size
  double descent() const { return descent_; }  // below the line: negative
  bool is_vertical() const { return font_ != nullptr && font_->getWMode() != 0; }

  // How lines of it run: a ShownWord's direction.
  int direction(const GfxState& state) const;

  FontUse& operator[](std::size_t number) { return all_[number]; }
  const FontUse& operator[](std::size_t number) const { return all_[number]; }
  std::vector<FontUse>& all() { return all_; }

 private:
  double unit_of_drawings() const;

  std::vector<FontUse> all_;
  std::unordered_map<std::string, std::size_t> numbers_;  // by their names
  std::shared_ptr<GfxFont> font_;
  std::size_t number_ = 0;
  double unit_ = 1;  // of the size
  double size_ = 0;
  double ascent_ = 0;
  double descent_ = 0;
};

}  // namespace itu::indexer
