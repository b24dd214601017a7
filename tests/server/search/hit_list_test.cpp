#include "server/search/hit_list.h"

#include <algorithm>

#include <catch2/catch.hpp>

#include "indexer/schema/index.h"
#include "server/search/searcher.h"
#include "tests/indexer/schema/sample_documents.h"
#include "tests/indexer/schema/written_index.h"
#include "tests/server/search/sample_index.h"

namespace itu::server {
namespace {

using Ids = std::vector<std::string>;
using schema::add_reference;
using schema::make_document;

// A draft and the resolution that came of it, in two languages; a report, its revision, and others
// that cite.
std::vector<analyzers::Document> adopted_and_drafts() {
  std::string wording = "resolves.1|o|";
  std::string mots = "resolves.1|o|";
  for (int i = 0; i < 80; ++i) {
    wording += "adopted" + std::to_string(i) + " ";
    mots += "mot" + std::to_string(i) + " ";
  }
  const auto make = [](const std::string& id, const std::string& language, const std::string& date,
                       const std::string& kind, const Ids& lines) {
    analyzers::Document document = make_document(id, language, "On the " + id, lines);
    document.date = date;
    document.kind = kind;
    return document;
  };
  analyzers::Document second =
      make("council/doc/2007/21", "en", "2007-06-12", "report", {"1|b|budget and Res. 1282"});
  add_reference(second, "Res. 1282", "council/res/1282@2007");
  analyzers::Document ninth =
      make("council/doc/2007/9", "en", "2007-01-01", "report", {"1|b|budget of Res. 1282, C1"});
  add_reference(ninth, "Res. 1282", "council/res/1282");
  add_reference(ninth, "C1", "council/doc/2007/21");
  return {
      make("council/doc/2007/94", "en", "2007-09-10", "document", {wording, "2|b|budget draft"}),
      make("council/res/1282@2007", "en", "2007-10", "resolution", {wording, "2|b|budget"}),
      make("council/res/1282@2007", "fr", "2007-10", "resolution", {mots, "2|b|le budget"}),
      second,
      ninth,
      make("pp/res/2@2006", "en", "", "resolution", {"1|o|another budget"})};
}

const schema::Index& small_index(std::size_t shards = 1) {
  static const schema::TemporaryFolder folder;
  static const schema::TemporaryFolder sharded;
  static const schema::Index index = [] {
    schema::write_index(folder.path(), adopted_and_drafts());
    return schema::Index(folder.path());
  }();
  static const schema::Index in_shards = [] {
    schema::write_index(sharded.path(), adopted_and_drafts(), "20260101T000000Z", 3);
    return schema::Index(sharded.path());
  }();
  return shards == 1 ? index : in_shards;
}

SearchRequest request_for(const std::string& query) {
  SearchRequest request;
  request.query = query;
  return request;
}

Ids sorted_ids(const SearchRequest& request) {
  Ids ids = ids_of(search(small_index(), request));
  std::sort(ids.begin(), ids.end());
  return ids;
}

TEST_CASE("hits are sorted as asked", "[hit_list]") {
  const Ids all = {"council/doc/2007/9", "council/doc/2007/21", "council/res/1282@2007",
                   "pp/res/2@2006"};
  struct Case {
    HitOrder order;
    Ids ids;
  };
  const auto& [order, ids] = GENERATE_COPY(values<Case>({
      {HitOrder::kSymbol, all},  // 9 before 21
      {HitOrder::kNewest, {all[2], all[1], all[0], all[3]}},
      {HitOrder::kOldest, {all[0], all[1], all[2], all[3]}},  // undated last at both ends
      {HitOrder::kCited, {all[2], all[1], all[0], all[3]}},
  }));
  SearchRequest request = request_for("budget -draft");
  request.order = order;
  const std::size_t shards = GENERATE(1U, 3U);
  CHECK(ids_of(search(small_index(shards), request)) == ids);
}

TEST_CASE("languages of a text are one hit", "[hit_list]") {
  SearchRequest request = request_for("id:council/res/1282");
  const SearchResult result = search(small_index(), request);
  REQUIRE(result.hits.size() == 1);
  CHECK(result.total == 1);
  CHECK(result.documents == 2);
  CHECK(result.hits[0].language == "en");
  CHECK(result.hits[0].languages == Ids{"en", "fr"});
  request.reader = "fr";
  const SearchResult french = search(small_index(), request);
  CHECK(french.hits[0].language == "fr");
  CHECK(french.hits[0].languages == Ids{"fr", "en"});
  // The version that has the words is shown, whatever the reader likes.
  request.query = "adopted7";
  CHECK(search(small_index(), request).hits[0].language == "en");
}

TEST_CASE("a draft is folded under the text, or shown where it alone answers", "[hit_list]") {
  const std::size_t shards = GENERATE(1U, 3U);
  const SearchResult result = search(small_index(shards), request_for("adopted7 adopted8"));
  REQUIRE(result.hits.size() == 1);
  CHECK(result.total == 1);
  CHECK(result.documents == 2);
  CHECK(result.hits[0].folded_texts == 1);
  REQUIRE(result.hits[0].folded.size() == 1);
  const Ids pair = {result.hits[0].id, result.hits[0].folded[0].id};
  CHECK(std::is_permutation(pair.begin(), pair.end(),
                            Ids{"council/doc/2007/94", "council/res/1282@2007"}.begin()));
  CHECK(ids_of(search(small_index(shards), request_for("adopted7 draft"))) ==
        Ids{"council/doc/2007/94"});
}

TEST_CASE("folding can be left out, and opened for one text", "[hit_list]") {
  SearchRequest request = request_for("budget");
  request.folding = Folding::kNothing;
  CHECK(search(small_index(), request).total == 6);
  request.folding = Folding::kLanguages;
  CHECK(search(small_index(), request).total == 5);
  request.copies_of = "council/res/1282@2007";
  CHECK(sorted_ids(request) == Ids{"council/doc/2007/94", "council/res/1282@2007"});
  request.copies_of = "council/res/7@2007";  // not held
  CHECK(search(small_index(), request).total == 0);
}

TEST_CASE("choosing a value gives as many hits as its count says", "[hit_list]") {
  const Folding folding = GENERATE(Folding::kNothing, Folding::kLanguages, Folding::kCopies);
  const std::size_t shards = GENERATE(1U, 3U);
  SearchRequest request = request_for("budget");
  request.folding = folding;
  const SearchResult whole = search(small_index(shards), request);
  for (const Facet& facet : whole.facets) {
    CHECK_FALSE(facet.values.empty());
    for (const FacetValue& value : facet.values) {
      CAPTURE(facet.field, value.value);
      SearchRequest narrowed = request;
      if (facet.field == "cites") {
        narrowed.query += " cites:" + value.value;
      } else {
        narrowed.filters = {{facet.field, value.value}};
      }
      CHECK(search(small_index(shards), narrowed).total == value.count);
    }
  }
}

TEST_CASE("the series of symbols and the works cited are counted", "[hit_list]") {
  const SearchResult result = search(small_index(), request_for("budget"));
  REQUIRE(result.facets.size() == 6);
  CHECK(result.facets[2].field == "series");
  CHECK(result.facets[2].values.front().value == "council/doc");
  CHECK(result.facets[2].values.front().count == 3);  // with the draft, which is folded
  CHECK(result.facets[5].field == "cites");
  CHECK(result.facets[5].values.front().value == "council/res/1282");
  CHECK(result.facets[5].values.front().count == 2);
}

}  // namespace
}  // namespace itu::server
