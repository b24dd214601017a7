#include "server/search/typing/mending.h"

#include <catch2/catch.hpp>

namespace itu::server {
namespace {

TEST_CASE("typing errors of references are mended", "[mending]") {
  struct Row {
    std::string typed;
    std::string meant;
  };
  const auto& [typed, meant] = GENERATE(values<Row>({
      {"Resoluton 140", "Resolution 140"},
      {"Desicion 5", "Decision 5"},
      {"Резалюция 140", "резолюция 140"},
      {"Resolution 102 rev bussan", "Resolution 102 rev busan"},
      // Letters among digits, in a word of nothing else.
      {"Res 14O", "Res 140"},
      {"Res. l40", "Res. 140"},
      {"res140", "Res 140"},
      {"c7/21", "C07/21"},
      {"C 07-21 para 6,5", "C07/21 para 6.5"},
      {"c 2007/21", "C07/21"},
      {"CO7/21", "C07/21"},
      {"C07/21R1", "C07/21 Rev. 1"},
      {"Rec. X 1205", "Rec. X.1205"},
      {"x1205", "X.1205"},
      {"1282 resolution", "Resolution 1282"},
      {"art 12 constitution", "article 12 of the constitution"},
      {"resolution 140/2006", "Resolution 140 (2006)"},
      {"res 140 considering a", "Res 140 considering a)"},
      {"resolution 140 antalia", "Resolution 140 (antalia)"},
      {"Resolution 140 Busan 2014", "Resolution 140 (busan 2014)"},
      {"140号决议", "第140号决议"},
      {"第一百四十號決議", "第140号决议"},
      {"第十二條", "第12条"},
      // A numeral longer than any number of a text stays.
      {"第一一一一一一一一条", "第一一一一一一一一条"},
      // Words of no reference stay, and so do right ones.
      {"pleasant weather", "pleasant weather"},
      {"Résolution 101 (Rév. Dubaï, 2018)", "Resolution 101 (rev. dubai, 2018)"},
      {"", ""},
  }));
  CAPTURE(typed);
  CHECK(mend_typing(typed) == meant);
}

}  // namespace
}  // namespace itu::server
