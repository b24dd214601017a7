// How the bodies number their texts: which series a bare number can belong to. Source:
// references.md of the project's brief, section c (Final Acts of PP-18, Council's collection).
#pragma once

#include <string_view>
#include <vector>

namespace itu::analyzers {

struct Series {
  std::string_view kind;  // "res"
  std::string_view body;  // "pp"
  int first = 0;
  int last = 0;
  bool is_usual = false;    // cited by the bare number; others name their conference as a rule
  std::string_view reason;  // a sentence for people
};

// The series of `kind` that have the number `number` and had it in `year` (0: unknown, any year).
// The first is the likeliest.
std::vector<Series> series_with(std::string_view kind, int number, int year);

}  // namespace itu::analyzers
