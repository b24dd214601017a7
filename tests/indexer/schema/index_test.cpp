#include "indexer/schema/index.h"

#include <catch2/catch.hpp>

#include "indexer/schema/error.h"
#include "indexer/schema/fields.h"
#include "indexer/schema/terms.h"
#include "tests/indexer/schema/sample_documents.h"
#include "tests/indexer/schema/written_index.h"

namespace itu::schema {
namespace {

std::vector<analyzers::Document> three_documents() {
  analyzers::Document council =
      make_document("council/res/1282@2007", "en", "Role of the Union",
                    {"recalling.a|p|Resolution 140", "resolves.1|o|to implement the budget"});
  add_reference(council, "Resolution 140", "pp/res/140");
  return {council, make_document("pp/res/140@2006", "fr", "Rôle de l'Union", {"p1|b|décide"}),
          make_document("pp/res/140@2002", "en", "", {"p1|b|decides"})};
}

TEST_CASE("documents are found by id and by work", "[index]") {
  const TemporaryFolder folder;
  write_index(folder.path(), three_documents());
  const Index index(folder.path());
  CHECK(index.size() == 3);
  CHECK(index.languages() == std::vector<std::string>{"en", "fr"});
  REQUIRE(index.find("pp/res/140@2006", "fr"));
  CHECK(index.find("pp/res/140@2006", "fr")->hit.title == "Rôle de l'Union");
  CHECK(index.find("pp/res/140@2006", "")->hit.language == "fr");
  CHECK_FALSE(index.find("pp/res/140@2006", "en"));
  CHECK_FALSE(index.find("pp/res/140", ""));  // a work is no document
  REQUIRE(index.find_work("pp/res/140").size() == 2);
  CHECK(index.find_work("pp/res/140")[0].hit.id == "pp/res/140@2002");
  CHECK(index.count(exact_term("XC", "pp/res/140")) == 1);
  const auto council = index.find("council/res/1282@2007", "en");
  CHECK(index.record(council->hit).paragraph_text(1) == "to implement the budget");
}

TEST_CASE("documents lie in the order of their ids", "[index]") {
  const TemporaryFolder folder;
  write_index(folder.path(), three_documents());
  const Index index(folder.path());
  CHECK(index.entry(1).hit.id == "council/res/1282@2007");
  CHECK(index.entry(3).hit.id == "pp/res/140@2006");
}

TEST_CASE("positions answer questions about paragraphs", "[index]") {
  const TemporaryFolder folder;
  write_index(folder.path(), three_documents());
  const Index index(folder.path());
  const auto stands_behind = [&](const std::string& word, const std::string& mark) {
    for (const std::uint32_t begin : index.lists().positions_in(0, mark)) {
      for (const std::uint32_t position : index.lists().positions_in(0, word)) {
        if (position > begin && position - begin < kParagraphGap) return true;
      }
    }
    return false;
  };
  const std::string cites = exact_term(prefix_of("cites"), "pp/res/140");
  CHECK(stands_behind("budget", exact_term(prefix_of("in"), "operative")));
  CHECK_FALSE(stands_behind("budget", exact_term(prefix_of("in"), "preamble")));
  CHECK(stands_behind("140", cites));
  CHECK_FALSE(stands_behind("budget", cites));  // cited in the paragraph before
}

TEST_CASE("an index that is not there says what to do", "[index]") {
  const TemporaryFolder folder;
  try {
    const Index index(folder.path() / "none");
    FAIL("opened nothing");
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::kNotFound);
    CHECK(error.hint().find("itu-indexer build") != std::string::npos);
  }
}

TEST_CASE("a generation without documents opens", "[index]") {
  const TemporaryFolder folder;
  write_index(folder.path(), {});
  CHECK(Index(folder.path()).size() == 0);
  verify_generation(resolve_generation(folder.path()));
}

}  // namespace
}  // namespace itu::schema
