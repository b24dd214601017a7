// The heading lines that begin a part of a document: annexes and appendices, parts, chapters,
// articles, in ITU's six languages.
//
//   "ANNEX 1 to Resolution 140"    annex.1        "Appendix III"    appendix.iii
//   "Annexe"                       annex          "第18条"           art.18
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace itu::analyzers {

struct DivisionHeading {
  std::string place;      // "annex.2", "art.18"
  bool is_annex = false;  // what is no part of the text proper: annex, appendix, attachment
  bool operator==(const DivisionHeading&) const = default;
};

// Reads `line`, which has neither blanks nor marks of emphasis at its ends, as the heading of a
// division. `is_heading`: the format says that it is one; else a line that goes on like a sentence
// ("Annex 2 shows the allocation") is none. Looks at a bounded number of bytes.
std::optional<DivisionHeading> read_division(std::string_view line, bool is_heading);

// Bytes of a word that only announces a number ("Section ", "Clause ", "Раздел ") at the start of
// `line`; 0 when there is none. Places drop such words.
std::size_t section_word_size(std::string_view line);

}  // namespace itu::analyzers
