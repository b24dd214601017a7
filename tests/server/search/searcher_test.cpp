#include "server/search/searcher.h"

#include <catch2/catch.hpp>

#include <algorithm>

#include "indexer/schema/error.h"
#include "server/search/limits.h"
#include "tests/server/search/sample_index.h"

namespace itu::server {
namespace {

using Ids = std::vector<std::string>;

SearchResult ask(const std::string& query, std::vector<Filter> filters = {}) {
  SearchRequest request;
  request.query = query;
  request.filters = std::move(filters);
  request.limit = 20;
  request.folding = Folding::kNothing;
  return search(sample_index(), request);
}

Ids sorted(Ids ids) {
  std::sort(ids.begin(), ids.end());
  return ids;
}

TEST_CASE("a text of which the question is the title comes first", "[searcher]") {
  CHECK(ids_of(ask("role of the union")).front() == "pp/res/140@2002");
  CHECK(ids_of(ask("Role of the Union in the Information Society")).front() == "pp/res/140@2006");
}

TEST_CASE("an explanation adds up to the score", "[searcher]") {
  for (const std::string query :
       {"spectrum broadcasting", "the role of the union", "Res. 140 (2006)", "C07/21 report",
        "\"radio relay\" OR meetings", "radio NEAR/3 waves -twice", "title:summit spectrum"}) {
    CAPTURE(query);
    SearchRequest request;
    request.query = query;
    request.explain = true;
    const SearchResult result = search(sample_index(), request);
    REQUIRE_FALSE(result.hits.empty());
    for (const Hit& hit : result.hits) {
      double sum = 0;
      for (const ScorePart& part : hit.explanation) sum += part.weight;
      CAPTURE(hit.id);
      CHECK(sum == Approx(hit.score));
    }
  }
}

TEST_CASE("a misspelt word is corrected, and said so", "[searcher]") {
  const SearchResult result = ask("brodcasting spectrm");
  CHECK(ids_of(result) == ids_of(ask("broadcasting spectrum")));
  REQUIRE_FALSE(result.notes.empty());
  CHECK(result.notes.front().kind == "corrected");
  CHECK(result.notes.front().query == "=brodcasting =spectrm");
  // Also where only some of the words are anywhere together.
  CHECK(ask("brodcasting twice invited").notes.front().kind == "corrected");
  // Asked literally, it is not.
  CHECK(ids_of(ask("=brodcasting")).empty());
}

TEST_CASE("a question finds the documents that answer it", "[searcher]") {
  struct Row {
    std::string query;
    Ids ids;  // in any order
  };
  const auto& [query, ids] = GENERATE(values<Row>({
      {"spectrum", {"council/doc/2007/21", "council/res/1282@2007", "file/2005/radio-notes"}},
      {"spectrum broadcasting",
       {"council/doc/2007/21", "council/res/1282@2007", "file/2005/radio-notes"}},
      {"spectrum AND chart", {"file/2005/radio-notes"}},
      {"spectrum -radio", {"council/res/1282@2007"}},
      {"chart OR invited", {"file/2005/radio-notes", "sg/cl/185"}},
      {"\"radio relay\"", {"file/2005/radio-notes"}},
      // The words of a phrase stand in one paragraph.
      {"\"wave charts a radio\"", {}},
      {"summit XOR information",
       {"council/res/1282@2007", "pp/res/140@2002", "pp/res/140@2006 (fr)"}},
      {"twice NEAR/2 agreed", {"council/doc/2007/21"}},
      {"agreed ADJ/2 twice", {}},
      {"agreed NEAR/1 twice", {}},
      {"twice ADJ/2 agreed", {"council/doc/2007/21"}},
      // The meeting is in the next paragraph.
      {"rules PARA meeting", {}},
      {"group PARA rules", {"council/doc/2007/21"}},
      {"discussed SENT waves", {"council/doc/2007/21"}},
      {"(radio OR wave) ADJ chart", {"file/2005/radio-notes"}},
      {"\"wave chart\"~stem", {"file/2005/radio-notes"}},
      {"\"wave chart\"", {}},
      {"\"Radio waves\"~exact", {"council/doc/2007/21"}},
      {"\"radio waves\"~exact", {}},
      {"=chart", {}},
      {"brodcasting~", {"council/doc/2007/21", "council/res/1282@2007"}},
      {"spectrum place:6.5", {"council/doc/2007/21"}},
      {"broadcasting place:annex", {"council/res/1282@2007"}},
      {"broadcasting place:6", {"council/doc/2007/21"}},
      {"place:annex.c", {"council/res/1282@2007"}},
      {"\"broadcasting spectrum\" in:annex", {"council/res/1282@2007"}},
      {"\"broadcasting spectrum\" in:operative", {}},
      {"citedby:council/res/1282", {"pp/res/140@2002", "pp/res/140@2006", "pp/res/140@2006 (fr)"}},
      {"cites:(title:\"working group\")", {"sg/cl/185"}},
      {"citedby:(kind:letter)", {"council/doc/2007/21"}},
      {"symbol:C07/*", {"council/doc/2007/21"}},
      {"title:(role NEAR/3 union) year:2002", {"pp/res/140@2002"}},
      {"title:summit", {"council/res/1282@2007"}},
      {"title:\"information society\"", {"pp/res/140@2006"}},
      {"body:pp", {"pp/res/140@2002", "pp/res/140@2006", "pp/res/140@2006 (fr)"}},
      {"body:pp lang:fr", {"pp/res/140@2006 (fr)"}},
      {"body:pp NOT lang:fr", {"pp/res/140@2002", "pp/res/140@2006"}},
      {"kind:letter", {"sg/cl/185"}},
      {"year:2002", {"pp/res/140@2002"}},
      {"year:2002..2006 lang:en", {"pp/res/140@2002", "pp/res/140@2006"}},
      {"date:2007-06..2007-11", {"council/doc/2007/21"}},
      {"date:2007-07..",
       {"council/res/1300@2008 (ru)", "council/res/1301@2008 (zh)", "council/res/1302@2008 (ar)",
        "sg/cl/185"}},
      // A document that tells only its year lies in a range that begins with that year.
      {"date:2007-01-01..2007-06-12", {"council/doc/2007/21", "council/res/1282@2007"}},
      {"cites:pp/res/140", {"council/doc/2007/21", "council/res/1282@2007"}},
      {"cites:pp/res/140@2006", {"council/res/1282@2007"}},
      {"cites:council/doc/2007/21#6.5", {"sg/cl/185"}},
      {"id:pp/res/140 lang:en", {"pp/res/140@2002", "pp/res/140@2006"}},
      {"id:pp/res/140@2006 lang:fr", {"pp/res/140@2006 (fr)"}},
      {"C06/7", {"council/doc/2007/21"}},
      // The words stand in that part of the text.
      {"spectrum in:annex", {"council/res/1282@2007"}},
      {"phases in:resolves lang:en", {"pp/res/140@2006"}},
      {"\"both phases\" in:considering", {"pp/res/140@2006"}},
      {"phases in:annex", {}},
      {"in:annex", {"council/res/1282@2007"}},
      {"spectrum (in:annex OR in:body) -in:annex",
       {"council/doc/2007/21", "file/2005/radio-notes"}},
      // Words of any case and accent; stems of the languages held.
      {"DEUX AND PHASES AND RESULTATS", {"pp/res/140@2006 (fr)"}},
      {"управление спектра", {"council/res/1300@2008 (ru)"}},
      {"频谱管理", {"council/res/1301@2008 (zh)"}},
      {"إدارة", {"council/res/1302@2008 (ar)"}},
      {"radi*", {"council/doc/2007/21", "file/2005/radio-notes"}},
      {"nowhere", {}},
  }));
  CAPTURE(query);
  const SearchResult result = ask(query);
  CHECK(sorted(ids_of(result)) == ids);
  CHECK(result.total == ids.size());
  CHECK(result.exact);
}

TEST_CASE("the text that a question names comes first, then what cites it", "[searcher]") {
  const SearchResult result = ask("pp/res/140@2006");
  CHECK(sorted(ids_of(result)) == Ids{"council/doc/2007/21", "council/res/1282@2007",
                                      "pp/res/140@2006", "pp/res/140@2006 (fr)"});
  CHECK(result.hits.front().id == "pp/res/140@2006");
  REQUIRE(result.target);
  CHECK(result.target->id == "pp/res/140@2006");
  CHECK(result.target->document == "pp/res/140@2006");
  CHECK(result.target->state == "held");
  CHECK(result.target->address == "/doc/pp/res/140@2006");
  CHECK(result.target->editions == Ids{"pp/res/140@2006", "pp/res/140@2002"});
  CHECK(result.target->citing_documents == 2);
  CHECK(result.target->citing_paragraphs == 3);
}

TEST_CASE("a place that a question names is shown", "[searcher]") {
  const SearchResult result = ask("council/doc/2007/21#6.5");
  REQUIRE(result.target);
  CHECK(result.target->place == "6.5");
  CHECK(result.target->text == "The group met twice and agreed on spectrum management rules.");
  CHECK(result.target->citing_documents == 1);
  CHECK(result.hits.front().id == "council/doc/2007/21");
}

TEST_CASE("a question for what cites a text shows the paragraphs that do", "[searcher]") {
  const SearchResult result = ask("cites:council/doc/2007/21#6.5");
  REQUIRE(result.hits.size() == 1);
  REQUIRE_FALSE(result.hits[0].passages.empty());
  const Passage& passage = result.hits[0].passages[0];
  CHECK(passage.place == "2");
  CHECK(passage.marks.size() == 2);  // 6.5, and a range that holds it
}

TEST_CASE("a text that is not held is named all the same, with who cites it", "[searcher]") {
  const SearchResult result = ask("council/doc/2006/7");
  REQUIRE(result.target);
  CHECK(result.target->state == "not-held");
  CHECK(result.target->address.empty());
  CHECK(result.target->citing_documents == 1);
  CHECK(ids_of(result) == Ids{"council/doc/2007/21"});
}

TEST_CASE("titles weigh more than texts", "[searcher]") {
  // "summit" stands in the text of pp/res/140@2006 and in the title of council/res/1282@2007.
  const SearchResult result = ask("outcomes summit");
  REQUIRE(result.hits.size() == 2);
  CHECK(result.hits.front().id == "council/res/1282@2007");
}

TEST_CASE("where no document has all words, those with some are shown, with a note", "[searcher]") {
  const SearchResult result = ask("chart invited");
  CHECK(sorted(ids_of(result)) == Ids{"file/2005/radio-notes", "sg/cl/185"});
  const auto kinds = kinds_of(result.notes);
  CHECK(std::count(kinds.begin(), kinds.end(), "relaxed") == 1);
  CHECK(ask("chart AND invited").total == 0);
  CHECK(ids_of(ask("+chart invited")) == Ids{"file/2005/radio-notes"});
}

TEST_CASE("no words ask for everything, newest first", "[searcher]") {
  const SearchResult result = ask("  ");
  CHECK(result.total == sample_index().size());
  CHECK(result.hits.front().date == "2008");
  CHECK(result.hits.back().id == "file/2005/radio-notes");
}

TEST_CASE("words of which nothing is left ask for nothing", "[searcher]") {
  const auto* query = GENERATE("\"", "AND", "&", "((", "title:", "*");
  CAPTURE(query);
  const SearchResult result = ask(query);
  CHECK(result.total == 0);
  CHECK_FALSE(result.notes.empty());
}

TEST_CASE("no question is too strange for an answer", "[searcher]") {
  const auto query = GENERATE(values<std::string>({"\"\"",     "((((",
                                                   "))))",     "a OR",
                                                   "NOT NOT",  "-",
                                                   "+",        "-()",
                                                   "\xFF\xFE", std::string("\0\0", 2),
                                                   ":",        "::",
                                                   "title::",  "body:*",
                                                   "date:..",  "cites:#",
                                                   "id:/",     "\"a\" \"",
                                                   "a~b",      "\\",
                                                   "%zz",      "😀",
                                                   "a\nb",     "AND OR NOT",
                                                   "(AND)",    "lang:xx радио",
                                                   "#6.5",     "this Resolution"}));
  CAPTURE(query);
  CHECK_NOTHROW(ask(query));
}

std::string facet(const SearchResult& result, const std::string& field) {
  std::string shown;
  for (const Facet& one : result.facets) {
    if (one.field != field) continue;
    for (const FacetValue& value : one.values) {
      shown += (shown.empty() ? "" : " ") + value.value + ":" + std::to_string(value.count) +
               (value.chosen ? "*" : "");
    }
  }
  return shown;
}

TEST_CASE("facets count the documents found", "[searcher]") {
  const SearchResult result = ask("kind:resolution");
  CHECK(result.total == 7);
  CHECK(facet(result, "body") == "council:4 pp:3");
  CHECK(facet(result, "kind") == "resolution:7");
  CHECK(facet(result, "year") == "2008:3 2007:1 2006:2 2002:1");
  CHECK(facet(result, "lang") == "en:3 ar:1 fr:1 ru:1 zh:1");
}

TEST_CASE("the counts of a field ignore its own filters", "[searcher]") {
  const SearchResult result = ask("kind:resolution", {{"body", "pp"}, {"lang", "en"}});
  CHECK(result.total == 2);
  // Bodies of the English resolutions, languages of those of the Plenipotentiary Conference.
  CHECK(facet(result, "body") == "pp:2* council:1");
  CHECK(facet(result, "lang") == "en:2* fr:1");
  CHECK(facet(result, "year") == "2006:1 2002:1");
}

TEST_CASE("values of one field are alternatives", "[searcher]") {
  const SearchResult result = ask("", {{"lang", "fr"}, {"lang", "ru"}});
  CHECK(sorted(ids_of(result)) == Ids{"council/res/1300@2008 (ru)", "pp/res/140@2006 (fr)"});
  CHECK(ask("", {{"body", "nobody"}}).total == 0);
  CHECK(facet(ask("", {{"body", "nobody"}}), "body").find("nobody:0*") != std::string::npos);
}

TEST_CASE("a filter that is none is noted", "[searcher]") {
  CHECK(kinds_of(ask("spectrum", {{"colour", "red"}}).notes) ==
        std::vector<std::string>{"ignored"});
}

TEST_CASE("pages are windows of one order", "[searcher]") {
  SearchRequest request;
  request.limit = 100;
  const Ids all = ids_of(search(sample_index(), request));
  Ids paged;
  for (request.offset = 0, request.limit = 3; request.offset < all.size(); request.offset += 3) {
    const SearchResult page = search(sample_index(), request);
    CHECK(page.total == all.size());
    for (const std::string& id : ids_of(page)) paged.push_back(id);
  }
  CHECK(paged == all);
}

TEST_CASE("a hit says what is known of its document", "[searcher]") {
  const SearchResult result = ask("id:council/doc/2007/21");
  REQUIRE(result.hits.size() == 1);
  const Hit& hit = result.hits.front();
  CHECK(hit.title == "Report of the working group");
  CHECK(hit.kind == "report");
  CHECK(hit.body == "council");
  CHECK(hit.date == "2007-06-12");
  CHECK(hit.cited_by == 1);
  CHECK(hit.cites == 2);
  CHECK(result.generation == "20260101T000000Z");
}

void check_refused(const SearchRequest& request, const std::string& limit) {
  CAPTURE(limit);
  try {
    search(sample_index(), request);
    FAIL("not refused");
  } catch (const schema::Error& error) {
    CHECK(error.kind() == schema::ErrorKind::kInvalidRequest);
    CHECK(std::string(error.what()).find(limit) != std::string::npos);
  }
}

TEST_CASE("a request at a limit is answered, one beyond it refused by the limit's name",
          "[searcher]") {
  SearchRequest request;
  request.query = std::string(kLongestQuery, 'a');
  CHECK_NOTHROW(search(sample_index(), request));
  request.query += 'a';
  check_refused(request, "query-bytes");
  request = {};
  request.limit = kLargestPage;
  request.offset = kLargestWindow - kLargestPage;
  CHECK_NOTHROW(search(sample_index(), request));
  request.offset += 1;
  check_refused(request, "window");
  request.offset = static_cast<std::size_t>(-1);
  check_refused(request, "window");
  request = {};
  request.limit = kLargestPage + 1;
  check_refused(request, "page");
  request = {};
  request.filters.assign(kMostFilters + 1, {"body", "pp"});
  check_refused(request, "filters");
}

TEST_CASE("what is held is counted", "[searcher]") {
  const Holdings holdings = describe_holdings(sample_index());
  CHECK(holdings.documents == sample_index().size());
  REQUIRE(holdings.facets.size() == 5);
  CHECK(holdings.facets[0].field == "body");
  CHECK(holdings.facets[0].values.front().value == "council");
  CHECK(holdings.facets[0].values.front().count == 5);
  CHECK(holdings.facets[3].values.front().value == "2008");
}

TEST_CASE("of a text that is named its newest edition in the question's language is first",
          "[searcher]") {
  const auto& [query, ids] = GENERATE(table<std::string, Ids>({
      {"Resolution 140", {"pp/res/140@2006", "pp/res/140@2002", "pp/res/140@2006 (fr)"}},
      {"Resolution 140 lang:fr", {"pp/res/140@2006 (fr)"}},
      {"pp/res/140@2002", {"pp/res/140@2002"}},
  }));
  CAPTURE(query);
  Ids found = ids_of(ask(query));
  found.resize(std::min(found.size(), ids.size()));
  CHECK(found == ids);
}

TEST_CASE("when the time is up, what was found by then is shown and said so", "[searcher]") {
  SearchRequest request;
  request.query = "spectrum";
  request.time = std::chrono::milliseconds(0);
  const SearchResult result = search(sample_index(), request);
  CHECK_FALSE(result.exact);
  CHECK(result.hits.empty());
  CHECK(kinds_of(result.notes) == std::vector<std::string>{"limited"});
  CHECK(result.notes.front().text.find("match-time") != std::string::npos);
}

}  // namespace
}  // namespace itu::server
