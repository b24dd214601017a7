#include "server/search/cited_places.h"

#include <algorithm>
#include <optional>
#include <tuple>

#include "indexer/schema/fields.h"
#include "indexer/schema/terms.h"

namespace itu::server {
namespace {

// Different places cited of one text that are looked at.
constexpr std::size_t kMostPlaces = 5'000;

bool starts_with(std::string_view text, std::string_view start) {
  return text.substr(0, start.size()) == start;
}

// A place as an interval: "35.a..e" is a to e in 35, "6.5" is 5 to 5 in 6.
struct Interval {
  std::string_view parent;
  std::string_view first;
  std::string_view last;
};

Interval interval_of(std::string_view place) {
  const std::size_t dots = place.find("..");
  const std::string_view begin = place.substr(0, dots);
  const std::size_t dot = begin.rfind('.');
  Interval interval;
  interval.parent = dot == std::string_view::npos ? std::string_view() : begin.substr(0, dot);
  interval.first = dot == std::string_view::npos ? begin : begin.substr(dot + 1);
  interval.last = dots == std::string_view::npos ? interval.first : place.substr(dots + 2);
  return interval;
}

// Orders parts of one series: 9 before 10, 160 before 160a, z before aa.
struct Rank {
  std::size_t digits = 0;  // without leading zeros, more digits are more
  std::string_view number;
  std::size_t letters = 0;
  std::string_view rest;

  friend bool operator<=(const Rank& left, const Rank& right) {
    return std::tie(left.digits, left.number, left.letters, left.rest) <=
           std::tie(right.digits, right.number, right.letters, right.rest);
  }
};

Rank rank_of(std::string_view part) {
  std::size_t end = 0;
  while (end < part.size() && part[end] >= '0' && part[end] <= '9') ++end;
  return {end, part.substr(0, end), part.size() - end, part.substr(end)};
}

bool do_overlap(const Interval& left, const Interval& right) {
  return left.parent == right.parent && rank_of(left.first) <= rank_of(right.last) &&
         rank_of(right.first) <= rank_of(left.last);
}

// Whether `cited` or one of the places around it lies in the interval `asked`.
bool is_inside(const Interval& asked, std::string_view cited) {
  std::string_view around = cited;
  while (!around.empty()) {
    if (do_overlap(asked, interval_of(around))) return true;
    const std::size_t dot = around.substr(0, around.find("..")).rfind('.');
    if (dot == std::string_view::npos) return false;
    around = around.substr(0, dot);
  }
  return false;
}

}  // namespace

bool is_place_meant(std::string_view asked, std::string_view cited) {
  if (asked.empty() || asked == cited) return true;
  if (cited.empty()) return false;
  if (asked.find("..") == std::string_view::npos && cited.find("..") == std::string_view::npos) {
    return starts_with(cited, asked) && cited[asked.size()] == '.';
  }
  return is_inside(interval_of(asked), cited);
}

bool is_in_range(std::string_view range, std::string_view place) {
  return do_overlap(interval_of(range), interval_of(place));
}

bool is_target_meant(const analyzers::Target& asked, const analyzers::Target& cited,
                     bool with_bare) {
  if (asked.body != cited.body || asked.kind != cited.kind || asked.number != cited.number) {
    return false;
  }
  if (!is_place_meant(asked.place, cited.place)) return false;
  if (asked.edition.empty() && asked.supplements.empty()) return true;
  if (asked.supplements != cited.supplements) return false;
  return asked.edition == cited.edition || (with_bare && cited.edition.empty());
}

std::vector<std::string> citing_terms(const schema::Index& index, const analyzers::Target& asked) {
  const std::string_view prefix = schema::prefix_of("cites");
  const std::string whole = schema::exact_term(prefix, document_id(asked));
  if (asked.place.empty()) return {whole};
  std::vector<std::string> terms;
  const std::string start = whole + "#";
  const Xapian::Database& database = index.database();
  std::size_t seen = 0;
  for (auto term = database.allterms_begin(start);
       term != database.allterms_end(start) && seen < kMostPlaces; ++term, ++seen) {
    std::string name = *term;
    if (is_place_meant(asked.place, std::string_view(name).substr(start.size()))) {
      terms.push_back(std::move(name));
    }
  }
  return terms;
}

}  // namespace itu::server
