// Reads lists of places: "108-110", "b), c) and h)", "35 a) - e)", "Annex K", "160A-160H".
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/citation/grammar/cursor.h"
#include "analyzers/citation/grammar/place_numbers.h"
#include "analyzers/citation/tables/kinds.h"
#include "analyzers/text_span.h"

namespace itu::analyzers {

struct CitedPlace {
  TextSpan span;
  std::string outer;  // place of what it lies in, outermost first: "annex.2"; empty
  std::string part;   // "annex", "art", "considering"; empty where the word is dropped
  PlaceNumber first;
  std::optional<PlaceNumber> last;  // of a range
  bool in_article = false;          // "Article 6, paragraph 2": no number of a provision

  bool operator==(const CitedPlace&) const = default;
};

enum class GluedLetters {
  kStay,   // 165a: provisions of the basic texts and the Radio Regulations
  kSplit,  // 13.r: paragraphs of everything else
};

// The place as an id has it: "annex.2", "108..110", "35.a..e", "160a..160h".
std::string to_place(const CitedPlace& place, GluedLetters letters);

// A list of numbers at the cursor; empty if there is none. All get the part `part`.
std::vector<CitedPlace> take_place_numbers(Cursor* in, std::string_view part, PlaceShape shape);

// A division word and its numbers: "paras 27 and 50", "Annex 2", "No. 5.340". A word of an annex
// may go without number.
struct DividedPlaces {
  Division::Use use = Division::Use::kSection;
  bool is_point = false;  // "п.": of a basic text a provision, of an annex a paragraph
  std::vector<CitedPlace> places;
};
std::optional<DividedPlaces> take_division(Cursor* in);

// Separators of lists, in six languages.
enum class Separator { kNone, kList, kRange };
Separator take_separator(Cursor* in);

}  // namespace itu::analyzers
