// What somebody meant who typed a reference in a hurry. Only for words in which no reference was
// found as they stand; what is read so must be told.
//
//   "Resoluton 14O"        ->  "Resolution 140"
//   "C 07-21 para 6,5"     ->  "C07/21 para 6.5"
//   "Rec. X 1205"          ->  "Rec. X.1205"
//   "第一百四十號決議"      ->  "第140号决议"
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace itu::server {

// The line with misspelt words of references put right (reference_words.h), letters among digits
// read as the digits that they look like, symbols joined as they are printed, and a few habits of
// typing (a number before its kind, words left out) made whole; folded, but for the capitals of
// symbols and of words that announce a reference. Takes time that grows with the line alone.
std::string mend_typing(std::string_view line);

}  // namespace itu::server
