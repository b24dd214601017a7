// The characters of one word of a PDF, made into text: ligatures taken apart ("ﬁ" is "fi"),
// controls and the strokes that only fill a line (Arabic tatweel) left out, bullets of symbol fonts
// made bullets.
#pragma once

#include <string>
#include <string_view>

namespace itu::indexer {

// The code points of UTF-16; an unpaired surrogate becomes U+FFFD.
std::u32string decode_utf16(std::basic_string_view<unsigned short> text);

// `word` in the order of reading.
std::string clean_word(std::u32string_view word);

}  // namespace itu::indexer
