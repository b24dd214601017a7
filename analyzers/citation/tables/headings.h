// The headings of resolutions: an operative or preamble verb, perhaps an adverb, perhaps whom it
// addresses; and the part of a place that each makes. The same table reads lines of documents and
// citations of their items, so that both give one place.
//
//   "instructs the Secretary-General"     instructs-sg, operative
//   "considering further"                 considering-further, preamble
//   "noting with appreciation"            noting-with-appreciation, preamble
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/citation/tables/phrase_table.h"

namespace itu::analyzers {

struct Heading {
  std::string place;          // "instructs-sg"
  bool is_operative = false;  // otherwise preamble
  std::string_view language;  // ISO 639-1, of the verb
  std::size_t length = 0;     // bytes of the text that the heading takes

  bool operator==(const Heading&) const = default;
};

// The heading that the whole folded line `line` is, without regard to emphasis marks ("*", "_"),
// a comma or colon at its end and blanks around it. Words that the table doesn't know are joined
// by "-", as long as there are few of them; "resolves that ..." and sentences are no headings.
std::optional<Heading> find_heading(std::string_view line);

// The longest heading of known words with which the folded running text `text` starts, as in
// "instructs the Secretary-General 3 above".
std::optional<Heading> match_heading(std::string_view text);

// Every English verb of the table, with its place: "noting with appreciation = ...", as
// docs/references.md prints them.
std::vector<std::string> heading_wordings();

// The names themselves, for the scanner.
const PhraseTable& heading_verbs();

}  // namespace itu::analyzers
