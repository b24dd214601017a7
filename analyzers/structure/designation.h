// The line by which a text names itself: "RESOLUTION 140 (Antalya, 2006)", "R 1282",
// "Recommendation ITU-T X.1205 (04/2008)", "第140号决议（2006年，安塔利亚）". Not a citation: the
// whole line must be the name, perhaps with the title behind it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/citation/target.h"

namespace itu::analyzers {

struct Designation {
  Target target;                    // body empty: the line doesn't tell who adopted the text
  std::vector<std::string> bodies;  // of which one it must then be; empty: any
  std::string title;  // printed behind the name on the same line; empty where there is none
  bool takes_next_line = false;  // the bracket with the edition stands on the line below
};

// Reads `line`; `next` is the line below it (or empty), for a bracket that stands there. Both as
// printed, with or without marks of Markdown. Looks at a bounded number of bytes.
std::optional<Designation> read_designation(std::string_view line, std::string_view next);

// Gives a designation without a body the one that fits: `adopted_by` (what the enacting line says,
// may be empty), else what the number alone tells ("Resolution 1333" is the Council's). False when
// it stays open.
bool settle_body(std::string_view adopted_by, Designation* designation);

// The kind of document that a text of target kind "res", "rec", "dec" ... is; empty for others.
std::string_view document_kind_of(const Target& target);

// Cells of a line: what stands between tabs or wide gaps, without blanks and marks of emphasis.
std::vector<std::string_view> split_cells(std::string_view line);

}  // namespace itu::analyzers
