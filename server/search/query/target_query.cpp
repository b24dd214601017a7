#include "server/search/query/target_query.h"

#include <algorithm>
#include <utility>

#include "indexer/schema/fields.h"
#include "indexer/schema/terms.h"
#include "server/search/editions.h"
#include "server/search/query/term_query.h"
#include "server/search/ranking.h"

namespace itu::server {
namespace {

using analyzers::Target;

class Builder {
 public:
  Builder(const schema::Index& index, const std::string& language)
      : index_(index), language_(language) {}

  // The text itself, and what cites it: exactly what is named, or another edition or place of it.
  void add(const Target& target) {
    if (add_way("is " + to_id(target), {own_term(target)}, kNamedWeight)) add_preferred(target);
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
    if (add_way("cites " + to_id(target), {term}, weight)) query_.cited.push_back({term, target});
  }

  void add_preferred(const Target& target) {
    const std::string readable = schema::exact_term(schema::prefix_of("lang"), language_);
    add_way("is in the language of the question", {own_term(target), readable}, kReadableWeight);
    const auto editions = find_editions(index_, target, language_);
    if (editions.empty()) return;
    add_way("is the newest edition", {own_term(editions.front().target)}, kNewestWeight);
  }

  bool add_way(std::string what, const std::vector<std::string>& terms, double weight) {
    const auto exists = [this](const std::string& t) { return index_.database().term_exists(t); };
    if (!std::all_of(terms.begin(), terms.end(), exists)) return false;
    const Query all(Op::kAnd, terms);
    query_.ways.push_back({std::move(what), Query::fixed(all, weight)});
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
