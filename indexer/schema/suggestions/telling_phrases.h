// The phrases of a corpus: runs of two to four words, small ones between them not counted, that
// stand in the titles and headings of several documents and neither begin nor end with a small
// word. Of two phrases of which one is nearly always a part of the other, the longer one.
//
//   "Spectrum management", "National spectrum management in practice"  ->  "spectrum management" 2
//
// Counted in two passes over all documents, with a fixed amount of memory: the first counts hashes,
// the second keeps the phrases whose hash was met in enough documents.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "indexer/schema/suggestions/findings.h"

namespace itu::schema {

struct TellingPhrase {
  std::string form;   // typed form
  std::string shown;  // as some document writes it, in small letters where one does
  std::string language;
  std::uint32_t documents = 0;
};

class TellingPhrases {
 public:
  // At most `most` phrases.
  explicit TellingPhrases(std::size_t most);

  void count(const Findings& document);   // first pass, every document
  void gather(const Findings& document);  // second pass, every document again

  // In alphabetical order, whatever the order of the documents was.
  std::vector<TellingPhrase> take();

 private:
  struct Kept {
    std::string shown;
    std::string language;
    std::uint32_t documents = 0;
  };

  void settle_least();
  void drop_parts();

  std::size_t most_;
  std::vector<std::uint16_t> met_;  // documents by the hash of a phrase
  std::uint32_t least_ = 0;         // documents that a phrase must be met in; 0: not settled
  std::unordered_map<std::string, Kept> kept_;
};

}  // namespace itu::schema
