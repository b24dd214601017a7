// Third stage of a question: from the tree to the query that is matched on one index, and to what
// is sought in the texts of the hits.
//
//   (all waves (not "radio relay") body:council)
//   (((waves SYNONYM wave) FILTER XBcouncil) AND_NOT (radio PHRASE 2 relay))
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "analyzers/structure/paragraph.h"
#include "indexer/schema/index.h"
#include "server/search/match.h"
#include "server/search/notes.h"
#include "server/search/query/query.h"
#include "server/search/query/span_scope.h"
#include "server/search/query/spans.h"
#include "server/search/query/term_query.h"
#include "server/search/query/tree.h"

namespace itu::server {

// One thing that the question wants to see in a text. Terms are terms of the index.
struct Sought {
  enum class Kind : std::uint8_t {
    kAnyWord,   // any of the terms: a word with its other forms
    kPhrase,    // the terms one directly after the other
    kSpans,     // a condition on where words stand; `terms` are all its words
    kCitation,  // a paragraph marked with any of the terms: it cites `targets`
  };
  Kind kind = Kind::kAnyWord;
  std::vector<std::string> terms;
  std::vector<analyzers::Target> targets;
  std::shared_ptr<const SpanNode> spans;
  SpanScope scope;    // counts only there
  double rarity = 1;  // logarithm of documents held by documents that have it

  bool operator==(const Sought&) const = default;
};

struct BuiltQuery {
  Query query;
  std::vector<Sought> sought;
  std::string language;    // of the question; its texts come first among equals
  bool has_words = false;  // something in it ranks; otherwise newest first
  bool can_relax = false;  // it wants several words side by side, of which some could do
  // What adds to the score of a document, for explanations: the scores of the parts that a document
  // has are its own. Nothing of what NOT excludes.
  std::vector<WeighedQuery> parts;
};

enum class WordsWanted : std::uint8_t {
  kAll,
  kSome,  // of words side by side; what is joined by AND or +, and every filter, stays wanted
};

// Notes say which words stand in no document and which forms count. Throws schema::Error when the
// index cannot be read.
// `clock` bounds what has to be matched beforehand (cites: with a question of its own). The query
// must not outlive `index`: conditions on positions look at it.
BuiltQuery build_query(const schema::Index& index, const ParsedQuery& parsed, WordsWanted wanted,
                       const MatchClock& clock, Notes* notes);

}  // namespace itu::server
