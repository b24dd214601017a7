// Places whose text the words leave out, settled by what is named around them; lists of action
// lines.
#include <catch2/catch.hpp>

#include "tests/analyzers/citation/printed_references.h"

namespace itu::analyzers {
namespace {

struct Case {
  std::string text;
  std::string ids;
};

TEST_CASE("bare provisions are of the instrument named around them", "[finder]") {
  const auto& [text, ids] = GENERATE(values<Case>({
      // The nearest number of the paragraph decides, not the name read last.
      {"In texts of ITU, CS 214 and CV 519 are alike; see also Nos. 215 and 520.",
       "~itu/cs#214 ~itu/cv#519 ~itu/cs#215 ~itu/cv#520"},
      {"RR Article 9, and see No. 11.44B.1 on it", "itu/rr#art.9 ~itu/rr#11.44b.1"},
      {"§ 8.17 of Appendix 30B (Rev.WRC-15)", "itu/rr@2015#ap.30b.8.17"},
      {"Table 21-4 of Article 21 RR", "itu/rr#art.21.table.21-4"},
      {"Nos. 50 bis and 61A of the Convention", "~itu/cv#50bis ~itu/cv#61a"},
      // Russian has one word for annexes and appendices.
      {"МСЭ-R: сведения по Приложению 4 и Приложению 30B", "~itu/rr#ap.4 ~itu/rr#ap.30b"},
      {"МСЭ-R: сведения в Приложении 2", "~#annex.2"},
      {"МСЭ-T: сведения в Приложении 4", "~#annex.4"},
      // Nothing named: bare numbers are anybody's.
      {"The delegation of ITU refers to declaration No. 37 and to Article 12.", ""},
      {"Article 12 of the host country's act obliges drivers", ""},
  }));
  CAPTURE(text);
  CHECK(printed_references(text) == ids);
}

TEST_CASE("a place behind a comma lies in the place before it", "[finder]") {
  CHECK(printed_references("Resolution 71 (Rev. Busan, 2014), Annex 2, Table 4") ==
        "pp/res/71@2014#annex.2.table.4");
}

TEST_CASE("action lines in lists and ranges, and bare where they are spoken of", "[finder]") {
  const auto& [text, ids] = GENERATE(values<Case>({
      {"Action Lines C1 to C3", "wsis/action-line/c1 wsis/action-line/c2 wsis/action-line/c3"},
      {"Action Line C2. As for C7 (e-health), it is new.",
       "wsis/action-line/c2 wsis/action-line/c7"},
      {"grandes orientations C2 et C4", "wsis/action-line/c2 wsis/action-line/c4"},
      {"The cloakroom is C5, the bank C11.", ""},
  }));
  CAPTURE(text);
  CHECK(printed_references(text) == ids);
}

}  // namespace
}  // namespace itu::analyzers
