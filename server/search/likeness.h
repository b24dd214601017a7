// Texts that are like one that is held, each with the reasons: nearly the same wording, the telling
// words that both use, the texts that both cite (bibliographic coupling), the documents that cite
// both (co-citation).
//
//   council/res/1282@2007  ->  pp/res/140@2006   shares: summit, outcomes, stocktaking
//                                                cites 4 of the same texts: Resolution 73, ...
//
// Each reason gives a share from 0 to 1 and the score is their sum:
//   words      what the text's kMostLikeWords most telling words score in the other document, by
//              the relevance of the search, over what they score in the text itself. A word tells
//              by how often it stands in the text and how few documents have it; words of more than
//              a quarter of the documents, numbers and symbols tell nothing
//   cites      the texts cited by both over those that this one cites, each by its rarity
//   cited-with the documents that cite both over the geometric mean of those that cite either
// Other editions and languages of the work itself are no answer: the reader lists them.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/citation/target.h"
#include "indexer/schema/index.h"

namespace itu::server {

struct LikeReason {
  std::string kind;                 // "wording", "words", "cites", "cited-with"
  std::size_t count = 0;            // of words, texts, documents; 0 for the wording
  std::vector<std::string> values;  // the first of them, the most telling first: words, ids
};

struct LikeText {
  std::string id;
  std::string language;
  std::string title;  // empty: unknown
  std::string kind;
  std::string body;
  std::string date;
  double score = 0;
  std::vector<LikeReason> reasons;  // at least one
};

struct LikeList {
  std::string id;  // as held
  std::string language;
  std::string title;
  std::vector<LikeText> texts;  // best first
  bool exact = true;  // false: the time (limit match-time) was up before all was looked at
};

// At most `limit` texts like the document `target` (its newest edition, where it names none) in
// `language`, else English, else any. Empty if it is not held.
std::optional<LikeList> find_like(const schema::Index& index, const analyzers::Target& target,
                                  std::string_view language, std::size_t limit);

}  // namespace itu::server
