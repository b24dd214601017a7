#include "server/search/facets.h"

#include <algorithm>
#include <string>
#include <utility>

#include "analyzers/normalizer.h"
#include "server/search/limits.h"
#include "server/search/query/filter_query.h"

namespace itu::server {
namespace {

bool is_filtered(const std::vector<Filter>& filters, std::string_view field) {
  return std::any_of(filters.begin(), filters.end(),
                     [&](const Filter& filter) { return filter.field == field; });
}

bool comes_first(std::string_view field, const FacetValue& left, const FacetValue& right) {
  if (field == "year") return left.value > right.value;
  return left.count != right.count ? left.count > right.count : left.value < right.value;
}

// Marks the values chosen, and adds those that no document has, so that they can be given up.
void mark_chosen(const std::vector<Filter>& filters, Facet* facet) {
  for (const Filter& filter : filters) {
    if (filter.field != facet->field) continue;
    const std::string value = analyzers::fold_to_string(filter.value);
    const auto found = std::find_if(facet->values.begin(), facet->values.end(),
                                    [&](const FacetValue& v) { return v.value == value; });
    if (found != facet->values.end()) {
      found->chosen = true;
    } else {
      facet->values.push_back({value, 0, true});
    }
  }
}

// Keeps the values that count most, and all that are chosen.
void keep_most_frequent(Facet* facet) {
  if (facet->values.size() <= kMostFacetValues) return;
  const auto is_kept_first = [](const FacetValue& left, const FacetValue& right) {
    if (left.chosen != right.chosen) return left.chosen;
    return left.count != right.count ? left.count > right.count : left.value < right.value;
  };
  std::partial_sort(facet->values.begin(),
                    facet->values.begin() + static_cast<std::ptrdiff_t>(kMostFacetValues),
                    facet->values.end(), is_kept_first);
  facet->values.resize(kMostFacetValues);
}

void sort_values(Facet* facet) {
  std::sort(facet->values.begin(), facet->values.end(), [&](const auto& left, const auto& right) {
    return comes_first(facet->field, left, right);
  });
}

// Lines for each of `size` values, each line once for a value.
class LineCounts {
 public:
  explicit LineCounts(std::size_t size) : counts_(size) {}

  void add(std::size_t line, std::uint32_t value) {
    Count& count = counts_[value];
    if (count.last_line == line + 1) return;
    count.last_line = line + 1;
    ++count.lines;
  }
  std::size_t size() const { return counts_.size(); }
  std::size_t of(std::size_t value) const { return counts_[value].lines; }

 private:
  struct Count {
    std::size_t lines = 0;
    std::size_t last_line = 0;  // and one
  };
  std::vector<Count> counts_;
};

Facet count_field(const schema::Catalogue& catalogue, const FacetField& field, const HitList& found,
                  const std::vector<Filter>& filters) {
  const auto& values = catalogue.values(field.column);
  LineCounts counts(values.size());
  for (std::size_t line = 0; line < found.lines.size(); ++line) {
    for (std::uint32_t i = found.lines[line].begin; i < found.lines[line].end; ++i) {
      const std::uint32_t value = catalogue.value(found.documents[i].number, field.column);
      if (value != schema::kNoValue) counts.add(line, value);
    }
  }
  Facet facet{std::string(field.field), {}};
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (counts.of(i) > 0) facet.values.push_back({std::string(values[i]), counts.of(i), false});
  }
  mark_chosen(filters, &facet);
  keep_most_frequent(&facet);
  sort_values(&facet);
  return facet;
}

Facet count_cited_works(const schema::Catalogue& catalogue, const HitList& found) {
  LineCounts counts(catalogue.works());
  for (std::size_t line = 0; line < found.lines.size(); ++line) {
    for (std::uint32_t i = found.lines[line].begin; i < found.lines[line].end; ++i) {
      const std::uint32_t number = found.documents[i].number;
      const std::size_t count = catalogue.cited_count(number);
      for (std::size_t k = 0; k < count; ++k) counts.add(line, catalogue.cited(number, k));
    }
  }
  std::vector<std::pair<std::size_t, std::uint32_t>> most;
  for (std::uint32_t i = 0; i < catalogue.works(); ++i) {
    if (counts.of(i) > 0) most.emplace_back(found.lines.size() - counts.of(i), i);
  }
  const std::size_t kept = std::min(most.size(), kMostFacetValues);
  std::partial_sort(most.begin(), most.begin() + static_cast<std::ptrdiff_t>(kept), most.end());
  Facet facet{std::string(kCitesFacet), {}};
  for (std::size_t i = 0; i < kept; ++i) {
    const std::string id(catalogue.work(most[i].second).id);
    facet.values.push_back({id, counts.of(most[i].second), false});
  }
  return facet;
}

}  // namespace

bool is_facet_field(std::string_view field) {
  return std::any_of(kFacetFields.begin(), kFacetFields.end(),
                     [&](const FacetField& row) { return row.field == field; });
}

std::vector<Facet> count_facets(const schema::Index& index, const HitList& found,
                                const std::vector<Filter>& filters, const Query& words,
                                const FindLines& find) {
  const schema::Catalogue& catalogue = index.catalogue();
  std::vector<Facet> facets;
  for (const FacetField& field : kFacetFields) {
    if (!is_filtered(filters, field.field)) {
      facets.push_back(count_field(catalogue, field, found, filters));
      continue;
    }
    const Query others = filters_query(filters, field.field);
    const Query query = others.empty() ? words : Query(Op::kFilter, words, others);
    facets.push_back(count_field(catalogue, field, find(query), filters));
  }
  facets.push_back(count_cited_works(catalogue, found));
  return facets;
}

std::vector<Facet> count_everything(const schema::Index& index) {
  std::vector<Facet> facets;
  for (const FacetField& row : kFacetFields) {
    Facet facet{std::string(row.field), {}};
    const std::string prefix{schema::prefix_of(row.field)};
    const Xapian::Database& database = index.database();
    for (auto term = database.allterms_begin(prefix); term != database.allterms_end(prefix);
         ++term) {
      facet.values.push_back({(*term).substr(prefix.size()), term.get_termfreq(), false});
    }
    sort_values(&facet);
    facets.push_back(std::move(facet));
  }
  return facets;
}

}  // namespace itu::server
