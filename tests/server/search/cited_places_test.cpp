#include "server/search/cited_places.h"

#include <catch2/catch.hpp>

#include "tests/server/search/sample_index.h"

namespace itu::server {
namespace {

TEST_CASE("which citations are meant by a place", "[cited_places]") {
  struct Row {
    std::string asked;
    std::string cited;
    bool is_meant;
  };
  const auto& [asked, cited, is_meant] = GENERATE(values<Row>({
      {"", "6.5", true},
      {"", "", true},
      {"6.5", "6.5", true},
      {"6.5", "6.5.a", true},
      {"6.5", "6.5.a..c", true},
      {"6.5", "6.4..6", true},
      {"6.5", "6", false},
      {"6.5", "", false},
      {"6.5", "6.55", false},
      {"6.5", "6.6..8", false},
      {"6", "6.4..6", true},
      {"109", "108..110", true},
      {"108..110", "109", true},
      {"108..110", "110.b", true},
      {"108..110", "105..108", true},
      {"108..110", "111", false},
      // Ten is more than nine, though "10" sorts before "9".
      {"10", "9..11", true},
      {"35.c", "35.a..e", true},
      {"35.f", "35.a..e", false},
      {"160c", "160a..160h", true},
      {"resolves.3", "resolves.1..11", true},
      {"annex.2", "annex.2.c", true},
  }));
  CAPTURE(asked, cited);
  CHECK(is_place_meant(asked, cited) == is_meant);
}

TEST_CASE("which citations are meant by an edition", "[cited_places]") {
  struct Row {
    std::string asked;
    std::string cited;
    bool with_bare;
    bool is_meant;
  };
  const auto& [asked, cited, with_bare, is_meant] = GENERATE(values<Row>({
      {"pp/res/140", "pp/res/140@2006", false, true},
      {"pp/res/140@2006", "pp/res/140@2006", false, true},
      {"pp/res/140@2006", "pp/res/140@2010", true, false},
      {"pp/res/140@2006", "pp/res/140", true, true},
      {"pp/res/140@2006", "pp/res/140", false, false},
      {"pp/res/140", "pp/res/141", false, false},
      {"council/doc/2006/10", "council/doc/2006/10/add1", false, true},
      {"council/doc/2006/10/add1", "council/doc/2006/10", true, false},
  }));
  CAPTURE(asked, cited, with_bare);
  const auto is = [&] {
    return is_target_meant(*analyzers::parse_id(asked), *analyzers::parse_id(cited), with_bare);
  };
  CHECK(is() == is_meant);
}

TEST_CASE("the terms of who cites a place are those of the places that count", "[cited_places]") {
  const auto terms_for = [](const std::string& id) {
    return citing_terms(sample_index(), *analyzers::parse_id(id));
  };
  using Terms = std::vector<std::string>;
  CHECK(terms_for("council/doc/2007/21") == Terms{"XCcouncil/doc/2007/21"});
  CHECK(terms_for("council/doc/2007/21#6.5") ==
        Terms{"XCcouncil/doc/2007/21#6.4..6", "XCcouncil/doc/2007/21#6.5"});
  CHECK(terms_for("council/doc/2007/21#7").empty());
}

}  // namespace
}  // namespace itu::server
