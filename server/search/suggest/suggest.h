// What somebody may be about to ask, from what is typed so far: texts by what they are called, held
// or only cited; titles; phrases of the corpus.
//
//   "res 14"   ->  Resolution 14 of the Plenipotentiary Conference, ... 140 ...
//   "inform"   ->  titles with a word that begins so, "information society"
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/schema/index.h"

namespace itu::server {

inline constexpr std::size_t kMostSuggestions = 20;

struct Suggestion {
  std::string kind;           // "text", "title", "phrase"
  std::string text;           // as people write it
  std::string query;          // the question that it stands for
  std::string id;             // of a text; of a document with this title; empty for phrases
  std::string title;          // of a text, empty: unknown
  std::string language;       // of `text`; empty: unknown
  std::size_t documents = 0;  // that cite the text, have the title, or the phrase
  bool is_held = true;        // false for texts that are only cited

  bool operator==(const Suggestion&) const = default;
};

// At most `limit`, at most kMostSuggestions, the likeliest first: a place or edition that the words
// name already; texts, if something of a reference is typed; then titles and phrases, those in
// `language` first. Nothing for nothing, and for more than kLongestStart bytes. Throws Error where
// the index cannot be read.
std::vector<Suggestion> suggest(const schema::Index& index, std::string_view typed,
                                std::string_view language, std::size_t limit);

}  // namespace itu::server
