// A question as it was understood: the tree between the words typed and the query that Xapian runs.
// It knows nothing of an index, so the same words always give the same tree.
//
//   spectrum -"radio relay" (body:council OR body:pp)
//   (all spectrum (not "radio relay") (or body:council body:pp))
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "analyzers/citation/reference.h"
#include "server/search/search_result.h"

namespace itu::server {

enum class NodeKind : std::uint8_t {
  kNothing,     // nothing to search for
  kWord,        // text; with every word of the same stem, unless exact
  kPhrase,      // words, one directly after the other, as written
  kDesignator,  // text is the whole symbol (c07/21), words its parts (c07, 21)
  kPrefix,      // every word that starts with text
  kFuzzy,       // every word at most `distance` letters away from text
  kReference,   // references are what the words name, the one child is the words themselves
  kFilter,      // field has the value text
  kRange,       // field lies between text and upper; one of them may be empty
  kAll,         // children side by side: all are wanted, some will do when no document has all
  kAnd,         // all children
  kOr,          // any child
  kXor,         // an odd number of the children: of two, one but not the other
  kNear,        // both children, together as `nearness` says
  kCiting,      // what cites a document of which the one child is true
  kNot,         // not the one child
  kReadings,    // the first child is what is typed, the others stand for the same
};

// How near to each other the children of kNear stand.
enum class Nearness : std::uint8_t {
  kAnyOrder,  // at most `distance` words apart; 1: nothing between them
  kInOrder,   // the same, in the order written
  kParagraph,
  kSentence,
};

// Which words count for a word, which writing for a phrase.
enum class Wording : std::uint8_t {
  kUsual,     // a word with every word of its stem; a phrase in its words as they are folded
  kItself,    // =word, "word": no other form
  kStems,     // "..."~stem: a phrase in any form of its words
  kVerbatim,  // "..."~exact: letter by letter, capitals and accents too
  kSynonyms,  // "..."~syn, word~syn: with what the documents call it else
};

struct QueryNode {
  NodeKind kind = NodeKind::kNothing;
  std::string field;  // of words: "" or "title"; of filters and ranges the field's name
  std::string text;   // folded word, symbol, prefix; value of a filter; lower end of a range; of a
                      // phrase that is meant letter by letter, how it is written
  std::string upper;
  Wording wording = Wording::kUsual;
  Nearness nearness = Nearness::kAnyOrder;
  std::uint32_t distance = 0;
  bool minor = false;        // a function word: among other words side by side it need not be there
  bool in_capitals = false;  // a word typed as acronyms are: WSIS
  bool hyphenated = false;   // a phrase typed as one word: when some words will do, its words
  bool required = false;     // +word: stays wanted when some of the words will do
  std::vector<std::string> words;
  std::vector<analyzers::ReferenceTarget> references;
  std::vector<QueryNode> children;

  bool operator==(const QueryNode&) const = default;
};

struct ParsedQuery {
  std::string text;  // what was typed, as valid UTF-8
  QueryNode tree;
  std::vector<Note> notes;
  std::vector<analyzers::Reference> references;  // named in the words; spans are bytes of `text`
};

// Of words that a hyphen joins each by itself; else the node.
std::vector<QueryNode> parts_of(const QueryNode& node);

// One line, for tests and for people: (all spectrum (not "radio relay") body:council).
// A designator prints as {c07/21}, a prefix as spectr*, a word without other forms as =word, a
// wanted one as +word, a reference as <pp/res/140 (all res {140})>, nearness as (near/3 a b).
std::string to_string(const QueryNode& tree);

}  // namespace itu::server
