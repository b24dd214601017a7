// Fonts of old PDFs that number their letters from an offset and don't say what they stand for:
// "Recommendation" comes out as "2ECOMMENDATION", "SIGNALLING" as "3)'.!,,).'".
#pragma once

#include <string_view>

namespace itu::indexer {

// By how much the codes of `text`, all that one font prints, lie below the letters that they stand
// for; 0 for a font that tells what it prints, and where there is too little text to say.
int find_shift(std::u32string_view text);

// The letter for `code` of a font with `shift`; `code` itself if it has none.
char32_t unshift(char32_t code, int shift);

}  // namespace itu::indexer
