#include "server/search/document_view.h"

#include <catch2/catch.hpp>

#include "tests/indexer/schema/written_index.h"
#include "tests/server/search/sample_index.h"

namespace itu::server {
namespace {

std::optional<DocumentView> open(const std::string& id, const std::string& language = "") {
  return open_document(sample_index(), *analyzers::parse_id(id), language);
}

using Ids = std::vector<std::string>;

Ids ids_of(const std::vector<Version>& versions) {
  Ids ids;
  for (const Version& version : versions) ids.push_back(version.id + " " + version.language);
  return ids;
}

TEST_CASE("a document is opened with its links", "[document_view]") {
  const auto view = open("council/doc/2007/21");
  REQUIRE(view);
  CHECK(view->id == "council/doc/2007/21");
  CHECK(view->document.title == "Report of the working group");
  REQUIRE(view->links.size() == view->document.references.size());
  CHECK(view->links[0][0].state == TargetState::kNotHeld);
  CHECK(view->links[0][0].address == "/doc/council/doc/2006/7");
  CHECK(view->links[1][0].state == TargetState::kHeld);
  CHECK(view->links[1][0].address == "/doc/pp/res/140@2006");
}

TEST_CASE("a document says how often its places are cited", "[document_view]") {
  const auto report = open("council/doc/2007/21");
  REQUIRE(report);
  // One paragraph of the letter cites 6.5 alone and in a range; 6.4 and 6.6 are not there.
  CHECK(report->cited_by == std::map<std::string, std::size_t>{{"", 1}, {"6.5", 1}});
  CHECK(report->citing_documents == 1);
  const auto resolution = open("pp/res/140");
  REQUIRE(resolution);
  CHECK(resolution->cited_by == std::map<std::string, std::size_t>{{"", 3}, {"resolves.2", 1}});
  CHECK(resolution->citing_documents == 2);
  CHECK(open("pp/res/140@2002")->cited_by.empty());
}

TEST_CASE("a document knows its editions and languages", "[document_view]") {
  const auto newest = open("pp/res/140", "fr");
  REQUIRE(newest);
  CHECK(newest->document.language == "fr");
  CHECK(newest->newest);
  CHECK(ids_of(newest->editions) == Ids{"pp/res/140@2006 fr", "pp/res/140@2002 en"});
  CHECK(ids_of(newest->languages) == Ids{"pp/res/140@2006 fr", "pp/res/140@2006 en"});
  CHECK(newest->languages.front().address == "/doc/pp/res/140@2006?lang=fr");
  const auto older = open("pp/res/140@2002");
  REQUIRE(older);
  CHECK_FALSE(older->newest);
}

TEST_CASE("a document leads to its revisions and addenda, and they to it", "[document_view]") {
  const schema::TemporaryFolder folder;
  std::vector<analyzers::Document> documents;
  for (const char* id :
       {"council/doc/2007/21", "council/doc/2007/21/add1", "council/doc/2007/21/rev1",
        "itu-t/rec/x.9999@2008/cor1", "itu-t/rec/x.9999@2008", "itu-t/rec/x.9999@2012/cor1"}) {
    documents.push_back(schema::make_document(id, "en", "Rooms", {"p1|b|rooms"}));
  }
  documents.push_back(
      schema::make_document("council/doc/2007/21/add1", "fr", "Salles", {"p1|b|salles"}));
  documents.front().part_of = "itu-t/rec/x.9999@2008";
  schema::write_index(folder.path(), documents);
  const schema::Index index(folder.path());
  const auto related = [&index](const char* id, const char* language) {
    return ids_of(open_document(index, *analyzers::parse_id(id), language)->related);
  };
  CHECK(related("council/doc/2007/21", "fr") ==
        Ids{"council/doc/2007/21/add1 fr", "council/doc/2007/21/rev1 en"});
  CHECK(related("council/doc/2007/21/rev1", "en") ==
        Ids{"council/doc/2007/21 en", "council/doc/2007/21/add1 en"});
  // A corrigendum is of its own edition.
  CHECK(related("itu-t/rec/x.9999@2008", "en") == Ids{"itu-t/rec/x.9999@2008/cor1 en"});
  const auto part = open_document(index, *analyzers::parse_id("council/doc/2007/21"), "en");
  REQUIRE(part->part_of);
  CHECK(part->part_of->address == "/doc/itu-t/rec/x.9999@2008");
}

TEST_CASE("what is not held is not opened, but described", "[document_view]") {
  CHECK_FALSE(open("pp/res/140@2010"));
  CHECK_FALSE(open("council/doc/2006/7"));
  const UnheldView cited =
      describe_unheld(sample_index(), *analyzers::parse_id("council/doc/2006/7"));
  CHECK(cited.id == "council/doc/2006/7");
  CHECK(cited.citations == 1);
  CHECK(cited.citing_documents == 1);
  CHECK(cited.editions.empty());
  const UnheldView edition =
      describe_unheld(sample_index(), *analyzers::parse_id("pp/res/140@2010"));
  CHECK(ids_of(edition.editions) == Ids{"pp/res/140@2006 en", "pp/res/140@2002 en"});
}

}  // namespace
}  // namespace itu::server
