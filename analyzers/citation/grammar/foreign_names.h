// Names that look like the Union's and are not: other councils, other issuers of decisions and
// resolutions, other constitutions and conventions. English has its own rules beside these, as it
// puts such names before the word.
#pragma once

#include <cstddef>
#include <string_view>

#include "analyzers/citation/grammar/cursor.h"

namespace itu::analyzers {

// "Conseil | européen", "Consejo | de Ministros": what follows makes it another council.
bool names_other_council(Cursor after);

// "Decisión 5 | del Consejo Europeo", "Решение 5 | Правительства": what follows a number names an
// issuer that is none of the Union's bodies.
bool names_other_issuer(Cursor after);

// "Constitution | française", "Устав | ООН", "Convention | n° 169 de l'OIT".
bool names_other_text(Cursor after);

}  // namespace itu::analyzers
