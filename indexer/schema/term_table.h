// The words of one document with their positions, gathered before they go to Xapian, which keeps a
// document's terms in a tree and searches it for every single position.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

namespace itu::schema {

class TermTable {
 public:
  // Gives the number of the term that hash_for_shingles() gives (resemblance.h).
  std::uint64_t add(std::string_view term, std::uint32_t position);
  // Counts `term` as standing `weight` times more often, at no position.
  void add_weight(std::string_view term, std::uint32_t weight);

  // Gives everything to `document`.
  void add_to(Xapian::Document& document) const;

 private:
  struct Term {
    std::uint64_t hash;
    std::uint32_t begin;  // of its bytes in letters_
    std::uint32_t length;
    std::uint32_t weight;  // beyond its positions
    std::uint32_t count;   // of its positions
  };
  struct Occurrence {
    std::uint32_t term;
    std::uint32_t position;
  };

  std::uint32_t number_of(std::string_view term);

  // The order in which a tree takes the terms fastest: those that stand most often come first, as
  // the searches for them are short while the tree is small; those that stand once come in the
  // order of their letters, as each search then goes where the last one went.
  std::vector<std::uint32_t> order_for_tree() const;

  void grow();
  std::string_view text_of(const Term& term) const {
    return std::string_view(letters_).substr(term.begin, term.length);
  }

  std::vector<std::uint32_t> slots_;  // open addressing; number + 1, 0 is free
  std::vector<Term> terms_;
  std::string letters_;
  std::vector<Occurrence> occurrences_;
};

}  // namespace itu::schema
