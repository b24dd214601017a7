// Words and symbols that the end of a line has broken, put together again: scans and converted
// pages print "Recommenda-" and "tion No. 1" on the next line, "WSIS-" and "II/PC-3/DOC/5".
#pragma once

#include <string_view>

#include "analyzers/normalizer.h"

namespace itu::analyzers {

// Takes out the hyphen and the line break inside a word, and only the line break behind the hyphen
// of a symbol ("ITU-", "T") or a double name ("Secretary-", "General"). `source` is what `folded`
// was made of; its letters tell which of the two it is. Linear.
void join_broken_words(std::string_view source, FoldedText* folded);

// Takes out the line break inside a word that announces citations, where no hyphen tells that it is
// broken: "Reso", "lution 7".
void join_words_over_lines(FoldedText* folded);

// Takes out the blanks that converted pages leave inside symbols, behind a slash: "C18/ 51",
// "C12/ INF/ 9", "PP-18/", "173". Only where what is left is a symbol that nothing else looks like,
// of a year that had documents. The sign for a lost character (U+FFFD) behind a word becomes
// blanks.
void close_broken_symbols(FoldedText* folded);

}  // namespace itu::analyzers
