#include "server/search/query/values.h"

#include <catch2/catch.hpp>

namespace itu::server {
namespace {

TEST_CASE("dates and ranges of dates are read", "[query_values]") {
  struct Row {
    std::string value;
    std::optional<DateRange> range;
  };
  const auto& [value, range] = GENERATE(values<Row>({
      {"2007", DateRange{"2007", "2007"}},
      {"2007-06", DateRange{"2007-06", "2007-06"}},
      {"2007-06-12", DateRange{"2007-06-12", "2007-06-12"}},
      {"2005..2007", DateRange{"2005", "2007"}},
      {"2005..2007-06", DateRange{"2005", "2007-06"}},
      {"2005..", DateRange{"2005", ""}},
      {"..2007-06-12", DateRange{"", "2007-06-12"}},
      // Two years joined by a dash of any length are a range; a year and a month are a month.
      {"2005-2007", DateRange{"2005", "2007"}},
      {"2005–2007", DateRange{"2005", "2007"}},
      {"..", std::nullopt},
      {"", std::nullopt},
      {"07", std::nullopt},
      {"2007-13", std::nullopt},
      {"2007-00", std::nullopt},
      {"2007-06-32", std::nullopt},
      {"2007-6", std::nullopt},
      {"June 2007", std::nullopt},
      {"2005...2007", std::nullopt},
  }));
  CAPTURE(value);
  CHECK(read_dates(value) == range);
}

TEST_CASE("a value that cannot be understood makes a note", "[query_values]") {
  struct Row {
    std::string field;
    std::string value;
  };
  const auto& [field, value] = GENERATE(values<Row>({
      {"date", "soon"},
      {"year", "MMVII"},
      {"body", "  "},
      {"cites", "nothing at all"},
      {"id", "###"},
      {"in", "nowhere"},
      {"symbol", "nothing*"},
  }));
  CAPTURE(field, value);
  Notes notes;
  CHECK_FALSE(read_value(*find_query_field(field), value, &notes));
  REQUIRE(notes.list().size() == 1);
  CHECK(notes.list().front().kind == "syntax");
}

}  // namespace
}  // namespace itu::server
