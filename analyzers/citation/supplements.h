// What is issued beside a text and named after it: "(Rev.1)(Add.2)", "and Addenda 1 and 2",
// "Amendment 1 to", "!R1!MSW-E" of file names.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "analyzers/citation/citation.h"
#include "analyzers/citation/cursor.h"

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

// "!R1!MSW-E", "!A1!", "!Amd1!", "!AnnF2!", "!!TXT-E.txt" of file names.
void take_file_part(Cursor* in, Target* target);

// Names the supplement as the work does: a Recommendation has "cor1", a document "corr1".
Supplement supplement_of(const Target& work, Supplement supplement);

}  // namespace itu::analyzers
