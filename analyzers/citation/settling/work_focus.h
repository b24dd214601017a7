// The text cited last, as it was settled: what "Annex C" or "clause K.3" in the same sentence is
// of.
#pragma once

#include <cstddef>
#include <string_view>

#include "analyzers/citation/reference.h"
#include "analyzers/citation/target.h"

namespace itu::analyzers {

class WorkFocus {
 public:
  // `folded` is the text; it must outlive this.
  explicit WorkFocus(std::string_view folded) : folded_(folded) {}

  // A work was cited up to `end` of the folded text.
  void remember(const ReferenceTarget& target, std::size_t end);

  // The work cited before `at` in the same sentence, or else in the same paragraph; null if none
  // was, or if what was cited last may be several.
  const Target* in_sentence(std::size_t at) const;
  const Target* in_paragraph(std::size_t at) const;

  // The work whose name ends right at `at`, as in Chinese, where a place follows what it is in:
  // "ITU-R M.1643建议书附件1".
  const Target* ending_at(std::size_t at) const;

 private:
  std::string_view gap_to(std::size_t at) const;

  std::string_view folded_;
  Target work_;  // without its place; of no body: none
  std::size_t end_ = 0;
};

}  // namespace itu::analyzers
