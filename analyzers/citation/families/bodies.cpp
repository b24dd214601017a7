// Bodies named in the text: "WTDC-06", "Plenipotentiary Conference (Marrakesh, 2002)".
#include "analyzers/citation/tables/bodies.h"
#include "analyzers/citation/grammar/brackets.h"
#include "analyzers/citation/grammar/foreign_issuers.h"
#include "analyzers/citation/grammar/grammar.h"

namespace itu::analyzers {
namespace {

// "World Telecommunication Development Conference | (WTDC-17)": the name once more, in letters. The
// year that it tells, 0 if it tells none.
int take_name_again(Cursor* in, std::string_view body) {
  Attempt attempt(in);
  if (!in->take('(')) return 0;
  const auto again = match_body(in->rest());
  if (!again || again->body != body) return 0;
  in->move_to(in->at() + again->length);
  const int year = take_session_year(in);
  if (!in->take_here(')')) return 0;
  attempt.keep();
  return year;
}

}  // namespace

std::optional<BodySeen> take_body(const Reading& reading, Cursor* in) {
  Attempt attempt(in);
  in->take_blanks();
  const std::size_t begin = in->at();
  if (!is_word_start(in->text(), begin)) return std::nullopt;
  const auto mention = match_body(in->rest());
  if (!mention) return std::nullopt;
  in->move_to(begin + mention->length);
  if (mention->body == "council" && is_foreign_council(reading, begin, *in)) return std::nullopt;
  if (mention->is_short && !reading.is_capital(begin)) return std::nullopt;
  int year = take_session_year(in);
  if (year == 0) year = take_name_again(in, mention->body);
  attempt.keep();
  return BodySeen{{begin, in->at()}, mention->body, year};
}

}  // namespace itu::analyzers
