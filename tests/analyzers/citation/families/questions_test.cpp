// Questions: lists and ranges, forms with a colon, the Sector that the text around tells.
#include <catch2/catch.hpp>

#include "analyzers/citation/finder.h"
#include "tests/analyzers/citation/printed_references.h"

namespace itu::analyzers {
namespace {

std::string found(std::string_view text, std::string_view own = {}) {
  CitingContext context;
  if (!own.empty()) context.own = parse_id(own);
  return printed_references(text, context);
}

TEST_CASE("lists of Questions", "[questions]") {
  CHECK(found("Questions 8/13 to 10/13") == "itu-t/q/8/13 itu-t/q/9/13 itu-t/q/10/13");
  CHECK(found("Question(s):\t4/17, 10/17") == "itu-t/q/4/17 itu-t/q/10/17");
  CHECK(found("Вопрос(ы): 4/17, 10/17") == "itu-t/q/4/17 itu-t/q/10/17");
  CHECK(found("(Questions 1/1 to 3/1 in Study Group 1; 1/2 and 5/2)", "wtdc/res/2@2014") ==
        "~itu-d/q/1/1 ~itu-d/q/2/1 ~itu-d/q/3/1 ~itu-d/q/1/2 ~itu-d/q/5/2");
  // A hyphen that a converter has lost.
  CHECK(found("Question ITU R 203 5/3") == "itu-r/q/203-5/3");
  // Arabic has the group first, but not in Latin symbols.
  CHECK(found("المسألة 16/26") == "itu-t/q/26/16");
  CHECK(found("المسألة ITU-R 136-2/6") == "itu-r/q/136-2/6");
}

TEST_CASE("the study group and the Sector of a Question", "[questions]") {
  CHECK(found("Question 21 and Q22", "itu-t/sg16/r/24@2005-2008") ==
        "~itu-t/q/21/16 ~itu-t/q/22/16");
  CHECK(found("Question 21") == "");
  CHECK(found("ITU-T Q7/5") == "itu-t/q/7/5");
  // ITU-D kept its revisions in the number, as ITU-R does with numbers above 100.
  CHECK(found("Question 22-1/1") == "~itu-d/q/22-1/1");
  CHECK(found("Question 221-2/1") == "itu-r/q/221-2/1");
  CHECK(found("the liaison of ITU-D to all, on Question 3/2") == "~itu-d/q/3/2");
}

TEST_CASE("a Sector behind a list of Questions is that of all", "[questions]") {
  CHECK(found("Questions 1/1 and 3/1, and Questions 1/2 to 2/2, of ITU-D") ==
        "~itu-d/q/1/1 ~itu-d/q/3/1 ~itu-d/q/1/2 ~itu-d/q/2/2");
  CHECK(found("вопросы 5/13 и 7/13 МСЭ-Т") == "itu-t/q/5/13 itu-t/q/7/13");
  CHECK(found("a question 5/13 of the exam").empty());
  CHECK(found("Question 4/XI") == "itu-t/q/4/11");
  CHECK(found("ITU-T Question J/17") == "itu-t/q/j/17");
}

TEST_CASE("circulars whose issuer the text tells", "[circulars]") {
  CHECK(found("Circular 178", "tsb/circ/189@2013-2016") == "~tsb/circ/178@2013-2016");
  CHECK(found("Circular letters 11/23 and 11/34") == "sg/cl/11/23 sg/cl/11/34");
  CHECK(found("a circular 12 pages long") == "");
}

}  // namespace
}  // namespace itu::analyzers
