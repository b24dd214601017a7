// The answer to a SearchRequest, as values that JSON and pages print. Nothing in it refers to the
// index any more.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace itu::server {

// Something the reader must know about how the question was taken: a word that was left out, a
// limit that was met, a filter that names nothing.
struct Note {
  std::string kind;         // "ignored", "limited", "syntax", "stemmed", "synonyms"; grows
  std::string text;         // a sentence for people
  std::string query = {};   // the question for a reader who meant it otherwise; empty: none
  std::string source = {};  // the paragraph that it rests on: council/doc/2007/21#3; empty: none

  bool operator==(const Note&) const = default;
};

// A range of code points in a text, as JSON gives it.
using Mark = std::pair<std::size_t, std::size_t>;

// A paragraph of a hit that answers the question.
struct Passage {
  std::string place;        // "6.5", "resolves.2"; the anchor in the reader
  std::string number;       // as printed: "6.5", "a)"; empty where the paragraph has none
  std::string text;         // the paragraph, or a part of it cut at sentences, else words
  bool cut_before = false;  // the paragraph goes on before or after what is shown
  bool cut_after = false;
  std::vector<Mark> marks;  // what matched, in order, in code points of `text`
  std::string zone;         // of the paragraph: "operative", "annex"; as in: takes it
  std::size_t page = 0;     // of the paragraph, from 1; 0: not known
};

// A text that is shown under another, which has nearly all of its wording.
struct FoldedText {
  std::string id;
  std::string language;
  std::string title;  // empty: unknown
  std::string date;
};

// What one part of the question adds to the score of a hit.
struct ScorePart {
  std::string what;  // "has spectrum in its title"
  double weight = 0;
};

struct Hit {
  std::string id;
  std::string language;
  std::string title;  // empty: unknown
  std::string kind;
  std::string body;
  std::string date;
  double score = 0;
  std::vector<ScorePart> explanation;  // where the request asks for it
  std::size_t cited_by = 0;            // documents that cite it
  std::size_t cites = 0;               // targets that it cites
  std::vector<Passage> passages;
  std::vector<std::string> languages;  // in which this text is held, the one shown included
  std::vector<FoldedText> folded;      // copies of it that were found too, at most kMostFolded
  std::size_t folded_texts = 0;        // how many
};

struct FacetValue {
  std::string value;      // as the filter takes it: "council", "2007"
  std::size_t count = 0;  // lines with it, under the filters of the other fields
  bool chosen = false;
};

struct Facet {
  std::string field;
  std::vector<FacetValue> values;  // most frequent first; years newest first
};

// The thing that the query names, when it names one: shown before the hits.
struct TargetCard {
  std::string id;        // with its place
  std::string document;  // the id without the place, as held; empty if not held
  std::string title;
  std::string place;
  std::string text;                   // of the place, or the start of the document
  std::string state;                  // "held", "edition-not-held", "place-missing", "not-held"
  std::string address;                // where the reader shows it; empty if not held
  std::string reason;                 // why the words name it
  std::vector<std::string> editions;  // ids of the editions held, newest first
  std::size_t citing_documents = 0;
  std::size_t citing_paragraphs = 0;
};

struct SearchResult {
  std::string generation;
  std::string query;  // valid UTF-8
  std::vector<Note> notes;
  std::size_t total = 0;      // lines of the list: texts, with languages and copies folded
  std::size_t documents = 0;  // that these lines stand for
  bool exact = true;          // whether `total` is exact
  std::optional<TargetCard> target;
  std::vector<Hit> hits;
  std::vector<Facet> facets;
};

}  // namespace itu::server
