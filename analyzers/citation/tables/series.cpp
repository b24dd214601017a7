#include "analyzers/citation/tables/series.h"

#include <array>

namespace itu::analyzers {
namespace {

constexpr auto kSeries = std::to_array<Series>({
    {"res", "pp", 1, 224, true,
     "resolutions of the Plenipotentiary Conference run from 1 to about 220"},
    {"res", "wtsa", 1, 103, true, "resolutions of WTSA run from 1 to about 100"},
    {"res", "wtdc", 1, 90, true, "resolutions of WTDC run from 1 to about 90"},
    {"res", "council", 225, 1600, true,
     "Council resolutions are numbered on since 1947; those of PP end near 220"},
    {"res", "wrc", 1, 1000, false, "WRC groups its resolutions by subject, from 1 to about 1000"},
    {"dec", "pp", 1, 19, true,
     "decisions of the Plenipotentiary Conference run from 1 to about 14"},
    {"dec", "council", 20, 800, true,
     "Council decisions are numbered on since 1947; those of PP end near 14"},
    {"rec", "pp", 1, 9, false, "the Plenipotentiary Conference has a few recommendations"},
    {"rec", "wrc", 1, 999, false, "WRC numbers its recommendations by subject"},
    {"op", "wtpf", 1, 9, true, "opinions are those of the World Telecommunication Policy Forum"},
});

// The last number a body had given by the end of a year. A little more than the sources say, since
// a number too many costs nothing and one too few hides a text.
struct LastNumber {
  std::string_view kind;  // empty: of all that the body numbers
  std::string_view body;
  int year;
  int last;
};

constexpr auto kLastNumbers = std::to_array<LastNumber>({
    {"", "pp", 1997, 70},
    {"", "pp", 2001, 108},
    {"", "pp", 2005, 138},
    {"", "pp", 2009, 163},
    {"", "pp", 2013, 185},
    {"", "pp", 2017, 201},
    {"", "pp", 2021, 210},
    {"", "wtsa", 2007, 55},
    {"", "wtsa", 2011, 77},
    {"", "wtsa", 2015, 84},
    {"", "wtsa", 2021, 98},
    {"", "wtdc", 2005, 45},
    {"", "wtdc", 2009, 58},
    {"", "wtdc", 2013, 74},
    {"", "wtdc", 2016, 80},
    {"", "wtdc", 2021, 86},
    // The first number seen in a later year, and a few more.
    {"res", "council", 1947, 92},
    {"res", "council", 1976, 804},
    {"res", "council", 1995, 1101},
    {"res", "council", 2001, 1200},
    {"res", "council", 2003, 1231},
    {"res", "council", 2006, 1286},
    {"res", "council", 2007, 1303},
    {"res", "council", 2008, 1309},
    {"res", "council", 2010, 1337},
    {"res", "council", 2015, 1384},
    {"res", "council", 2016, 1390},
    {"dec", "council", 1956, 189},
    {"dec", "council", 1995, 468},
    {"dec", "council", 1999, 499},
    {"dec", "council", 2003, 521},
    {"dec", "council", 2006, 547},
    {"dec", "council", 2010, 564},
    {"dec", "council", 2014, 588},
    {"dec", "council", 2015, 592},
    {"dec", "council", 2016, 604},
});

bool existed(const Series& series, int number, int year) {
  if (year == 0) return true;
  for (const LastNumber& row : kLastNumbers) {
    const bool is_of_kind = row.kind.empty() || row.kind == series.kind;
    if (is_of_kind && row.body == series.body && year <= row.year) return number <= row.last;
  }
  return true;
}

}  // namespace

std::vector<Series> series_with(std::string_view kind, int number, int year) {
  std::vector<Series> found;
  found.reserve(kSeries.size());
  for (const Series& series : kSeries) {
    const bool holds = series.kind == kind && series.first <= number && number <= series.last;
    if (holds && existed(series, number, year)) found.push_back(series);
  }
  return found;
}

}  // namespace itu::analyzers
