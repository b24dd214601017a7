#include "indexer/schema/symbols.h"

#include <catch2/catch.hpp>

namespace itu::schema {
namespace {

TEST_CASE("an id tells its series", "[symbols]") {
  struct Case {
    std::string id;
    std::string series;
  };
  const auto& [id, series] = GENERATE(values<Case>({
      {"council/doc/2007/21", "council/doc"},
      {"council/doc/2007/inf/7", "council/doc"},
      {"pp/res/140@2006", "pp/res"},
      {"itu-t/rec/x.1205@2008-04", "itu-t/rec/x"},
      {"itu-r/rec/sa.364@6", "itu-r/rec/sa"},
      {"itu/cs", "itu/cs"},
      {"council/rop", "council/rop"},
      {"file/2007/letter-of-may", "file"},  // its path is no symbol
      {"ra/res/1@5", "ra/res"},
  }));
  CAPTURE(id);
  const auto target = analyzers::parse_id(id);
  REQUIRE(target);
  CHECK(series_of(*target) == series);
}

TEST_CASE("symbols are sorted as people sort them", "[symbols]") {
  struct Case {
    std::string first;
    std::string second;
  };
  const auto& [first, second] = GENERATE(values<Case>({
      {"council/doc/2007/9", "council/doc/2007/21"},
      {"council/doc/2007/21", "council/doc/2007/21/add1"},
      {"council/doc/2007/21/add2", "council/doc/2007/21/add10"},
      {"council/doc/99/1", "council/doc/2007/1"},
      {"itu-t/rec/x.25", "itu-t/rec/x.1205"},
      {"pp/res/140@2006", "pp/res/140@2010"},
      {"file/a007b", "file/a7c"},  // zeros before a number say nothing
  }));
  CAPTURE(first, second);
  CHECK(is_symbol_before(first, second));
  CHECK_FALSE(is_symbol_before(second, first));
  CHECK_FALSE(is_symbol_before(first, first));
}

}  // namespace
}  // namespace itu::schema
