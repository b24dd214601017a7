// Whether a text belongs to the Union's world. Other people's texts are full of what looks like
// ours: "C07/21" in a price list, "resolution 12" of a town, "Decision 5" of a court, a
// parliament's "resolution 70/125".
//
// The rule: a wording that others use too counts only in a text that gives evidence of the Union.
// Evidence is one of
//   - the citing document itself is known to be one of the Union's;
//   - a citation that can only be the Union's: "Resolution 102 (Rev. Antalya, 2006)",
//     "WSIS/PC-2/C/123", "No. 5.340 of the Radio Regulations", "WTSA Resolution 50";
//   - words: the Union, its bodies, meetings and texts by name are enough; words of its trade
//     ("study group", "radiocommunication") count a half, words that it shares with every
//     administration ("Member States", "telecommunications") a quarter.
// What can only be the Union's stays wherever it stands. Resolutions of the United Nations that are
// told by their number alone need a text that speaks of the United Nations or of the Union. A line
// of a query or a short paragraph says too little of itself to be judged, and is taken as ours.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "analyzers/citation/citation.h"
#include "analyzers/citation/finder.h"

namespace itu::analyzers {

// Words are looked for when a doubtful wording is first asked about. Not for several threads.
class Belonging {
 public:
  // `citations` and `folded` must outlive this.
  Belonging(const std::vector<Citation>& citations, std::string_view folded,
            const CitingContext& context);

  // Whether the wording can mean a text of the Union (or of the United Nations) here.
  bool allows(const Citation& citation, const CitedItem& item) const;

 private:
  bool is_ours() const;
  bool is_of_nations() const;

  const std::vector<Citation>& citations_;
  std::string_view folded_;
  bool is_told_;  // by the citing document, or the text is too short to tell
  mutable std::optional<bool> is_ours_, is_of_nations_;  // empty: not looked for yet
};

}  // namespace itu::analyzers
