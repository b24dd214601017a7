// Pages of words as a printer would set them, for tests of the layout: every character is half as
// wide as its font is large, words are split at blanks.
#pragma once

#include <string>
#include <vector>

#include "indexer/reader/pdf/page_words.h"

namespace itu::indexer {

struct Print {
  float left = 72;
  float top = 72;
  std::string text;
  float size = 10;
  bool is_bold = false;
  bool is_italic = false;
};

// A page of A4.
WordPage set_page(const std::vector<Print>& prints, int number = 1);

// Lines of `texts`, one below the other, 12 points apart.
std::vector<Print> set_lines(float left, float top, const std::vector<std::string>& texts);

std::vector<Print> operator+(std::vector<Print> first, const std::vector<Print>& second);

}  // namespace itu::indexer
