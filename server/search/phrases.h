// Which documents have some words in order: those that have all the words are looked at one by one,
// by the positions of the words in them.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "indexer/schema/term_lists.h"

namespace itu::server {

using PhraseWords = std::vector<std::shared_ptr<schema::TermList>>;

// Asked of one document after the other, each with `places`: where it stands in the list of each
// word.
class PhraseFinder {
 public:
  // Keeps references.
  PhraseFinder(schema::TermLists& lists, const PhraseWords& words)
      : lists_(lists), words_(words), positions_(words.size()) {}

  // Where in the document the words stand one directly after the other: positions of the first
  // word, ascending. Valid until the next call.
  const std::vector<std::uint32_t>& begins(const std::size_t* places);

  // Whether they stand so anywhere in it.
  bool is_there(const std::size_t* places);

  // Whether they stand in their order somewhere within `window` positions, others between them.
  bool is_within(std::uint32_t window, const std::size_t* places);

 private:
  const std::vector<std::uint32_t>& positions(std::size_t word, const std::size_t* places);
  void put_in_order(const std::size_t* places);
  bool start_walks(const std::size_t* places);

  schema::TermLists& lists_;
  const PhraseWords& words_;
  std::vector<std::vector<std::uint32_t>> positions_;  // of each word in the document at hand
  std::vector<std::size_t> order_;                     // of the words, those found less often first
  std::vector<std::uint32_t> begins_;
  std::vector<schema::PositionWalk> walks_;  // of the words, in their order_
};

}  // namespace itu::server
