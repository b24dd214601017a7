#include "server/search/query/term_query.h"

#include <array>

#include "indexer/schema/fields.h"
#include "indexer/schema/terms.h"

namespace itu::server {
namespace {

using Xapian::Query;

// Xapian guesses in how many documents one of the terms stands from the two halves of each pair,
// and would pair them by what a shard holds: paired here, the guess and with it the score are the
// same in every shard and for every number of shards.
Query any_of(std::vector<std::string>::const_iterator first,
             std::vector<std::string>::const_iterator last) {
  if (first == last) return Query::MatchNothing;
  if (last - first == 1) return Query(*first);
  const auto middle = first + (last - first) / 2;
  return Query(Query::OP_SYNONYM, any_of(first, middle), any_of(middle, last));
}

}  // namespace

std::string title_term(const std::string& word) {
  return std::string(schema::prefix_of("title")) + word;
}

std::string own_term(const analyzers::Target& target) {
  if (!target.supplements.empty()) {
    return schema::exact_term(schema::prefix_of("id"), document_id(target));
  }
  if (!target.edition.empty()) {
    return schema::exact_term(schema::kEditionPrefix, edition_id(target));
  }
  return schema::exact_term(schema::kWorkPrefix, work_id(target));
}

Query any_of(const std::vector<std::string>& terms) { return any_of(terms.begin(), terms.end()); }

Query in_zones(const std::vector<std::string>& words, const std::vector<analyzers::Zone>& zones) {
  std::vector<Query> ways;
  for (const analyzers::Zone zone : zones) {
    const std::string mark = schema::exact_term(schema::prefix_of("in"), to_string(zone));
    for (const std::string& word : words) {
      const std::array<std::string, 2> pair{mark, word};
      ways.emplace_back(Query::OP_PHRASE, pair.begin(), pair.end(), schema::kParagraphGap);
    }
  }
  return {Query::OP_OR, ways.begin(), ways.end()};
}

Query all_and_some(const std::vector<Query>& wanted, const std::vector<Query>& optional) {
  const Query some(Query::OP_OR, optional.begin(), optional.end());
  if (wanted.empty()) return optional.empty() ? Query::MatchAll : some;
  const Query all(Query::OP_AND, wanted.begin(), wanted.end());
  return optional.empty() ? all : Query(Query::OP_AND_MAYBE, all, some);
}

Query unweighted(const Query& query) { return Query(Query::OP_SCALE_WEIGHT, query, 0.0); }

}  // namespace itu::server
