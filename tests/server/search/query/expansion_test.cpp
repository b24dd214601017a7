#include "server/search/query/expansion.h"

#include <catch2/catch.hpp>

#include "server/search/query/builder.h"
#include "server/search/query/parser.h"
#include "server/search/searcher.h"
#include "tests/indexer/schema/written_index.h"
#include "tests/server/search/sample_index.h"

namespace itu::server {
namespace {

using schema::make_document;

// Texts in our own words that call things by two names.
const schema::Index& index_of_names() {
  static const schema::TemporaryFolder folder;
  static const schema::Index index = [] {
    std::vector<analyzers::Document> documents = {
        make_document("council/doc/2007/21", "en", "Report",
                      {"3|b|the Council Working Group (CWG) met", "4|b|fees of the CWG",
                       "5|b|the Group on Plans (hereinafter \"the Plan\") has plans"}),
        make_document("council/doc/2007/22", "en", "",
                      {"1|b|a Council Working Group (CWG) on fees", "2|b|no act of ours"}),
        make_document("council/doc/2007/23", "en", "",
                      {"1|b|the Correspondence Working Group (CWG)",
                       "2|b|an Administrative Council of Trade (ACT)"}),
        make_document("council/doc/2007/24", "en", "", {"1|b|the council working group had fees"}),
        make_document("council/doc/2007/25", "fr", "", {"1|b|le Comité de Wallis-Guyane (CWG)"})};
    for (int i = 0; i < 30; ++i) {
      documents.push_back(make_document("council/doc/2008/" + std::to_string(i + 1), "en", "",
                                        {"1|b|an act on orbits"}));
    }
    schema::write_index(folder.path(), documents);
    return schema::Index(folder.path());
  }();
  return index;
}

std::string tree_of(const std::string& question) {
  ParsedQuery parsed = parse_query(question);
  Notes notes;
  add_readings(index_of_names(), &parsed, &notes);
  return to_string(parsed.tree);
}

std::vector<Note> notes_on(const std::string& question) {
  ParsedQuery parsed = parse_query(question);
  Notes notes;
  add_readings(index_of_names(), &parsed, &notes);
  return notes.list();
}

std::string built(const std::string& question) {
  ParsedQuery parsed = parse_query(question);
  Notes notes;
  add_readings(index_of_names(), &parsed, &notes);
  const BuiltQuery result =
      build_query(index_of_names(), parsed, WordsWanted::kAll, unhurried(), &notes);
  const std::string description = print(result.query);
  return description.substr(0, description.rfind(" AND_MAYBE (0.2"));
}

TEST_CASE("names that stand for each other become readings", "[expansion]") {
  struct Case {
    std::string question;
    std::string tree;
  };
  const auto& [question, tree] = GENERATE(values<Case>({
      {"CWG", "(readings cwg \"council working group\")"},
      {"cwg fees", "(all (readings cwg \"council working group\") fees)"},
      {"fees council working group met",
       "(all fees (readings (all council working group) =cwg) met)"},
      {"Council Working Group", "(readings (all council working group) =cwg)"},
      // What is meant as it stands, or not wanted.
      {"=cwg", "=cwg"},
      {"\"CWG\"", "=cwg"},
      {"\"council working group\"", "\"council working group\""},
      {"fees -CWG", "(all fees (not cwg))"},
      {"title:CWG", "title:cwg"},
      {"+CWG", "+cwg"},
      {"cwg*", "cwg*"},
      {"CWG NEAR/3 fees", "(near/3 cwg fees)"},
      // A word that most texts use without explaining it is no acronym, unless typed as one.
      {"act", "act"},
      {"ACT", "(readings act \"administrative council of trade\")"},
      // A short name that is no acronym is a word like others.
      {"plan", "plan"},
      // Asked for, every name counts.
      {"CWG~syn", "(readings~syn cwg \"council working group\" \"correspondence working group\")"},
      {"\"council working group\"~syn", "(readings~syn \"council working group\" =cwg)"},
      {"\"Plan\"~syn", "(readings~syn plan \"group on plans\")"},
      {"(CWG~syn OR act) PARA fees",
       "(para (or (readings~syn cwg \"council working group\" \"correspondence working group\") "
       "act) "
       "fees)"},
      {"fees~syn", "fees"},
      {"C07/21~syn", "<council/doc/2007/21 {c07/21}>"},
  }));
  CAPTURE(question);
  CHECK(tree_of(question) == tree);
}

TEST_CASE("readings become a query in which what is typed counts most", "[expansion]") {
  CHECK(built("CWG") == "((cwg OR 0.25 * (council PHRASE 3 working PHRASE 3 group))");
  CHECK(built("CWG~syn") ==
        "((cwg OR (council PHRASE 3 working PHRASE 3 group) OR "
        "(correspondence PHRASE 3 working PHRASE 3 group))");
  CHECK(built("council working group") == "(((council AND working AND group) OR 0.25 * cwg)");
}

TEST_CASE("no reading is added silently", "[expansion]") {
  const auto notes = notes_on("CWG fees");
  REQUIRE(notes.size() == 1);
  CHECK(notes.front().kind == "synonyms");
  CHECK(
      notes.front().text ==
      "“CWG” is also searched as “Council Working Group”, after paragraph 3 of Document C07/21. It "
      "also stands for “Correspondence Working Group” (1 document).");
  CHECK(notes.front().query == "=CWG fees");
  CHECK(notes.front().source == "council/doc/2007/21#3");
  CHECK(notes_on("council working group").front().query == "=council working group");
  CHECK(notes_on("=cwg").empty());
  CHECK(notes_on("fees~syn").front().kind == "unknown");
  // The names in the language of the question are meant, where it has some.
  CHECK(tree_of("CWG lang:fr") == "(all (readings cwg \"comite de wallis guyane\") lang:fr)");
}

TEST_CASE("a question finds the texts that use the other name, behind its own", "[expansion]") {
  SearchRequest request;
  request.query = "CWG fees";
  auto ids = ids_of(search(index_of_names(), request));
  REQUIRE(ids.size() > 3);  // few have all the words, so that those with some follow
  ids.resize(3);
  CHECK(ids == std::vector<std::string>{"council/doc/2007/22", "council/doc/2007/21",
                                        "council/doc/2007/24"});
  request.query = "=CWG AND fees";
  CHECK(ids_of(search(index_of_names(), request)).size() == 2);
}

}  // namespace
}  // namespace itu::server
