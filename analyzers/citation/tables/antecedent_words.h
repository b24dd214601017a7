// A table: the words that go back to a text named before, in six languages: "thereto", "de la
// misma", "того же | Решения", "التوصية | المذكورة", "该 | 决议".
#pragma once

#include <string_view>

#include "analyzers/citation/tables/phrase_table.h"

namespace itu::analyzers {

// What a noun may go back to.
struct AntecedentNoun {
  enum class Of {
    kText,         // of the kind `kind`
    kDocument,     // any document, circular or letter
    kAppendix,     // of the Radio Regulations
    kAnnex,        // of a text
    kRegulations,  // an instrument that is called rules or regulations
    kInstrument,   // a text of the Union with numbered provisions
  };
  std::string_view words;
  Of of = Of::kText;
  std::string_view kind;  // of ids
};

// Words that go back without a noun, and to what.
struct AntecedentAdverb {
  enum class How {
    kLast,        // the text named last
    kInSentence,  // the one named right before: "resolves 2 of which"
    kFormer,      // of two texts the first
    kLatter,      // of two texts the second, whatever of the first was cited since
    kFirst,       // of the texts of one sentence the first: "the first of these"
  };
  std::string_view words;
  How how = How::kLast;
};

const PhraseTable& antecedent_nouns();
const AntecedentNoun& antecedent_noun(int row);

// "that", "the same", "dicha": before a noun.
const PhraseTable& antecedent_demonstratives();
// "المذكور", "نفسه": behind a noun.
const PhraseTable& antecedent_demonstratives_behind();
// "thereto", "к нему", "of the former": alone.
const PhraseTable& antecedent_adverbs();
const AntecedentAdverb& antecedent_adverb(int row);
// "of", "de": before a demonstrative or a short name.
const PhraseTable& antecedent_links();
// "its", "ses", "его": before a part.
const PhraseTable& antecedent_possessives();

// "in particular", "notamment": what follows is of the text just named.
const PhraseTable& antecedent_particulars();

}  // namespace itu::analyzers
