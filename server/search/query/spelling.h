// Words of a question that no document has, and what was probably meant. Never numbers, symbols,
// words with a sign (=word, word*, word~), values of fields or words in quotation marks: these are
// meant as they stand.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "indexer/schema/index.h"
#include "server/search/query/word_forms.h"

namespace itu::server {

// Pairs of a word as typed and what is put in its place: of the indexed words one letter away (two
// for words of eight letters and more) that begin with the same letter the nearest. Of several that
// are equally near, the one that most documents have together with the other words of the question,
// else the most frequent. A word like no other may be two that were typed as one, if they stand
// side by side in some text. Words without any are left out. Looks at the indexed words that begin
// with that letter, and only if there is a word that no document has.
std::vector<std::pair<std::string, std::string>> find_corrections(const schema::Index& index,
                                                                  const ParsedQuery& parsed);

}  // namespace itu::server
