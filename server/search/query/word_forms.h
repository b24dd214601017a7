// The indexed words that one word of a question stands for: those of its stem, those that begin
// with it. Bounded: a question that would become thousands of words becomes the most frequent ones,
// and a note says so.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/schema/index.h"
#include "server/search/notes.h"
#include "server/search/query/tree.h"

namespace itu::server {

class WordForms {
 public:
  // `languages` (ISO 639-1) are those whose stems count. Keeps references to both arguments.
  WordForms(const schema::Index& index, std::vector<std::string> languages, Notes* notes);

  // The indexed words that count for a leaf of the tree: a word, the start of one, or one that may
  // be misspelt.
  std::vector<std::string> of(const QueryNode& leaf);

  // The indexed words with the stem of the folded `word` in any of the languages, `word` itself
  // first; empty if none of them is indexed.
  std::vector<std::string> of_stem(const std::string& word);

  // The indexed words that begin with `start`.
  std::vector<std::string> of_prefix(const std::string& start);

  // The indexed words at most `distance` letters away from `word` that begin with its first letter,
  // `word` itself among them; with a note.
  std::vector<std::string> of_fuzzy(const std::string& word, std::size_t distance);

  // `word` alone if it is indexed, else nothing.
  std::vector<std::string> of_itself(const std::string& word) const;

  // Adds the note on the forms searched. `literal` is the question without them.
  void explain(const std::string& literal);

 private:
  std::vector<std::string> keep_frequent(std::vector<std::string> words, std::size_t most,
                                         std::string_view limit);
  std::vector<std::string> scan(const std::string& start, std::string_view limit);

  const schema::Index& index_;
  std::vector<std::string> languages_;
  Notes* notes_;
  std::size_t budget_;                // words that may be searched still
  std::size_t scans_;                 // words that may be looked at still
  std::vector<std::string> stemmed_;  // "waves (wave, waving)"
};

// The languages whose stems count for a question: that of its lang:, else that of its script where
// a script has but one, else every language of the index.
std::vector<std::string> languages_of_stems(const schema::Index& index, const ParsedQuery& parsed);

}  // namespace itu::server
