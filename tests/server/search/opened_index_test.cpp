#include "server/search/opened_index.h"

#include <catch2/catch.hpp>

#include <fstream>

#include "indexer/schema/error.h"
#include "tests/indexer/schema/sample_documents.h"
#include "tests/indexer/schema/written_index.h"

namespace itu::server {
namespace {

std::vector<analyzers::Document> one_document() {
  return {schema::make_document("file/one", "en", "One", {"p1|b|A single paragraph."})};
}

void point_to(const std::filesystem::path& index, const std::string& generation) {
  std::filesystem::remove(index / "current");
  std::filesystem::create_directory_symlink("generations/" + generation, index / "current");
}

TEST_CASE("a new generation is served once it is current", "[opened_index]") {
  const schema::TemporaryFolder folder;
  schema::write_index(folder.path(), one_document(), "20260101T000000Z");
  OpenedIndex opened(folder.path());
  const schema::Index* first = &opened.current();
  CHECK(first->generation() == "20260101T000000Z");
  CHECK(&opened.current() == first);  // nothing has changed
  schema::write_index(folder.path(), one_document(), "20260102T000000Z");
  CHECK(opened.current().generation() == "20260102T000000Z");
  CHECK(opened.problem().empty());
}

TEST_CASE("the last good generation goes on serving when the next cannot be opened",
          "[opened_index]") {
  const schema::TemporaryFolder folder;
  schema::write_index(folder.path(), one_document(), "20260101T000000Z");
  OpenedIndex opened(folder.path());
  std::filesystem::create_directories(folder.path() / "generations" / "20260102T000000Z");
  point_to(folder.path(), "20260102T000000Z");
  CHECK(opened.current().generation() == "20260101T000000Z");
  CHECK(opened.problem().find("20260102T000000Z") != std::string::npos);
  point_to(folder.path(), "20260101T000000Z");
  CHECK(opened.current().generation() == "20260101T000000Z");
  CHECK(opened.problem().empty());
  std::filesystem::remove(folder.path() / "current");
  CHECK(opened.current().generation() == "20260101T000000Z");
  CHECK(opened.problem().find("gone") != std::string::npos);
}

TEST_CASE("an index that is not there cannot be opened", "[opened_index]") {
  const schema::TemporaryFolder folder;
  CHECK_THROWS_AS(OpenedIndex(folder.path() / "none"), schema::Error);
}

}  // namespace
}  // namespace itu::server
