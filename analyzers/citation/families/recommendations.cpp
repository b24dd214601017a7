// Recommendations of ITU-T and ITU-R: a series and a number, with or without a word before them.
#include <array>

#include "analyzers/citation/grammar/brackets.h"
#include "analyzers/citation/grammar/grammar.h"

namespace itu::analyzers {
namespace {

constexpr std::size_t kMostMembers = 100;

// Series of ITU-R with two or three letters, and those that ITU-T has no series of.
constexpr auto kRadioSeries = std::to_array<std::string_view>(
    {"bo", "br", "bs", "bt", "ra", "rs", "sa", "sf", "sm", "sng", "tf"});

bool is_radio_series(std::string_view series) {
  for (const std::string_view row : kRadioSeries) {
    if (row == series) return true;
  }
  return false;
}

struct RecNumber {
  std::string number;
  std::string edition;  // "-6" of ITU-R
  bool is_dual = false;
  bool is_radio = false;  // by its series or its "-6"
  bool is_suppl = false;
};

// "X.1205", "G.729.1", "M.2030", "D.400R", "G.Imp712"; with `may_lack_dot` also "Y4102".
std::optional<std::string> take_series_number(Cursor* in, bool may_lack_dot) {
  Attempt attempt(in);
  const std::size_t begin = in->at();
  while (is_letter_byte(in->peek()) && in->at() - begin < 4) in->move_to(in->at() + 1);
  const std::string series(in->text().substr(begin, in->at() - begin));
  if (series.empty() || (series.size() > 1 && !is_radio_series(series))) return std::nullopt;
  if (!in->take_here('.') && !may_lack_dot) return std::nullopt;
  std::string number = series + ".";
  if (in->rest().substr(0, 3) == "imp") {
    const std::size_t start = in->at();
    while (is_letter_byte(in->peek()) || is_digit_byte(in->peek())) in->move_to(in->at() + 1);
    attempt.keep();
    return number + std::string(in->text().substr(start, in->at() - start));
  }
  const std::string_view digits = in->take_digits_here();
  if (digits.empty() || digits.size() > 4) return std::nullopt;
  number += digits;
  while (in->peek() == '.' && is_digit_byte(in->peek(1))) {
    in->take_here('.');
    number += "." + std::string(in->take_digits_here());
  }
  if (in->peek() == 'r' && !is_word_byte(in->peek(1))) {
    in->take_here('r');
    number += 'r';
  }
  if (is_word_byte(in->peek())) return std::nullopt;
  attempt.keep();
  return number;
}

// "A Suppl. 2", "G-series Supplement 39", "X.Suppl.1": a supplement to a series.
std::optional<RecNumber> take_series_supplement(Cursor* in) {
  Attempt attempt(in);
  const char series = in->peek();
  if (!is_letter_byte(series) || is_letter_byte(in->peek(1))) return std::nullopt;
  in->move_to(in->at() + 1);
  if (!in->take_here('.')) {
    Attempt word(in);
    const bool is_joined = in->take_here('-');
    const bool is_supplement = is_joined && in->rest().starts_with("suppl");  // "Y-Suppl.46"
    if (is_supplement || in->take_word("series")) word.keep();
  }
  if (!in->take_word("suppl") && !in->take_word("supplement")) return std::nullopt;
  in->take_here('.');
  const auto digits = in->take_digits(3);
  if (!digits) return std::nullopt;
  attempt.keep();
  RecNumber number;
  number.number = std::string(1, series) + "." + std::string(*digits);
  number.is_suppl = true;
  return number;
}

std::optional<RecNumber> take_rec_number(Cursor* in, bool may_lack_dot) {
  if (auto supplement = take_series_supplement(in)) return supplement;
  auto first = take_series_number(in, may_lack_dot);
  if (!first) return std::nullopt;
  RecNumber number{std::move(*first), "", false, false, false};
  number.is_radio = number.number.find('.') > 1;
  if (in->peek() == '/' || in->peek() == '-') {
    Cursor ahead = *in;
    const char joint = ahead.peek();
    ahead.take_here(joint);
    if (is_digit_byte(ahead.peek()) && joint == '-') {
      const std::string_view revision = ahead.take_digits_here();
      if (revision.size() <= 2 && !is_word_byte(ahead.peek())) {
        number.edition = revision;
        number.is_radio = true;
        *in = ahead;
      }
    } else if (const auto second = take_series_number(&ahead, false)) {
      number.number += joint + *second;
      number.is_dual = true;
      *in = ahead;
    }
  }
  return number;
}

std::string edition_of(const Bracket& bracket) {
  std::string edition = std::to_string(bracket.year);
  if (bracket.month != 0) {
    edition += bracket.month < 10 ? "-0" : "-";
    edition += std::to_string(bracket.month);
  }
  return edition;
}

}  // namespace

std::string take_date_edition(Cursor* in) {
  Attempt attempt(in);
  const auto bracket = take_bracket(in);
  if (!bracket ||
      (bracket->form != Bracket::Form::kDate && bracket->form != Bracket::Form::kYear)) {
    return {};
  }
  attempt.keep();
  return edition_of(*bracket);
}

namespace {

// " Amd. 7", " Cor. 1 (10/2001)", " Suppl. 2".
void take_rec_supplements(Cursor* in, Target* target) {
  static constexpr std::array<std::string_view, 10> kNames = {"amd", "cor", "err", "suppl", "imp",
                                                              "amd", "cor", "err", "suppl", "add"};
  static const PhraseTable words(
      {{"amd", 0},  {"cor", 1},        {"corr", 1},        {"err", 2},         {"suppl", 3},
       {"sup", 3},  {"amendment", 5},  {"corrigendum", 6}, {"erratum", 7},     {"supplement", 8},
       {"add", 9},  {"amendement", 5}, {"enmienda", 5},    {"enm", 5},         {"поправк~", 5},
       {"попр", 5}, {"修正", 5},       {"التعديل", 5},     {"corrigéndum", 6}, {"исправлени~", 6},
       {"испр", 6}, {"勘误", 6},       {"التصويب", 6}});
  while (true) {
    Attempt attempt(in);
    in->take(',');
    const auto row = in->take_phrase(words);
    if (!row) return;
    in->take_here('.');
    const auto digits = in->take_digits(3);
    if (!digits) return;
    const std::string name =
        std::string(kNames[static_cast<std::size_t>(*row)]) + std::string(*digits);
    target->supplements.push_back({name, take_date_edition(in)});
    attempt.keep();
  }
}

struct Head {
  char sector = 0;
  bool has_kind = false;
  bool is_report = false;  // of ITU-R
  bool is_plural = false;
  std::string date;  // "(2012/06)" before the number, as Arabic has it
};

CitedItem to_item(const RecNumber& number, const Head& head, TextSpan span) {
  CitedItem item;
  item.span = span;
  const bool is_radio = head.sector == 'r' || (head.sector == 0 && number.is_radio);
  item.target.body = is_radio ? "itu-r" : "itu-t";
  item.target.kind = number.is_suppl ? "suppl" : head.is_report ? "rep" : "rec";
  item.target.number = number.number;
  item.target.edition = number.edition;
  return item;
}

// "Report", "Rep.": ITU-R numbers its Reports in the series of its Recommendations.
bool take_report_word(Cursor* in) {
  Attempt attempt(in);
  const auto row = in->take_phrase(family_words());
  return row && family(*row) == Family::kReport && attempt.keep();
}

// "draft ITU-T Recommendation", "Recommendation ITU-T", "Rec.", "ITU-T", "Report ITU-R" or nothing.
Head take_head(Cursor* in) {
  Head head;
  for (int i = 0; i < 3; ++i) {
    if (const char sector = take_sector(in)) {
      head.sector = sector;
      continue;
    }
    if (take_report_word(in)) {
      head.is_report = true;
      continue;
    }
    Attempt attempt(in);
    const auto row = in->take_phrase(text_kind_words());
    if (!row || text_kind(*row).kind != "rec") break;
    head.has_kind = true;
    head.is_plural = text_kind(*row).is_plural;
    if (head.date.empty()) head.date = take_date_edition(in);
    attempt.keep();
  }
  return head;
}

// "X.1205建议书（04/2008）": the kind word between number and edition.
bool take_kind_behind(Cursor* in) {
  Attempt attempt(in);
  in->take_blanks();
  in->take_here(kSerialWord);
  if (!starts_ideograph(in->peek())) return false;
  const auto row = in->take_phrase(text_kind_words());
  return row && text_kind(*row).kind == "rec" && attempt.keep();
}

// Whether the numbers that go on at the cursor end in the Chinese word for Recommendations.
bool is_counted_as_recommendation(const Cursor& in) {
  if (!starts_ideograph(in.peek())) return false;
  const auto measure = find_measure(in);
  return measure && measure->of == Measure::Of::kText && text_kind(measure->row).kind == "rec";
}

// "ITU-R SM.2303-3 | 报告": Chinese has the word for a Report behind its number.
bool take_report_behind(Cursor* in) {
  static const PhraseTable words({{"报告", 0}, {"号报告", 0}});
  return in->take_phrase(words).has_value();
}

// " and its Amendment 1 (2009)" behind a Recommendation.
bool take_own_supplement(Cursor* in, Citation* citation) {
  Attempt attempt(in);
  if (take_separator(in) != Separator::kList || !in->take_word("its")) return false;
  in->take_blanks();
  CitedItem item = citation->items.back();
  item.target.place.clear();
  const std::size_t before = item.target.supplements.size();
  item.span.begin = in->at();
  take_rec_supplements(in, &item.target);
  if (item.target.supplements.size() == before) return false;
  item.span.end = in->at();
  citation->items.push_back(std::move(item));
  return attempt.keep();
}

// "E.164 numbers", "X.400 addresses": what the text is for, not the text.
bool names_numbers(const RecNumber& number, Cursor after) {
  static const PhraseTable uses({{"number", 0},
                                 {"numbers", 0},
                                 {"numbering", 0},
                                 {"address", 0},
                                 {"addresses", 0},
                                 {"country code", 0},
                                 {"country codes", 0}});
  return (number.number == "e.164" || number.number == "x.400" || number.number == "e.212") &&
         after.take_phrase(uses).has_value();
}

bool take_member(const Reading& reading, Cursor* in, const Head& head, Citation* citation) {
  in->take_blanks();
  if (in->take_here(kOrdinalSign)) in->take_blanks();
  const std::size_t begin = in->at();
  if (!reading.is_capital(begin) && head.sector == 0) return false;
  const bool is_announced = head.sector != 0 || head.has_kind;
  const auto number = take_rec_number(in, is_announced);
  if (!number || (!is_announced && names_numbers(*number, *in))) return false;
  CitedItem item = to_item(*number, head, {begin, in->at()});
  // "D.400 R": the regional letter stands apart.
  if (in->peek() == ' ' && in->peek(1) == 'r' && !is_word_byte(in->peek(2)) &&
      reading.is_capital(in->at() + 1) && item.target.number.substr(0, 2) == "d.") {
    item.target.number += 'r';
    in->move_to(in->at() + 2);
  }
  take_kind_behind(in);
  if (item.target.edition.empty()) item.target.edition = take_date_edition(in);
  if (item.target.edition.empty() && citation->items.empty()) item.target.edition = head.date;
  take_rec_supplements(in, &item.target);
  item.span.end = in->at();
  if (number->is_dual || !item.target.edition.empty() || !item.target.supplements.empty()) {
    citation->question = Question::kNothing;
  }
  citation->items.push_back(std::move(item));
  return true;
}

// The further members of a list, with what is issued beside them.
void take_more_members(const Reading& reading, Cursor* in, const Head& head, Citation* citation) {
  std::size_t end = in->at();
  while (citation->items.size() < kMostMembers) {
    if (take_own_supplement(in, citation)) {
      end = in->at();
      continue;
    }
    Attempt next(in);
    if (take_separator(in) == Separator::kNone) break;  // of "Q.400 to Q.490" both ends
    const Head again = take_head(in);
    const bool is_same =
        (again.sector == 0 || again.sector == head.sector) && !again.has_kind && !again.is_report;
    if (!is_same || !take_member(reading, in, head, citation)) break;
    end = in->at();
    next.keep();
  }
  in->move_to(end);
}

// "Office V.431", "Room H.12": where somebody sits.
bool is_address(std::string_view text, std::size_t begin) {
  static const PhraseTable words({{"office", 0},
                                  {"room", 0},
                                  {"bureau", 0},
                                  {"version", 0},
                                  {"fig.", 0},
                                  {"oficina", 0},
                                  {"salle", 0}});
  if (begin < 5 || text[begin - 1] != ' ') return false;
  std::size_t word = begin - 1;
  while (word > 0 && begin - word < 12 && is_word_byte(text[word - 1])) --word;
  return words.match(text.substr(word)).has_value();
}

// "[b-ITU-T | K.35]": the Sector in a tag of a bibliography, which begins no word of its own.
char sector_before(std::string_view text, std::size_t begin) {
  constexpr std::string_view kTag = "b-itu-t ";
  if (begin < kTag.size()) return 0;
  const std::string_view before = text.substr(begin - kTag.size(), kTag.size());
  if (before == kTag) return 't';
  return before == "b-itu-r " ? 'r' : '\0';
}

}  // namespace

char take_sector(Cursor* in) {
  Attempt attempt(in);
  in->take_blanks();
  const auto row = in->take_phrase(family_words());
  if (!row || family(*row) != Family::kSector) return 0;
  const std::string_view name = in->text().substr(0, in->at());
  attempt.keep();
  if (const char sector = family_sector(*row)) return sector;
  // The Cyrillic т of МСЭ-Т ends in byte 0x82.
  const char last = name.back();
  return last == '\x82' ? 't' : last;
}

std::optional<Citation> take_recommendation(const Reading& reading, Cursor* in) {
  Attempt attempt(in);
  in->take_blanks();
  Citation citation;
  citation.kind = ReferenceKind::kRecommendation;
  citation.rule = Rule::kRecommendation;
  citation.span.begin = in->at();
  Head head = take_head(in);
  if (head.sector == 0 && !head.has_kind)
    head.sector = sector_before(reading.text, citation.span.begin);
  if (head.sector == 'd' || (head.is_report && head.sector != 'r')) return std::nullopt;
  bool is_announced = head.sector != 0 || head.has_kind;
  if (!is_announced && is_address(reading.text, citation.span.begin)) return std::nullopt;
  if (!is_announced) {
    Cursor ahead = *in;
    is_announced = take_rec_number(&ahead, false) && is_counted_as_recommendation(ahead);
  }
  citation.question = is_announced ? Question::kNothing : Question::kForm;
  if (!take_member(reading, in, head, &citation)) return std::nullopt;
  take_places_behind_tag(reading, in, &citation);
  if (is_announced) take_more_members(reading, in, head, &citation);
  if (head.sector == 'r' && !head.has_kind && take_report_behind(in)) {
    head.is_report = true;
    for (CitedItem& item : citation.items) item.target.kind = "rep";
    take_places_after(reading, in, &citation);
  }
  if (head.is_report) citation.kind = ReferenceKind::kDocument;
  citation.span.end = in->at();
  attempt.keep();
  return citation;
}

}  // namespace itu::analyzers
