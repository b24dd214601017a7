// From typed characters to leaves of the tree, with the tokenizer that the documents went through.
//
//   waves            word waves
//   Secretary-General  phrase "secretary general"
//   C07/21(Rev.1)    designator {c07/21}, words rev and 1
//   spectr*          prefix spectr
//   =waves           waves in no other form
//   spectrm~2        words at most two letters away
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "server/search/notes.h"
#include "server/search/query/tree.h"

namespace itu::server {

// Counts the words of one question against limit query-terms.
class TermBudget {
 public:
  // Whether `terms` more words may be searched; once they may not, none may.
  bool take(std::size_t terms, Notes* notes);

 private:
  std::size_t used_ = 0;
};

// The leaves that a run of characters without blanks stands for; none, with a note, when nothing
// can be searched in it. `field` is "" or a field of text.
std::vector<QueryNode> read_words(std::string_view run, std::string_view field, TermBudget* budget,
                                  Notes* notes);

// The words between quotation marks: a phrase, or one word in no other form. `mark` is what stands
// behind the quotation marks after ~: stem, syn, exact, or how many words may lie between.
std::vector<QueryNode> read_phrase(std::string_view words, std::string_view mark,
                                   std::string_view field, TermBudget* budget, Notes* notes);

// How many words "NEAR/3" and "~3" allow; 1 for 0, at most kWidestNearness, with a note.
std::uint32_t read_distance(std::string_view digits, Notes* notes);

}  // namespace itu::server
