// Document symbols: what is printed in the corner of a document and names it everywhere. A table of
// shapes; adding a series of documents is one row and a line in the test.
//
//   "c07/21"                  council/doc/2007/21
//   "wsis-ii/pc-2/contri/01"  wsis/doc/wsis-ii/pc-2/contr/1
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/citation/reference.h"
#include "analyzers/citation/target.h"

namespace itu::analyzers {

struct SymbolForm {
  std::string_view name;     // "council-document"
  std::string_view starts;   // first letters, several with "|"; "#" for a digit
  std::string_view pattern;  // RE2, over folded text
  std::string_view id;       // with {1} as matched, {n1} without leading zeros, {y1} a full year,
                             // {i1} a number that may be Roman,
                             // {t1}, {r1}, {d1} the Sector's study period that begins in that
                             // year; [what goes] where its field is empty
  ReferenceKind kind;
  enum class Strength {
    kStrong,  // nothing else looks like it
    kWeak,    // counts only behind a word for documents or circulars
    kForm,    // counts where it is in capitals; other texts have the form too
  } strength;
  std::string_view example;
};

struct Symbol {
  const SymbolForm* form = nullptr;  // a row of the table
  Target target;
  std::size_t length = 0;  // bytes
};

// The symbol with which the folded text `text` starts. Weak forms only if asked for.
std::optional<Symbol> match_symbol(std::string_view text, bool with_weak);

// For the scanner, the documentation and its test.
std::vector<std::string_view> symbol_starts();
const std::vector<SymbolForm>& symbol_forms();

// The study period of ITU-T that holds `year` and `month` (0: unknown, the nominal years decide):
// "2001-2004". Empty before the first and after the last period of the table.
std::string study_period(int year, int month);

}  // namespace itu::analyzers
