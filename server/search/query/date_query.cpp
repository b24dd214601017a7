#include "server/search/query/date_query.h"

#include <string>
#include <vector>

#include "indexer/schema/fields.h"

namespace itu::server {
namespace {

bool is_year_or_open(const std::string& date) { return date.empty() || date.size() == 4; }

// "2007-01-01" begins when "2007" does, and a document dated 2007 is not to be left out by it.
std::string loosen_start(std::string date) {
  while (date.size() > 4 && date.substr(date.size() - 3) == "-01") date.resize(date.size() - 3);
  return date;
}

Query build_years(const schema::Index& index, const DateRange& range) {
  const std::string prefix{schema::prefix_of("year")};
  const Xapian::Database& database = index.database();
  std::vector<std::string> years;
  for (auto term = database.allterms_begin(prefix); term != database.allterms_end(prefix); ++term) {
    const std::string year = (*term).substr(prefix.size());
    if (year >= range.from && (range.to.empty() || year <= range.to)) years.push_back(*term);
  }
  return {Op::kOr, years};
}

}  // namespace

Query build_date_range(const schema::Index& index, const DateRange& range) {
  if (is_year_or_open(range.from) && is_year_or_open(range.to)) return build_years(index, range);
  const std::string from = loosen_start(range.from);
  // "~" sorts after digits and "-": the end takes in every date that it is the start of.
  if (range.to.empty()) return Query::dates(from, "");
  const std::string to = range.to + "~";
  const std::string first = from.empty() ? "0" : from;
  return Query::dates(first, to);
}

}  // namespace itu::server
