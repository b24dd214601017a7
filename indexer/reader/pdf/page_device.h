// Where poppler draws a page of a PDF: what is drawn becomes words with their places. The rules by
// which characters make words are those of poppler's own TextOutputDev, without its search for
// lines and columns, which layout does better here and which takes a third of the time.
#pragma once

#include <cstddef>
#include <vector>

#include <OutputDev.h>

#include "indexer/reader/pdf/reading_budget.h"
#include "indexer/reader/pdf/shown_fonts.h"
#include "indexer/reader/pdf/shown_page.h"

namespace itu::indexer {

class PageDevice final : public OutputDev {
 public:
  // `budget` must outlive it.
  explicit PageDevice(ReadingBudget* budget) : budget_{*budget} {}

  // The page drawn last. Not its number.
  ShownPage take_page();

  ShownFonts& fonts() { return fonts_; }
  const ShownFonts& fonts() const { return fonts_; }

  // For poppler.
  bool upsideDown() override { return true; }
  bool useDrawChar() override { return true; }
  bool interpretType3Chars() override { return false; }
  bool needNonText() override { return false; }
  // A form that is "drawn" by the device is not drawn by poppler.
  bool useDrawForm() override { return !budget_.take_form(); }
  void startPage(int number, GfxState* state, XRef* table) override;
  void endPage() override { end_word(); }
  void saveState(GfxState* /*state*/) override { budget_.keep_state(); }
  void restoreState(GfxState* state) override {
    budget_.put_back_state();
    updateFont(state);
  }
  void updateFont(GfxState* state) override { fonts_.choose(*state); }
  void drawChar(GfxState* state, double x, double y, double dx, double dy, double origin_x,
                double origin_y, CharCode code, int bytes, const Unicode* u, int count) override;
  void beginActualText(GfxState* state, const GooString* text) override;
  void endActualText(GfxState* state) override;

 private:
  // A character on the page: where its pen begins and how far it goes.
  struct Place {
    double x = 0;
    double y = 0;
    double dx = 0;
    double dy = 0;
  };
  // Of the word that is being drawn. Distances along the line grow in its direction.
  struct OpenWord {
    bool is_open = false;
    bool is_vertical = false;  // Chinese, from the top down
    double base = 0;           // where its letters stand, across the line
    double first_begin = 0;    // of its first character, along the line
    double last_begin = 0;     // of its last one
    double last_end = 0;
    double stroke_end = 0;  // the same, or of the strokes behind it
  };
  // Characters that stand for a text that the file gives beside them.
  struct ActualText {
    bool is_open = false;
    bool has_place = false;
    std::vector<Unicode> text;
    Place place;
  };

  static Place on_page(const GfxState& state, Place place, CharCode code);
  bool is_on_page(const Place& place) const;
  void show(const GfxState& state, Place place, const Unicode* text, std::size_t count);
  void show_one(const GfxState& state, Place place, char32_t c);
  void begin_word(const GfxState& state, const Place& place);
  void add(const Place& place, char32_t c);
  void add_mark(char32_t c);
  void note_joined();
  void note_stroke(const Place& place);
  bool combine(const Place& place, char32_t c);
  void set_box(const Place& place);
  void end_word();

  ReadingBudget& budget_;
  ShownFonts fonts_;
  ShownPage page_;
  ShownWord word_;
  OpenWord open_;
  bool is_after_blank_ = false;
  ActualText actual_;
};

}  // namespace itu::indexer
