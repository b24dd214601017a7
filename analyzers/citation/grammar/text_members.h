// The numbers behind a kind word, with their editions: "140", "70/125", "1-8" of the
// Radiocommunication Assembly, "COM6/4" of a draft, "47 and 48 (Rev. Dubai, 2012) and 49".
#pragma once

#include <vector>

#include "analyzers/citation/citation.h"
#include "analyzers/citation/grammar/cursor.h"
#include "analyzers/citation/grammar/grammar.h"
#include "analyzers/citation/tables/kinds.h"

namespace itu::analyzers {

struct Members {
  std::vector<CitedItem> items;
  bool is_un = false;     // numbered by sessions or years, as the United Nations do
  bool is_draft = false;  // "COM6/4"
};

// The list of numbers at the cursor; empty if there is none. A bracket counts for all numbers since
// the last one.
Members take_members(const Reading& reading, Cursor* in, const TextKind& kind, bool is_itu_r);

}  // namespace itu::analyzers
