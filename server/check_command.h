// `itu-server check`: the report for who drafts a text. For each reference: where it stands, what
// it points at, how surely and why, and what an index holds of it.
//
//   12: Resolution 102 (Rev. Antalya, 2006)
//       outdated: pp/res/102@2006 (sure); pp/res/102@2018 is held
//       Its place and year name the Plenipotentiary Conference (Antalya, 2006).
//
//   14 references; targets: 9 held, 2 not held, 1 outdated
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

#include "server/search/checker.h"

namespace itu::server {

struct CheckOptions {
  std::string index;     // empty: nothing is looked up
  std::string context;   // id of the draft; empty: what the text says of itself
  std::string language;  // ISO 639-1, of the draft; empty: by content
  bool json = false;     // one JSON object a reference instead of the report
  std::string file;      // "-": standard input
};

// Prints to standard output. 0 if all is well, 3 if a reference asks for a look. Throws
// schema::Error for a file that cannot be read, a `context` that is no id, an index that cannot be
// opened.
int run_check(const CheckOptions& options);

void print_report(const std::vector<CheckedReference>& references, std::ostream& out);

}  // namespace itu::server
