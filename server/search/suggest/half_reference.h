// A reference that somebody is still typing, in whichever language, as texts are called in the
// suggestions: in ITU's English wording.
//
//   "Res. 14"         ->  "resolution 14"
//   "Резолюция 14"    ->  "resolution 14"
//   "第14号决议"       ->  "resolution 14"
//   "doc C07/2"       ->  "document c07/2"
//   "Res. 140 (Ant"   ->  "resolution 140"
#pragma once

#include <string>
#include <string_view>

namespace itu::server {

// The typed form of `typed` (valid UTF-8) with the words for kinds of texts put into English; what
// stands in or behind brackets is left out. Words that name no kind stay.
std::string english_start(std::string_view typed);

}  // namespace itu::server
