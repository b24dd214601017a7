// What the cover of a Recommendation says beside title and name: its date, and what it is to the
// text that it supplements.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "analyzers/citation/target.h"
#include "analyzers/structure/head_lines.h"

namespace itu::analyzers {

// The supplement of `work` that the whole of `line` names: "Corrigendum 2", "Amendment 1
// (02/2012)".
std::optional<Supplement> read_supplement(const Target& work, std::string_view line);

// "(04/2008)" in a cell of its own or behind capital letters, and "(03/93)" as covers had it until
// 1997: 2008-04, 1993-03. Empty: there is none.
std::string find_edition_cell(const Head& head);

}  // namespace itu::analyzers
