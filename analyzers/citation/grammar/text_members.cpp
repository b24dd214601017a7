#include "analyzers/citation/grammar/text_members.h"

#include "analyzers/citation/grammar/brackets.h"
#include "analyzers/citation/grammar/ordinals.h"
#include "analyzers/citation/grammar/printed_number.h"

namespace itu::analyzers {
namespace {

// How the numbers may look.
struct NumberShape {
  bool is_list = false;   // several may follow without a bracket between them
  bool is_radio = false;  // "-7" is the revision of a resolution of ITU-R
};

constexpr std::size_t kMostMembers = 200;  // of one list
constexpr int kLongestRange = 60;          // "Resolutions 5 to 8"
constexpr std::size_t kMostDigits = 4;

struct Number {
  std::string number;
  std::string edition;  // of "ITU-R 48-2"
  bool is_un = false;   // 70/125
  bool is_draft = false;
};

const PhraseTable& draft_words() {
  static const PhraseTable table({{"wgpl", 0}, {"gt-plen", 0}, {"plen", 0}});
  return table;
}

// "COM6/4", "WGPL/6": numbers of drafts at a conference; scans have "COM 6/ 4".
std::optional<Number> take_draft_number(Cursor* in) {
  Attempt attempt(in);
  in->take_blanks();
  const std::size_t begin = in->at();
  std::string number;
  if (in->take_here("com")) {
    in->take_blanks_in_line();
    const std::string_view committee = in->take_digits_here();
    if (committee.empty()) return std::nullopt;
    number = "com" + std::string(committee);
  } else if (in->take_phrase(draft_words())) {
    number = in->text().substr(begin, in->at() - begin);
  } else {
    return std::nullopt;
  }
  if (!in->take_here('/')) return std::nullopt;
  in->take_blanks_in_line();
  const std::string_view serial = in->take_digits_here();
  if (serial.empty() || is_word_byte(in->peek())) return std::nullopt;
  attempt.keep();
  return Number{number + "/" + std::string(serial), "", false, true};
}

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
  if (in->peek() != '-' || !is_digit_byte(in->peek(1))) return true;
  if (!shape.is_radio) return shape.is_list;
  in->take_here('-');
  number->edition = in->take_digits_here();
  return true;
}

std::optional<Number> take_number(const Reading& reading, Cursor* in, NumberShape shape) {
  if (auto draft = take_draft_number(in)) return draft;
  Attempt attempt(in);
  in->take_blanks();
  const std::string_view digits = in->take_digits_here();
  if (digits.empty() || digits.size() > kMostDigits) return std::nullopt;
  Number number{without_leading_zeros(digits), "", false, false};
  if (in->peek() == '/') {
    if (!take_un_rest(reading, in, &number)) return std::nullopt;
  } else if (is_word_byte(in->peek()) || (in->peek() == '.' && is_digit_byte(in->peek(1)))) {
    return std::nullopt;
  } else if (!take_hyphen(in, shape, &number)) {
    return std::nullopt;
  } else {
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

void give_bracket(const Bracket& bracket, std::size_t first, std::vector<CitedItem>* items) {
  for (std::size_t i = first; i < items->size(); ++i) (*items)[i].bracket = bracket;
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

void add_range(int last, std::string_view kind, TextSpan span, Members* members) {
  const int first = to_number(members->items.back().target.number);
  if (last <= first || last - first > kLongestRange) return;
  for (int n = first + 1; n <= last; ++n) {
    add_member({std::to_string(n), "", false, false}, kind, span, members);
  }
}

// "第99号和第125号决议": the word that counts may stand behind each number.
void take_serial_word(Cursor* in) {
  Attempt attempt(in);
  in->take_blanks();
  if (in->take_here(kSerialWord)) attempt.keep();
}

// "ITU-R" once more before a member: "ITU-R 5-8 and ITU-R 9-6".
void take_sector_again(Cursor* in, NumberShape shape) {
  Attempt attempt(in);
  if (shape.is_radio && take_sector(in) == 'r') attempt.keep();
}

}  // namespace

Members take_members(const Reading& reading, Cursor* in, const TextKind& kind, bool is_itu_r) {
  const NumberShape shape{kind.is_plural, is_itu_r};
  Members members;
  std::size_t without_bracket = 0;
  while (members.items.size() < kMostMembers) {
    Attempt attempt(in);
    const bool is_first = members.items.empty();
    const Separator separator = is_first ? Separator::kList : take_separator(in);
    if (separator == Separator::kNone) break;
    if (!is_first && in->peek() == '\n' && in->peek(1) == '\n') break;
    take_sector_again(in, shape);
    in->take_blanks();
    if (in->take_here(kOrdinalSign)) in->take_blanks();
    const std::size_t begin = in->at();
    const auto number = take_number(reading, in, shape);
    if (!number || ends_in_unit(*in) || (!is_first && counts_something(*in))) break;
    const TextSpan span{begin, in->at()};
    take_serial_word(in);
    const auto bracket = take_bracket(in);
    take_serial_word(in);
    // "Resolution 140, 12 countries": one number, unless more editions follow.
    if (!is_first && !shape.is_list && !bracket) break;
    if (separator == Separator::kRange && number->is_draft) {
      if (!add_draft_range(*number, kind.kind, span, &members)) break;
    } else if (separator == Separator::kRange) {
      add_range(to_number(number->number), kind.kind, span, &members);
    } else {
      add_member(*number, kind.kind, span, &members);
    }
    attempt.keep();
    if (bracket) {
      // "1306, 1334 (Rev. 2015)": a revision's year alone is that of its number.
      const bool is_own = bracket->form == Bracket::Form::kYear && bracket->is_revision &&
                          separator == Separator::kList;
      const std::size_t first = is_own ? members.items.size() - 1 : without_bracket;
      give_bracket(*bracket, first, &members.items);
      without_bracket = members.items.size();
    }
  }
  return members;
}

}  // namespace itu::analyzers
