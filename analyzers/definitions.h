// The short names that a text gives to things: acronyms and defined terms, with the words that they
// stand for.
//
//   the World Summit on the Information Society (WSIS)        WSIS: World Summit on the ... Society
//   WSIS (World Summit on the Information Society)            the same
//   the Geneva Plan of Action (hereinafter "the Plan")        Plan: Geneva Plan of Action
//   世界电信发展大会（WTDC）                                  WTDC: 世界电信发展大会, its start
//   open
//
// Not for: what a name means elsewhere. What is found is what this text says.
#pragma once

#include <string_view>
#include <vector>

#include "analyzers/text_span.h"

namespace itu::analyzers {

struct Definition {
  TextSpan brief;  // "WSIS", "Plan"
  TextSpan full;
  // Only where `full` ends is known: nothing in the script (Chinese, Arabic) tells where it begins,
  // and it holds all that might belong to it. Other texts may tell.
  bool is_open = false;

  bool operator==(const Definition&) const = default;
};

// Those in the valid UTF-8 `text`, one paragraph, in order. At most 64, so that a paragraph of
// brackets costs no more than a long one. Linear; a text without brackets costs one look at its
// bytes.
std::vector<Definition> find_definitions(std::string_view text);

}  // namespace itu::analyzers
