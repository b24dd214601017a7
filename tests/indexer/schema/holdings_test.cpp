#include "indexer/schema/holdings.h"

#include <catch2/catch.hpp>

#include "tests/indexer/schema/sample_documents.h"
#include "tests/indexer/schema/written_index.h"

namespace itu::schema {
namespace {

TEST_CASE("a target is held, in another edition, without its place, or not at all", "[holdings]") {
  const TemporaryFolder folder;
  write_index(folder.path(),
              {make_document("pp/res/140@2006", "en", "Role", {"resolves.1|o|to act"}),
               make_document("pp/res/140@2010", "en", "Role", {"resolves.1|o|to act again"}),
               make_document("pp/res/140@2010", "fr", "Rôle", {"resolves.1|o|d'agir"})});
  const Index index(folder.path());

  struct Case {
    std::string asked;
    std::string language;
    std::string state;
    std::string meant;  // id and language; empty: none
    std::string place;
  };
  const auto& [asked, language, state, meant, place] = GENERATE(values<Case>({
      {"pp/res/140", "", "held", "pp/res/140@2010 en", ""},  // the newest is meant
      {"pp/res/140", "fr", "held", "pp/res/140@2010 fr", ""},
      {"pp/res/140@2006", "fr", "held", "pp/res/140@2006 en", ""},  // not in French
      {"pp/res/140@2006#resolves.1", "", "held", "pp/res/140@2006 en", "resolves.1"},
      {"pp/res/140#resolves.1.a", "", "place-missing", "pp/res/140@2010 en", "resolves.1"},
      {"pp/res/140#annex", "", "place-missing", "pp/res/140@2010 en", ""},
      {"pp/res/140#resolves.1..3", "", "held", "pp/res/140@2010 en", "resolves.1"},  // a range
      {"pp/res/140@2014", "", "edition-not-held", "pp/res/140@2010 en", ""},
      {"pp/res/140@2010/add1", "", "not-held", "", ""},  // a supplement is a text of its own
      {"pp/res/141", "", "not-held", "", ""},
  }));
  CAPTURE(asked, language);
  const Holding holding = find_holding(index, *analyzers::parse_id(asked), language);
  CHECK(to_string(holding.state) == state);
  CHECK(holding.place == place);
  REQUIRE(holding.edition.has_value() == !meant.empty());
  if (holding.edition) {
    const HitRecord& hit = holding.edition->entry.hit;
    CHECK(hit.id + " " + hit.language == meant);
  }
}

TEST_CASE("editions are years, dates, or numbers", "[holdings]") {
  CHECK(is_earlier_edition("2006", "2010"));
  CHECK(is_earlier_edition("9", "10"));
  CHECK(is_earlier_edition("2008", "2008-04"));
  CHECK(is_earlier_edition("", "1947"));
  CHECK_FALSE(is_earlier_edition("2010", "2010"));
}

}  // namespace
}  // namespace itu::schema
