// Reads one number of a place: "6.5", "13r", "35 d)", "K", "50 bis", "A1.3.2", "21-4".
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "analyzers/citation/grammar/cursor.h"
#include "analyzers/citation/tables/kinds.h"

namespace itu::analyzers {

// One number or letter as printed. "35 d)" is parts 35, d; in "13r" the letter is glued, which the
// Constitution writes 165A and WSIS texts mean as item r of paragraph 13.
struct PlaceNumber {
  std::vector<std::string> parts;
  std::string glued;              // letters directly behind the last part
  bool is_in_characters = false;  // "附录二", printed in Chinese

  bool operator==(const PlaceNumber&) const = default;
};

// How a number may look.
struct PlaceShape {
  bool with_letters = false;  // a lone letter or Roman number may stand: Annex K, Appendix III
  bool items_only = false;    // letters need their bracket: considering b)
  bool with_codes = false;    // letters with a number may stand: clause A.3, § A1.3.2, Section II
  bool is_joined = false;     // a hyphen is part of the number: Table 21-4
  bool with_slash = false;    // a stroke parts two of them: AP30/30A
};

// The number at the cursor, behind blanks in its line; nothing where there is none.
std::optional<PlaceNumber> take_place_number(Cursor* in, PlaceShape shape);

// The second end of a range: "110", "e)", "160h"; what it shares with the first is left out.
std::optional<PlaceNumber> take_range_end(Cursor* in, const PlaceNumber& first);

// Arabic prints the parts of a section's number from the right: "5.6" is 6.5. The provisions of the
// Radio Regulations tell by their article, which is 59 at most: "5.340" is printed as it is.
void unmirror(Division::Use use, PlaceNumber* number);

}  // namespace itu::analyzers
