// Recommendations of ITU-T and ITU-R: a series and a number, with or without a word before them.
#include <algorithm>

#include "analyzers/citation/effort.h"
#include "analyzers/citation/grammar/grammar.h"
#include "analyzers/citation/grammar/links.h"
#include "analyzers/citation/grammar/rec_numbers.h"
#include "analyzers/citation/tables/rec_series.h"

namespace itu::analyzers {
namespace {

constexpr std::size_t kMostMembers = 100;
constexpr std::size_t kLongestAside = 90;  // bytes of "(transportable equipment)" in a list

struct Head {
  char sector = 0;
  bool is_ccir = false;  // whose Recommendations had numbers alone: "370-2"
  bool has_kind = false;
  bool is_report = false;  // of ITU-R
  bool is_plural = false;
  std::string date;  // "(2012/06)" before the number, as Arabic has it
};

CitedItem to_item(const RecNumber& number, const Head& head, TextSpan span) {
  CitedItem item;
  item.span = span;
  const bool is_radio = head.sector == 'r' ||
                        (head.sector == 0 &&
                         (number.is_radio || (head.has_kind && is_of_radio_alone(number.number))));
  item.target.body = is_radio ? "itu-r" : "itu-t";
  item.target.kind = number.is_suppl ? "suppl" : head.is_report ? "rep" : "rec";
  item.target.number = number.number;
  item.target.edition = number.edition;
  return item;
}

// "Report", "Rep.": ITU-R numbers them in the series of its Recommendations.
bool take_report_word(Cursor* in) {
  Attempt attempt(in);
  const auto row = in->take_phrase(family_words());
  return row && family(*row) == Family::kReport && attempt.keep();
}

// "draft ITU-T Recommendation", "Recommendation ITU-T", "Rec.", "ITU-T", "Report ITU-R" or nothing.
Head take_head(Cursor* in) {
  Head head;
  in->take_blanks();
  head.is_ccir = in->rest().starts_with("ccir ");
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

// "E.164 numbers", "X.400 addresses": what the text is for, not the text.
bool names_numbers(const RecNumber& number, Cursor after) {
  static const PhraseTable uses({{"number", 0},
                                 {"numbers", 0},
                                 {"numbering", 0},
                                 {"address", 0},
                                 {"addresses", 0},
                                 {"number resources", 0},
                                 {"format", 0},
                                 {"formats", 0},
                                 {"plan", 0},
                                 {"号码", 0},
                                 {"country code", 0},
                                 {"country codes", 0}});
  return (number.number == "e.164" || number.number == "x.400" || number.number == "e.212") &&
         after.take_phrase(uses).has_value();
}

// "370-2" of the CCIR.
std::optional<RecNumber> take_ccir_number(Cursor* in) {
  Attempt attempt(in);
  RecNumber number;
  number.number = in->take_digits_here();
  if (number.number.empty() || number.number.size() > 3) return std::nullopt;
  if (in->take_here('-')) number.edition = in->take_digits_here();
  if (is_word_byte(in->peek()) || number.edition.size() > 2) return std::nullopt;
  attempt.keep();
  return number;
}

// "P.1546- 5", and "ITU R P.530 16" where hyphens are lost.
void take_damaged_revision(const Reading& reading, std::size_t begin, Cursor* in,
                           RecNumber* number) {
  std::string_view before = reading.text.substr(0, begin);
  while (!before.empty() && is_blank_byte(before.back())) before.remove_suffix(1);
  // "Recommendation ITU R BS.1116-1 or BS.1534 1"
  constexpr std::size_t kSameList = 40;
  const std::string_view near = before.substr(before.size() - std::min(before.size(), kSameList));
  Cursor ahead = *in;
  const bool may_be = in->peek() == ' ' && is_digit_byte(in->peek(1));
  const bool is_lost = near.find("itu r ") != std::string_view::npos || before.ends_with("itu r") ||
                       before.ends_with("itur") || (may_be && reading.has_lost_hyphens());
  const bool has_hyphen = ahead.take_here('-');
  if ((!has_hyphen && !is_lost) || !ahead.take_blanks_in_line()) return;
  const std::string_view revision = ahead.take_digits_here();
  const bool ends = !is_word_byte(ahead.peek()) && ahead.peek() != '/' &&
                    !(ahead.peek() == '.' && is_digit_byte(ahead.peek(1)));
  if (revision.empty() || revision.size() > 2 || !ends) return;
  number->edition = revision;
  number->is_radio = true;
  *in = ahead;
}

// "(V14) (08/2021)", "(08/2021)": the date, over the version of the text.
std::string take_dated_version(Cursor* in) {
  Attempt attempt(in);
  in->take_blanks_in_line();
  if (!in->take_here("(v") || in->take_digits_here().empty() || !in->take_here(')')) {
    in->move_to(attempt.start());
  }
  std::string date = take_date_edition(in);
  if (!date.empty()) attempt.keep();
  return date;
}

// "P.1238", "BS.1534"
bool may_have_revision(const RecNumber& number) {
  return number.is_radio || number.number.starts_with("p.") || number.number.find('.') == 2;
}

bool take_member(const Reading& reading, Cursor* in, const Head& head, Citation* citation) {
  in->take_blanks();
  if (in->take_here(kOrdinalSign)) in->take_blanks();
  const std::size_t begin = in->at();
  if (!reading.is_capital(begin) && head.sector == 0) return false;
  const bool is_announced = head.sector != 0 || head.has_kind;
  auto number = take_rec_number(in, is_announced);
  if (!number && head.is_ccir) number = take_ccir_number(in);
  if (!number || (!head.has_kind && names_numbers(*number, *in))) return false;
  const bool may_be_radio = head.sector == 'r' || (head.sector == 0 && may_have_revision(*number));
  if (may_be_radio && number->edition.empty()) take_damaged_revision(reading, begin, in, &*number);
  CitedItem item = to_item(*number, head, {begin, in->at()});
  // "D.400 R": the regional letter stands apart.
  if (in->peek() == ' ' && in->peek(1) == 'r' && !is_word_byte(in->peek(2)) &&
      reading.is_capital(in->at() + 1) && item.target.number.substr(0, 2) == "d.") {
    item.target.number += 'r';
    in->move_to(in->at() + 2);
  }
  take_kind_behind(in);
  if (item.target.edition.empty()) item.target.edition = take_dated_version(in);
  if (item.target.edition.empty() && citation->items.empty()) item.target.edition = head.date;
  take_rec_supplements(in, &item.target);
  item.span.end = in->at();
  if (number->is_dual || !item.target.edition.empty() || !item.target.supplements.empty()) {
    citation->question = Question::kNothing;
  }
  citation->items.push_back(std::move(item));
  return true;
}

// " (frequency arrangements)" behind a member: words that say what it is about.
void take_aside(Cursor* in) {
  Attempt attempt(in);
  if (!in->take('(')) return;
  const std::size_t begin = in->at();
  while (in->peek() != ')') {
    const char c = in->peek();
    const bool is_aside = c != 0 && c != '(' && c != '\n' && in->at() - begin < kLongestAside;
    if (!is_aside) return;
    in->move_to(in->at() + 1);
  }
  in->take_here(')');
  attempt.keep();
}

// Whether the line has Arabic letters, in which "E.119-E.104" is printed from right to left.
bool is_in_arabic_line(std::string_view text, std::size_t at) {
  const std::size_t newline = text.substr(0, at).rfind('\n');
  const std::size_t begin = newline == std::string_view::npos ? 0 : newline + 1;
  const std::string_view line = text.substr(begin, text.find('\n', at) - begin);
  return std::any_of(line.begin(), line.end(), [](char c) { return c == '\xD8' || c == '\xD9'; });
}

// The numbers between the last two members, which are the ends of a range.
void fill_range(const Reading& reading, Citation* citation) {
  CitedItem& last = citation->items.back();
  CitedItem& first = citation->items[citation->items.size() - 2];
  const bool is_plain = last.target.edition.empty() && first.target.edition.empty();
  if (!is_plain || !first.target.supplements.empty()) return;
  if (follows_in_series(last.target.number, first.target.number) &&
      last.target.supplements.empty() && is_in_arabic_line(reading.text, first.span.begin)) {
    std::swap(first.target, last.target);
  }
  std::vector<CitedItem> between;
  for (std::string& number : numbers_between(first.target.number, last.target.number)) {
    between.push_back(last);
    between.back().target.number = std::move(number);
    between.back().target.supplements.clear();
  }
  citation->items.insert(citation->items.end() - 1, between.begin(), between.end());
}

// "Z.100 and Z.120 | Annex B": without a comma between, of the last member alone.
void take_annex_of_last(const Reading& reading, Cursor* in, Citation* citation) {
  static const PhraseTable words({{"annex", 0}, {"appendix", 0}, {"clause", 0}, {"§", 0}});
  if (in->peek() != ' ') return;
  Cursor word = *in;
  if (word.take_phrase(words)) take_places_after(reading, in, citation);
}

// The further members of a list, with what is issued beside them.
void take_more_members(const Reading& reading, Cursor* in, const Head& head, Citation* citation) {
  std::size_t end = in->at();
  while (citation->items.size() < kMostMembers) {
    if (take_own_supplements(in, citation)) {
      end = in->at();
      continue;
    }
    Attempt next(in);
    take_aside(in);
    const Separator separator = take_separator(in);
    if (separator == Separator::kNone) break;
    const Head again = take_head(in);
    const bool is_same =
        (again.sector == 0 || again.sector == head.sector) && !again.has_kind && !again.is_report;
    if (!is_same || !take_member(reading, in, head, citation)) break;
    if (separator == Separator::kRange) fill_range(reading, citation);
    take_annex_of_last(reading, in, citation);
    end = in->at();
    next.keep();
  }
  in->move_to(end);
}

// "Maintenance access | O.10–O.19": the last number of a range that no word announces.
void take_bare_range(const Reading& reading, Cursor* in, const Head& head, Citation* citation) {
  Attempt attempt(in);
  const Question question = citation->question;
  const bool is_range = take_separator(in) == Separator::kRange;
  if (!is_range || !take_member(reading, in, head, citation)) return;
  const Target& last = citation->items.back().target;
  const Target& first = citation->items[citation->items.size() - 2].target;
  const bool is_mirrored = follows_in_series(last.number, first.number) &&
                           is_in_arabic_line(reading.text, citation->span.begin);
  if (first.body == last.body && (is_mirrored || follows_in_series(first.number, last.number))) {
    fill_range(reading, citation);
    attempt.keep();
    return;
  }
  citation->items.pop_back();
  citation->question = question;
}

// "Reports | M.2033, M.2291-0": of ITU-R if a number of the list can be of nobody else.
bool is_report_of_itu_r(Cursor in) {
  for (std::size_t i = 0; i < kMostMembers; ++i) {
    in.take_blanks();
    const auto number = take_rec_number(&in, false);
    if (!number) return false;
    if (number->is_radio) return true;
    if (take_separator(&in) == Separator::kNone) return false;
  }
  return false;
}

// Whether a number may be of either Sector: "P.530" is on propagation, "P.800" on quality of
// speech.
bool shares_series(const Citation& citation) {
  return std::any_of(citation.items.begin(), citation.items.end(),
                     [](const CitedItem& item) { return is_of_either_sector(item.target); });
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

// "A.3 below": a place of the citing text; "X.1601 above" was named there.
bool is_place_above(Cursor in) {
  const auto number = take_rec_number(&in, false);
  return number && number->number.size() <= 4 && take_above(&in);  // "k.12" at most
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

bool Reading::has_lost_hyphens() const {
  if (!has_lost) {
    count_bytes(text.size());
    has_lost = text.find("itu r ") < text.size() || text.find("itu t ") < text.size();
  }
  return *has_lost;
}

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
  if (!head.has_kind && head.sector == 0) head.sector = sector_before(reading.text, in->at());
  if (head.sector == 'd' || (head.is_report && head.sector == 't')) return std::nullopt;
  if (head.is_report && head.sector == 0) {
    if (!is_report_of_itu_r(*in)) return std::nullopt;
    head.sector = 'r';
  }
  bool is_announced = head.sector != 0 || head.has_kind;
  if (!is_announced && (is_address(reading.text, in->at()) || is_place_above(*in))) return {};
  if (!is_announced) {
    Cursor ahead = *in;
    is_announced = take_rec_number(&ahead, false) && is_counted_as_recommendation(ahead);
  }
  citation.question = is_announced ? Question::kNothing : Question::kForm;
  if (!take_member(reading, in, head, &citation)) return std::nullopt;
  take_places_behind_tag(reading, in, &citation);
  if (is_announced) take_more_members(reading, in, head, &citation);
  if (!is_announced) take_bare_range(reading, in, head, &citation);
  while (!is_announced && citation.items.size() < kMostMembers &&
         take_own_supplements(in, &citation)) {
  }
  if (head.sector == 'r' && !head.has_kind && take_report_behind(in)) {
    head.is_report = true;
    for (CitedItem& item : citation.items) item.target.kind = "rep";
    take_places_after(reading, in, &citation);
  }
  if (head.is_report) citation.kind = ReferenceKind::kDocument;
  if (head.sector == 0 && citation.question == Question::kNothing && shares_series(citation)) {
    citation.question = Question::kSector;
  }
  citation.span.end = in->at();
  attempt.keep();
  return citation;
}

}  // namespace itu::analyzers
