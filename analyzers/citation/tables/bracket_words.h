// The words that stand beside place and year in the bracket behind a number, in six languages.
#pragma once

#include "analyzers/citation/tables/phrase_table.h"

namespace itu::analyzers {

// "Rev.", "Пересм.", "修订版": a revision.
const PhraseTable& revision_words();

// "last amended", "dernière mod.", "最后修订": how the edition came about.
const PhraseTable& amendment_words();

// "revision", "г.", "年": behind the year, adding nothing.
const PhraseTable& words_behind_year();

// "all", "toutes", "均为": the bracket counts for every number of the list.
const PhraseTable& words_for_all();

}  // namespace itu::analyzers
