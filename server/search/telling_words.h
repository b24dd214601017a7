// The words that say best what a text is about: those that stand often in it and in few other
// documents. Never numbers, symbols or words of fewer than three letters; of Chinese the pairs of
// characters.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "indexer/schema/index.h"

namespace itu::server {

struct TellingWord {
  std::string term;         // of the index
  std::uint32_t count = 0;  // in the text
  double weight = 0;
};

// At most kMostLikeWords, the most telling first, of the first kLikeKilobytes of the text. Words
// that only this document has, or more than a quarter of those in its
// language, are none. Throws what Xapian throws.
std::vector<TellingWord> telling_words(const schema::Index& index,
                                       const schema::DocumentRecord& record);

}  // namespace itu::server
