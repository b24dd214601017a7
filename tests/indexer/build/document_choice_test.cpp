#include "indexer/build/document_choice.h"

#include <algorithm>

#include <catch2/catch.hpp>

namespace itu::indexer {
namespace {

FileOutcome file(const std::string& path, const std::vector<std::string>& ids) {
  FileOutcome outcome;
  outcome.path = path;
  for (const std::string& id : ids) {
    DocumentSummary document;
    document.id = id;
    document.language = "en";
    outcome.documents.push_back(document);
  }
  return outcome;
}

// "id path" of every document chosen.
std::vector<std::string> chosen(std::vector<FileOutcome>& files) {
  std::vector<std::string> lines;
  for (const ChosenDocument& document : choose_documents(files)) {
    lines.push_back(document.id + " " + files[document.file].path);
  }
  return lines;
}

TEST_CASE("the best format of a document is the document", "[document_choice]") {
  std::vector<FileOutcome> files = {file("a.txt", {"pp/res/1"}), file("b.pdf", {"pp/res/1"}),
                                    file("c.html", {"pp/res/1"}), file("d.md", {"pp/res/2"}),
                                    file("e.txt", {"pp/res/2"})};
  CHECK(chosen(files) == std::vector<std::string>{"pp/res/1 c.html", "pp/res/2 d.md"});
  CHECK(status_of(files[0]) == FileStatus::kSkipped);
  CHECK(files[0].problems[0].reason == "other_format");
  CHECK(files[0].problems[0].detail == "pp/res/1: the document is c.html");
  CHECK(status_of(files[2]) == FileStatus::kIndexed);
  // Markdown is plain text; the first path decides.
  CHECK(files[4].problems[0].reason == "duplicate");
}

TEST_CASE("the newest revision comes before the best format", "[document_choice]") {
  std::vector<FileOutcome> files = {file("S07-CL-C-0021!!MSW-E.html", {"council/doc/2007/21"}),
                                    file("S07-CL-C-0021!R1!MSW-E.txt", {"council/doc/2007/21"})};
  CHECK(chosen(files) ==
        std::vector<std::string>{"council/doc/2007/21 S07-CL-C-0021!R1!MSW-E.txt"});
}

TEST_CASE("languages are documents of their own", "[document_choice]") {
  std::vector<FileOutcome> files = {file("a.txt", {"pp/res/1"}), file("b.txt", {"pp/res/1"})};
  files[1].documents[0].language = "fr";
  CHECK(chosen(files) == std::vector<std::string>{"pp/res/1 a.txt", "pp/res/1 b.txt"});
}

TEST_CASE("documents without a symbol never displace each other", "[document_choice]") {
  std::vector<FileOutcome> files = {file("x/note.txt", {"file/x/note", "file/x/note"}),
                                    file("x/note-2.txt", {"file/x/note-2"}),
                                    file("x/note.md", {"file/x/note"})};
  // "-2" is taken by a file of that name.
  CHECK(chosen(files) ==
        std::vector<std::string>{"file/x/note x/note.md", "file/x/note-2 x/note-2.txt",
                                 "file/x/note-3 x/note.txt", "file/x/note-4 x/note.txt"});
  CHECK(files[0].ids == std::vector<std::string>{"file/x/note-3", "file/x/note-4"});
  CHECK(status_of(files[0]) == FileStatus::kWarning);
  CHECK(files[0].problems[0].reason == "id_clash");
}

TEST_CASE("the order of the files does not matter", "[document_choice]") {
  std::vector<FileOutcome> files = {file("a.txt", {"pp/res/1", "file/a"}),
                                    file("a.html", {"pp/res/1", "file/a"}),
                                    file("b.txt", {"pp/res/1"})};
  const std::vector<std::string> expected = chosen(files);
  std::sort(files.begin(), files.end(),
            [](const auto& a, const auto& b) { return a.path > b.path; });
  for (FileOutcome& outcome : files) outcome.problems.clear();
  CHECK(chosen(files) == expected);
}

}  // namespace
}  // namespace itu::indexer
