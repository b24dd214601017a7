// What puts one hit before another, seen from outside: questions and the order of their hits.
#include "server/search/query/bonuses.h"

#include <catch2/catch.hpp>

#include "tests/server/search/sample_index.h"

namespace itu::server {
namespace {

std::vector<std::string> bonuses_for(const std::vector<std::string>& words, const std::string& text,
                                     const std::string& language) {
  Bonuses bonuses(sample_index());
  for (const std::string& word : words) bonuses.add_word(word, {word});
  std::vector<std::string> what;
  for (const WeighedQuery& bonus : bonuses.list(text, language)) {
    what.push_back(bonus.what);
  }
  return what;
}

TEST_CASE("bonuses go to words in titles, to the language and to the whole title", "[bonuses]") {
  using What = std::vector<std::string>;
  CHECK(bonuses_for({"summit"}, "summit", "") == What{"has summit in its title"});
  CHECK(bonuses_for({"role", "union"}, "role union", "en") ==
        What{"has role in its title", "has union in its title", "has all words in its title",
             "is in the language of the question"});
  CHECK(bonuses_for({"role", "union"}, "ROLE of the Union", "").back() == "has this title");
  CHECK(bonuses_for({}, "", "en").empty());
}

TEST_CASE("something wanted that titles are not asked for leaves not all words", "[bonuses]") {
  Bonuses bonuses(sample_index());
  bonuses.add_word("role", {"role"});
  bonuses.add_word("union", {"union"});
  bonuses.add_other();
  CHECK(bonuses.list("x", "").size() == 2);
}

TEST_CASE("the rarer a word, the more it says", "[bonuses]") {
  CHECK(rarity_of(sample_index(), {"relay"}) > rarity_of(sample_index(), {"spectrum"}));
}

}  // namespace
}  // namespace itu::server
