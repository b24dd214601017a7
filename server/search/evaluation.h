// Finds and scores the documents that a query describes, part by part: each part gives the list of
// its documents, and is asked only about those that the parts before it have left. Short lists
// come first and what looks into documents last.
//
// Words are ranked by BM25 with the figures of ranking.h. Any of several words (kSynonym) counts
// as one that stands in as many documents as if the words knew nothing of each other.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "indexer/schema/index.h"
#include "server/search/found_documents.h"
#include "server/search/match.h"
#include "server/search/query/query.h"

namespace itu::server {

class Evaluation {
 public:
  // Keeps references. Once the time of `clock` is up, further words are in no document, and those
  // documents do not pass any more that would have to be looked at one by one: what is found then
  // is a part of what would be found, never more.
  Evaluation(const schema::Index& index, const MatchClock& clock);

  // `factor`: of all scores; 0: scores are 0, which costs less. `among`: these documents alone are
  // asked about, null: all.
  FoundDocuments find(const Query& query, double factor, const FoundDocuments* among);

 private:
  struct Wanted {
    const Query* query;
    double factor;
  };

  FoundDocuments find_everything(const FoundDocuments* among) const;
  FoundDocuments find_words(const std::vector<const Query*>& terms, double factor,
                            const FoundDocuments* among);
  FoundDocuments find_one_word(const schema::TermList& list, double factor,
                               const FoundDocuments* among);
  static std::vector<Wanted> all_of(const Query& query, double factor);
  FoundDocuments find_wanted(std::vector<Wanted> wanted, const FoundDocuments* among);
  std::vector<FoundDocuments> find_each(const Query& query, double factor,
                                        const FoundDocuments* among);
  FoundDocuments find_odd(const Query& query, double factor, const FoundDocuments* among);
  FoundDocuments find_without(const Query& query, double factor, const FoundDocuments* among);
  FoundDocuments find_lifted(const Query& query, double factor, const FoundDocuments* among);
  FoundDocuments find_phrase(const Query& query, double factor, const FoundDocuments* among);
  FoundDocuments find_fixed(const Query& query, double factor, const FoundDocuments* among);
  FoundDocuments find_dates(const Query& query, const FoundDocuments* among) const;
  FoundDocuments find_passing(const Query& query, const FoundDocuments* among);

  // About how many documents a part gives.
  std::size_t estimate(const Query& query);
  double weight_of(double documents) const;
  double share_of(std::uint32_t count, std::uint32_t number) const;

  const schema::Index& index_;
  schema::TermLists& lists_;
  const MatchClock& clock_;
  std::vector<std::uint32_t> counts_;  // of each document; all 0 between two uses
};

}  // namespace itu::server
