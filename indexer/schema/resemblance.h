// How much of their wording two texts have in common, whatever stands where: the measure by which a
// draft is folded under the text that was adopted.
//
// A text is taken as the set of all its runs of kShingleTokens tokens, folded as they are indexed;
// the letterhead (zone front) is left out, since a draft and its final text differ there. The
// resemblance of two texts is the size of what both sets share over the size of both together: 1
// for the same wording, 0 for nothing in common. A sketch of kSketchSize numbers tells with little
// work which texts are worth comparing (MinHash, one permutation); what counts is then measured on
// the sets themselves.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "indexer/schema/document_record.h"

namespace itu::schema {

inline constexpr std::size_t kShingleTokens = 5;
inline constexpr std::size_t kSketchSize = 48;

// Of a term, for the runs that it is part of. The same within one program.
std::uint64_t hash_for_shingles(std::string_view term);

// Gives a number for each run of tokens, one token after the other.
class Shingler {
 public:
  // The number of the run that ends with this token; 0 while there are too few.
  std::uint64_t add(std::uint64_t token_hash);

 private:
  std::array<std::uint64_t, kShingleTokens> last_{};
  std::uint64_t sum_ = 0;
  std::size_t count_ = 0;
};

class Sketch {
 public:
  Sketch() { smallest_.fill(kEmpty); }

  void add(std::uint64_t shingle);  // 0 is none
  // Runs added, each as often as it stands in the text.
  std::uint32_t count() const { return count_; }
  std::uint32_t at(std::size_t row) const { return smallest_[row]; }
  bool is_empty_at(std::size_t row) const { return smallest_[row] == kEmpty; }

  // What the sketches let expect of the resemblance.
  double estimate(const Sketch& other) const;

 private:
  static constexpr std::uint32_t kEmpty = 0xFFFFFFFFU;
  std::array<std::uint32_t, kSketchSize> smallest_;
  std::uint32_t count_ = 0;
};

// The set of a whole text, sorted.
std::vector<std::uint64_t> shingles_of(const DocumentRecord& record);

// 0 for two empty sets. Both sorted.
double resemblance(const std::vector<std::uint64_t>& left, const std::vector<std::uint64_t>& right);

}  // namespace itu::schema
