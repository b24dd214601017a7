// A page as a PDF shows it: characters in the order in which they are drawn, put together to words.
// What the codes of a font stand for, and which lam-alefs are ligatures, is known only when all
// pages are read.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "indexer/reader/pdf/lam_alefs.h"
#include "indexer/reader/pdf/page_words.h"

namespace itu::indexer {

// How a word's line runs, in quarter turns clockwise from left to right.
inline constexpr int kDirections = 4;

struct ShownWord {
  PageWord word;          // without its text; where it stands on the page as it is, y downwards
  std::size_t begin = 0;  // of its characters in the page's text
  std::size_t end = 0;
  std::size_t font = 0;  // its number in ShownFonts
  int direction = 0;
};

struct ShownPage {
  int number = 0;  // from 1
  float width = 0;
  float height = 0;
  std::u32string text;        // of all words, one behind the other
  std::vector<float> widths;  // of each character, along its line; in words that run from right to
                              // left, in units of the font's size
  // Characters of such scripts that one sign shows together with the one before; rising. Within a
  // sign they are in the order of reading.
  std::vector<std::size_t> joined;
  std::vector<ShownWord> words;
  std::size_t dropped_words = 0;  // beyond what print can have
  std::size_t characters = 0;     // drawn, with blanks
  std::size_t unknown = 0;        // of them: the font doesn't tell which letters they are
  std::size_t invisible = 0;      // of them: drawn without ink, as programs do that read scans
};

// What is known of a font once all pages are read.
struct FontUse {
  bool is_bold = false;
  bool is_italic = false;
  std::u32string sample;  // of what it prints
  int shift = 0;          // shifted_fonts.h
  LamAlefs lam_alefs;
  bool has_joined = false;  // signs of several characters: ligatures need not be guessed
};

}  // namespace itu::indexer
