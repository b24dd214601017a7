#include "server/http/site.h"

#include <catch2/catch.hpp>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "tests/indexer/schema/sample_documents.h"
#include "tests/indexer/schema/written_index.h"

namespace itu::server {
namespace {

constexpr auto* kHostile = "<script>alert(1)</script>\"'&";

std::vector<analyzers::Document> documents() {
  auto resolution =
      schema::make_document("pp/res/140@2006", "en", "Role of the Union",
                            {"p1|f|On Resolution 7 (Rev. Kyoto, 1994)", "resolves|h|resolves",
                             "resolves.2|o|2 to report on spectrum"});
  auto older = schema::make_document("pp/res/140@2002", "en", "Role of the Union",
                                     {"p1|f|RESOLUTION 140 (REV. MARRAKESH, 2002)", "p2|b|Older."});
  auto report = schema::make_document(
      "council/doc/2007/21", "en", "",
      {"6.5|b|6.5 The spectrum falls under resolves 2 of Resolution 140.",
       "7|b|7 See C06/7 and Resolution 30.", "8|b|8 See Resolutions 140 and 102 (Antalya, 2006).",
       "7.row1|t|spectrum\tband", "7.row2|t|<b>one\ttwo", "9|b|9 Resources", "9.1|b|9.1 None.",
       "10|b|10 Next steps", "10.1|b|10.1 None."});
  for (analyzers::Paragraph& paragraph : report.paragraphs) {
    const bool is_numbered = slice(report.text, paragraph.span).starts_with(paragraph.place + " ");
    if (is_numbered) paragraph.number.end = paragraph.span.begin + paragraph.place.size();
  }
  schema::add_reference(report, "resolves 2 of Resolution 140", "pp/res/140@2006#resolves.2");
  schema::add_reference(report, "C06/7", "council/doc/2006/7", analyzers::Certainty::kLikely);
  const std::string list = "Resolutions 140 and 102 (Antalya, 2006)";
  schema::add_reference(report, list, "pp/res/140@2006");
  analyzers::Reference& members = report.references.back();
  members.targets.push_back(members.targets.front());
  members.targets.back().target.number = "102";
  const std::size_t begin = members.span.begin;
  members.targets[0].span = {begin + list.find("140"), begin + list.find("140") + 3};
  members.targets[1].span = {begin + list.find("102"), begin + list.find("102") + 3};
  auto hostile = schema::make_document("file/hostile", "ar", kHostile,
                                       {std::string("p1|b|spectrum ") + kHostile});
  return {resolution, older, report, hostile};
}

// The site over the documents above, built once for the test program.
class AskedSite {
 public:
  AskedSite() : files_(""), site_(index(), files_, sources_, metrics_) {}

  Reply ask(const std::string& target, std::vector<Header> headers = {},
            const std::string& method = "GET") {
    const std::size_t question = target.find('?');
    Request request;
    request.method = method;
    request.path = target.substr(0, question);
    if (question != std::string::npos) request.query = target.substr(question + 1);
    request.headers = std::move(headers);
    request.headers.push_back({"host", "example.org"});
    return site_.answer(request);
  }
  nlohmann::json json(const std::string& target) {
    const Reply reply = ask(target);
    CAPTURE(target, reply.body);
    REQUIRE(reply.status == 200);
    return nlohmann::json::parse(reply.body);
  }

 private:
  static std::filesystem::path index() {
    static const schema::TemporaryFolder folder;
    static const bool is_written = [] {
      schema::write_index(folder.path(), documents());
      return true;
    }();
    REQUIRE(is_written);
    return folder.path();
  }

  Metrics metrics_;
  WebFiles files_;
  SourceFiles sources_;
  Site site_;
};

std::string header_of(const Reply& reply, const std::string& name) {
  for (const Header& header : reply.headers) {
    if (header.name == name) return header.value;
  }
  return "";
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

TEST_CASE("addresses and their statuses", "[site]") {
  struct Case {
    std::string target;
    int status;
  };
  const auto& [target, status] = GENERATE(values<Case>({
      {"/", 200},
      {"/search?q=spectrum", 200},
      {"/search", 200},
      {"/search?q=nothinglikeit", 200},
      {"/search/", 404},
      {"/doc/pp/res/140", 200},
      {"/doc/pp%2Fres%2F140%402006", 200},    // as form-minded clients write it
      {"/doc/pp/res/140%23resolves.2", 303},  // the place belongs into the fragment
      {"/doc/council/doc/2006/7", 200},       // cited, not held
      {"/doc/pp/res/99999", 404},
      {"/doc/", 404},
      {"/doc/no-such-thing", 404},
      {"/doc/%ff", 404},
      {"/doc/..%2f..%2fetc%2fpasswd", 404},
      {"/ref?q=para+6.5+of+C07/21", 303},
      {"/ref?q=Resolution+30", 200},
      {"/ref?q=C06/7", 303},  // not held, but cited: its page says by whom
      {"/ref?q=C99/7", 200},  // neither
      {"/ref", 200},
      {"/cited-by/pp/res/140", 200},
      {"/cited-by/pp/res/140%23resolves.2", 200},
      {"/cites/council/doc/2007/21", 200},
      {"/cites/x", 404},
      {"/cited-by/pp/res/140?sort=oldest", 200},
      {"/cited-by/pp/res/140?sort=up", 400},
      {"/api/v1/cited-by?id=pp/res/140&sort=up", 400},
      {"/source/council/doc/2007/21", 200},
      {"/source/council/doc/2006/7", 404},
      {"/search?q=a&limit=0", 400},
      {"/search?q=%zz", 400},
      {"/api/v1/search?q=a&offset=10001", 400},
      {"/api/v1/search?q=a&q=b", 400},
      {"/api/v1/document?id=pp/res/99999", 404},
      {"/api/v1/document?id=", 400},
      {"/api/v1/nothing", 404},
      {"/assets/itusearch.css", 200},
      {"/assets/", 404},
      {"/assets/../main.cpp", 404},
      {"/health", 200},
      {"/nothing", 404},
  }));
  CAPTURE(target);
  const Reply reply = AskedSite().ask(target);
  CHECK(reply.status == status);
  const bool is_api = target.substr(0, 5) == "/api/";
  if (status >= 400 && target.substr(0, 7) != "/assets") {
    CHECK(reply.content_type == (is_api ? kProblemJson : kHtml));
  }
}

TEST_CASE("an API error says what is wrong in the one shape", "[site]") {
  const Reply reply = AskedSite().ask("/api/v1/search?q=a&limit=1000");
  const auto problem = nlohmann::json::parse(reply.body);
  CHECK(problem["status"] == 400);
  CHECK(problem["title"] == "Bad Request");
  CHECK(has(problem["detail"], "\"limit\" takes a whole number from 1 to 100"));
}

TEST_CASE("only reading is allowed", "[site]") {
  AskedSite site;
  const auto* method = GENERATE("POST", "PUT", "DELETE", "TRACE", "BREW");
  const Reply reply = site.ask("/search?q=a", {}, method);
  CHECK(reply.status == 405);
  CHECK(header_of(reply, "allow") == "GET, HEAD, OPTIONS");
  CHECK(reply.content_type == kHtml);
  CHECK(site.ask("/api/v1/search?q=a", {}, method).content_type == kProblemJson);
  CHECK(site.ask("/search", {}, "OPTIONS").status == 204);
}

TEST_CASE("text of documents and questions stays text", "[site]") {
  AskedSite site;
  const auto* target = GENERATE("/doc/file/hostile", "/search?q=spectrum", "/source/file/hostile",
                                "/search?q=%3Cscript%3Ealert(1)%3C/script%3E%22%27",
                                "/ref?q=%3Cscript%3Ealert(1)%3C/script%3E%22%27",
                                "/doc/%3Cscript%3Ealert(1)%3C/script%3E", "/cited-by/file/hostile");
  CAPTURE(target);
  const Reply reply = site.ask(target);
  if (reply.content_type == kHtml) {
    CHECK_FALSE(has(reply.body, "<script>"));
    CHECK_FALSE(has(reply.body, "alert(1)</"));
  } else {
    CHECK(reply.content_type == kPlainText);
  }
}

TEST_CASE("the reader shows paragraphs with their addresses and references as links", "[site]") {
  AskedSite site;
  const std::string page = site.ask("/doc/council/doc/2007/21").body;
  CHECK(has(page, "<p id=\"6.5\""));
  CHECK(has(page, "href=\"/doc/pp/res/140@2006#resolves.2\""));
  CHECK(has(page, "class=\"ref sure\""));
  CHECK(has(page, "class=\"ref unheld short\""));
  // Each member of a list is a link of its own; the words between them are none.
  CHECK(has(page, ">Resolutions 140</a> and <a "));
  CHECK(has(page, ">102 (Antalya, 2006)</a>."));
  CHECK(has(page, "<tr id=\"7.row2\" tabindex=\"-1\"><td>&lt;b&gt;one</td><td>two</td>"));
  const std::string cited = site.ask("/doc/pp/res/140").body;
  CHECK(has(cited, "href=\"/cited-by/pp/res/140@2006%23resolves.2\">cited by 1</a>"));
  CHECK(has(site.ask("/doc/pp/res/140@2002").body, "A newer edition is held"));
  CHECK(has(site.ask("/doc/file/hostile").body, "lang=\"ar\" dir=\"rtl\""));
}

TEST_CASE("the words of the question are marked in the reader", "[site]") {
  const std::string page = AskedSite().ask("/doc/pp/res/140?q=spectrum").body;
  CHECK(has(page, "to report on <mark>spectrum</mark>"));
  CHECK(has(page, "href=\"/search?q=spectrum\">Back to the results"));
}

TEST_CASE("a look-up leads to the place and the page says why", "[site]") {
  AskedSite site;
  const Reply reply = site.ask("/ref?q=para+6.5+of+C07/21");
  const std::string address = header_of(reply, "location");
  CHECK(address == "/doc/council/doc/2007/21?ref=para%206.5%20of%20C07/21#6.5");
  const std::string page = site.ask(address.substr(0, address.find('#'))).body;
  CHECK(has(page, "Looked up: <q>para 6.5 of C07/21</q>"));
  CHECK(has(page,
            "name=\"q\" aria-label=\"Words, or a reference such as Res. 140\" value=\"para 6.5"));
}

TEST_CASE("a look-up says when the place is not there", "[site]") {
  const std::string page = AskedSite().ask("/doc/council/doc/2007/21?ref=para+9.9+of+C07/21").body;
  CHECK(has(page, "This document has no paragraph 9.9; the nearest is paragraph 9."));
}

TEST_CASE("each member of a list that is looked up has a table of its own", "[site]") {
  const std::string page = AskedSite().ask("/ref?q=Resolutions+140,+30").body;
  CHECK(has(page, "2 references found"));
  CHECK(has(page, "<h2><bdi>Resolutions 140</bdi>"));
  CHECK(has(page, "<caption>What each is</caption>"));
  CHECK(has(page, "<a href=\"#ref2\"><bdi>30</bdi></a></td><td class=\"texts\">4 candidates"));
  CHECK(has(page, "<h2><bdi>30</bdi>"));
  CHECK(has(page, "<b>WTDC Resolution 30</b>"));
}

TEST_CASE("a look-up that mends typing errors says so and offers the words as typed", "[site]") {
  AskedSite site;
  const Reply reply = site.ask("/ref?q=c7/21+para+6,5");
  CHECK(reply.status == 303);
  const std::string address = header_of(reply, "location");
  CHECK(address.ends_with("#6.5"));
  const std::string page = site.ask(address.substr(0, address.find('#'))).body;
  CHECK(has(page, "Read as &quot;C07/21 para 6.5&quot;; "));
  CHECK(has(page, "Search for the words as typed</a>"));
  const std::string list = site.ask("/ref?q=c7/21%0Aresoluton+140").body;
  CHECK(has(list, "2 references found"));
  CHECK(has(list, "Typing errors were mended."));
  CHECK(has(list, "<bdi>resoluton 140</bdi>"));  // each line by itself
}

TEST_CASE("the reader tells how the text and each paragraph are cited", "[site]") {
  AskedSite site;
  const std::string page = site.ask("/doc/pp/res/140@2006").body;
  CHECK(has(page,
            "<bdi class=\"work\">Resolution 140 (Antalya, 2006)</bdi>"
            "<bdi class=\"details\">, \u201cRole of the Union\u201d</bdi>"));
  CHECK(has(page, "href=\"/doc/pp/res/140@2006\">http://example.org/doc/pp/res/140@2006</a>"));
  CHECK(has(page, "Cite as: <b>resolves 2 of Resolution 140 (Antalya, 2006)</b>"));
  CHECK(has(site.ask("/doc/pp/res/140@2002").body, "Resolution 140 (Rev. Marrakesh, 2002)"));
  // A file has no name but its title; what is not in English names its language.
  const std::string file = site.ask("/doc/file/hostile").body;
  CHECK(has(file, "Cite as: <b>unnumbered paragraph 1</b>"));
  CHECK(has(file, "href=\"/doc/file/hostile?lang=ar\""));
}

TEST_CASE("a numbered title above numbered paragraphs is a heading", "[site]") {
  const std::string page = AskedSite().ask("/doc/council/doc/2007/21").body;
  CHECK(has(page, "<h2 id=\"9\""));
  CHECK(has(page, "<a href=\"#9\">9 Resources</a>"));
  CHECK_FALSE(has(page, "<h2 id=\"7\""));  // a sentence
}

TEST_CASE("citations of one document, of one paragraph, stand together", "[site]") {
  AskedSite site;
  const std::string citing = site.ask("/cited-by/pp/res/140").body;
  CHECK(has(citing, "2 citations in 1 document"));
  CHECK(has(citing, "<td class=\"document\" rowspan=\"2\">"));
  CHECK(has(citing, "<a href=\"/doc/council/doc/2007/21?lang=en#6.5\">paragraph 6.5</a>"));
  const std::string cited = site.ask("/cites/council/doc/2007/21").body;
  CHECK(has(cited, "<mark>Resolutions 140</mark>") != has(cited, "<mark>140</mark>"));
  CHECK(has(cited,
            "<a href=\"/doc/pp/res/140@2006#resolves.2\">Resolution 140 (Antalya, 2006), "
            "resolves 2</a>"));
  CHECK(has(site.ask("/cites/pp/res/99").body, "is not held here"));
}

TEST_CASE("a page of a problem tells of the index as every page does", "[site]") {
  CHECK(has(AskedSite().ask("/nothing").body, "4 documents"));
}

TEST_CASE("what is cited and not held has a page that says who cites it", "[site]") {
  const std::string page = AskedSite().ask("/doc/council/doc/2006/7").body;
  CHECK(has(page, "not held"));
  CHECK(has(page, "href=\"/doc/council/doc/2007/21?lang=en#7\""));
}

TEST_CASE("the JSON of a search", "[site]") {
  AskedSite site;
  const auto found = site.json("/api/v1/search?q=spectrum&limit=1&foo=1");
  CHECK(found["total"] == 3);
  CHECK(found["hits"].size() == 1);
  CHECK(found["notes"].back()["text"] == "The parameter \"foo\" is not known.");
  CHECK(found["facets"].size() == 6);
  const auto& passage = found["hits"][0]["passages"][0];
  CHECK(passage["marks"][0].size() == 2);
  CHECK(site.json("/api/v1/facets?q=spectrum")["total"] == 3);
}

TEST_CASE("the JSON of a document, its references and who cites it", "[site]") {
  AskedSite site;
  const auto document = site.json("/api/v1/document?id=council/doc/2007/21");
  CHECK(document["title"].is_null());
  CHECK(document["paragraphs"][0]["place"] == "6.5");
  const auto cited = site.json("/api/v1/cited-by?id=pp/res/140%23resolves.2");
  CHECK(cited["total"] == 1);
  CHECK(cited["citations"][0]["place"] == "6.5");
  CHECK(site.json("/api/v1/cites?id=council/doc/2007/21")["total"] == 4);
  const auto resolved = site.json("/api/v1/resolve?q=C07/21,+C06/7+and+Resolution+30");
  const auto& listed = resolved["references"][0]["targets"];
  CHECK(listed[0]["state"] == "held");
  CHECK(listed[1]["state"] == "not-held");
  CHECK(resolved["references"][1]["targets"][0]["id"].is_null());
  CHECK(site.json("/api/v1/stats")["documents"] == 4);
}

TEST_CASE("a reply that is known already is not made again", "[site]") {
  AskedSite site;
  const Reply first = site.ask("/search?q=spectrum");
  const std::string tag = header_of(first, "etag");
  CHECK_FALSE(header_of(first, "index-generation").empty());
  const Reply again = site.ask("/search?q=spectrum", {{"if-none-match", "\"x\", " + tag}});
  CHECK(again.status == 304);
  CHECK(again.body.empty());
  CHECK(site.ask("/search?q=report", {{"if-none-match", tag}}).status == 200);
}

TEST_CASE("words that leave a text open lead to the look-up", "[site]") {
  const std::string page = AskedSite().ask("/search?q=Resolution+30").body;
  CHECK(has(page, "WTDC Resolution 30"));
  CHECK(has(page, "<a href=\"/ref?q=Resolution%2030\">Choose among them</a>"));
}

TEST_CASE("a page beyond the last hit leads back to the first", "[site]") {
  AskedSite site;
  const std::string page = site.ask("/search?q=spectrum&offset=50").body;
  CHECK(has(page, "go to the <a href=\"/search?q=spectrum\">first of them</a>"));
  CHECK(has(site.ask("/cited-by/pp/res/140?offset=50").body, "<a href=\"/cited-by/pp/res/140\">"));
  CHECK(has(site.ask("/search?q=spectrum&offset=9995").body, "asks for 10005 hits"));
}

TEST_CASE("assets are kept for good under the address that names their content", "[site]") {
  AskedSite site;
  const WebFiles files("");
  const Reply reply = site.ask(files.address_of("itusearch.css"));
  CHECK(reply.status == 200);
  CHECK(has(header_of(reply, "cache-control"), "immutable"));
  CHECK(has(header_of(site.ask("/assets/itusearch.css"), "cache-control"), "no-cache"));
  CHECK(has(site.ask("/").body, files.address_of("itusearch.css")));
}

TEST_CASE("the description names every path that is answered", "[site]") {
  const auto description = AskedSite().json("/openapi.json");
  for (const auto& [path, item] : description["paths"].items()) {
    CAPTURE(path);
    CHECK(Route::find(path.substr(0, path.find('{'))) != nullptr);
    CHECK(item.contains("get"));
  }
  CHECK(description["paths"].size() == 24);
}

TEST_CASE("an index that has not been renewed for a day is told", "[site]") {
  CHECK(is_stale("2001-01-01T00:00:00Z"));
  CHECK_FALSE(is_stale("2999-01-01T00:00:00Z"));
  CHECK_FALSE(is_stale(""));
}

TEST_CASE("what is typed so far gives suggestions with their addresses", "[site]") {
  AskedSite site;
  const auto json = site.json("/api/v1/suggest?q=res+14");
  REQUIRE(json["suggestions"].size() == 1);
  CHECK(json["suggestions"][0]["id"] == "pp/res/140");
  CHECK(json["suggestions"][0]["held"] == true);
  CHECK(json["suggestions"][0]["address"] == "/doc/pp/res/140");
  CHECK(site.json("/api/v1/suggest?q=")["suggestions"].empty());
  CHECK(site.ask("/api/v1/suggest?q=a&limit=21").status == 400);
  CHECK(site.ask("/api/v1/suggest?q=%FF").status == 400);
}

}  // namespace
}  // namespace itu::server
