#include "indexer/build/analysis.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

namespace itu::indexer {
namespace {

using analyzers::to_id;

// The ids of the documents of one file, in order.
std::string ids_of(const FileReading& reading) {
  std::string ids;
  for (const auto& document : reading.documents) {
    ids += (ids.empty() ? "" : " ") + to_id(document.own);
  }
  return ids;
}

std::string reasons_of(const FileReading& reading) {
  std::string reasons;
  for (const Problem& problem : reading.problems) {
    reasons += (reasons.empty() ? "" : " ") + problem.reason;
  }
  return reasons;
}

constexpr const char* kReport =
    "Document C07/21-E\n16 July 2007\nOriginal: English\n\nReport on tariffs\n\n"
    "1. The group has met twice and has reported to the Council on its work.\n";

}  // namespace

TEST_CASE("a document's id is what its text says, then its file name, then its path",
          "[analysis]") {
  CHECK(ids_of(analyse_file(kReport, "anything.txt")) == "council/doc/2007/21");
  CHECK(ids_of(analyse_file("1. The group met.\n", "S07-CL-C-0021!R1!MSW-E.txt")) ==
        "council/doc/2007/21/rev1");
  CHECK(ids_of(analyse_file("1. The group met.\n", "Notes/Group.txt")) == "file/notes/group");
}

TEST_CASE("the file name adds what the text of the same work does not print", "[analysis]") {
  const FileReading reading = analyse_file(kReport, "S07-CL-C-0021!R2!MSW-E.txt");
  CHECK(ids_of(reading) == "council/doc/2007/21/rev2");
  CHECK(reasons_of(reading).empty());
}

TEST_CASE("where text and file name contradict each other, the text stands and it is told",
          "[analysis]") {
  const FileReading reading = analyse_file(kReport, "S07-CL-C-0022!!MSW-F.txt");
  CHECK(ids_of(reading) == "council/doc/2007/21");
  CHECK(reasons_of(reading) == "symbol_conflict language_conflict");
  REQUIRE(reading.documents.size() == 1);
  CHECK(reading.documents[0].language == "en");
}

TEST_CASE("a document does not cite itself by printing its name", "[analysis]") {
  const FileReading reading = analyse_file(
      "RESOLUTION 140 (Rev. Busan, 2014)\n\nOn a matter\n\nThe Plenipotentiary Conference (Busan, "
      "2014),\n\nrecalling\n\na) Resolution 140 (Antalya, 2006);\n\nresolves\n\n1 to revise "
      "Resolutions 140 (Rev. Busan, 2014) and 102 (Rev. Busan, 2014), see resolves 1 above.\n",
      "a.txt");
  REQUIRE(reading.documents.size() == 1);
  std::string cited;
  for (const auto& reference : reading.documents.front().references) {
    for (const auto& target : reference.targets) cited += to_id(target.target) + " ";
  }
  CHECK(cited == "pp/res/140@2006 pp/res/102@2014 #resolves.1 ");
}

TEST_CASE("class C of WSIS file names is C or CONTR", "[analysis]") {
  const std::string head = "30 January 2003\nOriginal: English\n\nInput to the plan\n\n1. One.\n";
  const FileReading short_class =
      analyse_file("Document WSIS/PC-2/C/123-E\n" + head, "S03-WSISPC2-C-0123!R1!MSW-E.txt");
  CHECK(ids_of(short_class) == "wsis/doc/wsis/pc-2/c/123/rev1");
  CHECK(reasons_of(short_class).empty());
  const FileReading long_class =
      analyse_file("Document WSIS/PC-2/CONTR/123-E\n" + head, "S03-WSISPC2-C-0123!!MSW-E.txt");
  CHECK(ids_of(long_class) == "wsis/doc/wsis/pc-2/contr/123");
  CHECK(reasons_of(long_class).empty());
  const FileReading another =
      analyse_file("Document WSIS/PC-2/C/124-E\n" + head, "S03-WSISPC2-C-0123!!MSW-E.txt");
  CHECK(ids_of(another) == "wsis/doc/wsis/pc-2/c/124");
  CHECK(reasons_of(another) == "symbol_conflict");
}

namespace {

constexpr const char* kActs =
    "FINAL ACTS OF THE CONFERENCE\n\n"
    "RESOLUTION 150 (Antalya, 2006)\n\nAccounts\n\nThe Conference,\n\nresolves\n\n"
    "1 to approve them;\n\n2 to close them, see Decision 5.\n\n"
    "DECISION 5 (Rev. Antalya, 2006)\n\nExpenses\n\nThe Conference,\n\ndecides\n\n"
    "1 to pay them.\n\n2 to count them.\n";

}  // namespace

TEST_CASE("a file of many texts is a document itself and leads to each", "[analysis]") {
  const FileReading reading = analyse_file(kActs, "acts/2006.txt");
  CHECK(ids_of(reading) == "file/acts/2006 pp/res/150@2006 pp/dec/5@2006");
  const analyzers::Document& file = reading.documents.at(0);
  CHECK(file.text ==
        "FINAL ACTS OF THE CONFERENCE\n\n\n"
        "RESOLUTION 150 (Antalya, 2006)\tAccounts\nDECISION 5 (Rev. Antalya, 2006)\tExpenses\n");
  CHECK(file.part_of.empty());
  CHECK(file.language == "en");
  std::string cited;
  for (const auto& reference : file.references) {
    cited += std::string(analyzers::slice(file.text, reference.span)) + " " +
             to_id(reference.targets.at(0).target) + "; ";
  }
  CHECK(cited ==
        "RESOLUTION 150 (Antalya, 2006) pp/res/150@2006; "
        "DECISION 5 (Rev. Antalya, 2006) pp/dec/5@2006; ");
  CHECK(reading.documents.at(1).part_of == "file/acts/2006");
  CHECK(reading.documents.at(2).part_of == "file/acts/2006");
}

TEST_CASE("what a file name says is of the file, not of the texts in it", "[analysis]") {
  const FileReading reading = analyse_file(kActs, "S06-CL-C-0099!!MSW-E.txt");
  CHECK(ids_of(reading) == "council/doc/2006/99 pp/res/150@2006 pp/dec/5@2006");
  CHECK(reading.documents.at(1).part_of == "council/doc/2006/99");
}

TEST_CASE("contradictions of dates and titles are told with both values", "[analysis]") {
  struct Case {
    std::string head;  // of the page: title and meta
    std::string told;
  };
  const auto& [head, told] = GENERATE(values<Case>({
      {"", ""},
      {"<title>Report on tariffs (draft)</title>", ""},
      {"<title>Document C07/21</title>", ""},  // but its name
      {"<title>Minutes of the first plenary meeting</title>",
       "The text is titled \"Report on tariffs\", the file's properties say \"Minutes of the first "
       "plenary meeting\"; the text is believed."},
  }));
  CAPTURE(head);
  const FileReading reading = analyse_file(
      "<html><head>" + head +
          "</head><body><p>Document C07/21-E</p><p>16 July 2007</p><p>Original: English</p>"
          "<h1>Report on tariffs</h1><p>1. The group has met twice.</p></body></html>",
      "report.html");
  REQUIRE(reading.documents.size() == 1);
  CHECK(reading.documents[0].title == "Report on tariffs");
  CHECK((reading.problems.empty() ? "" : reading.problems[0].detail) == told);
}

TEST_CASE("a date in the text stands against that of the file name", "[analysis]") {
  constexpr const char* kRec =
      "Recommendation ITU-T X.9999 (04/2008)\n\nRooms\n\n1 Scope\n\nThis text is about rooms.\n";
  const FileReading reading = analyse_file(kRec, "T-REC-X.9999-200905-I!!MSW-E.txt");
  REQUIRE(reading.documents.size() == 1);
  CHECK(reading.documents[0].date == "2008-04");
  CHECK(reasons_of(reading) == "date_conflict");
  CHECK(reading.problems[0].detail ==
        "The text is of 2008-04, its file name says 2009-05; the text is believed.");
  CHECK(reasons_of(analyse_file(kRec, "T-REC-X.9999-200804-I!!MSW-E.txt")).empty());
}

TEST_CASE("what cannot be read gives a problem and no document", "[analysis]") {
  const FileReading reading = analyse_file("", "empty.txt");
  CHECK(reading.documents.empty());
  CHECK(reasons_of(reading) == "empty_file");
}

TEST_CASE("what once kept the analysis from ending well", "[analysis]") {
  std::string marks = "e";
  for (int i = 0; i < 20'000; ++i) marks += "\xCC\x81\xCC\x96";  // two combining marks
  std::string ligatures;
  for (int i = 0; i < 5'000; ++i) ligatures += "\xEF\xB7\xBA";  // each folds to 18 letters
  const std::vector<std::string> texts = {
      marks, ligatures,
      "0000000000 65535\n",  // a line that begins with more digits than a label
      std::string(100'000, '(') + "1\n", "1. " + std::string(100'000, '.') + "\n"};
  for (const std::string& text : texts) {
    CHECK(ids_of(analyse_file(text, "odd.txt")) == "file/odd");
  }
}

}  // namespace itu::indexer
