// Numbers and signs that were typed before a paragraph and parted from it by a tab.
#pragma once

#include <string_view>

namespace itu::indexer {

// Whether `text` begins as an item does, with a number, a letter with its mark or a sign, and a tab
// behind it: "1.1<tab>", "a)<tab>", "(ii)<tab>", "–<tab>". A lone letter without a mark is none:
// that is how lists of abbreviations look.
bool starts_as_item(std::string_view text);

}  // namespace itu::indexer
