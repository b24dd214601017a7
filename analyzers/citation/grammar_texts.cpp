// Resolutions, decisions, plain recommendations and opinions: a kind word and numbers.
#include <array>
#include <charconv>

#include "analyzers/citation/bodies.h"
#include "analyzers/citation/brackets.h"
#include "analyzers/citation/conferences.h"
#include "analyzers/citation/grammar.h"

namespace itu::analyzers {
namespace {

constexpr std::size_t kMostMembers = 200;  // of one list
constexpr int kLongestRange = 60;          // "Resolutions 5 to 8"
constexpr std::size_t kFarEdition = 260;   // bytes to "(Antalya 2006)" behind a title

struct Number {
  std::string number;
  std::string edition;  // of "ITU-R 48-2"
  bool is_un = false;   // 70/125
  bool is_draft = false;
};

int to_int(std::string_view digits) {
  int value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

std::string without_zeros(std::string_view digits) {
  const std::size_t first = digits.find_first_not_of('0');
  return first == std::string_view::npos ? "0" : std::string(digits.substr(first));
}

const PhraseTable& draft_words() {
  static const PhraseTable table({{"wgpl", 0}, {"gt-plen", 0}, {"plen", 0}});
  return table;
}

// "COM6/4", "WGPL/6": numbers of drafts at a conference.
std::optional<Number> take_draft_number(Cursor* in) {
  Attempt attempt(in);
  in->take_blanks();
  const std::size_t begin = in->at();
  if (in->rest().substr(0, 3) == "com") {
    in->move_to(in->at() + 3);
    if (in->take_digits_here().empty()) return std::nullopt;
  } else if (!in->take_phrase(draft_words())) {
    return std::nullopt;
  }
  if (!in->take_here('/') || in->take_digits_here().empty() || is_word_byte(in->peek())) {
    return std::nullopt;
  }
  attempt.keep();
  return Number{std::string(in->text().substr(begin, in->at() - begin)), "", false, true};
}

// The rest of "70/125", "72/266B", "57/270 B" behind its session or year.
bool take_un_rest(const Reading& reading, Cursor* in, Number* number) {
  if (!in->take_here('/')) return false;
  const std::string_view serial = in->take_digits_here();
  if (serial.empty() || serial.size() > 4) return false;
  number->number += "/" + without_zeros(serial);
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

std::optional<Number> take_number(const Reading& reading, Cursor* in, bool is_itu_r) {
  if (auto draft = take_draft_number(in)) return draft;
  Attempt attempt(in);
  in->take_blanks();
  const std::string_view digits = in->take_digits_here();
  if (digits.empty() || digits.size() > 4) return std::nullopt;
  Number number{without_zeros(digits), "", false, false};
  if (in->peek() == '/') {
    if (!take_un_rest(reading, in, &number)) return std::nullopt;
  } else if (in->peek() == '-' && is_digit_byte(in->peek(1))) {
    if (!is_itu_r) return std::nullopt;
    in->take_here('-');
    number.edition = in->take_digits_here();
  } else if (is_word_byte(in->peek()) || (in->peek() == '.' && is_digit_byte(in->peek(1)))) {
    return std::nullopt;
  } else if (digits.size() <= 4) {
    take_roman_session(in, &number);
  }
  if (is_word_byte(in->peek()) || in->peek() == '%') return std::nullopt;
  attempt.keep();
  return number;
}

// "Resolutions 140 and 12 other texts": the last number counts something.
bool counts_something(Cursor in) {
  static const PhraseTable words({{"other", 0},
                                  {"others", 0},
                                  {"more", 0},
                                  {"further", 0},
                                  {"additional", 0},
                                  {"new", 0},
                                  {"years", 0},
                                  {"days", 0},
                                  {"months", 0},
                                  {"countries", 0},
                                  {"members", 0},
                                  {"per", 0}});
  return in.take_phrase(words).has_value();
}

struct Members {
  std::vector<CitedItem> items;
  bool is_un = false;
  bool is_draft = false;
};

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

void add_range(int last, std::string_view kind, TextSpan span, Members* members) {
  const int first = to_int(members->items.back().target.number);
  if (last <= first || last - first > kLongestRange) return;
  for (int n = first + 1; n <= last; ++n) {
    add_member({std::to_string(n), "", false, false}, kind, span, members);
  }
}

// The list of numbers with their brackets; a bracket counts for all numbers since the last one.
Members take_members(const Reading& reading, Cursor* in, const TextKind& kind, bool is_itu_r) {
  Members members;
  std::size_t without_bracket = 0;
  while (members.items.size() < kMostMembers) {
    Attempt attempt(in);
    const bool is_first = members.items.empty();
    const Separator separator = is_first ? Separator::kList : take_separator(in);
    if (separator == Separator::kNone) break;
    if (!is_first && in->peek() == '\n' && in->peek(1) == '\n') break;
    in->take_blanks();
    const std::size_t begin = in->at();
    const auto number = take_number(reading, in, is_itu_r);
    if (!number || (!is_first && counts_something(*in))) break;
    const TextSpan span{begin, in->at()};
    const auto bracket = take_bracket(in);
    // "Resolution 140, 12 countries": one number, unless more editions follow.
    if (!is_first && !kind.is_plural && !bracket) break;
    if (separator == Separator::kRange) {
      add_range(to_int(number->number), kind.kind, span, &members);
    } else {
      add_member(*number, kind.kind, span, &members);
    }
    attempt.keep();
    if (bracket) {
      give_bracket(*bracket, without_bracket, &members.items);
      without_bracket = members.items.size();
    }
  }
  return members;
}

constexpr auto kBodyLinks =
    std::to_array<std::string_view>({"of", "of the", "by", "by the", "adopted by", "adopted by the",
                                     "from", "from the", "de la", "del", "du", "de l'", "de los"});

const PhraseTable& body_links() {
  static const PhraseTable table = phrase_table_of(kBodyLinks);
  return table;
}

// "of the Plenipotentiary Conference (Marrakesh, 2002)", ", ITU Council, 1996", " of WTDC".
bool take_body_after(const Reading& reading, Cursor* in, Citation* citation) {
  Attempt attempt(in);
  const bool has_comma = in->take(',');
  const bool has_link = in->take_phrase(body_links()).has_value();
  if (!has_comma && !has_link) {
    in->take_blanks();  // Russian names the body in the genitive, without a word before it
    if (static_cast<unsigned char>(in->peek()) < 0x80) return false;
  }
  const auto body = take_body(reading, in);
  if (!body) return false;
  const std::size_t after_name = in->at();
  auto bracket = take_bracket(in);
  if (!bracket) bracket = take_free_edition(in);
  if (!bracket && has_comma && !has_link && body->year == 0 && !in->take(',')) return false;
  if (!bracket && has_comma && !has_link && body->year == 0) {
    const auto digits = in->take_digits(4);
    if (!digits || digits->size() != 4) return false;
    citation->body_year = to_int(*digits);
  }
  citation->body = body->body;
  citation->evidence = BodyEvidence::kStated;
  if (body->year != 0) citation->body_year = body->year;
  if (bracket) {
    for (CitedItem& item : citation->items) {
      if (!item.bracket) item.bracket = *bracket;
    }
    citation->span.end = in->at();
  } else {
    in->move_to(citation->body_year != 0 ? in->at() : after_name);
  }
  return attempt.keep();
}

// "Resolution 140 on ITU's role in ... (Antalya 2006)": the edition stands behind the title.
void find_far_edition(Cursor in, Citation* citation) {
  if (citation->items.size() != 1 || citation->items.front().bracket) return;
  if (!in.take_word("on") && !in.take_word(",")) return;
  const std::size_t limit = std::min(in.text().size(), in.at() + kFarEdition);
  for (std::size_t at = in.at(); at < limit; ++at) {
    const char c = in.text()[at];
    const bool ends = c == ';' || (c == '.' && at + 1 < limit && is_blank_byte(in.text()[at + 1]));
    if (ends || (c == '\n' && at + 1 < limit && in.text()[at + 1] == '\n')) return;
    if (c == 'r' && in.text().substr(at, 10) == "resolution") return;
    if (c != '(') continue;
    Cursor bracket_at(in.text(), at);
    const auto bracket = take_bracket(&bracket_at);
    if (!bracket || bracket->form != Bracket::Form::kPlaceYear) continue;
    citation->items.front().bracket = *bracket;
    return;
  }
}

// Council's collection heads its texts "R 1282" and "D 562", alone at the start of a line.
bool is_heading_letter(const Reading& reading, std::size_t at) {
  if (!reading.is_capital(at)) return false;
  std::size_t begin = at;
  while (begin > 0 && (reading.text[begin - 1] == '*' || reading.text[begin - 1] == ' ' ||
                       reading.text[begin - 1] == '#')) {
    --begin;
  }
  return begin == 0 || reading.text[begin - 1] == '\n';
}

void settle_un(Citation* citation, const Members& members) {
  citation->kind = ReferenceKind::kExternal;
  citation->question = Question::kNothing;
  std::string body = citation->body;
  if (body.substr(0, 3) != "un/") {
    // Sessions of the General Assembly are below 100; ECOSOC counts by years.
    const int first = to_int(members.items.front().target.number);
    body = first >= 1946 && first < 2100 ? "un/ecosoc" : "un/ga";
  }
  for (CitedItem& item : citation->items) item.target.body = body;
}

// "Commission Decision 5", "Board Resolution 12": a body that is none of the Union's.
bool has_other_issuer(std::string_view text, std::size_t begin) {
  static const PhraseTable issuers({{"council", 0},
                                    {"commission", 0},
                                    {"court", 0},
                                    {"committee", 0},
                                    {"board", 0},
                                    {"assembly", 0},
                                    {"cabinet", 0},
                                    {"senate", 0},
                                    {"house", 0},
                                    {"parliament", 0},
                                    {"ministerial", 0},
                                    {"joint", 0},
                                    {"ministry", 0}});
  if (begin < 2 || text[begin - 1] != ' ') return false;
  std::size_t word = begin - 1;
  while (word > 0 && begin - word < 24 && is_word_byte(text[word - 1])) --word;
  const auto match = issuers.match(text.substr(word));
  return match && word + match->length == begin - 1;
}

// "Dec. 1, 2015", "Dec. 1973": the month.
bool is_december(const TextKind& kind, const Members& members, Cursor after) {
  if (kind.words != "dec.") return false;
  constexpr int kFirstYear = 1600;
  for (const CitedItem& item : members.items) {
    if (to_int(item.target.number) >= kFirstYear) return true;
  }
  if (to_int(members.items.front().target.number) > 31) return false;
  after.take(',');
  const auto year = after.take_digits(4);
  return (year && year->size() == 4) || members.items.size() > 1;
}

// "Recommendation 13/2016", "General Recommendation No. 37" are of other committees.
bool is_foreign(const Reading& reading, std::size_t begin, const TextKind& kind,
                const Members& members) {
  if (members.is_un && kind.kind != "res") return true;
  constexpr std::string_view kGeneral = "general ";
  return begin >= kGeneral.size() &&
         reading.text.substr(begin - kGeneral.size(), kGeneral.size()) == kGeneral;
}

// "Council Resolution", "Council's Resolution"; "Council (Resolution 5)" is only near.
bool is_directly_before(const BodySeen& before, std::string_view text, std::size_t begin) {
  Cursor gap(text, before.span.end);
  if (gap.rest().substr(0, 2) == "'s") gap.move_to(gap.at() + 2);
  gap.take_blanks();
  return gap.at() >= begin;
}

void set_body_before(const BodySeen& before, std::string_view text, std::size_t begin,
                     Citation* citation) {
  if (!before) return;
  const bool is_direct = is_directly_before(before, text, begin);
  citation->body = before.body;
  citation->body_year = before.year;
  citation->evidence = is_direct ? BodyEvidence::kStated : BodyEvidence::kNear;
  if (is_direct) citation->span.begin = before.span.begin;
}

void read_after(const Reading& reading, Cursor* in, Citation* citation) {
  if (citation->items.size() == 1 && !citation->items.front().bracket) {
    if (const auto edition = take_free_edition(in)) citation->items.front().bracket = *edition;
  }
  citation->span.end = in->at();
  const bool has_year = static_cast<bool>(citation->items.front().bracket);
  const bool is_stated = citation->evidence == BodyEvidence::kStated;
  if (!is_stated || !has_year) take_body_after(reading, in, citation);
  take_places_after(reading, in, citation);
  if (citation->evidence != BodyEvidence::kStated) take_body_after(reading, in, citation);
  find_far_edition(*in, citation);
}

}  // namespace

std::optional<Citation> take_text(const Reading& reading, Cursor* in, const BodySeen& before) {
  Attempt attempt(in);
  in->take_blanks();
  const std::size_t begin = in->at();
  const auto row = in->take_phrase(text_kind_words());
  if (!row) return std::nullopt;
  const TextKind& kind = text_kind(*row);
  if (kind.is_letter && !is_heading_letter(reading, begin)) return std::nullopt;
  if (kind.words.size() <= 3 && !reading.is_capital(begin)) return std::nullopt;  // "reS 5"
  const char sector = take_sector(in);
  if (sector == 't' || (sector == 'r' && kind.kind == "rec")) return std::nullopt;
  static const PhraseTable number_signs({{"no.", 0},
                                         {"no", 0},
                                         {"nos.", 0},
                                         {"nº", 0},
                                         {"n.º", 0},
                                         {"n°", 0},
                                         {"№", 0},
                                         {"number", 0}});
  in->take_phrase(number_signs);
  const Members members = take_members(reading, in, kind, sector == 'r');
  if (members.items.empty() || is_foreign(reading, begin, kind, members)) return std::nullopt;
  if (is_december(kind, members, *in)) return std::nullopt;
  if (!before && has_other_issuer(reading.text, begin)) return std::nullopt;
  Citation citation{{begin, in->at()}, kind.reference, Question::kBody, "", BodyEvidence::kNone, 0,
                    "numbered-text",   false,          members.items};
  set_body_before(before, reading.text, begin, &citation);
  if (kind.is_letter || kind.kind == "acuerdo") {
    citation.body = "council";
    citation.evidence = BodyEvidence::kStated;
    for (CitedItem& item : citation.items)
      item.target.kind = kind.kind == "acuerdo" ? "dec" : kind.kind;
  }
  if (sector == 'r') {
    citation.body = "ra";
    citation.evidence = BodyEvidence::kStated;
  }
  read_after(reading, in, &citation);
  if (members.is_un || citation.body.substr(0, 3) == "un/") settle_un(&citation, members);
  attempt.keep();
  return citation;
}

}  // namespace itu::analyzers
