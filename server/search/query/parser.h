// Second stage of a question: from lexemes to a tree. It cannot fail: what does not fit is left out
// or mended, and a note says so.
//
//   query       := exclusive (OR exclusive)*
//   exclusive   := alternative (XOR alternative)*
//   alternative := conjunction+                    side by side: all are wanted
//   conjunction := unary (AND unary)*
//   unary       := (NOT | - | +)* near
//   near        := primary (NEAR/n primary | ADJ/n ... | PARA ... | SENT ...)*
//   primary     := words | "phrase" | reference | field: primary | ( query )
#pragma once

#include <string_view>

#include "server/search/query/tree.h"

namespace itu::server {

// Reads a question of any bytes. Ill-formed UTF-8 is repaired, with a note. Depth and number of
// terms are bounded by limits.h; the length is the caller's to bound. Linear.
ParsedQuery parse_query(std::string_view question);

}  // namespace itu::server
