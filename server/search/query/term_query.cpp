#include "server/search/query/term_query.h"

#include <utility>

#include "indexer/schema/fields.h"
#include "indexer/schema/terms.h"

namespace itu::server {

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

Query any_of(const std::vector<std::string>& terms) { return {Op::kSynonym, terms}; }

Query in_zones(const std::vector<std::string>& words, const std::vector<analyzers::Zone>& zones) {
  std::vector<Query> ways;
  for (const analyzers::Zone zone : zones) {
    const std::string mark = schema::exact_term(schema::prefix_of("in"), to_string(zone));
    for (const std::string& word : words) {
      ways.emplace_back(Op::kPhrase, std::vector{mark, word}, schema::kParagraphGap);
    }
  }
  return {Op::kOr, std::move(ways)};
}

Query all_and_some(const std::vector<Query>& wanted, const std::vector<Query>& optional) {
  const Query some(Op::kOr, optional);
  if (wanted.empty()) return optional.empty() ? Query::everything() : some;
  const Query all(Op::kAnd, wanted);
  return optional.empty() ? all : Query(Op::kAndMaybe, all, some);
}

Query unweighted(const Query& query) { return Query::scaled(query, 0.0); }

}  // namespace itu::server
