#include "server/search/closeness.h"

#include <catch2/catch.hpp>

#include "server/search/query/parser.h"
#include "tests/indexer/schema/written_index.h"
#include "tests/server/search/sample_index.h"

namespace itu::server {
namespace {

TEST_CASE("the closer words of a question stand, the more it counts", "[closeness]") {
  const schema::TemporaryFolder folder;
  schema::write_index(
      folder.path(),
      {schema::make_document("file/a", "en", "", {"p1|b|orbit spectrum"}),
       schema::make_document("file/b", "en", "", {"p1|b|spectrum one two orbits"}),
       schema::make_document("file/c", "en", "", {"p1|b|orbit 1 2 3 4 5 6 spectrum"}),
       schema::make_document("file/d", "en", "", {"p1|b|orbit 1 2 3 4 5 6 7 spectrum"}),
       schema::make_document("file/e", "en", "", {"p1|b|orbit", "p2|b|spectrum"})});
  const schema::Index index(folder.path());
  Notes notes;
  const BuiltQuery built =
      build_query(index, parse_query("orbit spectrum"), WordsWanted::kAll, unhurried(), &notes);
  const std::vector<double> closeness = measure_closeness(index, built.sought, {0, 1, 2, 3, 4});
  const double rarity = built.sought.back().rarity - 1;
  CHECK(closeness[0] == Approx(rarity));
  CHECK(closeness[1] == Approx(0.8 * rarity));
  CHECK(closeness[2] == Approx(0.6 * rarity));
  CHECK(closeness[3] == 0);
  // The next paragraph is far away.
  CHECK(closeness[4] == 0);
}

TEST_CASE("a single word has nothing to be close to", "[closeness]") {
  Notes notes;
  const BuiltQuery built =
      build_query(sample_index(), parse_query("spectrum"), WordsWanted::kAll, unhurried(), &notes);
  CHECK(measure_closeness(sample_index(), built.sought, {0}) == std::vector<double>{0});
}

}  // namespace
}  // namespace itu::server
