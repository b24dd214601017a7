// The name of a paper before the symbol that names it once more: "the Council's | report contained
// in | Document C19/50", "compte rendu | C09/107".
#pragma once

#include "analyzers/citation/grammar/cursor.h"

namespace itu::analyzers {

// Reads the name up to a bracket, a word for documents or the symbol. Whether there was one.
bool take_report_name(Cursor* in);

}  // namespace itu::analyzers
