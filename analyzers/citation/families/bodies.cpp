// Bodies named in the text: "WTDC-06", "Plenipotentiary Conference (Marrakesh, 2002)".
#include "analyzers/citation/tables/bodies.h"
#include "analyzers/citation/grammar/brackets.h"
#include "analyzers/citation/grammar/foreign_issuers.h"
#include "analyzers/citation/grammar/grammar.h"
#include "analyzers/citation/grammar/printed_number.h"

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

// "2013年 | 世界电信政策论坛": Chinese has the year first.
int year_before(std::string_view text, std::size_t at) {
  constexpr std::string_view kYearWord = "年";
  constexpr std::size_t kDigits = 4;
  if (at < kDigits + kYearWord.size() || !starts_ideograph(text[at])) return 0;
  const std::size_t word = at - kYearWord.size();
  if (text.substr(word, kYearWord.size()) != kYearWord) return 0;
  const std::size_t begin = word - kDigits;
  Cursor in(text, begin);
  const bool is_whole = begin == 0 || !is_digit_byte(text[begin - 1]);
  const std::string_view digits = in.take_digits_here();
  if (!is_whole || digits.size() != kDigits || in.at() != word) return 0;
  const int year = to_number(digits);
  return year >= 1900 && year < 2100 ? year : 0;
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
  if (year == 0) year = year_before(in->text(), begin);
  attempt.keep();
  return BodySeen{{begin, in->at()}, mention->body, year};
}

}  // namespace itu::analyzers
