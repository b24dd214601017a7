// Acronyms, and the words that they stand for: told by their letters, in every script that has
// capitals.
//
//   "at the World Summit on the Information Society", "WSIS"  ->  "World Summit on ... Society"
#pragma once

#include <optional>
#include <string_view>

#include "analyzers/text_span.h"

namespace itu::analyzers {

// Whether the valid UTF-8 `text` is written as an acronym is: WSIS, ITU-D, WG-WSIS, IoT, МСЭ. At
// least two capitals, the first letter among them, and no more small letters than capitals; at most
// 12 letters and digits.
bool is_acronym(std::string_view text);

// `acronym` without what is no part of it: "ICTs" is ICT, "WTDC-06" WTDC.
std::string_view bare_acronym(std::string_view acronym);

// The last words of `text` that `acronym` stands for: the first letter of each, of a longer word
// some that follow; small words may be passed over, and a few others. Of several beginnings the one
// that accounts for most letters, then one with a capital, then the nearest. Empty where the
// letters do not fit.
std::optional<TextSpan> find_spelled_out(std::string_view text, std::string_view acronym);

}  // namespace itu::analyzers
