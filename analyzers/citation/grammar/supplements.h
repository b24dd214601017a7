// What is issued beside a text and numbered after it, as it is printed in six languages: revisions,
// addenda, corrigenda, amendments.
//
//   "(Rev.1)"          rev1
//   "Addenda 3 and 5"  add3, add5
//   "补遗1至4"          add1, add2, add3, add4
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/citation/citation.h"
#include "analyzers/citation/grammar/cursor.h"

namespace itu::analyzers {

// "Rev.1", "Add. 1", "(Corr.2)", "addendum 2".
std::optional<Supplement> take_supplement(Cursor* in);

// As take_supplement, and in Chinese "的补遗1", "第2号勘误".
std::optional<Supplement> take_supplement_behind(Cursor* in);

// "Addenda 1 and 2", "Add.1-3", "Rev. 1": one or several, each with the span of its number.
struct PrintedSupplement {
  Supplement supplement;
  TextSpan span;
};
std::vector<PrintedSupplement> take_supplement_list(Cursor* in);

// "C06/10 | and Add. 1", "| + Ann.1", "| с Дополнительным документом 2 к нему": members of their
// own that inherit the number of the last document of `citation`. Whether there were any.
bool take_supplements_beside(Cursor* in, Citation* citation);

// "RRB19-3/6 | (Add.1-5)": the last document of `citation` becomes its addenda.
void take_supplement_range(Cursor* in, Citation* citation);

// "!R1!MSW-E", "!A1!", "!Amd1!", "!AnnF2!", "!!TXT-E.txt" of file names.
void take_file_part(Cursor* in, Target* target);

// Names the supplement as the work does: a Recommendation has "cor1", a document "corr1".
Supplement supplement_of(const Target& work, Supplement supplement);

}  // namespace itu::analyzers
