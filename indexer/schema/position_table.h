// The file `positions` of a generation: where in each document its terms stand, read in place. A
// document's block is found by its number, a term in it by a hash of its bytes; what a lookup
// touches is one block. Why it is not Xapian that keeps positions: docs/decisions/0017.
//
//   table.find(number, "spectrum", &positions);   // TermLists does, for whoever asks the index
//
// docs/index-format.md has the layout.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/schema/mapped_file.h"

namespace itu::schema {

inline constexpr std::string_view kPositionsFile = "positions";

// Of one term in one document; further ones are not read.
inline constexpr std::size_t kMostPlaces = 200'000;

// A term of one document, with its positions in ascending order, at least one.
struct TermPositions {
  std::string_view term;
  const std::uint32_t* begin = nullptr;
  const std::uint32_t* end = nullptr;
};

// The block of one document. Terms may come in any order, each once. n log n in their number.
// Throws Error (kUnreadable) for more than 2 GB of them; no text that is read has as many.
std::string encode_positions(const std::vector<TermPositions>& terms);

class PositionTable {
 public:
  // For `documents` documents. Throws Error (kDamaged).
  PositionTable(const std::filesystem::path& file, std::uint32_t documents);

  std::uint32_t documents() const { return documents_; }

  // Puts the positions of `term` in the document `number` into `positions`, ascending, at most
  // kMostPlaces; none where it has no position in it. Only for a term that the document has: any
  // other may share its hash with one that it has. Logarithmic in the document's terms, and linear
  // in those of one hash. Throws Error (kDamaged).
  void find(std::uint32_t number, std::string_view term,
            std::vector<std::uint32_t>* positions) const;

  // Reads everything once. Throws Error (kDamaged).
  void check() const;

 private:
  MappedFile file_;
  std::uint32_t documents_ = 0;
};

// Writes the file: `files` hold the blocks of the documents `line` one after the other, each of
// `lengths[number]` bytes. Throws Error.
void write_positions(const std::filesystem::path& target,
                     const std::vector<std::filesystem::path>& files,
                     const std::vector<std::size_t>& line,
                     const std::vector<std::uint32_t>& lengths);

}  // namespace itu::schema
