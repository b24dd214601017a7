// Numbers that the heading of their column explains, and words that the end of a line has broken.
#include <catch2/catch.hpp>

#include "analyzers/citation/finder.h"
#include "tests/analyzers/citation/printed_references.h"

namespace itu::analyzers {
namespace {

std::string found(std::string_view text) { return printed_references(text, {}); }

TEST_CASE("columns of tables", "[tables]") {
  CHECK(found("OB No.\n1162\tList of issuers\n980\tList of codes\n\n1163\tno more") ==
        "~itu-t/ob/1162 itu-t/ob/980");  // "OB No. 1162" could be a citation of its own
  CHECK(found("Country\tOB\nSeychelles\t1006 (p. 13)") == "itu-t/ob/1006");
  CHECK(found("anexo al Boletín:\n1154\tLista") == "itu-t/ob/1154");
  CHECK(found("Question ITU-R\tTitle\n203-5/3\tPropagation") == "itu-r/q/203-5/3");
  CHECK(found("Rec.\tQuestion\nthe first\t25/16") == "itu-t/q/25/16");
  CHECK(found("Group\tWTDC resolutions\tPP or WTSA counterpart\n"
              "Internet\t20, 63\t101, 102 (PP); 64 (WTSA)") ==
        "wtdc/res/20 wtdc/res/63 pp/res/101 pp/res/102 wtsa/res/64");
  // A heading that says nothing, a table that has ended, a line that is no table.
  CHECK(found("Place\tNumber\nGeneva\t1162").empty());
  CHECK(found("Question\nThe 25/16 of them").empty());
}

TEST_CASE("words broken by the end of a line", "[tables]") {
  CHECK(found("Resolu-\ntion 140 (Antalya, 2006)") == "pp/res/140@2006");
  CHECK(found("Recommendation ITU-\nT X.1205") == "itu-t/rec/x.1205");
  CHECK(found("WSIS-\nII/PC-3/DOC/5") == "wsis/doc/wsis-ii/pc-3/doc/5");
  CHECK(found("резолю-\nции 140 (Анталия, 2006 г.)") == "pp/res/140@2006");
  const std::string text = "see Resolu-\ntion 140 (Antalya, 2006).";
  const auto references = find_references(text, {});
  REQUIRE(references.size() == 1);
  CHECK(slice(text, references[0].span) == "Resolu-\ntion 140 (Antalya, 2006)");
  // A dash before a line is none.
  CHECK(found("Resolu -\ntion 140").empty());
}

}  // namespace
}  // namespace itu::analyzers
