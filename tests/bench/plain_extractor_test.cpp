// The extractor that the engine is measured beside does what its table says: a peer that is broken
// would flatter us.
#include "bench/plain_extractor.h"

#include <catch2/catch.hpp>
#include <string>
#include <string_view>

#include "analyzers/citation/target.h"

namespace itu::bench {
namespace {

std::string ids_in(std::string_view text) {
  static const PlainExtractor extractor;
  std::string ids;
  for (const analyzers::Reference& reference : extractor.find(text)) {
    for (const analyzers::ReferenceTarget& target : reference.targets) {
      ids += (ids.empty() ? "" : " ") + to_id(target.target);
    }
  }
  return ids;
}

TEST_CASE("each form finds its example", "[plain_extractor]") {
  for (const PlainForm& form : plain_forms()) {
    CAPTURE(form.name);
    CHECK(ids_in(form.example) == form.example_ids);
  }
}

TEST_CASE("forms work in running text", "[plain_extractor]") {
  struct Case {
    std::string_view text;
    std::string_view ids;
  };
  const auto& [text, ids] = GENERATE(values<Case>({
      {"see C07/21 and Res. 102 (Rev. Antalya, 2006).", "council/doc/2007/21 pp/res/102@2006"},
      {"Resolution 750 (Rev.WRC-15)", "wrc/res/750@2015"},
      {"Resolution 1282", "council/res/1282"},
      {"la Résolution 44 (Rév. Dubaï, 2012)", "wtsa/res/44@2012"},
      {"в Резолюции 102 (Пересм. Пусан, 2014 г.)", "pp/res/102@2014"},
      {"القرار 140 (أنطاليا، 2006)", "pp/res/140@2006"},
      {"Resolution 46 of WTSA", "wtsa/res/46"},
      {"nothing at all", ""},
  }));
  CAPTURE(text);
  CHECK(ids_in(text) == ids);
}

}  // namespace
}  // namespace itu::bench
