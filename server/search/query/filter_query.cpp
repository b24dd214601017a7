#include "server/search/query/filter_query.h"

#include <algorithm>
#include <map>

#include "analyzers/normalizer.h"
#include "indexer/schema/fields.h"
#include "indexer/schema/terms.h"
#include "server/search/cited_places.h"
#include "server/search/query/fields.h"
#include "server/search/query/term_query.h"

namespace itu::server {
namespace {

Query any_indexed(const schema::Index& index, std::vector<std::string> terms) {
  const auto is_missing = [&](const std::string& t) { return !index.database().term_exists(t); };
  terms.erase(std::remove_if(terms.begin(), terms.end(), is_missing), terms.end());
  return {Op::kOr, terms};
}

}  // namespace

TextSetQuery filter_query(const schema::Index& index, std::string_view field,
                          const std::string& value) {
  const QueryField* const row = find_query_field(field);
  if (row->use == FieldUse::kSymbol && value.back() == '*') {
    return query_ids(index, std::string_view(value).substr(0, value.size() - 1));
  }
  if (row->use != FieldUse::kTarget && row->use != FieldUse::kSymbol) {
    return {any_indexed(index, {schema::exact_term(schema::prefix_of(field), value)})};
  }
  const auto target = analyzers::parse_id(value);
  if (!target) return {};
  if (field == "cites") return {any_indexed(index, citing_terms(index, *target))};
  if (field != "citedby") return {any_indexed(index, {own_term(*target)})};
  return query_cited_by(index, index.documents_with(own_term(*target)), target->place);
}

Query filters_query(const std::vector<Filter>& filters, std::string_view except) {
  std::map<std::string_view, std::vector<std::string>> fields;
  for (const Filter& filter : filters) {
    const schema::Field* field = schema::find_field(filter.field);
    if (field == nullptr || filter.field == except) continue;
    fields[field->name].push_back(
        schema::exact_term(field->prefix, analyzers::fold_to_string(filter.value)));
  }
  std::vector<Query> wanted;
  for (const auto& [field, values] : fields) {
    wanted.emplace_back(Op::kOr, values);
  }
  return {Op::kAnd, wanted};
}

bool is_single_valued(const QueryNode& node) {
  if (node.kind != NodeKind::kFilter) return false;
  const QueryField* field = find_query_field(node.field);
  return field->use == FieldUse::kExact || field->use == FieldUse::kDate ||
         field->use == FieldUse::kZone;
}

bool is_filter(const QueryNode& node) {
  if (node.kind == NodeKind::kFilter || node.kind == NodeKind::kRange) return true;
  return node.kind == NodeKind::kOr &&
         std::all_of(node.children.begin(), node.children.end(), is_filter);
}

}  // namespace itu::server
