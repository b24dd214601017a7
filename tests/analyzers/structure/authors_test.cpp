#include "analyzers/structure/authors.h"

#include <catch2/catch.hpp>

using namespace itu::analyzers;

TEST_CASE("who signs, by the title below the name", "[authors]") {
  struct Case {
    const char* line;
    const char* body;
  };
  const auto& [line, body] = GENERATE(values<Case>({
      {"Secretary-General", "sg"},
      {"Secrétaire général de l'UIT", "sg"},
      {"Director of the Telecommunication Standardization Bureau", "tsb"},
      {"无线电通信局主任", "br"},
      {"Chairman, WG-WSIS", "wg-wsis"},
      {"Chairman of ITU-T Study Group 17", "itu-t/sg17"},
      {"Chairman, Study Group 17 (ITU-T)", "itu-t/sg17"},
      {"Chairman, Study Group 17", ""},  // of which Sector?
      {"Secretary-General of another organization", ""},
      {"Chairman of the meeting", ""},
      {"", ""},
  }));
  CAPTURE(line);
  CHECK(signing_body(line) == body);
}

TEST_CASE("who a document is by, from its head", "[authors]") {
  CHECK(author_in_line("Report by the Secretary-General") == "sg");
  CHECK(author_in_line("The Secretary-General reports").empty());
  CHECK(body_of_reference("SGO/CSD/AN") == "sg");
  CHECK(body_of_reference("COM 2/RH").empty());
  CHECK(group_in_brackets("the group (see below) on WSIS (WG-WSIS) met") == "wg-wsis");
  CHECK(group_in_brackets("nobody (at all)").empty());
  CHECK(adopting_body("The Plenipotentiary Conference of the Union (Antalya, 2006),") == "pp");
  CHECK(adopting_body("considering").empty());
}
