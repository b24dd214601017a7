#include "server/search/checker.h"

#include <catch2/catch.hpp>

#include "analyzers/citing.h"
#include "tests/server/search/sample_index.h"

namespace itu::server {
namespace {

// "LINE wording: finding id [< newer]" of the only reference of a draft.
std::string checked(const schema::Index* index, const std::string& draft,
                    const std::string& context = "") {
  analyzers::CitingContext known;
  if (!context.empty()) known = analyzers::context_of(*analyzers::parse_id(context));
  const auto all = check_references(index, draft, known);
  REQUIRE(all.size() == 1);
  REQUIRE(all[0].targets.size() == 1);
  const CheckedTarget& target = all[0].targets[0];
  std::string shown = std::to_string(all[0].line) + " " + all[0].text + ": ";
  shown += std::string(to_string(target.finding));
  if (target.finding != Finding::kOpen) shown += " " + to_id(target.target.reference.target);
  if (!target.newer.empty()) shown += " < " + target.newer;
  return shown;
}

TEST_CASE("each reference of a draft is checked against an index", "[checker]") {
  struct Row {
    std::string draft;
    std::string finding;
  };
  const auto& [draft, finding] = GENERATE(values<Row>({
      {"para 6.5 of C07/21", "1 para 6.5 of C07/21: held council/doc/2007/21#6.5"},
      {"para 99 of C07/21", "1 para 99 of C07/21: place-missing council/doc/2007/21#99"},
      {"see Resolution 140 (Antalya, 2006)",
       "1 Resolution 140 (Antalya, 2006): held pp/res/140@2006"},
      // Alone on its line it would be the draft's own heading.
      {"see Resolution 140 (Marrakesh, 2002)",
       "1 Resolution 140 (Marrakesh, 2002): outdated pp/res/140@2002 < pp/res/140@2006"},
      // The edition cited is later than all that are held: nothing is newer.
      {"see Resolution 140 (Rev. Busan, 2014)",
       "1 Resolution 140 (Rev. Busan, 2014): edition-not-held pp/res/140@2014"},
      {"Council Resolution 1282", "1 Council Resolution 1282: held council/res/1282"},
      {"C25/99", "1 C25/99: not-held council/doc/2025/99"},
      {"A/RES/70/125", "1 A/RES/70/125: external un/ga/res/70/125"},
      {"\n\nResolution 30 applies", "3 Resolution 30: open"},
  }));
  CAPTURE(draft);
  CHECK(checked(&sample_index(), draft) == finding);
}

TEST_CASE("an edition that is later than the draft does not make it outdated", "[checker]") {
  const std::string cited = "Resolution 140 (Marrakesh, 2002)";
  CHECK(checked(&sample_index(), cited, "council/doc/2005/3") ==
        "1 " + cited + ": held pp/res/140@2002");
  CHECK(checked(&sample_index(), cited, "council/doc/2007/3") ==
        "1 " + cited + ": outdated pp/res/140@2002 < pp/res/140@2006");
}

TEST_CASE("places of the draft itself are looked for in it", "[checker]") {
  const std::string draft =
      "RESOLUTION 5 (Kyoto, 1994)\n\nThe Plenipotentiary Conference (Kyoto, 1994),\n\n"
      "considering\n\na) that all is well,\n\nconsidering further\n\na) considering %) above,\n";
  std::string there = draft;
  std::string missing = draft;
  const auto last = [](const std::string& text) {
    return check_references(nullptr, text, {}).back().targets.back();
  };
  CHECK(last(there.replace(there.find('%'), 1, "a")).finding == Finding::kHeld);
  CHECK(last(missing.replace(missing.find('%'), 1, "q")).finding == Finding::kPlaceMissing);
}

TEST_CASE("without an index nothing is looked up", "[checker]") {
  CHECK(checked(nullptr, "C07/21") == "1 C07/21: unchecked council/doc/2007/21");
  CHECK(checked(nullptr, "Resolution 30") == "1 Resolution 30: open");
}

TEST_CASE("spans are bytes of the draft as it was given", "[checker]") {
  const std::string draft = "\xef\xbb\xbf\xff one\r\ntwo C07/21\r\n";
  const auto all = check_references(&sample_index(), draft, {});
  REQUIRE(all.size() == 1);
  CHECK(slice(draft, all[0].span) == "C07/21");
  CHECK(all[0].line == 2);
}

TEST_CASE("what asks for a look", "[checker]") {
  CHECK_FALSE(asks_for_a_look(Finding::kHeld));
  CHECK_FALSE(asks_for_a_look(Finding::kUnchecked));
  CHECK_FALSE(asks_for_a_look(Finding::kExternal));
  CHECK(asks_for_a_look(Finding::kOutdated));
  CHECK(asks_for_a_look(Finding::kNotHeld));
  CHECK(asks_for_a_look(Finding::kOpen));
}

}  // namespace
}  // namespace itu::server
