// Tables among the lines of a page: lines whose pieces stand below each other in columns. A row
// whose cells have several lines becomes one row again.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "indexer/reader/pdf/page_lines.h"

namespace itu::indexer {

class LineJoiner;

struct PageTable {
  std::size_t begin = 0;  // lines [begin, end)
  std::size_t end = 0;
  std::vector<std::vector<std::string>> rows;
};

// The tables in `lines`, in order, not overlapping. `pitch` is the usual distance from one line to
// the next in units of the font's size.
std::vector<PageTable> find_tables(const std::vector<PageLine>& lines, float pitch,
                                   LineJoiner* joiner);

// Whether `text` is a bullet, or the number or letter of an item, and nothing else.
bool is_item_mark(const std::string& text);

}  // namespace itu::indexer
