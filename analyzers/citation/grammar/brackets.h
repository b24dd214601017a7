// Reads the edition behind a number: brackets with place and year, conference, session or date, and
// the same without brackets.
#pragma once

#include <optional>

#include "analyzers/citation/citation.h"
#include "analyzers/citation/grammar/cursor.h"

namespace itu::analyzers {

// "(Rev. Antalya, 2006)", "(Rev.WRC-15)", "(C08, last amended C20)", "(04/2008)", "(2008)". Nothing
// but an edition may stand in the brackets.
std::optional<Bracket> take_bracket(Cursor* in);

// As take_bracket, and what only texts have behind their numbers: "(WTDC)", "(Dubai)", "(amended)".
std::optional<Bracket> take_text_bracket(Cursor* in);

// " from Hyderabad", " of Doha": the place alone, free behind the number.
std::optional<Bracket> take_free_place(Cursor* in);

// ", Antalya 2006", " Rev. PP-2006", ".PP-2006": an edition that stands free behind the number.
std::optional<Bracket> take_free_edition(Cursor* in);

// "-06", "-2006", " 2007", " 07" behind the name of a conference; 0 if there is none.
int take_session_year(Cursor* in);

// 98 is 1998, 7 is 2007: symbols with years of two digits begin in 1990.
int full_year(int two_digits);

}  // namespace itu::analyzers
