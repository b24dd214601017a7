// Footnotes: small print at the foot of a page or column that begins with the sign of a note.
#pragma once

#include <string>
#include <vector>

#include "indexer/reader/pdf/page_lines.h"

namespace itu::indexer {

class LineJoiner;

// Takes the footnotes at the end of `lines` out of them. Each begins with its sign: "¹ See ...".
std::vector<std::string> take_footnotes(std::vector<PageLine>* lines, float body_size,
                                        float page_height, LineJoiner* joiner);

}  // namespace itu::indexer
