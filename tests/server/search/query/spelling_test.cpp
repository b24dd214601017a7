#include "server/search/query/spelling.h"

#include <catch2/catch.hpp>

#include "server/search/query/parser.h"
#include "tests/server/search/sample_index.h"

namespace itu::server {
namespace {

using Corrections = std::vector<std::pair<std::string, std::string>>;

TEST_CASE("a word that no document has is taken for one that is like it", "[spelling]") {
  struct Row {
    std::string question;
    Corrections corrections;
  };
  const auto& [question, corrections] = GENERATE(values<Row>({
      {"spectrm", {{"spectrm", "spectrum"}}},
      {"Brodcasting of sepctrum", {{"Brodcasting", "broadcasting"}, {"sepctrum", "spectrum"}}},
      // Once for each way it is typed.
      {"spectrm Spectrm spectrm", {{"spectrm", "spectrum"}, {"Spectrm", "spectrum"}}},
      // Known words, and words of which another form is known.
      {"spectrum spectrums", {}},
      // Of two words that are as near, the other words of the question tell.
      {"wavek charts", {{"wavek", "wave"}}},
      {"wavek of relays", {{"wavek", "waves"}}},
      // Two words that were typed as one, where some text has them side by side.
      {"Spectrummanagement rules", {{"Spectrummanagement", "spectrum management"}}},
      {"rulesspectrum", {}},
      // Too short, too far, another beginning.
      {"wve xyzzyplugh kpectrum", {}},
      // Meant as they stand.
      {"\"spectrm\" =spectrm spectrm* spectrm~ C07/22 spectrm2 body:spectrm", {}},
  }));
  CAPTURE(question);
  CHECK(find_corrections(sample_index(), parse_query(question)) == corrections);
}

}  // namespace
}  // namespace itu::server
