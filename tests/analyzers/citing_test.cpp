#include "analyzers/citing.h"

#include <catch2/catch.hpp>

namespace itu::analyzers {
namespace {

TEST_CASE("what the finder is told of the citing document", "[citing]") {
  struct Case {
    const char* id;
    const char* body;
    const char* kind;
    int year;
  };
  const auto& [id, body, kind, year] = GENERATE(values<Case>({
      {"pp/res/140@2006", "pp", "resolution", 2006},
      {"council/doc/2007/21", "council", "document", 2007},
      {"itu-t/rec/x.1205@2008-04", "itu-t", "recommendation", 2008},
      {"itu-t/sg15/c/1835@2017-2020", "itu-t/sg15", "contribution", 2020},  // its last year
      {"tsb/circ/221", "tsb", "circular", 0},
      {"wg-wsis/doc/9/13", "wg-wsis", "document", 0},  // 9 is a meeting
  }));
  CAPTURE(id);
  const CitingContext context = context_of(*parse_id(id));
  CHECK(context.body == body);
  CHECK(context.kind == kind);
  CHECK(context.year == year);
}

TEST_CASE("a text is read as a document that cites", "[citing]") {
  const std::string bytes =
      "\xef\xbb\xbfRESOLUTION 9 (Rev. Doha, 2006)\r\n\r\nThe World Telecommunication Development "
      "Conference (Doha, 2006),\r\n\r\nconsidering\r\n\r\na) that Resolution 30 applies,\r\n";
  const CitingText read = read_citing_text(bytes, {});
  REQUIRE(read.own);
  CHECK(to_id(*read.own) == "wtdc/res/9@2006");
  CHECK(read.year == 2006);
  CHECK(read.paragraphs.size() > 2);
  const Reference& last = read.references.back();
  const TextSpan span = read.map.to_source(last.span);  // behind a byte order mark and CR LF
  CHECK(slice(bytes, span) == "Resolution 30");
  CHECK(to_id(last.targets[0].target) == "wtdc/res/30");
}

TEST_CASE("what is known beforehand goes before the masthead", "[citing]") {
  CitingContext context = context_of(*parse_id("wtsa/res/1@2008"));
  context.language = "en";
  const CitingText read = read_citing_text("Resolution 30 applies.", context);
  CHECK(read.year == 2008);
  CHECK(to_id(read.references[0].targets[0].target) == "wtsa/res/30");
}

}  // namespace
}  // namespace itu::analyzers
