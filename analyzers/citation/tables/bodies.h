// Who issues texts: the first part of an id, with the sub-bodies that make a second part, and the
// words by which texts name them in six languages.
//
//   is_body("itu-t/sg16")                       true
//   match_body("plenipotentiary conference (")  pp, 26 bytes
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "analyzers/citation/tables/phrase_table.h"

namespace itu::analyzers {

struct Body {
  std::string_view id;    // "pp", "itu-t/tsag"
  std::string_view name;  // for people: "the Plenipotentiary Conference"
};

// Whether `id` can begin an id: a row of the table, a numbered study group or working party of a
// Sector, a Council working group or expert group.
bool is_body(std::string_view id);

// The name for people of the body `id`; the id itself where the table has no row.
std::string body_name(std::string_view id);

// Whether the body adopts resolutions, decisions and the like: "WSIS" and "TSAG" before one do not
// say whose it is.
bool adopts_texts(std::string_view id);

struct BodyMention {
  std::string_view body;
  std::size_t length = 0;  // bytes of the words
  bool is_short = false;   // "pp", "wtsa": a short name, after which a year may follow
};

// The longest name of a body with which the folded text `text` starts, as whole words.
std::optional<BodyMention> match_body(std::string_view text);

// The names themselves, for the scanner.
const PhraseTable& body_names();

}  // namespace itu::analyzers
