// The order in which the parts of a page are read: columns one after the other, and what stands
// above or below them at its place. Tables are no columns: their cells are short or leave gaps.
#pragma once

#include <vector>

#include "indexer/reader/pdf/page_lines.h"

namespace itu::indexer {

// `runs` of one page as parts without columns in them, in the order of reading; runs keep their
// order in a part.
std::vector<std::vector<PrintedRun>> find_columns(std::vector<PrintedRun> runs);

}  // namespace itu::indexer
