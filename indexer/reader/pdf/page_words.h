// The words of a printed page with their places, as a PDF gives them: the ground on which the
// layout stands. Nothing here knows where the words come from, so that tests make them by hand.
#pragma once

#include <string>
#include <vector>

namespace itu::indexer {

// Distances are in points (1/72 inch). `x` grows in the direction of reading, from the edge of the
// page at which a line begins: from the left, on a page in Arabic from the right. `y` grows
// downwards.
struct PageWord {
  float left = 0;  // left < right, top < bottom
  float top = 0;
  float right = 0;
  float bottom = 0;
  float size = 0;    // of the font
  std::string text;  // valid UTF-8 in the order of reading, without blanks; never empty
  bool is_bold = false;
  bool is_italic = false;
  bool is_rtl = false;         // has letters that run from right to left
  bool follows_blank = false;  // in the order of drawing; many programs draw no blanks
};

struct WordPage {
  int number = 0;  // from 1
  float width = 0;
  float height = 0;
  bool is_rtl = false;          // lines begin at the right
  bool is_aside = false;        // not the page's main text: words printed across it, in its margin
  std::vector<PageWord> words;  // in any order
};

}  // namespace itu::indexer
