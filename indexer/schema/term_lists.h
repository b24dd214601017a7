// The lists of terms: which documents have a term, how often, and where in them it stands. They
// come from the database and from the table of positions, where finding a list costs far more than
// running through it, so those used last are kept, decoded, up to kTermListBytes for one opened
// index. What is kept is parts of the index and no answers; a list that is longer than all that is
// read for each use.
//
//   const auto list = index.lists().of("spectrum");
//   list->numbers()[i], list->count(i)
//   index.lists().positions(*list, i, &positions);
//
// Documents are named by their numbers in the catalogue. Not for several threads, as the database.
#pragma once

#include <cstddef>
#include <cstdint>
#include <list>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include <xapian.h>

#include "indexer/schema/position_table.h"

namespace itu::schema {

inline constexpr std::size_t kTermListBytes = std::size_t{32} * 1024 * 1024;

class TermList {
 public:
  std::size_t size() const { return numbers_.size(); }
  const std::vector<std::uint32_t>& numbers() const { return numbers_; }  // ascending
  // How often the i-th document has the term, at most 65535.
  std::uint32_t count(std::size_t i) const { return counts_[i]; }
  // Where `number` stands in numbers(), if it does.
  std::optional<std::size_t> find(std::uint32_t number) const;

 private:
  friend class TermLists;

  std::size_t bytes() const;

  std::string term_;
  bool is_kept_ = false;
  std::vector<std::uint32_t> numbers_;
  std::vector<std::uint16_t> counts_;
  // Of the documents whose positions were asked for: one more than where they begin in places_,
  // as varints, their number first, then each less the one before; 0: not asked for yet.
  std::vector<std::uint32_t> starts_;
  std::vector<char> places_;
};

// The positions of a term in one document, read one after the other from what is kept: for whom
// the first few may be enough. Valid until TermLists is asked for anything else.
class PositionWalk {
 public:
  // `at`: as TermList keeps them, with their number first.
  explicit PositionWalk(const char* at);

  bool is_over() const { return left_ == 0; }
  std::uint32_t position() const { return position_; }  // unless it is over
  void next();
  // On to the first position from `position` on.
  void go_to(std::uint32_t position);

 private:
  const char* at_;
  std::uint32_t left_;  // with the one here
  std::uint32_t position_ = 0;
};

class TermLists {
 public:
  // `database` is of `shards`. `most_bytes` is what may be kept.
  TermLists(Xapian::Database database, std::size_t shards, PositionTable table,
            std::size_t most_bytes = kTermListBytes);

  // Of no documents for a term that is none. Shared, since the list may have to go from what is
  // kept while it is in use. Throws what Xapian throws.
  std::shared_ptr<TermList> of(const std::string& term);

  // How many documents have the term.
  std::size_t frequency(const std::string& term) const;

  // Puts the positions of the term in the i-th document of its list into `positions`, ascending, at
  // most kMostPlaces.
  void positions(TermList& list, std::size_t i, std::vector<std::uint32_t>* positions);
  // The same one by one, if they are kept already.
  std::optional<PositionWalk> walk(const TermList& list, std::size_t i) const;
  // The same for the document `number`; none if it does not have the term.
  std::vector<std::uint32_t> positions_in(std::uint32_t number, const std::string& term);

  // The number of tokens of a document, its title included, as they count for ranking.
  std::uint32_t length(std::uint32_t number);
  double average_length() const { return average_length_; }
  std::uint32_t documents() const { return table_.documents(); }
  const PositionTable& table() const { return table_; }

  std::size_t bytes() const { return bytes_; }  // kept now; never more than what may be

 private:
  using Kept = std::list<std::shared_ptr<TermList>>;  // the one used last comes first

  std::shared_ptr<TermList> read(const std::string& term) const;
  void keep_positions(TermList& list, std::size_t i, const std::vector<std::uint32_t>& positions);
  void read_lengths();
  void make_room(std::size_t bytes);

  const Xapian::Database database_;
  const std::size_t shards_;
  const PositionTable table_;
  const std::size_t most_bytes_;
  const double average_length_;
  std::size_t bytes_ = 0;
  Kept kept_;
  std::unordered_map<std::string, Kept::iterator> by_term_;
  std::vector<std::uint32_t> lengths_;  // of each document, read when first asked for
};

}  // namespace itu::schema
