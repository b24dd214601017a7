#include "analyzers/citation/tables/headings.h"

#include <catch2/catch.hpp>

namespace itu::analyzers {
namespace {

struct Line {
  std::string line;  // folded
  std::string place;
  bool is_operative;
};

TEST_CASE("headings give parts of places", "[headings]") {
  const auto& [line, place, is_operative] = GENERATE(values<Line>({
      {"considering", "considering", false},
      {"*recalling*", "recalling", false},
      {"considering further,", "considering-further", false},
      {"noting with appreciation", "noting-with-appreciation", false},
      {"having examined", "having-examined", false},
      {"resolves", "resolves", true},
      {"resolves further", "resolves-further", true},
      {"instructs the secretary-general", "instructs-sg", true},
      {"instructs the secretary-general and the directors of the bureaux", "instructs-sg-dirs",
       true},
      {"instructs the director of the radiocommunication bureau", "instructs-dir-br", true},
      {"invites member states, sector members and associates", "invites-ms-sm-associates", true},
      {"requests the council", "requests-council", true},
      // Words no table knows are joined.
      {"instructs the conference preparatory meeting", "instructs-conference-preparatory-meeting",
       true},
      {"resolves to instruct the director of tsb", "resolves-to-instruct-dir-tsb", true},
      // Other languages give the same place.
      {"charge le secretaire general", "instructs-sg", true},
      {"решает", "resolves", true},
  }));
  CAPTURE(line);
  const auto heading = find_heading(line);
  REQUIRE(heading);
  CHECK(heading->place == place);
  CHECK(heading->is_operative == is_operative);
}

TEST_CASE("sentences are no headings", "[headings]") {
  const auto* line =
      GENERATE("", "the council", "resolves that the group should continue its work",
               "considering a) that the union has a role", "invites to dinner.",
               "noting that much remains to be done", "instructs 3 above", "consideringly");
  CAPTURE(line);
  CHECK_FALSE(find_heading(line));
}

TEST_CASE("a heading in running text ends with its addressee", "[headings]") {
  const auto heading = match_heading("instructs the secretary-general 3 above");
  REQUIRE(heading);
  CHECK(heading->place == "instructs-sg");
  CHECK(heading->length == 31);
}

}  // namespace
}  // namespace itu::analyzers
