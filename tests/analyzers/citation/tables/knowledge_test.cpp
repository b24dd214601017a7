// The tables: bodies, conferences, instruments, symbols, brackets.
#include <catch2/catch.hpp>

#include "analyzers/citation/grammar/brackets.h"
#include "analyzers/citation/grammar/symbols.h"
#include "analyzers/citation/tables/bodies.h"
#include "analyzers/citation/tables/conferences.h"
#include "analyzers/citation/tables/instruments.h"
#include "analyzers/normalizer.h"

namespace itu::analyzers {
namespace {

TEST_CASE("bodies begin ids", "[bodies]") {
  for (const auto* id : {"pp", "itu-t/sg16", "itu-t/tsag", "itu-r/wp3k", "wg-wsis", "un/ga"}) {
    CAPTURE(id);
    CHECK(is_body(id));
  }
  for (const auto* id : {"", "x", "itu-t/sg", "itu-t/sgx", "wg-", "un/xx"}) {
    CAPTURE(id);
    CHECK_FALSE(is_body(id));
  }
}

TEST_CASE("places and years name conferences", "[conferences]") {
  REQUIRE(conferences_at("doha", 2006).size() == 1);
  CHECK(conferences_at("doha", 2006)[0].body == "wtdc");
  // Two met there that year.
  CHECK(conferences_at("geneva", 2015).size() == 2);
  CHECK(conferences_at("dubai", 2012).size() == 2);
  CHECK(conferences_at("doha", 2007).empty());
  CHECK(short_name({"pp", "antalya", 2006}) == "PP-06");
  CHECK(short_name({"wtsa", "geneva", 1996}) == "WTSC-96");
}

TEST_CASE("a place has spellings", "[conferences]") {
  for (const auto* words : {"Marrakesh", "Marrakech", "Марракеш", "马拉喀什", "مراكش"}) {
    CAPTURE(words);
    const auto place = match_place(fold_to_string(words));
    REQUIRE(place);
    CHECK(place->place == "marrakesh");
  }
}

TEST_CASE("every example of a symbol form is read by its own row", "[symbols]") {
  for (const SymbolForm& form : symbol_forms()) {
    CAPTURE(form.name, form.example);
    const auto symbol = match_symbol(fold_to_string(form.example), true);
    REQUIRE(symbol);
    CHECK(symbol->form->name == form.name);
  }
}

TEST_CASE("what only begins like a symbol is none", "[symbols]") {
  for (const auto* text : {"c07/21111", "c07/21/3", "pp-06", "a/res/70", "com 3/st", "wg-wsis"}) {
    CAPTURE(text);
    CHECK_FALSE(match_symbol(text, false));
  }
}

TEST_CASE("study periods", "[symbols]") {
  CHECK(study_period(2004, 2) == "2001-2004");
  CHECK(study_period(2000, 11) == "2001-2004");  // after the assembly of that autumn
  CHECK(study_period(2004, 0) == "2001-2004");   // the nominal years, where no month is given
  CHECK(study_period(1980, 1).empty());
}

struct BracketCase {
  std::string text;
  std::string printed;
};

TEST_CASE("brackets with an edition", "[brackets]") {
  const auto& [text, printed] = GENERATE(values<BracketCase>({
      {"(rev. antalya, 2006)", "rev antalya 2006"},
      {"(antalya 2006)", "antalya 2006"},
      {"(rev.wrc-15)", "rev wrc 2015"},
      {"(wrc-2015)", "wrc 2015"},
      {"(c07)", "council 2007"},
      {"(c08, last amended c20)", "council 2020"},
      {"(c-1957, last amended c-1981)", "council 1981"},
      {"(04/2008)", "2008 month 4"},
      {"(03/99)", "1999 month 3"},
      {"(rev. 2016)", "rev 2016"},
      {"(pp, marrakesh 2002)", "pp marrakesh 2002"},
      // The last of several editions counts.
      {"(johannesburg, 2008; dubai, 2012)", "johannesburg 2008 dubai 2012"},
      {"(2006, antalya)", "antalya 2006"},
      {"(in 2006)", ""},
      {"(information)", ""},
      {"(antalya)", ""},
  }));
  CAPTURE(text);
  Cursor in(text, 0);
  const auto bracket = take_bracket(&in);
  CHECK((bracket ? to_string(*bracket) : "") == printed);
  CHECK(in.at() == (bracket ? text.size() : 0));
}

TEST_CASE("instruments by their names", "[instruments]") {
  const auto mention = match_instrument("tunis agenda for the information society, para");
  REQUIRE(mention);
  CHECK(to_id(to_target(*mention->instrument)) == "wsis/tunis-agenda");
  CHECK(mention->length == 40);
  CHECK(match_instrument("agenda")->form == NameForm::kShort);
  CHECK_FALSE(match_instrument("agendas"));
}

}  // namespace
}  // namespace itu::analyzers
