#include "server/search/query/text_set_query.h"

#include <set>
#include <string>
#include <utility>

#include "indexer/schema/fields.h"
#include "indexer/schema/terms.h"
#include "server/search/limits.h"
#include "server/search/query/span_scope.h"
#include "server/search/query/term_query.h"

namespace itu::server {
namespace {

using analyzers::Target;

// Terms until there are too many.
class TermSet {
 public:
  explicit TermSet(const schema::Index& index) : index_(index) {}

  // False once no more are taken.
  bool add(const std::string& term) {
    if (terms_.count(term) > 0 || !index_.database().term_exists(term)) return true;
    if (terms_.size() >= kMostInnerDocuments) {
      is_limited_ = true;
      return false;
    }
    terms_.insert(term);
    return true;
  }

  TextSetQuery finish() const {
    return {Query(Op::kOr, std::vector<std::string>(terms_.begin(), terms_.end())), is_limited_};
  }

 private:
  const schema::Index& index_;
  std::set<std::string> terms_;
  bool is_limited_ = false;
};

bool is_in_place(const schema::DocumentRecord& record, std::size_t offset, std::string_view place) {
  if (place.empty()) return true;
  const auto paragraph = record.paragraph_at_offset(offset);
  return paragraph && is_in_scope({{}, std::string(place)}, record, *paragraph);
}

bool add_cited(const schema::DocumentRecord& record, std::string_view place, TermSet* terms) {
  for (std::size_t i = 0; i < record.reference_count(); ++i) {
    const analyzers::Reference reference = record.reference(i);
    if (!is_in_place(record, reference.span.begin, place)) continue;
    for (const analyzers::ReferenceTarget& cited : reference.targets) {
      if (cited.certainty == analyzers::Certainty::kOpen || cited.target.is_local()) continue;
      if (!terms->add(own_term(cited.target))) return false;
    }
  }
  return true;
}

}  // namespace

TextSetQuery query_citing(const schema::Index& index, const std::vector<Xapian::docid>& documents) {
  TermSet terms(index);
  for (const Xapian::docid docid : documents) {
    const auto own = analyzers::parse_id(index.entry(docid).hit.id);
    if (own && !terms.add(schema::exact_term(schema::prefix_of("cites"), work_id(*own)))) break;
  }
  return terms.finish();
}

TextSetQuery query_cited_by(const schema::Index& index, const std::vector<Xapian::docid>& documents,
                            std::string_view place) {
  TermSet terms(index);
  for (const Xapian::docid docid : documents) {
    if (!add_cited(index.record(index.entry(docid).hit), place, &terms)) break;
  }
  return terms.finish();
}

TextSetQuery query_ids(const schema::Index& index, std::string_view start) {
  TermSet terms(index);
  const std::string prefix = std::string(schema::prefix_of("id")) + std::string(start);
  const Xapian::Database& database = index.database();
  for (auto id = database.allterms_begin(prefix); id != database.allterms_end(prefix); ++id) {
    if (!terms.add(*id)) break;
  }
  return terms.finish();
}

}  // namespace itu::server
