#include "server/search/suggest/suggest.h"

#include <catch2/catch.hpp>

#include "server/search/suggest/half_reference.h"
#include "tests/server/search/sample_index.h"

namespace itu::server {
namespace {

// "text pp/res/140", "title Role of the Union", "phrase …", in order.
std::vector<std::string> suggested(std::string_view typed, std::size_t limit = 8,
                                   std::string_view language = "en") {
  std::vector<std::string> shown;
  for (const Suggestion& one : suggest(sample_index(), typed, language, limit)) {
    shown.push_back(one.kind + " " + (one.kind == "text" ? one.id : one.text));
  }
  return shown;
}

TEST_CASE("a half-typed reference is read in six languages", "[suggest]") {
  struct Case {
    std::string typed;
    std::string start;
  };
  const auto& [typed, start] = GENERATE(values<Case>({
      {"Res. 14", "resolution 14"},
      {"res 14", "resolution 14"},
      {"résolutions 14", "resolution 14"},
      {"Резолюция 14", "resolution 14"},
      {"القرار 14", "resolution 14"},
      {"决议 14", "resolution 14"},
      {"第14号决议", "resolution 14"},
      {"第14", "第14"},  // of what is not said yet
      {"WTDC res. 3", "wtdc resolution 3"},
      {"doc C07/2", "document c07/2"},
      {"c07/2", "c07/2"},
      {"Res. 140 (Anta", "resolution 140"},
      {"restoration", "restoration"},  // begins like a kind and is none
      {"", ""},
  }));
  CAPTURE(typed);
  CHECK(english_start(typed) == start);
}

TEST_CASE("texts are suggested from a few characters of a reference", "[suggest]") {
  using List = std::vector<std::string>;
  CHECK(suggested("res 14") == List{"text pp/res/140"});
  CHECK(suggested("Резолюция 14") == List{"text pp/res/140"});
  CHECK(suggested("C07/2") == List{"text council/doc/2007/21"});
  CHECK(suggested("pp/r") == List{"text pp/res/140"});
  // Cited, but not held.
  const auto cited = suggest(sample_index(), "c06", "en", 8);
  REQUIRE(cited.size() == 1);
  CHECK(cited.front().id == "council/doc/2006/7");
  CHECK_FALSE(cited.front().is_held);
  // A whole reference to a place stands before the text itself.
  CHECK(suggested("para 6.5 of C07/21").front() == "text council/doc/2007/21#6.5");
}

TEST_CASE("a suggestion is a question that finds what it says", "[suggest]") {
  const auto document = suggest(sample_index(), "c07/2", "en", 8);
  REQUIRE(document.size() == 1);
  CHECK(document.front().text == "Document C07/21");
  CHECK(document.front().query == "Document C07/21");
  CHECK(document.front().title == "Report of the working group");
}

TEST_CASE("titles are suggested by any word, in every language, the reader's first", "[suggest]") {
  using List = std::vector<std::string>;
  CHECK(suggested("union") == List{"title Role of the Union",
                                   "title Role of the Union in the information society",
                                   "title Rôle de l'Union dans la société de l'information"});
  CHECK(suggested("union", 8, "fr").front() ==
        "title Rôle de l'Union dans la société de l'information");
  CHECK(suggested("societe") == List{"title Rôle de l'Union dans la société de l'information"});
  CHECK(suggested("союз") == List{"title Роль Союза"});
  CHECK(suggested("电信") == List{"title 国际电信联盟的作用"});
  CHECK(suggested("الاتحاد") == List{"title دور الاتحاد"});
  CHECK(suggested("role of the", 1).size() == 1);
}

TEST_CASE("nothing is suggested for nothing, and hostile starts are harmless", "[suggest]") {
  CHECK(suggested("").empty());
  CHECK(suggested(" .").empty());
  CHECK(suggested("xylophone").empty());
  CHECK(suggested("\xFF\xFE").empty());
  CHECK(suggested(std::string(200, 'a')).empty());
  CHECK(suggested(std::string(100'000, '(')).empty());
  CHECK(suggested("role", 1000).size() <= kMostSuggestions);
}

}  // namespace
}  // namespace itu::server
