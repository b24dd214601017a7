#include "server/search/facets.h"

#include <algorithm>
#include <string>

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

Facet facet_of(std::string_view field, const Xapian::ValueCountMatchSpy& spy,
               const std::vector<Filter>& filters) {
  Facet facet{std::string(field), {}};
  for (auto value = spy.values_begin(); value != spy.values_end(); ++value) {
    facet.values.push_back({*value, value.get_termfreq(), false});
  }
  mark_chosen(filters, &facet);
  const auto is_less = [](const FacetValue& left, const FacetValue& right) {
    return left.chosen != right.chosen ? left.chosen : left.count > right.count;
  };
  if (facet.values.size() > kMostFacetValues) {
    std::sort(facet.values.begin(), facet.values.end(), is_less);
    facet.values.resize(kMostFacetValues);
  }
  std::sort(facet.values.begin(), facet.values.end(),
            [&](const auto& left, const auto& right) { return comes_first(field, left, right); });
  return facet;
}

}  // namespace

bool is_facet_field(std::string_view field) {
  return std::any_of(kFacetFields.begin(), kFacetFields.end(),
                     [&](const FacetField& row) { return row.field == field; });
}

FacetCounter::FacetCounter(const std::vector<Filter>& filters) : filters_(&filters) {
  for (const FacetField& row : kFacetFields) {
    spies_.push_back(std::make_unique<Xapian::ValueCountMatchSpy>(row.slot));
  }
}

std::vector<Xapian::MatchSpy*> FacetCounter::spies() const {
  std::vector<Xapian::MatchSpy*> spies;
  for (std::size_t i = 0; i < kFacetFields.size(); ++i) {
    if (!is_filtered(*filters_, kFacetFields[i].field)) spies.push_back(spies_[i].get());
  }
  return spies;
}

std::vector<Facet> FacetCounter::finish(const schema::Index& index, const Xapian::Query& words,
                                        const MatchClock& clock) {
  std::vector<Facet> facets;
  for (std::size_t i = 0; i < kFacetFields.size(); ++i) {
    const std::string_view field = kFacetFields[i].field;
    if (is_filtered(*filters_, field)) {
      const Xapian::Query others = filters_query(*filters_, field);
      const Xapian::Query query =
          others.empty() ? words : Xapian::Query(Xapian::Query::OP_FILTER, words, others);
      run_match(index.database(), query, {}, {spies_[i].get()}, clock);
    }
    facets.push_back(facet_of(field, *spies_[i], *filters_));
  }
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
    std::sort(facet.values.begin(), facet.values.end(), [&](const auto& left, const auto& right) {
      return comes_first(row.field, left, right);
    });
    facets.push_back(std::move(facet));
  }
  return facets;
}

}  // namespace itu::server
