// A table: the words between a place and the text it is in, in six languages.
#include <array>

#include "analyzers/citation/grammar/links.h"

namespace itu::analyzers {
namespace {

constexpr auto kLinkWords = std::to_array<std::string_view>({"of",
                                                             "in",
                                                             "to",
                                                             "under",
                                                             "from",
                                                             "the",
                                                             "the same",
                                                             "same",
                                                             "said",
                                                             "this",
                                                             "present",
                                                             "above-mentioned",
                                                             "aforementioned",
                                                             "final",
                                                             "draft",
                                                             "revised",
                                                             "current",
                                                             "new",
                                                             "itu's",
                                                             "et seq.",
                                                             "ff.",
                                                             ",",
                                                             "(geneva)",
                                                             "(tunis)",
                                                             "(",
                                                             "[",
                                                             "/",
                                                             "overall",
                                                             "its",
                                                             "itu",
                                                             "de",
                                                             "de la",
                                                             "du",
                                                             "des",
                                                             "de l'",
                                                             "del",
                                                             "de los",
                                                             "de las",
                                                             "à la",
                                                             "au",
                                                             "à",
                                                             "al",
                                                             "a la",
                                                             "la",
                                                             "le",
                                                             "к",
                                                             "aux",
                                                             "à l'",
                                                             "dans",
                                                             "dans la",
                                                             "dans le",
                                                             "dans l'",
                                                             "l'",
                                                             "en",
                                                             "en el",
                                                             "en la",
                                                             "el",
                                                             "a los",
                                                             "a las",
                                                             "au titre de",
                                                             "annexée à",
                                                             "annexé à",
                                                             "adjunto a",
                                                             "в",
                                                             "из",
                                                             "от",
                                                             "согласно",
                                                             "إلى",
                                                             "على",
                                                             "الوارد في",
                                                             "الواردة في",
                                                             "المرفق ب",
                                                             "المنصوص عليها في",
                                                             "من",
                                                             "في",
                                                             "的"});

}  // namespace

const PhraseTable& link_words() {
  static const PhraseTable table = phrase_table_of(kLinkWords);
  return table;
}

}  // namespace itu::analyzers
