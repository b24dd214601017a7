// The words that announce a citation: kinds of texts, divisions of texts, words for documents,
// circulars, groups. Each table is written in the texts' own spelling.
#pragma once

#include <string_view>

#include "analyzers/citation/reference.h"
#include "analyzers/citation/tables/phrase_table.h"

namespace itu::analyzers {

// A kind word of numbered texts: "Resolutions", "Dec.", "резолюцией".
struct TextKind {
  std::string_view words;
  std::string_view kind;  // in ids: "res"
  ReferenceKind reference;
  bool is_plural;  // a list of numbers may follow; abbreviations count as plural
  bool is_letter;  // "R 1282": heading form of the Council's collection
};

const PhraseTable& text_kind_words();
const TextKind& text_kind(int row);

// A word before the number of a part of a text.
struct Division {
  std::string_view words;
  std::string_view part;  // kept in the place: "annex", "art"; empty where it is dropped
  enum class Use {
    kNumbered,
    kProvision,
    kArticle,
    kAnnex,
    kSection,
    kItem,  // "alinéa b)": letters in brackets, of what is named next
    kRule,  // "Rule 27.1": of rules of procedure and financial rules
  } use;
};

const PhraseTable& division_words();
const Division& division(int row);

// What a word that begins other families announces.
enum class Family {
  kDocument,
  kSupplement,  // "Addendum 16 to Document 48"
  kSeries,      // "contributions 17, 18"
  kSector,      // "ITU-T", before a Recommendation or a study group
  kActionLine,
  kLineLetter,  // "C7", of an action line
  kGroup,
  kQuestion,
  kCircular,
  kCollective,
  kCircularLetter,
  kReport,      // "Report ITU-R M.2030"
  kDefinition,  // "hereinafter the Plan"
  kAbove,       // "4.4 above"
};

const PhraseTable& family_words();
Family family(int row);
char family_sector(int row);  // 't', 'r', 'd'; 0 where the words end in the letter

}  // namespace itu::analyzers
