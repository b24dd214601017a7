#include "indexer/schema/term_lists.h"

#include <catch2/catch.hpp>

#include "indexer/schema/index.h"
#include "tests/indexer/schema/sample_documents.h"
#include "tests/indexer/schema/written_index.h"

namespace itu::schema {
namespace {

using Numbers = std::vector<std::uint32_t>;

std::vector<analyzers::Document> three_documents() {
  return {make_document("file/a", "en", "", {"p1|b|orbit spectrum orbit"}),
          make_document("file/b", "en", "", {"p1|b|spectrum"}),
          make_document("file/c", "en", "", {"p1|b|one orbit"})};
}

TEST_CASE("a term's list tells documents, counts and places", "[term_lists]") {
  const TemporaryFolder folder;
  write_index(folder.path(), three_documents());
  const Index index(folder.path());
  TermLists& lists = index.lists();
  const auto orbit = lists.of("orbit");
  CHECK(orbit->numbers() == Numbers{0, 2});
  CHECK(orbit->count(0) == 2);
  CHECK(orbit->find(2) == std::optional<std::size_t>(1));
  CHECK_FALSE(orbit->find(1));
  const Numbers read = lists.positions_in(0, "orbit");
  REQUIRE(read.size() == 2);
  CHECK(read[1] == read[0] + 2);
  CHECK(lists.positions_in(1, "orbit").empty());
  CHECK(lists.of("nowhere")->size() == 0);
  CHECK(lists.of("")->size() == 0);
}

TEST_CASE("what is kept stays within its bound, and a list in use stays readable", "[term_lists]") {
  const TemporaryFolder folder;
  write_index(folder.path(), three_documents());
  const Index index(folder.path());
  constexpr std::size_t kBound = 1400;  // room for a few lists
  TermLists lists(index.database(), 1,
                  PositionTable(resolve_generation(folder.path()) / kPositionsFile, 3), kBound);
  const auto orbit = lists.of("orbit");
  const Numbers read = lists.positions_in(0, "orbit");
  for (const char* term : {"spectrum", "one", "none", "orbit", "spectrum", "nothing", "never"}) {
    lists.of(term);
    CHECK(lists.bytes() <= kBound);
  }
  CHECK(orbit->numbers() == Numbers{0, 2});
  CHECK(lists.positions_in(0, "orbit") == read);
  CHECK(lists.bytes() <= kBound);
}

}  // namespace
}  // namespace itu::schema
