#include "analyzers/citation/grammar/brackets.h"

#include "analyzers/citation/grammar/printed_number.h"
#include "analyzers/citation/tables/bodies.h"
#include "analyzers/citation/tables/bracket_words.h"
#include "analyzers/citation/tables/conferences.h"

namespace itu::analyzers {
namespace {

constexpr int kFirstYear = 1865;  // the Union's
constexpr int kLastYear = 2099;
constexpr int kFirstShortYear = 47;  // "(11/88)"; the Union printed no symbols before
constexpr int kMostSegments = 12;

int take_year(Cursor* in) {
  Attempt attempt(in);
  in->take_blanks();
  // Scans have "l998" for 1998.
  const bool is_misread = in->peek() == 'l' && is_digit_byte(in->peek(1));
  if (is_misread) in->take_here('l');
  const std::string_view digits = in->take_digits_here();
  if (digits.size() != (is_misread ? 3U : 4U) || is_letter_byte(in->peek())) return 0;
  const int year = to_number(digits) + (is_misread ? 1000 : 0);
  if (year < kFirstYear || year > kLastYear) return 0;
  attempt.keep();
  in->take_phrase(words_behind_year());
  return year;
}

bool take_place_year(Cursor* in, Bracket* bracket) {
  Attempt attempt(in);
  in->take_blanks();
  if (const auto place = match_place(in->rest())) {
    in->move_to(in->at() + place->length);
    if (!in->take(',')) in->take_word("،");
    const int year = take_year(in);
    if (year == 0) return false;
    bracket->form = Bracket::Form::kPlaceYear;
    bracket->places.push_back({place->place, year});
    bracket->year = year;
    return attempt.keep();
  }
  return false;
}

// "2006, Antalya" as Chinese has it.
bool take_year_place(Cursor* in, Bracket* bracket) {
  Attempt attempt(in);
  const int year = take_year(in);
  if (year == 0) return false;
  if (!in->take(',')) in->take_word("、");
  in->take_blanks();
  const auto place = match_place(in->rest());
  if (!place) return false;
  in->move_to(in->at() + place->length);
  bracket->form = Bracket::Form::kPlaceYear;
  bracket->places.push_back({place->place, year});
  bracket->year = year;
  return attempt.keep();
}

// "WRC-15", "PP – 2006", "ITU Council, 1996", "C-1981", "C20".
bool take_conference(Cursor* in, Bracket* bracket) {
  Attempt attempt(in);
  in->take_blanks();
  if (const auto body = match_body(in->rest())) {
    in->move_to(in->at() + body->length);
    if (!in->take(',') && !in->take_word("de")) in->take_word("of");
    const int year = take_session_year(in);
    bracket->body = body->body;
    if (year == 0) {
      // "(PP, Marrakesh 2002)"
      return take_place_year(in, bracket) && attempt.keep();
    }
    in->take_phrase(words_behind_year());
    bracket->form = Bracket::Form::kConference;
    bracket->year = year;
    return attempt.keep();
  }
  if (!in->take_here('c')) return false;
  in->take_here('-');
  const std::string_view digits = in->take_digits_here();
  if ((digits.size() != 2 && digits.size() != 4) || is_word_byte(in->peek())) return false;
  bracket->form = Bracket::Form::kSession;
  bracket->body = "council";
  bracket->year = digits.size() == 2 ? full_year(to_number(digits)) : to_number(digits);
  return attempt.keep();
}

// "04/2008", "03/99".
bool take_date(Cursor* in, Bracket* bracket) {
  Attempt attempt(in);
  in->take_blanks();
  const std::string_view first = in->take_digits_here();
  if (!in->take_here('/')) return false;
  in->take_blanks();  // "(05/⏎2008)"
  const std::string_view second = in->take_digits_here();
  const bool is_reversed = first.size() == 4 && second.size() <= 2;  // Arabic: "2012/06"
  const std::string_view month = is_reversed ? second : first;
  const std::string_view year = is_reversed ? first : second;
  if (month.empty() || month.size() > 2 || (year.size() != 4 && year.size() != 2)) return false;
  if (is_word_byte(in->peek()) || to_number(month) < 1 || to_number(month) > 12) return false;
  bracket->form = Bracket::Form::kDate;
  bracket->month = to_number(month);
  bracket->year = to_number(year);
  // Recommendations have dates since the plenaries of 1956: "(11/88)".
  if (year.size() == 2) bracket->year += bracket->year >= kFirstShortYear ? 1900 : 2000;
  return attempt.keep();
}

// "(PP-14, Busan)": the place of the conference just named, whose year stands before.
bool take_place_again(Cursor* in, const Bracket& bracket) {
  if (!bracket) return false;
  Attempt attempt(in);
  in->take_blanks();
  const auto place = match_place(in->rest());
  if (!place) return false;
  in->move_to(in->at() + place->length);
  return attempt.keep();
}

// "2016年修订", "2008年4月": Chinese writes on without a comma.
void take_chinese_rest(Cursor* in, Bracket* bracket) {
  if (is_digit_byte(in->peek()) && bracket->form == Bracket::Form::kYear) {
    Cursor month = *in;
    const int number = to_number(month.take_digits_here());
    if (number >= 1 && number <= 12 && month.take_here("月")) {
      bracket->form = Bracket::Form::kDate;
      bracket->month = number;
      *in = month;
    }
  }
  if (starts_ideograph(in->peek())) in->take_phrase(amendment_words());  // "2016年最后修正"
  if (starts_ideograph(in->peek()) && in->take_phrase(revision_words())) {
    bracket->is_revision = true;
  }
}

bool take_segment(Cursor* in, Bracket* bracket) {
  if (in->take_phrase(revision_words())) {
    bracket->is_revision = true;
    if (!in->take_here('.')) in->take(',');
  }
  if (in->take_phrase(amendment_words())) {
    bracket->is_amended = true;
    if (!in->take(',')) in->take(':');  // "最近一次修正：C19"
  }
  if (take_date(in, bracket) || take_place_year(in, bracket) || take_year_place(in, bracket) ||
      take_conference(in, bracket) || take_place_again(in, *bracket)) {
    // "2018年，迪拜修订版": Chinese leaves out the comma, too.
    take_chinese_rest(in, bracket);
    return true;
  }
  const int year = take_year(in);
  if (year == 0) return bracket->is_revision && bracket->form != Bracket::Form::kNone;
  // A bare year after a session or a place only updates it.
  if (bracket->form == Bracket::Form::kNone) bracket->form = Bracket::Form::kYear;
  bracket->year = year;
  take_chinese_rest(in, bracket);
  return true;
}

bool take_separator(Cursor* in) {
  return in->take(',') || in->take(';') || in->take_word("،") || in->take_word("、") ||
         in->take_word("and");
}

// "Opinion 1 of Lisbon, 2009", "Résolution 30 d'Istanbul, 2002".
bool take_link_to_place(Cursor* in) {
  static const PhraseTable links({{"of", 0}, {"de", 0}, {"d'", 0}, {"du", 0}});
  Attempt attempt(in);
  if (!in->take_phrase(links)) return false;
  Cursor place = *in;
  place.take_blanks();
  if (!match_place(place.rest())) return false;
  attempt.keep();
  return true;
}

// "Rev." before a place or a year.
bool take_revision(Cursor* in) {
  if (!in->take_phrase(revision_words())) return false;
  in->take_here('.');
  return true;
}

// "(Dubai)", "(Rev. Dubai)": a place, whose year is left to the reader.
bool take_place(Cursor* in, Bracket* bracket) {
  in->take_blanks();
  const auto place = match_place(in->rest());
  if (!place) return false;
  in->move_to(in->at() + place->length);
  bracket->form = Bracket::Form::kPlace;
  bracket->places.push_back({place->place, 0});
  return true;
}

// Whether nothing but a sign or "and" follows.
bool ends_phrase(Cursor in) {
  if (in.take_word("and")) return true;
  return !is_blank_byte(in.peek()) && !is_word_byte(in.peek()) && in.peek() != '-';
}

}  // namespace

int full_year(int two_digits) { return two_digits >= 90 ? 1900 + two_digits : 2000 + two_digits; }

int take_session_year(Cursor* in) {
  Attempt attempt(in);
  in->take_blanks();
  static const PhraseTable of_year({{"لعام", 0}, {"لسنة", 0}});
  in->take_phrase(of_year);
  in->take_blanks();
  const bool is_joined = in->take_here('-') || in->take_here('/');
  if (is_joined) in->take_blanks_in_line();
  if (in->peek() == '\'') in->move_to(in->at() + 1);
  const std::string_view digits = in->take_digits_here();
  if ((digits.size() != 2 && digits.size() != 4) || is_word_byte(in->peek())) return 0;
  if (in->peek() == '/' || (in->peek() == '.' && is_digit_byte(in->peek(1)))) return 0;
  // "理事会20个成员": in Chinese a year has four digits and its word.
  const bool is_counted = !is_joined && starts_ideograph(in->peek());
  if (is_counted && (digits.size() == 2 || in->rest().substr(0, 3) != "年")) return 0;
  const int number = to_number(digits);
  const int year = digits.size() == 2 ? full_year(number) : number;
  if (year < kFirstYear || year > kLastYear) return 0;
  // Orb-88, Mob-87, WARC-79: two digits of the years before symbols.
  attempt.keep();
  return digits.size() == 2 && number >= 47 && number < 90 ? 1900 + number : year;
}

std::optional<Bracket> take_bracket(Cursor* in) {
  Attempt attempt(in);
  in->take_blanks();
  const std::size_t begin = in->at();
  if (!in->take_here('(')) return std::nullopt;
  Bracket bracket;
  in->take_phrase(words_for_all());
  for (int i = 0; i < kMostSegments; ++i) {
    if (!take_segment(in, &bracket)) return std::nullopt;
    if (!take_separator(in)) break;
  }
  if (!in->take_word("draft")) in->take_word("projet");  // "(PP-14 draft)"
  if (!in->take(')') || !bracket) return std::nullopt;
  bracket.span = {begin, in->at()};
  attempt.keep();
  return bracket;
}

std::optional<Bracket> take_text_bracket(Cursor* in) {
  if (auto bracket = take_bracket(in)) return bracket;
  Attempt attempt(in);
  in->take_blanks();
  const std::size_t begin = in->at();
  if (!in->take_here('(')) return std::nullopt;
  Bracket bracket;
  in->take_phrase(words_for_all());
  if (in->take_phrase(amendment_words())) {
    bracket.form = Bracket::Form::kAmended;
  } else if (const auto body = match_body(in->rest())) {
    if (!adopts_texts(body->body)) return std::nullopt;
    bracket.form = Bracket::Form::kBody;
    bracket.body = body->body;
    in->move_to(in->at() + body->length);
  } else {
    bracket.is_revision = take_revision(in);
    if (!take_place(in, &bracket)) return std::nullopt;
  }
  if (!in->take_here(')')) return std::nullopt;
  bracket.span = {begin, in->at()};
  attempt.keep();
  return bracket;
}

std::optional<Bracket> take_free_place(Cursor* in) {
  static const PhraseTable links({{"from", 1}, {"of", 0}, {"de", 0}, {"d'", 0}, {"из", 0}});
  Attempt attempt(in);
  const auto link = in->take_phrase(links);
  if (!link) return std::nullopt;
  in->take_blanks();
  Bracket bracket;
  bracket.span.begin = in->at();
  if (!take_place(in, &bracket)) return std::nullopt;
  bracket.span.end = in->at();
  // "of Geneva Agreement": the place is part of another name.
  const bool is_alone = *link == 1 || in->at() >= in->text().size() || ends_phrase(*in);
  if (!is_alone) return std::nullopt;
  attempt.keep();
  return bracket;
}

std::optional<Bracket> take_free_edition(Cursor* in) {
  Attempt attempt(in);
  Bracket bracket;
  const bool has_comma = in->take(',');
  in->take_here('.');
  const bool has_link = !has_comma && take_link_to_place(in);
  in->take_blanks();
  const std::size_t begin = in->at();
  bracket.is_revision = take_revision(in);
  const bool found = take_place_year(in, &bracket) || take_conference(in, &bracket) ||
                     (bracket.is_revision && take_place(in, &bracket));
  if (!found || (bracket.form == Bracket::Form::kSession)) return std::nullopt;
  // "Resolution 21 Council 2007 ..." would start something else.
  const bool is_introduced = has_comma || has_link || bracket.is_revision;
  if (!is_introduced && bracket.form != Bracket::Form::kConference) {
    return std::nullopt;
  }
  bracket.span = {begin, in->at()};
  attempt.keep();
  return bracket;
}

}  // namespace itu::analyzers
