// Which lam-alefs of a font are ligatures, told by their widths: a PDF shows the ligature "لا" and
// an alef that is read before a lam ("ال") with the same letters in the same order
// (visual_order.h).
//
// The two halves of a ligature are equally wide, as poppler parts it. A lam and an alef of their
// own have the widths that they have elsewhere in the text.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace itu::indexer {

// Of one font. Words are given as they are shown; `widths` are those of their characters in units
// of the font's size.
class LamAlefs {
 public:
  // All words are noted before the first is asked for.
  void note(std::u32string_view shown, std::span<const float> widths);

  // Which lam-alefs of `shown` are ligatures: what to_reading_order() takes.
  std::vector<std::size_t> find_ligatures(std::u32string_view shown,
                                          std::span<const float> widths) const;

 private:
  bool is_ligature(std::u32string_view shown, std::span<const float> widths,
                   std::size_t index) const;

  int pairs_ = 0;
  int even_pairs_ = 0;
  std::vector<float> joined_alefs_;  // widths of alefs joined to the letter before, away from lams
  std::vector<float> first_lams_;    // of lams that are joined to the next letter only
};

}  // namespace itu::indexer
