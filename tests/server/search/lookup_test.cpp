#include "server/search/lookup.h"

#include <catch2/catch.hpp>

#include "server/search/editions.h"
#include "tests/server/search/sample_index.h"

namespace itu::server {
namespace {

std::string found(const std::string& id, const std::string& language = "") {
  const HeldTarget held = find_held(sample_index(), *analyzers::parse_id(id), language);
  std::string shown{to_string(held.state)};
  if (!held.document.empty()) shown += " " + held.document + " " + held.language;
  return shown + " " + held.address;
}

TEST_CASE("an id is looked up", "[lookup]") {
  struct Row {
    std::string id;
    std::string language;
    std::string held;
  };
  const auto& [id, language, held] = GENERATE(values<Row>({
      {"council/doc/2007/21#6.5", "", "held council/doc/2007/21 en /doc/council/doc/2007/21#6.5"},
      // Without an edition the newest one.
      {"pp/res/140", "", "held pp/res/140@2006 en /doc/pp/res/140@2006"},
      {"pp/res/140@2002", "", "held pp/res/140@2002 en /doc/pp/res/140@2002"},
      {"pp/res/140#resolves.2", "", "held pp/res/140@2006 en /doc/pp/res/140@2006#resolves.2"},
      // The language wanted, then English, then any.
      {"pp/res/140", "fr", "held pp/res/140@2006 fr /doc/pp/res/140@2006"},
      {"pp/res/140", "ru", "held pp/res/140@2006 en /doc/pp/res/140@2006"},
      {"council/res/1300", "fr", "held council/res/1300@2008 ru /doc/council/res/1300@2008"},
      // The nearest place around one that is not there.
      {"council/doc/2007/21#6.5.z", "",
       "place-missing council/doc/2007/21 en /doc/council/doc/2007/21#6.5"},
      {"council/doc/2007/21#99", "",
       "place-missing council/doc/2007/21 en /doc/council/doc/2007/21"},
      // A range leads to its first place.
      {"council/doc/2007/21#7..8", "", "held council/doc/2007/21 en /doc/council/doc/2007/21#7"},
      {"pp/res/140@2010", "", "edition-not-held pp/res/140@2006 en /doc/pp/res/140@2010"},
      {"pp/res/999#resolves.1", "", "not-held /doc/pp/res/999#resolves.1"},
      {"council/doc/2007/21/add1", "", "not-held /doc/council/doc/2007/21/add1"},
  }));
  CAPTURE(id, language);
  CHECK(found(id, language) == held);
}

TEST_CASE("words are looked up", "[lookup]") {
  const auto looked = look_up(sample_index(), " council/res/1282@2007#annex.c ", "en");
  REQUIRE(looked.size() == 1);
  CHECK(looked[0].text == "council/res/1282@2007#annex.c");
  REQUIRE(looked[0].targets.size() == 1);
  CHECK(looked[0].targets[0].held.place == "annex.c");
  CHECK(looked[0].targets[0].held.title == "Implementing the outcomes of the summit");
  CHECK(look_up(sample_index(), "", "en").empty());
  CHECK(look_up(sample_index(), "nothing of the kind", "en").empty());
}

TEST_CASE("citations in words are looked up, wherever they stand", "[lookup]") {
  const auto looked = look_up(sample_index(), "see para 6.5 of C07/21, please", "en");
  REQUIRE(looked.size() == 1);
  CHECK(looked[0].text == "para 6.5 of C07/21");
  REQUIRE(looked[0].targets.size() == 1);
  CHECK(looked[0].targets[0].held.address == "/doc/council/doc/2007/21#6.5");
}

TEST_CASE("a place beside a reference needs no word", "[lookup]") {
  struct Row {
    std::string words;
    std::string id;
  };
  const auto& [words, id] = GENERATE(values<Row>({
      {"c07/21 6.5", "council/doc/2007/21#6.5"},
      {"C07/21, 6.5 ", "council/doc/2007/21#6.5"},
      {"6.5 of C07/21", "council/doc/2007/21#6.5"},
      {"6.5 C07/21", "council/doc/2007/21#6.5"},
      {"13.r of the Geneva Plan of Action", "wsis/geneva-plan#13.r"},
      {"C07/21 22.c)", "council/doc/2007/21#22.c"},
      // Years, numbers and words are no places.
      {"C07/21 2007", "council/doc/2007/21"},
      {"C07/21 spectrum", "council/doc/2007/21"},
      {"C07/21 6.5 spectrum", "council/doc/2007/21"},
      {"version 1.2 of C07/21", "council/doc/2007/21"},
      {"C07/21 6..5", "council/doc/2007/21"},
  }));
  CAPTURE(words);
  const auto looked = look_up(sample_index(), words, "en");
  REQUIRE(looked.size() == 1);
  CHECK(looked[0].targets[0].held.id == id);
}

TEST_CASE("editions are ordered", "[lookup]") {
  CHECK(is_earlier_edition("2006", "2010"));
  CHECK(is_earlier_edition("9", "10"));
  CHECK(is_earlier_edition("2008", "2008-04"));
  CHECK(is_earlier_edition("", "1994"));
  CHECK_FALSE(is_earlier_edition("2006", "2006"));
}

TEST_CASE("percent signs of file ids are encoded in addresses", "[lookup]") {
  CHECK(address_of("file/a%20b", "p1") == "/doc/file/a%2520b#p1");
}

}  // namespace
}  // namespace itu::server
