#include "server/search/query/target_query.h"

#include <algorithm>
#include <utility>

#include "indexer/schema/fields.h"
#include "indexer/schema/terms.h"
#include "server/search/editions.h"
#include "server/search/query/term_query.h"

namespace itu::server {
namespace {

using analyzers::Target;
using Xapian::Query;

// The text that a question names comes before all others, whatever the words weigh; of its editions
// and languages the one that the reader most likely wants.
constexpr double kTargetWeight = 1000.0;
constexpr double kReadableWeight = 400.0;  // beside that: in the language of the question
constexpr double kNewestWeight = 200.0;    // and the newest edition
constexpr double kCitingWeight = 6.0;
constexpr double kCitingWorkWeight = 3.0;

class Builder {
 public:
  Builder(const schema::Index& index, const std::string& language)
      : index_(index), language_(language) {}

  // The text itself, and what cites it: exactly what is named, or another edition or place of it.
  void add(const Target& target) {
    if (add_way({own_term(target)}, kTargetWeight)) add_preferred(target);
    Target work = target;
    work.edition.clear();
    work.supplements.clear();
    work.place.clear();
    add_citing(target, kCitingWeight);
    if (work != target) add_citing(work, kCitingWorkWeight);
  }

  TargetQuery finish() && { return std::move(query_); }

 private:
  void add_citing(const Target& target, double weight) {
    const std::string term = schema::exact_term(schema::prefix_of("cites"), to_id(target));
    if (add_way({term}, weight)) query_.cited.push_back({term, target});
  }

  void add_preferred(const Target& target) {
    const std::string readable = schema::exact_term(schema::prefix_of("lang"), language_);
    add_way({own_term(target), readable}, kReadableWeight);
    const auto editions = find_editions(index_, target, language_);
    if (!editions.empty()) add_way({own_term(editions.front().target)}, kNewestWeight);
  }

  // Exact terms have no weight of their own; a source of a fixed weight gives them one.
  bool add_way(const std::vector<std::string>& terms, double weight) {
    const auto exists = [this](const std::string& t) { return index_.database().term_exists(t); };
    if (!std::all_of(terms.begin(), terms.end(), exists)) return false;
    query_.sources.push_back(std::make_unique<Xapian::FixedWeightPostingSource>(weight));
    const Query all(Query::OP_AND, terms.begin(), terms.end());
    query_.ways.emplace_back(Query::OP_AND, Query(query_.sources.back().get()), unweighted(all));
    return true;
  }

  const schema::Index& index_;
  const std::string& language_;
  TargetQuery query_;
};

}  // namespace

TargetQuery build_target_query(const schema::Index& index,
                               const std::vector<analyzers::ReferenceTarget>& references,
                               const std::string& language) {
  Builder builder(index, language);
  for (const analyzers::ReferenceTarget& reference : references) {
    if (reference.certainty != analyzers::Certainty::kOpen) {
      builder.add(reference.target);
      continue;
    }
    for (const auto& candidate : reference.candidates) builder.add(candidate.target);
  }
  return std::move(builder).finish();
}

}  // namespace itu::server
