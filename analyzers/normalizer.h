// One folding for everything that is compared: words of documents, words of queries, and the text
// in which citations are looked for. "Résolution", "RESOLUTION" and "resolution" fold alike, so do
// "C07/21" and a "С07/21" whose first letter is Cyrillic.
#pragma once

#include <string>
#include <string_view>

#include "analyzers/offset_map.h"

namespace itu::analyzers {

struct FoldedText {
  std::string text;  // valid UTF-8
  OffsetMap map;     // back to the text given to fold()
};

// Folds the valid UTF-8 `text`:
//   - NFKC and case folding (Unicode 15 NFKC_Casefold, which also drops soft hyphens, joiners and
//     the marks of bidirectional text, and turns no-break and other blanks into U+0020), but raised
//     digits and trade marks stay: they are signs of footnotes ("Resolution 140¹");
//   - combining marks of Latin, Greek and Arabic letters are left out, and ё becomes е; the marks
//     of other Cyrillic letters stay, й is a letter of its own, so is alef with hamza; tatweel
//     goes;
//   - every dash and minus becomes "-", every quotation mark ' or ", every decimal digit one
//     of ASCII's, as do the Arabic comma, semicolon and question mark;
//   - inside a run of letters and digits joined by - . / that mixes scripts, or whose letters are
//     all Cyrillic look-alikes and which has a digit, look-alikes become Latin ("МСЭ" stays, "С07"
//     and "оf" change; the exact rule is in look_alikes.h).
// Linear; ASCII costs one pass. Tabs and newlines stay as they are. Folding what is folded changes
// nothing. Any thread may call it.
FoldedText fold(std::string_view text);

// fold() where the way back is of no interest.
std::string fold_to_string(std::string_view text);

}  // namespace itu::analyzers
