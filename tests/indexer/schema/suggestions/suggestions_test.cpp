#include "indexer/schema/suggestions/suggestions.h"

#include <catch2/catch.hpp>

#include "indexer/schema/error.h"
#include "indexer/schema/file_io.h"
#include "indexer/schema/generation.h"
#include "indexer/schema/index.h"
#include "indexer/schema/suggestions/telling_phrases.h"
#include "tests/indexer/schema/sample_documents.h"
#include "tests/indexer/schema/written_index.h"

namespace itu::schema {
namespace {

std::vector<analyzers::Document> some_documents() {
  std::vector<analyzers::Document> documents = {
      make_document("pp/res/140@2002", "en", "Role of the Union", {"1|o|decides"}),
      make_document("pp/res/140@2006", "en", "Role of the Union", {"1|o|decides"}),
      make_document("pp/res/140@2006", "fr", "Rôle de l'Union", {"1|o|décide"}),
      make_document("council/doc/2007/21", "en", "National spectrum management",
                    {"h1|h|Spectrum management in practice", "1|b|see C06/7",
                     "2|b|the World Summit on the Information Society (WSIS) and (WSIS)"}),
      make_document("council/doc/2007/9", "en", "Spectrum management and its fees",
                    {"3|b|at the World Summit on the Information Society (WSIS)",
                     "4|b|the World Symposium on Interactive Services (WSIS)"}),
      make_document("council/doc/2008/1", "zh", "报告", {"1|b|关于世界电信发展大会（WTDC）的报告"}),
      make_document("council/doc/2008/2", "zh", "报告", {"1|b|参加世界电信发展大会（WTDC）"})};
  documents[1].date = "2006";
  add_reference(documents[3], "see C06/7", "council/doc/2006/7");
  return documents;
}

const Index& index_of_some() {
  static const TemporaryFolder folder;
  static const Index index = [] {
    write_index(folder.path(), some_documents(), "20260101T000000Z", 2);
    return Index(folder.path());
  }();
  return index;
}

std::vector<std::string> names_of(const std::vector<DefinedName>& names) {
  std::vector<std::string> shown;
  for (const DefinedName& name : names) {
    shown.push_back(std::string(name.brief) + " = " + std::string(name.full) + ", " +
                    std::to_string(name.documents) + " from " + std::string(name.source) + "#" +
                    std::string(name.place));
  }
  return shown;
}

TEST_CASE("texts are suggested by wording and id, held ones first", "[suggestions]") {
  const Suggestions& all = index_of_some().suggestions();
  const auto texts = all.texts().find("document c0", 9);
  REQUIRE(texts.size() == 5);
  const SuggestedText last = all.text(texts.back());
  CHECK(last.id == "council/doc/2006/7");
  CHECK_FALSE(last.is_held);
  CHECK(last.cited_by == 1);
  const auto resolution = all.texts().find("pp/res/14", 9);
  REQUIRE(resolution.size() == 1);  // its editions and languages are one
  CHECK(all.text(resolution.front()).wording == "Resolution 140 of the Plenipotentiary Conference");
  CHECK(all.text(resolution.front()).title == "Role of the Union");
}

TEST_CASE("titles and phrases are suggested in every language", "[suggestions]") {
  const Suggestions& all = index_of_some().suggestions();
  const auto titles = all.titles().find("role d", 9);
  REQUIRE(titles.size() == 1);
  CHECK(all.title(titles.front()).shown == "Rôle de l'Union");
  CHECK(all.title(titles.front()).language == "fr");
  const auto twice = all.titles().find("role of", 9);
  REQUIRE(twice.size() == 1);
  CHECK(all.title(twice.front()).documents == 2);
  const auto phrases = all.phrases().find("spec", 9);
  REQUIRE(phrases.size() == 1);
  CHECK(all.phrase(phrases.front()).shown == "spectrum management");
  CHECK(all.phrase(phrases.front()).documents == 2);
  // What a short name stands for is found by the short name.
  const auto summit = all.phrases().find("wsis", 9);
  REQUIRE(summit.size() == 2);
  CHECK(all.phrase(summit.front()).shown == "World Summit on the Information Society");
}

TEST_CASE("definitions have their documents counted and their source kept", "[definitions]") {
  const DefinitionTable& table = index_of_some().definitions();
  CHECK(names_of(table.of_brief("wsis")) ==
        std::vector<std::string>{
            "WSIS = World Summit on the Information Society, 2 from council/doc/2007/21#2",
            "WSIS = World Symposium on Interactive Services, 1 from council/doc/2007/9#4"});
  CHECK(names_of(table.of_full("world summit on the information society")).size() == 1);
  // Two texts tell together where the name begins.
  CHECK(names_of(table.of_brief("wtdc")) ==
        std::vector<std::string>{"WTDC = 世界电信发展大会, 2 from council/doc/2008/1#1"});
  CHECK(table.of_brief("wsi").empty());
  CHECK(table.of_full("").empty());
  CHECK(key_of_name("WG-WSIS") == "wg wsis");
}

TEST_CASE("phrases are counted without keeping all of them", "[suggestions]") {
  const auto phrases_of = [](std::size_t most) {
    TellingPhrases phrases(most);
    const std::vector<std::string_view> titles = {"Radio waves", "Radio waves",
                                                  "Radio waves and orbits", "Orbits of the sky",
                                                  "The orbits of the sky"};
    std::vector<Findings> documents(titles.size());
    for (std::size_t i = 0; i < titles.size(); ++i) documents[i].title = titles[i];
    for (const Findings& document : documents) phrases.count(document);
    for (const Findings& document : documents) phrases.gather(document);
    std::string printed;
    for (const TellingPhrase& phrase : phrases.take()) {
      printed += phrase.form + " " + std::to_string(phrase.documents) + "; ";
    }
    return printed;
  };
  CHECK(phrases_of(100) == "orbits of the sky 2; radio waves 3; ");
  CHECK(phrases_of(1) == "radio waves 3; ");
}

TEST_CASE("a generation with damaged suggestions is refused", "[suggestions]") {
  const TemporaryFolder folder;
  write_index(folder.path(), some_documents());
  const auto generation = resolve_generation(folder.path());
  verify_generation(generation);
  for (const std::string_view name : {kSuggestionsFile, kDefinitionsFile}) {
    const std::string bytes = read_file(generation / name);
    write_file(generation / name, bytes.substr(0, 6));
    CHECK_THROWS_AS(Index(folder.path()), Error);
    CHECK_THROWS_AS(verify_generation(generation), Error);
    write_file(generation / name, bytes);
  }
}

}  // namespace
}  // namespace itu::schema
