#include "analyzers/citation/grammar/text_members.h"

#include <algorithm>

#include "analyzers/citation/grammar/brackets.h"
#include "analyzers/citation/grammar/draft_numbers.h"
#include "analyzers/citation/grammar/ordinals.h"
#include "analyzers/citation/grammar/printed_number.h"

namespace itu::analyzers {
namespace {

// How the numbers may look.
struct NumberShape {
  bool is_list = false;           // several may follow without a bracket between them
  bool is_radio = false;          // "-7" is the revision of a resolution of ITU-R
  bool may_be_radio = false;      // a single resolution, of which no range can be meant
  bool has_letters = false;       // "Opinions A to D"
  bool has_lost_hyphens = false;  // "ITU R 1 7"
};

constexpr std::size_t kMostMembers = 200;  // of one list
constexpr int kLongestRange = 60;          // "Resolutions 5 to 8"
constexpr std::size_t kMostDigits = 4;
constexpr char kLastLetter = 'h';

struct Number {
  std::string number;
  std::string edition;  // of "ITU-R 48-2"
  bool is_un = false;   // 70/125
  bool is_draft = false;
};

// The rest of "70/125", "72/266B", "57/270 B" behind its session or year.
bool take_un_rest(const Reading& reading, Cursor* in, Number* number) {
  if (!in->take_here('/')) return false;
  const std::string_view serial = in->take_digits_here();
  if (serial.empty() || serial.size() > 4) return false;
  number->number += "/" + without_leading_zeros(serial);
  number->is_un = true;
  const std::size_t letter = in->peek() == ' ' ? in->at() + 1 : in->at();
  if (letter < in->text().size() && is_letter_byte(in->text()[letter]) &&
      reading.is_capital(letter) &&
      (letter + 1 >= in->text().size() || !is_word_byte(in->text()[letter + 1]))) {
    number->number += in->text()[letter];
    in->move_to(letter + 1);
  }
  return !is_word_byte(in->peek());
}

// " (XXIX)": the session of old resolutions of the General Assembly.
void take_roman_session(Cursor* in, Number* number) {
  Attempt attempt(in);
  if (!in->take('(')) return;
  const std::size_t begin = in->at();
  while (std::string_view("ivxlc").find(in->peek()) != std::string_view::npos && in->peek() != 0) {
    in->move_to(in->at() + 1);
  }
  const std::string_view roman = in->text().substr(begin, in->at() - begin);
  if (roman.empty() || roman.size() > 8 || !in->take_here(')')) return;
  number->number += "-" + std::string(roman);
  number->is_un = true;
  attempt.keep();
}

// "-2" of "ITU-R 48-2", "-38" of "36-38": a revision, or the end of a range that the list takes.
// Other numbers with a hyphen are none of ours.
bool take_hyphen(Cursor* in, NumberShape shape, Number* number) {
  constexpr std::size_t kMostRevisionDigits = 2;
  Cursor ahead = *in;
  const bool is_lost =
      shape.has_lost_hyphens && ahead.peek() == ' ' && is_digit_byte(ahead.peek(1));
  if (is_lost) ahead.take_blanks_in_line();
  if (!is_lost && !ahead.take_here('-')) return true;
  if (shape.is_radio) ahead.take_blanks_in_line();  // "ITU-R 5- 7"
  if (!is_digit_byte(ahead.peek())) return true;
  if (!shape.is_radio && !shape.may_be_radio) return shape.is_list;
  const std::string_view revision = ahead.take_digits_here();
  const bool is_revision = revision.size() <= kMostRevisionDigits && !is_word_byte(ahead.peek());
  if (!is_revision) return is_lost;
  number->edition = revision;
  *in = ahead;
  return true;
}

// "A" of "Opinion A".
std::optional<Number> take_letter(const Reading& reading, Cursor* in) {
  const char letter = in->peek();
  if (letter < 'a' || letter > kLastLetter || is_word_byte(in->peek(1))) return std::nullopt;
  if (!reading.is_capital(in->at())) return std::nullopt;
  in->move_to(in->at() + 1);
  return Number{std::string(1, letter), "", false, false};
}

std::optional<Number> take_number(const Reading& reading, Cursor* in, NumberShape shape) {
  if (auto draft = take_draft_number(in)) return Number{std::move(*draft), "", false, true};
  Attempt attempt(in);
  in->take_blanks();
  if (shape.has_letters) {
    if (auto letter = take_letter(reading, in)) return attempt.keep() ? letter : std::nullopt;
  }
  const std::string_view digits = in->take_digits_here();
  if (digits.empty() || digits.size() > kMostDigits) return std::nullopt;
  Number number{without_leading_zeros(digits), "", false, false};
  if (in->peek() == '/') {
    if (!take_un_rest(reading, in, &number)) return std::nullopt;
  } else {
    const bool goes_on =
        is_word_byte(in->peek()) || (in->peek() == '.' && is_digit_byte(in->peek(1)));
    if (goes_on || !take_hyphen(in, shape, &number)) return std::nullopt;
    take_roman_session(in, &number);
  }
  if (is_word_byte(in->peek()) || in->peek() == '%') return std::nullopt;
  if (counts_otherwise(in->rest())) return std::nullopt;
  attempt.keep();
  return number;
}

// "a resolution of 300 dpi", "the decision 5 years ago": the number measures something.
bool measures_something(Cursor in) {
  static const PhraseTable units(
      {{"years", 0},   {"days", 0},    {"months", 0},   {"weeks", 0},   {"hours", 0},
       {"minutes", 0}, {"per", 0},     {"dpi", 0},      {"ppi", 0},     {"pixels", 0},
       {"lines", 0},   {"bits", 0},    {"bit", 0},      {"m", 0},       {"mm", 0},
       {"cm", 0},      {"km", 0},      {"x", 0},        {"times", 0},   {"khz", 0},
       {"mhz", 0},     {"percent", 0}, {"per cent", 0}, {"million", 0}, {"degrees", 0}});
  return in.take_phrase(units).has_value();
}

// "Resolutions 140 and 12 other texts": the last number counts something.
bool counts_something(Cursor in) {
  static const PhraseTable words({{"other", 0},
                                  {"others", 0},
                                  {"more", 0},
                                  {"further", 0},
                                  {"additional", 0},
                                  {"new", 0},
                                  {"countries", 0},
                                  {"members", 0}});
  return in.take_phrase(words).has_value();
}

// "Resolutions 300 and 600 dpi": the unit is that of the first number too.
bool ends_in_unit(Cursor in) {
  for (int i = 0; i < 4; ++i) {
    if (measures_something(in)) return true;
    if (take_separator(&in) == Separator::kNone || !in.take_digits(kMostDigits)) return false;
  }
  return false;
}

// "49, 62 and 78 (Kyoto, 1994; Kyoto, 1994; Minneapolis, 1998)": a place and year for each. Several
// editions of one text stand in order.
bool gives_one_each(const Bracket& bracket, std::size_t count) {
  if (bracket.form != Bracket::Form::kPlaceYear || bracket.places.size() != count) return false;
  const auto is_later = [](const PlaceYear& a, const PlaceYear& b) { return a.year >= b.year; };
  return std::adjacent_find(bracket.places.begin(), bracket.places.end(), is_later) !=
         bracket.places.end();
}

void give_bracket(const Bracket& bracket, std::size_t first, std::vector<CitedItem>* items) {
  const bool is_spread = gives_one_each(bracket, items->size() - first);
  for (std::size_t i = first; i < items->size(); ++i) {
    Bracket& own = (*items)[i].bracket;
    own = bracket;
    if (!is_spread) continue;
    own.places = {bracket.places[i - first]};
    own.year = own.places.front().year;
  }
}

void add_member(const Number& number, std::string_view kind, TextSpan span, Members* members) {
  CitedItem item;
  item.span = span;
  item.target.kind = number.is_draft ? "draft-" + std::string(kind) : std::string(kind);
  item.target.number = number.number;
  item.target.edition = number.edition;
  members->items.push_back(std::move(item));
  members->is_un |= number.is_un;
  members->is_draft |= number.is_draft;
}

// "COM4/1 to COM4/5": drafts of one committee.
bool add_draft_range(const Number& last, std::string_view kind, TextSpan span, Members* members) {
  const std::string& before = members->items.back().target.number;
  const std::size_t slash = last.number.find('/');
  const std::string committee = last.number.substr(0, slash + 1);
  if (!last.is_draft || !before.starts_with(committee)) return false;
  const int first = to_number(std::string_view(before).substr(slash + 1));
  const int end = to_number(std::string_view(last.number).substr(slash + 1));
  if (end - first > kLongestRange) return false;
  for (int n = first + 1; n <= end; ++n) {
    add_member({committee + std::to_string(n), "", false, true}, kind, span, members);
  }
  return true;
}

// "A to D".
bool add_letters(const Number& last, std::string_view kind, TextSpan span, Members* members) {
  const char first = members->items.back().target.number.front();
  if (is_digit_byte(last.number.front()) || is_digit_byte(first)) return false;
  for (char letter = first; letter < last.number.front();) {
    add_member({std::string(1, ++letter), "", false, false}, kind, span, members);
  }
  return true;
}

bool add_range(int last, std::string_view kind, TextSpan span, Members* members) {
  const int first = to_number(members->items.back().target.number);
  if (last <= first || last - first > kLongestRange) return false;
  for (int n = first + 1; n <= last; ++n) {
    add_member({std::to_string(n), "", false, false}, kind, span, members);
  }
  return true;
}

// "第99号和第125号决议": the word that counts may stand behind each number.
void take_serial_word(Cursor* in) {
  Attempt attempt(in);
  in->take_blanks();
  if (in->take_here(kSerialWord)) attempt.keep();
}

// "y la 197 (Rev. Dubái, 2018)", "and No. 5".
bool take_article(Cursor* in) {
  static const PhraseTable articles(
      {{"the", 0}, {"la", 0}, {"las", 0}, {"los", 0}, {"el", 0}, {"le", 0}, {"les", 0}, {"l'", 0}});
  const bool has_article = in->take_phrase(articles).has_value();
  take_number_sign(in);
  return has_article;
}

// "Opinion 2 to | Opinion 6": the word once more before the end of a range.
bool take_word_again(Cursor* in, const TextKind& kind, Separator separator) {
  if (separator != Separator::kRange) return false;
  Attempt attempt(in);
  in->take_blanks_in_line();
  if (in->peek() == '\n' || in->text()[in->at() - 1] == '\t') return false;  // the next cell
  const auto row = in->take_phrase(text_kind_words());
  return row && text_kind(*row).kind == kind.kind && attempt.keep();
}

// "ITU-R" once more before a member: "ITU-R 5-8 and ITU-R 9-6".
void take_sector_again(Cursor* in, NumberShape shape) {
  Attempt attempt(in);
  if (shape.is_radio && take_sector(in) == 'r') attempt.keep();
}

NumberShape shape_of(std::string_view before, const TextKind& kind, bool is_itu_r) {
  NumberShape shape{kind.is_plural, is_itu_r, !kind.is_plural && kind.kind == "res",
                    kind.kind == "op", false};
  while (!before.empty() && is_blank_byte(before.back())) before.remove_suffix(1);
  shape.has_lost_hyphens = is_itu_r && (before.ends_with("itu r") || before.ends_with("itur"));
  return shape;
}

// What stands before the number of a member, and the number.
struct MemberRead {
  Separator separator = Separator::kList;
  bool needs_bracket = false;
  std::optional<Number> number;
  TextSpan span;
};

MemberRead read_member(const Reading& reading, Cursor* in, const TextKind& kind, NumberShape shape,
                       bool is_first) {
  MemberRead member;
  if (!is_first) {
    member.separator = take_separator(in);
    const bool is_over = in->peek() == '\n' && in->peek(1) == '\n';
    if (member.separator == Separator::kNone || is_over) return member;
    member.needs_bracket = take_article(in) || !shape.is_list;
    if (take_word_again(in, kind, member.separator)) member.needs_bracket = false;
  }
  take_sector_again(in, shape);
  in->take_blanks();
  if (in->take_here(kOrdinalSign)) in->take_blanks();
  const std::size_t begin = in->at();
  member.number = take_number(reading, in, shape);
  if (ends_in_unit(*in) || (!is_first && counts_something(*in))) member.number.reset();
  member.span = {begin, in->at()};
  return member;
}

// "القرار | (Rev.WRC-07) | 80": Arabic may have the bracket before the number.
std::optional<Bracket> take_bracket_before(Cursor* in) {
  Attempt attempt(in);
  auto bracket = take_bracket(in);
  in->take_blanks_in_line();
  if (!bracket || !is_digit_byte(in->peek())) return std::nullopt;
  attempt.keep();
  return bracket;
}

// Adds the member, or all up to it where it ends a range.
bool add_read(const MemberRead& member, std::string_view kind, Members* members) {
  const Number& number = *member.number;
  if (member.separator != Separator::kRange) {
    add_member(number, kind, member.span, members);
    return true;
  }
  if (number.is_draft) return add_draft_range(number, kind, member.span, members);
  return add_letters(number, kind, member.span, members) ||
         add_range(to_number(number.number), kind, member.span, members);
}

}  // namespace

Members take_members(const Reading& reading, Cursor* in, const TextKind& kind, bool is_itu_r) {
  const NumberShape shape = shape_of(in->text().substr(0, in->at()), kind, is_itu_r);
  Members members;
  std::size_t without_bracket = 0;
  while (members.items.size() < kMostMembers) {
    Attempt attempt(in);
    const auto bracket_before = members.items.empty() ? take_bracket_before(in) : std::nullopt;
    const MemberRead member = read_member(reading, in, kind, shape, members.items.empty());
    if (!member.number) break;
    take_serial_word(in);
    auto bracket = take_text_bracket(in);
    if (!bracket) bracket = bracket_before;
    take_serial_word(in);
    // "Resolution 140, 12 countries": one number, unless more editions follow.
    if (member.needs_bracket && !bracket) break;
    if (!add_read(member, kind.kind, &members)) break;
    attempt.keep();
    if (bracket) {
      // "1306, 1334 (Rev. 2015)": a revision's year alone is that of its number.
      const bool is_dated =
          (bracket->form == Bracket::Form::kYear && bracket->is_revision) || bracket->is_amended;
      const bool is_own = is_dated && member.separator == Separator::kList;
      const std::size_t first = is_own ? members.items.size() - 1 : without_bracket;
      give_bracket(*bracket, first, &members.items);
      without_bracket = members.items.size();
    }
  }
  return members;
}

}  // namespace itu::analyzers
