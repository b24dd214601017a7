// Lists of documents whose later members are printed in part: each leaves out what it shares with
// the symbol before it.
//
//   "C17/64, 65 and 66"               c17/64, c17/65, c17/66
//   "CWG-WCIT12/C-31 and C-33 to C-36"
//   "WG-WSIS-9/1-9/7, 9/10"
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "analyzers/citation/grammar/grammar.h"
#include "analyzers/citation/grammar/symbols.h"

namespace itu::analyzers {

struct SymbolList {
  const SymbolForm* form = nullptr;  // of the last member
  std::string printed;               // the last member, folded, without its supplements
  bool is_announced = false;         // a word for several documents stands before the list
};

// Takes the members that follow the items of `citation`, with what is issued beside them.
void take_more_documents(const Reading& reading, Cursor* in, SymbolList list, Citation* citation);

// `printed` with its end replaced by `tail`, which looks like that end: "cwg-wcit12/td-21" and
// "td-26" give "cwg-wcit12/td-26". Nothing if `tail` looks like no end of it.
std::optional<std::string> spell_out(std::string_view printed, std::string_view tail);

// Adds to `citation` what lies between its last item, whose number ends in a number, and `last`.
// Whether that is a range.
bool add_range_to(const CitedItem& last, Citation* citation);

// "35 other texts", "5 years", "12%": the number at the cursor counts something, so that no list of
// documents goes on with it. `in` stands behind the number.
bool counts_things(Cursor in);

// Whether what stands behind a lone number shows that it ends a member of a list.
bool closes_member(Cursor in);

}  // namespace itu::analyzers
