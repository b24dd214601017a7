// Lines that are printed at the head or foot of page after page and are no part of the text:
// titles, document numbers, page numbers.
#pragma once

#include <vector>

#include "indexer/reader/pdf/page_lines.h"
#include "indexer/reader/pdf/page_words.h"

namespace itu::indexer {

// A page on its way to text.
struct LaidPage {
  int number = 0;
  float width = 0;
  float height = 0;
  bool is_rtl = false;
  bool is_aside = false;
  std::vector<PageLine> lines;  // from the top
};

// Takes out of `pages` the lines near the upper and lower edge that come again on other pages,
// alike or with another number that counts the pages, and those that hold nothing but the page's
// number. On the first page, which often has another head, only the number of the page goes.
void drop_running_lines(std::vector<LaidPage>* pages, float body_size);

}  // namespace itu::indexer
