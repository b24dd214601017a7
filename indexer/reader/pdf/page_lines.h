// Words of a page to the lines they stand in.
//
// A *run* is a piece of a line without a wide gap in it: a line of running text, a cell of a table,
// the number that hangs beside a paragraph. A *line* holds the runs that stand side by side.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "indexer/reader/pdf/page_words.h"

namespace itu::indexer {

struct PrintedRun {
  float left = 0;
  float top = 0;
  float right = 0;
  float bottom = 0;
  float size = 0;        // of the font that most of it is printed in
  float first_word = 0;  // its width
  std::string text;      // in the order of reading; one blank between words
  bool is_bold = false;  // nearly all of it
  bool is_italic = false;

  float height() const { return bottom - top; }
  float width() const { return right - left; }
};

struct PageLine {
  std::vector<PrintedRun> runs;  // from the edge where lines begin; at least one

  float left() const { return runs.front().left; }
  float right() const { return runs.back().right; }
  float top() const;
  float bottom() const;
  const PrintedRun& main() const;  // the longest
};

// Which of `boxes` stand side by side: each inner vector holds indexes of one row, from its left.
// Rows are in order from the top. A box is in one row with another if they share half of the height
// of the lower one.
struct Extent {
  float left = 0;
  float top = 0;
  float bottom = 0;
};
std::vector<std::vector<std::size_t>> group_rows(const std::vector<Extent>& boxes);

std::vector<PrintedRun> find_runs(const WordPage& page);

std::vector<PageLine> group_lines(std::vector<PrintedRun> runs);

// The words of `line` from its first run to its last, with a blank between runs.
std::string words_of(const PageLine& line);

}  // namespace itu::indexer
