#include "server/search/query/builder.h"

#include <catch2/catch.hpp>

#include "server/search/query/filter_query.h"
#include "server/search/query/parser.h"
#include "tests/server/search/sample_index.h"

namespace itu::server {
namespace {

// The bonuses, which bonuses_test.cpp looks at, in a word.
std::string without_bonuses(std::string description) {
  constexpr std::string_view kBonuses = " AND_MAYBE (0.2";
  const std::size_t bonuses = description.rfind(kBonuses);
  if (bonuses == std::string::npos) return description;
  return description.substr(0, bonuses) + " + bonuses";
}

std::string built(const std::string& query, WordsWanted wanted = WordsWanted::kAll) {
  Notes notes;
  const BuiltQuery result =
      build_query(sample_index(), parse_query(query), wanted, unhurried(), &notes);
  return without_bonuses(print(result.query));
}

std::vector<std::string> notes_on(const std::string& query) {
  Notes notes;
  build_query(sample_index(), parse_query(query), WordsWanted::kAll, unhurried(), &notes);
  return kinds_of(notes.list());
}

TEST_CASE("a tree becomes a query", "[query_builder]") {
  struct Row {
    std::string query;
    std::string description;
  };
  const auto& [query, description] = GENERATE(values<Row>({
      // In quotation marks a word stands for itself, and its place in titles is no matter.
      {"\"broadcast\"", "(broadcast + bonuses"},
      // Every indexed form of a word is one word.
      {"meetings -\"twice\"", "(((meetings SYNONYM meeting) AND_NOT twice) + bonuses"},
      {"\"radio relay\"", "(radio PHRASE 2 relay)"},
      {"\"radio\" XOR \"relay\"", "((radio XOR relay) + bonuses"},
      // The words rank, the condition only lets pass.
      {"=radio NEAR/3 =relay", "((radio AND relay) FILTER TEST (near/3 radio relay))"},
      {"\"radio waves\"~stem",
       "((radio AND (waves SYNONYM wave)) FILTER TEST (sequence radio "
       "waves|wave))"},
      {"\"Radio relay\"~exact",
       "((radio PHRASE 2 relay) FILTER TEST (sequence radio relay)=Radio relay)"},
      {"radoi~ =relay", "((radio AND relay) + bonuses"},
      {"citedby:sg/cl/185", "0 * XWcouncil/doc/2007/21"},
      {"cites:(kind:report)", "0 * XCcouncil/doc/2007/21"},
      {"symbol:C07/*", "0 * Qcouncil/doc/2007/21"},
      {"title:\"information society\"", "(Sinformation PHRASE 2 Ssociety)"},
      {"body:council", "0 * XBcouncil"},
      {"body:council OR kind:letter", "(0 * XBcouncil OR 0 * XKletter)"},
      // A document has one body, so that two of them are alternatives.
      {"body:council body:pp kind:report",
       "(<everything> FILTER ((XBcouncil OR XBpp) AND XKreport))"},
      {"year:2006..2007", "0 * (XY2006 OR XY2007)"},
      {"date:2007-06..2007-12-01", "0 * DATES 2007-06..2007-12-01~"},
      {"-\"relay\"", "(<everything> AND_NOT relay)"},
      {"cites:pp/res/140", "0 * XCpp/res/140"},
      {"id:pp/res/140@2006", "0 * XEpp/res/140@2006"},
      {"id:pp/res/140", "0 * XWpp/res/140"},
      {"nowhere", ""},
      {"body:nobody", ""},
  }));
  CAPTURE(query);
  CHECK(built(query) == description);
}

TEST_CASE("when some words will do, wanted ones and filters stay wanted", "[query_builder]") {
  CHECK(built("\"radio\" \"relay\" body:council", WordsWanted::kSome) ==
        "(((radio OR relay) FILTER XBcouncil) + bonuses");
  CHECK(built("+\"radio\" \"relay\"", WordsWanted::kSome) == "((radio AND_MAYBE relay) + bonuses");
  CHECK(built("\"radio\" AND \"relay\"", WordsWanted::kSome) == "((radio AND relay) + bonuses");
}

TEST_CASE("function words need not be there and count little", "[query_builder]") {
  CHECK(built("what about the \"relay\"") ==
        "((relay AND_MAYBE (0.2 * about OR 0.2 * the)) + "
        "bonuses");
  CHECK(notes_on("the \"relay\"") == std::vector<std::string>{"minor"});
  // Where there is nothing else, they are words like others; so are acronyms and words with signs.
  CHECK(notes_on("the of").empty());
  CHECK(notes_on("IT \"relay\"") != std::vector<std::string>{"minor"});
  CHECK(notes_on("+the \"relay\"").empty());
}

TEST_CASE("what stands in no document is noted", "[query_builder]") {
  CHECK(notes_on("nowhere") == std::vector<std::string>{"unknown"});
  CHECK(notes_on("body:nobody") == std::vector<std::string>{"unknown"});
  CHECK(notes_on("\"nowhere relay\"") == std::vector<std::string>{"unknown"});
  CHECK(notes_on("meetings") == std::vector<std::string>{"stemmed"});
  CHECK(notes_on("\"relay\"").empty());
}

TEST_CASE("what is excluded is not sought in the texts", "[query_builder]") {
  Notes notes;
  const BuiltQuery query = build_query(sample_index(), parse_query("\"radio\" -\"relay\""),
                                       WordsWanted::kAll, unhurried(), &notes);
  REQUIRE(query.sought.size() == 1);
  CHECK(query.sought.front().terms == std::vector<std::string>{"radio"});
}

TEST_CASE("filters of one field are alternatives, fields narrow", "[query_builder]") {
  const std::vector<Filter> filters = {{"body", "council"}, {"body", "PP"}, {"year", "2007"}};
  const auto described = [&](std::string_view except) {
    return print(filters_query(filters, except));
  };
  CHECK(described("") == "((XBcouncil OR XBpp) AND XY2007)");
  CHECK(described("body") == "XY2007");
  CHECK(filters_query({}).empty());
}

}  // namespace
}  // namespace itu::server
