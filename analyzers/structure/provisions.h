// Provisions that the margin numbers: in the basic texts of the Union a number before the paragraph
// counts through all articles, with gaps where provisions were deleted or a text gives extracts
// only, and with letters where some were inserted (references.md, section d):
//
//   ARTICLE 28
//   165<tab>1 Every Member State chooses its class of contribution.     165
//   165A<tab>1bis The choice is announced in good time.                  165a
//
// The Radio Regulations number article by article, in the margin or in the first cell of a row:
//
//   ARTICLE 5
//   5.340<tab>All emissions are prohibited in the following bands        5.340
//
// Not for numbers that begin again, in each article or each annex: those are the outline's.
#pragma once

#include <cstddef>
#include <vector>

#include "analyzers/structure/lines.h"
#include "analyzers/structure/source_text.h"

namespace itu::analyzers {

// The lines of `source`, as indexes into `lines` in rising order, that start with the number of
// such a provision. `lines` are those that find_lines() gives. Empty for a text without numbered
// articles or chapters, and for one whose numbers don't keep rising from its first article to its
// last.
std::vector<std::size_t> find_provisions(const SourceText& source, const std::vector<Line>& lines);

}  // namespace itu::analyzers
