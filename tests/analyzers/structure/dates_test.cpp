#include "analyzers/structure/dates.h"

#include <catch2/catch.hpp>

#include "analyzers/normalizer.h"

using namespace itu::analyzers;

TEST_CASE("dates in the six languages", "[structure][dates]") {
  struct Case {
    std::string line;
    std::string date;
  };
  const auto c = GENERATE(values<Case>({
      {"Geneva, 5 December 2007", "2007-12-05"},
      {"December 5, 2007", "2007-12-05"},
      {"5th May 2006", "2006-05-05"},
      {"April 2008", "2008-04"},
      {"Genève, le 25 février 2004", "2004-02-25"},
      {"1er mars 2004", "2004-03-01"},
      {"25 de febrero de 2004", "2004-02-25"},
      {"31 марта 2006 года", "2006-03-31"},
      {"2004年2月25日，日内瓦", "2004-02-25"},
      {"16 يوليو 2007", "2007-07-16"},
      {"2007-12-05", "2007-12-05"},
      {"05.12.2007", "2007-12-05"},
      {"15.VIII.2007", "2007-08-15"},     // the Operational Bulletin
      {"21-30 January 2008", "2008-01"},  // of a range only the month is common
  }));
  CAPTURE(c.line);
  const auto date = find_date(fold_to_string(c.line));
  REQUIRE(date);
  CHECK(date->date == c.date);
}

TEST_CASE("what is no date", "[structure][dates]") {
  const auto* line = GENERATE("", "May I ask", "C07/21", "5 December", "page 12 of 2007",
                              "99.99.9999", "Resolution 140 (Antalya, 2006)", "+41 22 730 5891");
  CAPTURE(line);
  CHECK_FALSE(find_date(fold_to_string(line)));
}
