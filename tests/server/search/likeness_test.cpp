#include "server/search/likeness.h"

#include <catch2/catch.hpp>

#include <algorithm>

#include "tests/indexer/schema/sample_documents.h"
#include "tests/indexer/schema/written_index.h"

namespace itu::server {
namespace {

using schema::add_reference;
using schema::make_document;

// Two reports on one subject, two that cite the same texts, and two that others cite together.
std::vector<analyzers::Document> related_documents() {
  std::vector<analyzers::Document> documents = {
      make_document("council/doc/2007/1", "en", "Submarine cables",
                    {"1|b|Submarine cables and their landing stations. See A and B."}),
      make_document("council/doc/2007/2", "en", "Cables again",
                    {"1|b|Repair of submarine cables at landing stations."}),
      make_document("council/doc/2007/3", "en", "Other words", {"1|b|As A and B say."}),
      make_document("pp/res/1@2006", "en", "A text cited", {"1|o|first wording"}),
      make_document("pp/res/2@2006", "en", "Another text cited", {"1|o|second phrase"}),
      make_document("pp/res/2@2010", "en", "Its next edition", {"1|o|second phrase again"})};
  for (int i = 0; i < 10; ++i) {  // so that few documents have the telling words
    documents.push_back(make_document("file/plain" + std::to_string(i), "en", "",
                                      {"1|b|nothing in particular " + std::to_string(i)}));
  }
  for (analyzers::Document* citing : {&documents[0], &documents[2]}) {
    add_reference(*citing, "A", "pp/res/1@2006");
    add_reference(*citing, "B", "pp/res/2@2010");
  }
  return documents;
}

const schema::Index& related_index() {
  static const schema::TemporaryFolder folder;
  static const schema::Index index = [] {
    schema::write_index(folder.path(), related_documents());
    return schema::Index(folder.path());
  }();
  return index;
}

LikeList like(const std::string& id) {
  const auto list = find_like(related_index(), *analyzers::parse_id(id), "en", 10);
  REQUIRE(list);
  return *list;
}

const LikeReason* reason_for(const LikeList& list, const std::string& id, const std::string& kind) {
  for (const LikeText& text : list.texts) {
    if (text.id != id) continue;
    for (const LikeReason& reason : text.reasons) {
      if (reason.kind == kind) return &reason;
    }
  }
  return nullptr;
}

TEST_CASE("texts that share telling words are alike", "[likeness]") {
  const LikeList list = like("council/doc/2007/1");
  const LikeReason* reason = reason_for(list, "council/doc/2007/2", "words");
  REQUIRE(reason);
  CHECK(reason->count == 4);
  auto words = reason->values;
  std::sort(words.begin(), words.end());
  CHECK(words == std::vector<std::string>{"cables", "landing", "stations", "submarine"});
}

TEST_CASE("texts that cite the same are alike", "[likeness]") {
  const LikeList list = like("council/doc/2007/3");
  const LikeReason* reason = reason_for(list, "council/doc/2007/1", "cites");
  REQUIRE(reason);
  CHECK(reason->count == 2);
  CHECK(reason->values == std::vector<std::string>{"pp/res/1", "pp/res/2"});
}

TEST_CASE("texts cited together are alike, each in its newest edition", "[likeness]") {
  const LikeList list = like("pp/res/1@2006");
  const LikeReason* reason = reason_for(list, "pp/res/2@2010", "cited-with");
  REQUIRE(reason);
  CHECK(reason->count == 2);
  CHECK_FALSE(reason_for(list, "pp/res/2@2006", "cited-with"));
}

TEST_CASE("a text is not like its own editions, nor like nothing", "[likeness]") {
  for (const LikeText& text : like("pp/res/2@2010").texts) {
    CHECK(text.id != "pp/res/2@2006");
    CHECK_FALSE(text.reasons.empty());
    CHECK(text.score > 0);
  }
  CHECK_FALSE(find_like(related_index(), *analyzers::parse_id("pp/res/99"), "en", 10));
}

}  // namespace
}  // namespace itu::server
