#include "indexer/build/canaries.h"

#include <catch2/catch.hpp>

#include "indexer/schema/error.h"
#include "indexer/schema/generation_writer.h"
#include "tests/indexer/schema/sample_documents.h"
#include "tests/indexer/schema/written_index.h"

namespace itu::indexer {
namespace {

TEST_CASE("canaries are lines of question, tab, id", "[canaries]") {
  CHECK(parse_canaries("# words\nbudget control\tpp/res/1@2006\r\n\npp/res/2\tpp/res/2", "c") ==
        std::vector<Canary>{{"budget control", "pp/res/1@2006"}, {"pp/res/2", "pp/res/2"}});
}

TEST_CASE("a line that is no canary is named", "[canaries]") {
  const auto* line = GENERATE("no tab", "\tpp/res/1", "budget\tno id", "budget\t");
  CAPTURE(line);
  try {
    parse_canaries(std::string("pp/res/1\tpp/res/1\n") + line, "canaries.txt");
    FAIL("taken for a canary");
  } catch (const schema::Error& error) {
    CHECK(error.kind() == schema::ErrorKind::kUsage);
    CHECK(std::string(error.what()).find("canaries.txt: line 2") == 0);
  }
}

TEST_CASE("missed canaries are named in words", "[canaries]") {
  const schema::TemporaryFolder folder;
  schema::write_index(folder.path(), {schema::make_document("pp/res/1@2006", "en", "",
                                                            {"p1|b|the budget of 2007"})});
  const schema::Index index(folder.path());
  struct Case {
    Canary canary;
    std::vector<std::string> missed;
  };
  const auto& [canary, missed] = GENERATE(values<Case>({
      {{"pp/res/1@2006", "pp/res/1@2006"}, {}},
      {{"pp/res/1", "pp/res/1@2006"}, {}},  // a work is found in its editions
      {{"Budget 2007", "pp/res/1"}, {}},    // words are folded as in documents
      {{"budget 2008", "pp/res/1"}, {"budget 2008 does not find pp/res/1"}},
      {{"pp/res/2", "pp/res/2"}, {"pp/res/2"}},
      {{"budget", "pp/res/2"}, {"budget does not find pp/res/2"}},
  }));
  CAPTURE(canary.question);
  CHECK(find_missed(index, {canary}) == missed);
}

}  // namespace
}  // namespace itu::indexer
