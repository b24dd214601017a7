#include "indexer/schema/stem_dictionary.h"

#include <catch2/catch.hpp>

#include "indexer/schema/error.h"
#include "indexer/schema/file_io.h"
#include "indexer/schema/index.h"
#include "tests/indexer/schema/sample_documents.h"
#include "tests/indexer/schema/written_index.h"

namespace itu::schema {
namespace {

using Words = std::vector<std::string>;

TEST_CASE("a word stands for every indexed word of its stem", "[stem_dictionary]") {
  const TemporaryFolder folder;
  write_generation(folder.path() / "g",
                   {make_document("pp/res/140", "en", "", {"p1|b|resolves resolved budgets 2007"}),
                    make_document("pp/res/140", "ru", "", {"p1|b|резолюция резолюции"})});
  const StemDictionary stems(folder.path() / "g");
  CHECK(stems.languages() == Words{"en", "ru"});
  CHECK(stems.words_like("resolving", "en") == Words{"resolved", "resolves"});
  CHECK(stems.words_like("budget", "en") == Words{"budgets"});  // the word itself is not there
  CHECK(stems.words_like("резолюций", "ru") == Words{"резолюции", "резолюция"});
  CHECK(stems.words_like("summit", "en") == Words{"summit"});  // no word of its stem
  CHECK(stems.words_like("2007", "en") == Words{"2007"});      // numbers have no stem
  CHECK(stems.words_like("c07/21", "en") == Words{"c07/21"});
  CHECK(stems.words_like("resolving", "zh") == Words{"resolving"});
  CHECK(stems.words_like("", "en") == Words{""});
}

TEST_CASE("a damaged dictionary is an error", "[stem_dictionary]") {
  const TemporaryFolder folder;
  const auto* bytes = GENERATE("", "ITUS", "ITUS\xFF\xFF\xFF\xFF", "NONE\1\0\0\0");
  write_file(folder.path() / "stems-en", bytes);
  CHECK_THROWS_AS(StemDictionary(folder.path()), Error);
}

}  // namespace
}  // namespace itu::schema
