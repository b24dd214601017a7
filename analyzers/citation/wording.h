// How people write a target: the English wording that ITU itself uses, which find_references()
// reads as the same target. For titles, lists and citations to copy.
//
//   pp/res/140@2006          "Resolution 140 (Antalya, 2006)"
//   council/doc/2007/21#6.5  "Document C07/21", at "paragraph 6.5"
//   itu/cs#224               "Constitution", at "No. 224"
//
// Not for: telling whether a text is a revision ("Rev."), which an id does not say.
#pragma once

#include <string>

#include "analyzers/citation/target.h"

namespace itu::analyzers {

// `rev` is put before the place or date of a resolution or decision whose text calls itself
// revised.
enum class Revision { kNotTold, kRevised };

// The text itself, without its place. Empty for a file, and for what no row of the table knows.
std::string wording_of(const Target& target, Revision revision = Revision::kNotTold);

// The place in it: "resolves 2", "Annex 2, row 3", "paragraph 6.5", "No. 224". Places without a
// number have one only here: "unnumbered paragraph 7". Empty if the target has no place.
std::string wording_of_place(const Target& target);

// Both as one citation: "resolves 2 of Resolution 140 (Antalya, 2006)", "Annex 2 to Decision 8".
std::string wording_of_whole(const Target& target, Revision revision = Revision::kNotTold);

}  // namespace itu::analyzers
