// Resolutions, decisions and opinions whose body, number or edition the text around tells.
#include <catch2/catch.hpp>

#include "analyzers/citation/finder.h"
#include "tests/analyzers/citation/printed_references.h"

namespace itu::analyzers {
namespace {

std::string found(std::string_view text, const char* own = nullptr) {
  CitingContext context;
  if (own != nullptr) context.own = parse_id(own);
  return printed_references(text, context);
}

TEST_CASE("a body in a line of its own names no text with another's bracket", "[texts]") {
  CHECK(found("6. WSIS\nResolution 30 (Rev. Buenos Aires, 2017)") == "wtdc/res/30@2017");
  CHECK(found("THE COUNCIL\nResolution 30 (Rev. Doha, 2006)") == "wtdc/res/30@2006");
  CHECK(found("the Council\nResolution 1333 (Rev. 2016)") == "council/res/1333@2016");
  // In the same line the words count.
  CHECK(found("Council Resolution 30 (Rev. Doha, 2006)") == "council/res/30@2006");
}

TEST_CASE("the heading of a column names the body of the texts below", "[texts]") {
  const std::string table =
      "Theme\tPP\tWTSA\tWTDC\n"
      "ITU and IPv6\tRes. 180 (Rev. Busan, 2014)\tRes. 64\tRes. 63 (Rev. Dubai, 2014)\n"
      "Access\tRes. 64\t69\t20\n";
  CHECK(found(table) ==
        "pp/res/180@2014 ~wtsa/res/64 wtdc/res/63@2014 ~pp/res/64 ~wtsa/res/69 ~wtdc/res/20");
  CHECK(found(table + "Totals\t33\t27\t41\n") == found(table));  // what is counted is no text
  // A column of numbers alone, and one body alone: a place, a source.
  CHECK(found("ITU\tPP\tWTSA\nWomen\t33\t27\n").empty());
  CHECK(found("Event of ITU\tCouncil\nWomen\tRes. 1299\n") == "council/res/1299");
}

TEST_CASE("a column of numbers is about what its section is", "[texts]") {
  const char* kReport = "wtsa/doc/2016/90";
  CHECK(found("A\tResolutions\n\nThe texts are:\n\nNumber\tTitle\n2\tMandates\n18\tWork\n",
              kReport) == "~wtsa/res/2 ~wtsa/res/18");
  CHECK(found("3\tContributions received\n\nNumber\tSource\n2/147\tJapan\n", "itu-d/sg2/doc/400") ==
        "~itu-d/sg2/doc/147");
  CHECK(found("A\tParticipants\n\nNumber\tCountry\n2\tJapan\n", kReport).empty());
  CHECK(found("The opinions of ITU are:\n\nOpinion\tTitle\n1\tExchange points\n",
              "wtpf/doc/2013/16") == "~wtpf/op/1@2013");
}

TEST_CASE("opinions are of the forum that the text is about", "[texts]") {
  CHECK(found("Opinion 1 of Lisbon, 2009, and the others, from Opinion 2 to Opinion 4, stand; "
              "ITU has them.") == "wtpf/op/1@2009 ~wtpf/op/2@2009 ~wtpf/op/3@2009 ~wtpf/op/4@2009");
  CHECK(found("see Opinion 5 on governance", "wtpf/doc/2013/16") == "~wtpf/op/5@2013");
  // Two forums, and nothing decides.
  CHECK(found("ITU has Opinion 1 (Lisbon, 2009) and Opinion 1 (Geneva, 2013), both of which have "
              "been read by all of the delegations that came to Geneva for the meeting of the "
              "group that was set up by the Council in the year before.\n\nIn the annex Opinion 3 "
              "too.") == "wtpf/op/1@2009 wtpf/op/1@2013 ~wtpf/op/3");
}

TEST_CASE("the heading of a section names a body of the United Nations", "[texts]") {
  CHECK(found("ITU noted:\n\n3\tSecurity Council\n\nResolutions 822 (1993) and 853 (1993)") ==
        "un/sc/res/822 un/sc/res/853");
  // What is numbered otherwise is not of it.
  CHECK(found("ITU noted:\n\n3\tSecurity Council\n\nResolution 1305") == "council/res/1305");
}

TEST_CASE("letters that both Sectors number under", "[texts]") {
  CHECK(found("Recommendation P.530", "itu-r/sg3/doc/5@2015-2019") == "~itu-r/rec/p.530");
  CHECK(found("Recommendation P.800", "itu-t/sg12/c/5@2013-2016") == "~itu-t/rec/p.800");
  CHECK(found("Recommendation ITU-R P.676 and, of the same series, Recommendation P.530") ==
        "itu-r/rec/p.676 ~itu-r/rec/p.530");
}

TEST_CASE("an edition is that of its own text", "[texts]") {
  CHECK(found("Council Resolution 1305 and Council Resolution 1336 (modified 2015)") ==
        "council/res/1305 council/res/1336@2015");
  CHECK(found("Council Resolutions 1299, 1305 and 1336 (modified 2015)") ==
        "council/res/1299 council/res/1305 council/res/1336@2015");
  CHECK(found("the abrogation of Resolution 84, and of Recommendations 2 and 4 (Kyoto, 1994)") ==
        "?pp/res/84|wtsa/res/84|wtdc/res/84|wrc/res/84 pp/rec/2@1994 pp/rec/4@1994");
  // The General Assembly is spoken of, and the bracket names another.
  CHECK(found("The General Assembly was told of Resolution 125 (Marrakesh, 2002)") ==
        "pp/res/125@2002");
}

TEST_CASE("texts of the Council are amended in brackets", "[texts]") {
  CHECK(found("Решение 482 Совета (измен. 2019 г.)") == "council/dec/482@2019");
  CHECK(found("Résolution 1372 du Conseil (C15, modifiée C19)") == "council/res/1372@2019");
  CHECK(found("理事会第1336号决议（2011年，2015年修改）") == "council/res/1336@2015");
}

TEST_CASE("a column headed by documents numbers its rows", "[texts]") {
  CHECK(found("Subjects discussed\tDocuments\n1\tOpening\tC19/1", "council/doc/2019/90") ==
        "council/doc/2019/1");
}

TEST_CASE("lines of Chinese end between any two characters", "[texts]") {
  CHECK(found("全权代表大会第102号决\n议（2006年，安塔利亚，修订版）") == "pp/res/102@2006");
}

TEST_CASE("lists of texts do not run on", "[texts]") {
  CHECK(found("UNGA resolution 68/302. On 12/31 the work of 66/130 people ended.") ==
        "un/ga/res/68/302");
  CHECK(found("UNGA resolution 68/302, about 66/130 of the total") == "un/ga/res/68/302");
  CHECK(found("Question 8/17 of ITU-T. It meets on 9/17.") == "itu-t/q/8/17");
  CHECK(found("C18/36 and /var/48") == "council/doc/2018/36");
}

TEST_CASE("revisions of the Radiocommunication Assembly", "[texts]") {
  CHECK(found("RAG of ITU-R works under Resolution 2-6 (CPM)") == "~ra/res/2@6");
  // Elsewhere a hyphen tells nothing.
  CHECK(found("the town's Resolution 2-6").empty());
}

TEST_CASE("amendments have two words in Chinese", "[texts]") {
  CHECK(found("ITU-T E.212建议书(2016年9月)修正案1") == "itu-t/rec/e.212@2016-09/amd1");
  CHECK(found("ITU-T E.212建议书修正1") == "itu-t/rec/e.212/amd1");
}

TEST_CASE("ranges of Recommendations without a word", "[texts]") {
  CHECK(found("Maintenance access O.10–O.12 of ITU-T") ==
        "~itu-t/rec/o.10 ~itu-t/rec/o.11 ~itu-t/rec/o.12");
  CHECK(found("Z.330-Z.331") == "~itu-t/rec/z.330 ~itu-t/rec/z.331");
  // Too many between to be named one by one, or printed as one text.
  CHECK(found("X.500–X.599") == "~itu-t/rec/x.500 ~itu-t/rec/x.599");
  CHECK(found("Q.400–Q.490") == "itu-t/rec/q.400-q.490");
  CHECK(found("G.711/G.729") == "itu-t/rec/g.711/g.729");
  // Arabic prints the last first.
  CHECK(found("خدمات دولية E.119-E.117") == "~itu-t/rec/e.117 ~itu-t/rec/e.118 ~itu-t/rec/e.119");
  // Short numbers are clauses, except in a Recommendation of that series.
  CHECK(found("Equipment O.1–O.3", "itu-t/rec/o.174") ==
        "~itu-t/rec/o.1 ~itu-t/rec/o.2 ~itu-t/rec/o.3");
}

}  // namespace
}  // namespace itu::analyzers
