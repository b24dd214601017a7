// The terms of one document, gathered with their counts and positions before the ones go to Xapian
// and the others to the positions file.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

namespace itu::schema {

class TermTable {
 public:
  // A term at a position, counted once. Gives the number that hash_for_shingles() gives
  // (resemblance.h).
  std::uint64_t add(std::string_view term, std::uint32_t position);
  // A term that stands at a position and is not counted.
  void add_mark(std::string_view term, std::uint32_t position);
  // Counts `term` as standing `weight` times more often, at no position.
  void add_weight(std::string_view term, std::uint32_t weight);

  // Gives the terms with their counts to `document`.
  void add_to(Xapian::Document& document) const;
  // The positions of all, as position_table.h has them.
  std::string encode_positions() const;

 private:
  struct Term {
    std::uint64_t hash;
    std::uint32_t begin;  // of its bytes in letters_
    std::uint32_t length;
    std::uint32_t weight;  // how often it counts
    std::uint32_t places;  // at how many positions it stands
  };
  struct Occurrence {
    std::uint32_t term;
    std::uint32_t position;
  };

  std::uint32_t number_of(std::string_view term);
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
