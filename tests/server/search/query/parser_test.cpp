#include "server/search/query/parser.h"

#include <catch2/catch.hpp>

#include "server/search/limits.h"
#include "tests/server/search/sample_index.h"

namespace itu::server {
namespace {

TEST_CASE("a question becomes a tree", "[query_parser]") {
  struct Row {
    std::string query;
    std::string tree;
  };
  const auto& [query, tree] = GENERATE(values<Row>({
      {"Radio", "radio"},
      {"radio waves", "(all radio waves)"},
      // AND binds before words side by side, and these before OR.
      {"a1 AND b1 c1", "(all (and a1 b1) c1)"},
      {"a1 b1 OR c1 d1", "(or (all a1 b1) (all c1 d1))"},
      {"a1 OR b1 OR c1", "(or a1 b1 c1)"},
      {"(a1 OR b1) AND c1", "(and (or a1 b1) c1)"},
      {"a1 (b1 c1)", "(all a1 b1 c1)"},
      {"a1 AND (b1 c1)", "(and a1 (all b1 c1))"},
      {"radio NOT relay", "(all radio (not relay))"},
      {"radio AND NOT relay", "(and radio (not relay))"},
      {"radio -relay -\"wave chart\"", "(all radio (not relay) (not \"wave chart\"))"},
      {"NOT relay", "(not relay)"},
      {"NOT NOT relay", "relay"},
      {"-(a1 OR b1)", "(not (or a1 b1))"},
      {"+radio waves", "(all +radio waves)"},
      {"\"Radio Waves\"", "\"radio waves\""},
      // One word in quotation marks stands for itself alone.
      {"\"waves\"", "=waves"},
      {"=waves radio", "(all =waves radio)"},
      {"a1 XOR b1 c1 OR d1", "(or (xor a1 (all b1 c1)) d1)"},
      // Nearness binds closest, and goes from left to right.
      {"radio NEAR/3 waves", "(near/3 radio waves)"},
      {"radio NEAR waves", "(near/10 radio waves)"},
      {"radio ADJ waves", "(adj/1 radio waves)"},
      {"radio ADJ/2 \"wave chart\"", "(adj/2 radio \"wave chart\")"},
      {"a1 b1 PARA c1 AND d1", "(all a1 (and (para b1 c1) d1))"},
      {"a1 NEAR/2 b1 SENT c1", "(sent (near/2 a1 b1) c1)"},
      {"-a1 NEAR/2 b1", "(not (near/2 a1 b1))"},
      {"(radio OR waves) NEAR/4 chart*", "(near/4 (or radio waves) chart*)"},
      {"title:(radio NEAR waves)", "(near/10 title:radio title:waves)"},
      {"\"radio waves\"~stem", "\"radio waves\"~stem"},
      {"\"waves\"~stem", "waves"},
      {"\"Radio  Waves,\"~exact", "\"Radio Waves\"~exact"},
      {"\"WSIS\"~exact", "\"WSIS\"~exact"},
      {"\"radio wave chart\"~4", "(near/4 (near/4 =radio =wave) =chart)"},
      {"WSIS~syn fees", "(all wsis~syn fees)"},
      {"\"tunis agenda\"~syn", "\"tunis agenda\"~syn"},
      {"\"WSIS\"~syn", "wsis~syn"},
      {"title:WSIS~syn", "title:wsis~syn"},
      {"spectrm~", "spectrm~1"},
      {"spektrm~2", "spektrm~2"},
      {"citedby:pp/res/140", "citedby:pp/res/140"},
      {"cites:(pp/res/140 OR C07/21)", "(or cites:pp/res/140 cites:council/doc/2007/21)"},
      // In brackets a citation of several words, or a question of its own.
      {"cites:(para 6.5 of C07/21)", "cites:council/doc/2007/21#6.5"},
      {"cites:(kind:report spectrum) radio", "(all (cites (all kind:report spectrum)) radio)"},
      {"citedby:(body:council)", "(citedby body:council)"},
      {"place:6.5 \"radio\"", "(all place:6.5 =radio)"},
      {"place:\"Annex 1\"", "place:annex.1"},
      {"symbol:C07/21", "symbol:council/doc/2007/21"},
      {"symbol:C07/*", "symbol:council/doc/2007/*"},
      {"title:radio waves", "(all title:radio waves)"},
      {"title:(radio OR \"wave chart\")", "(or title:radio title:\"wave chart\")"},
      {"spectr*", "spectr*"},
      {"title:spectr*", "title:spectr*"},
      // A part of a word that hyphens join is meant to follow the one before.
      {"Secretary-General", "\"secretary general\""},
      {"stock-tak*", "(all \"stock\" tak*)"},
      {"and/or", "(all =and =or)"},
      {"body:Council kind:report", "(all body:council kind:report)"},
      {"body:(council OR pp)", "(or body:council body:pp)"},
      {"lang:fr \"deux phases\"", "(all lang:fr \"deux phases\")"},
      {"year:2007", "year:2007"},
      {"year:2005..2007", "date:2005..2007"},
      {"date:2007-06..", "date:2007-06.."},
      {"cites:pp/res/140@2006", "cites:pp/res/140@2006"},
      {"-cites:pp/res/140#resolves.2", "(not cites:pp/res/140#resolves.2)"},
      {"id:council/res/1282", "id:council/res/1282"},
      // A typed id is a reference; what it names may also be printed.
      {"pp/res/140", "<pp/res/140 {pp/res/140}>"},
      {"PP/RES/140@2006 radio", "(all <pp/res/140@2006 \"pp res 140 2006\"> radio)"},
      {"", "nothing"},
  }));
  CAPTURE(query);
  const ParsedQuery parsed = parse_query(query);
  CHECK(to_string(parsed.tree) == tree);
  CHECK(kinds_of(parsed.notes).empty());
}

TEST_CASE("the words of a question that name a text are a reference", "[query_parser]") {
  struct Row {
    std::string query;
    std::string tree;
  };
  const auto& [query, tree] = GENERATE(values<Row>({
      {"C07/21", "<council/doc/2007/21 {c07/21}>"},
      // The brackets of a reference are its own.
      {"Resolution 140 (Antalya, 2006)", "<pp/res/140@2006 \"resolution 140 antalya 2006\">"},
      {"(Resolution 140 (Antalya, 2006)) radio",
       "(all <pp/res/140@2006 \"resolution 140 antalya 2006\"> radio)"},
      {"para 6.5 of C07/21", "<council/doc/2007/21#6.5 \"para 6 5 of c07 21\">"},
      // The bracket of an item closes none.
      {"para 35 a) of the Tunis Agenda",
       "<wsis/tunis-agenda#35.a \"para 35 a of the tunis agenda\">"},
      // A symbol that could be an id.
      {"WG-WSIS-9/14", "<wg-wsis/doc/9/14 {wg-wsis-9/14}>"},
      // In quotation marks words are words.
      {"\"Resolution 140\"", "\"resolution 140\""},
      {"title:C07/21", "title:{c07/21}"},
      {"cites:C07/21", "cites:council/doc/2007/21"},
      {"cites:\"Resolution 140 (Antalya, 2006)\"", "cites:pp/res/140@2006"},
  }));
  CAPTURE(query);
  CHECK(to_string(parse_query(query).tree) == tree);
}

TEST_CASE("what does not fit is left out or mended, with a note", "[query_parser]") {
  using Kinds = std::vector<std::string>;
  struct Row {
    std::string query;
    std::string tree;
    Kinds notes;
  };
  const auto& [query, tree, notes] = GENERATE(values<Row>({
      {"\"radio waves", "\"radio waves\"", {"syntax"}},
      {"\"", "nothing", {"syntax", "ignored"}},
      {"\"\"", "nothing", {"ignored"}},
      {"(radio", "radio", {"syntax"}},
      {"radio)", "radio", {"syntax"}},
      {")(", "nothing", {"syntax", "syntax"}},
      {"()", "nothing", {}},
      {"AND", "nothing", {"syntax"}},
      {"AND radio", "radio", {"syntax"}},
      {"radio AND", "radio", {"syntax"}},
      {"radio AND AND waves", "(all radio waves)", {"syntax"}},
      {"OR", "nothing", {"syntax"}},
      {"OR radio OR", "radio", {"syntax"}},
      {"radio OR OR waves", "(or radio waves)", {"syntax"}},
      {"NOT", "nothing", {"syntax"}},
      {"radio NOT", "radio", {"syntax"}},
      {"radio (AND)", "radio", {"syntax"}},
      {"title:", "nothing", {"syntax"}},
      {"title: AND radio", "radio", {"syntax"}},
      {"colour:red", "(all colour red)", {"syntax"}},
      {"date:soon radio", "radio", {"syntax"}},
      {"NEAR radio", "radio", {"syntax"}},
      {"radio NEAR", "radio", {"syntax"}},
      {"radio NEAR -waves", "(all radio (not waves))", {"syntax"}},
      {"radio NEAR body:pp", "(and radio body:pp)", {"syntax"}},
      {"radio NEAR title:waves", "(and radio title:waves)", {"syntax"}},
      {"radio NEAR/0 waves", "(near/1 radio waves)", {}},
      {"radio NEAR/999 waves", "(near/500 radio waves)", {"limited"}},
      {"XOR radio", "radio", {"syntax"}},
      {"\"radio waves\"~loud", "\"radio waves\"", {"syntax"}},
      {"rad~", "rad", {"limited"}},
      {"2007~ a1~2", "(all 2007 a1)", {"syntax"}},
      {"cites:()", "nothing", {}},
      {"& radio ?", "radio", {"ignored"}},
      {"*", "nothing", {"ignored"}},
      {"s* radio", "(all s radio)", {"limited"}},
      {"sp*ctrum", "(all sp ctrum)", {"syntax"}},
      {std::string("ra\0dio", 6), "radio", {"syntax"}},
      {"radio \xFF waves", "(all radio waves)", {"syntax", "ignored"}},
  }));
  CAPTURE(query);
  const ParsedQuery parsed = parse_query(query);
  CHECK(to_string(parsed.tree) == tree);
  CHECK(kinds_of(parsed.notes) == notes);
}

std::string repeat(const std::string& piece, std::size_t times) {
  std::string text;
  for (std::size_t i = 0; i < times; ++i) text += piece;
  return text;
}

TEST_CASE("a question has a limited number of words", "[query_parser]") {
  std::string words;
  for (std::size_t i = 0; i < kMostTerms; ++i) words += "w" + std::to_string(i) + " ";
  const ParsedQuery at_limit = parse_query(words);
  CHECK(at_limit.tree.children.size() == kMostTerms);
  CHECK(at_limit.notes.empty());
  const ParsedQuery beyond = parse_query(words + "more");
  CHECK(beyond.tree.children.size() == kMostTerms);
  REQUIRE(kinds_of(beyond.notes) == std::vector<std::string>{"limited"});
  CHECK(beyond.notes.front().text.find("query-terms") != std::string::npos);
}

TEST_CASE("a phrase has a limited number of words", "[query_parser]") {
  const ParsedQuery at_limit = parse_query("\"" + repeat("word ", kMostPhraseWords) + "\"");
  CHECK(at_limit.notes.empty());
  const ParsedQuery beyond = parse_query("\"" + repeat("word ", kMostPhraseWords + 1) + "\"");
  CHECK(beyond.tree.words.size() == kMostPhraseWords);
  CHECK(kinds_of(beyond.notes) == std::vector<std::string>{"limited"});
}

TEST_CASE("brackets nest to a limit", "[query_parser]") {
  const auto nested = [](std::size_t depth) {
    return repeat("(-", depth) + "radio" + repeat(")", depth);
  };
  CHECK(parse_query(nested(kDeepestNesting)).notes.empty());
  const ParsedQuery beyond = parse_query(nested(2'000));
  CHECK(kinds_of(beyond.notes) == std::vector<std::string>{"limited"});
  CHECK(to_string(beyond.tree).find("radio") != std::string::npos);
}

}  // namespace
}  // namespace itu::server
