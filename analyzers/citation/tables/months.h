// Names of months in dates of circulars and letters: "february", "février", "de febrero de",
// "февраля".
#pragma once

#include "analyzers/citation/tables/phrase_table.h"

namespace itu::analyzers {

// The number of the month, 1 to 12, by its name.
const PhraseTable& month_names();

}  // namespace itu::analyzers
