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

// Documents that match a query, by id.
std::vector<std::string> ids_of(const Index& index, const Xapian::Query& query) {
  Xapian::Enquire enquire(index.database());
  enquire.set_query(query);
  enquire.set_docid_order(Xapian::Enquire::ASCENDING);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  const Xapian::MSet found = enquire.get_mset(0, 100);
  std::vector<std::string> ids;
  for (auto hit = found.begin(); hit != found.end(); ++hit) ids.push_back(index.entry(*hit).hit.id);
  return ids;
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
  const Xapian::Query budget("budget");
  const Xapian::Query operative(exact_term(prefix_of("in"), "operative"));
  const Xapian::Query preamble(exact_term(prefix_of("in"), "preamble"));
  const Xapian::Query cites(exact_term(prefix_of("cites"), "pp/res/140"));
  const auto after_mark = [](const Xapian::Query& mark, const Xapian::Query& word) {
    const Xapian::Query both[] = {mark, word};
    return Xapian::Query(Xapian::Query::OP_PHRASE, both, both + 2, kParagraphGap);
  };
  CHECK(ids_of(index, after_mark(operative, budget)).size() == 1);
  CHECK(ids_of(index, after_mark(preamble, budget)).empty());
  CHECK(ids_of(index, after_mark(cites, Xapian::Query("140"))).size() == 1);
  CHECK(ids_of(index, after_mark(cites, budget)).empty());  // cited in the paragraph before
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
