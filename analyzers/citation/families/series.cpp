// Circulars and letters, whose numbers tell their series only with the words around them, and study
// groups.
#include <algorithm>
#include <array>

#include "analyzers/citation/grammar/brackets.h"
#include "analyzers/citation/grammar/grammar.h"
#include "analyzers/citation/grammar/printed_number.h"
#include "analyzers/citation/grammar/supplements.h"
#include "analyzers/citation/grammar/symbols.h"
#include "analyzers/citation/tables/bodies.h"
#include "analyzers/citation/tables/months.h"

namespace itu::analyzers {
namespace {

constexpr std::size_t kMostLines = 32;  // of one list

Citation single(Rule rule, ReferenceKind kind, std::size_t begin, TextSpan number, Target target) {
  Citation citation;
  citation.rule = rule;
  citation.kind = kind;
  citation.span = {begin, number.end};
  citation.items.push_back({number, std::move(target), {}});
  return citation;
}

// The digits of "17-я" before "Исследовательская комиссия" at `at`.
std::optional<TextSpan> number_before(std::string_view text, std::size_t at) {
  constexpr std::size_t kLongestEnding = 6;  // "17-ой", two bytes a letter
  std::size_t end = at;
  while (end > 0 && is_blank_byte(text[end - 1])) --end;
  while (end > 0 && at - end <= kLongestEnding &&
         static_cast<unsigned char>(text[end - 1]) >= 0x80) {
    --end;
  }
  if (end == 0 || end == at || text[end - 1] != '-') return std::nullopt;
  const std::size_t last = end - 1;
  std::size_t begin = last;
  while (begin > 0 && last - begin < 2 && is_digit_byte(text[begin - 1])) --begin;
  if (begin == last || !is_word_start(text, begin)) return std::nullopt;
  return TextSpan{begin, last};
}

constexpr std::string_view kArabicBureau = "مكتب تقييس الاتصالات";

// "TSB", "du TSB", "БСЭ": whose circular it is, before or after the number.
bool take_bureau(Cursor* in) {
  static const PhraseTable names({{"tsb", 0},
                                  {"of tsb", 0},
                                  {"of the tsb", 0},
                                  {"de la tsb", 0},
                                  {"del tsb", 0},
                                  {"du tsb", 0},
                                  {"бсэ", 0},
                                  {"бюро стандартизации электросвязи", 0},
                                  {"du bureau de la normalisation des télécommunications", 0},
                                  {"de la oficina de normalización de las telecomunicaciones", 0},
                                  {kArabicBureau, 0},
                                  {"الصادرة عن مكتب تقييس الاتصالات", 0},
                                  {"لمكتب تقييس الاتصالات", 0}});
  return in->take_phrase(names).has_value();
}

// The rest of a number and the series it belongs to: "/TSAG" of a collective letter.
std::optional<Target> take_series_of(const Reading& reading, Cursor* in, Family which, bool is_tsb,
                                     bool is_capital) {
  Target target;
  if (which == Family::kCollective) {
    if (!in->take_here('/')) return std::nullopt;
    const std::size_t group = in->at();
    while (is_word_byte(in->peek())) in->move_to(in->at() + 1);
    target.body = "tsb";
    target.kind = "coll";
    target.number = "/" + std::string(reading.text.substr(group, in->at() - group));
    return target;
  }
  const bool is_letter = which == Family::kCircularLetter;
  if (!is_capital && !is_letter && !is_tsb) return std::nullopt;
  if (is_letter && in->take_here('/')) {  // "11/23": a year before the serial number
    const std::string_view serial = in->take_digits_here();
    if (serial.empty() || is_word_byte(in->peek())) return std::nullopt;
    target.number = "/" + without_leading_zeros(serial);
  }
  if (in->peek() == '/') return std::nullopt;
  target.body = is_letter ? "sg" : is_tsb ? "tsb" : "";
  target.kind = is_letter ? "cl" : "circ";
  return target;
}

}  // namespace

void take_number_sign(Cursor* in) {
  static const PhraseTable signs(
      {{"no.", 0},  {"no", 0},   {"nos.", 0}, {"nos", 0}, {"nº", 0}, {"n.º", 0},    {"n.o", 0},
       {"n°", 0},   {"nºs", 0},  {"n.os", 0}, {"№", 0},   {"№№", 0}, {"number", 0}, {"numbers", 0},
       {"num.", 0}, {"núm.", 0}, {"رقم", 0},  {"من", 0},  {"до", 0}, {"из", 0}});
  in->take_blanks();
  in->take_here(kOrdinalSign);
  for (int i = 0; i < 2; ++i) {
    in->take_phrase(signs);
    in->take_here('.');
    in->take_here('-');
  }
}

char take_sector_behind(Cursor* in) {
  static const PhraseTable links({{"of", 0},
                                  {"of the", 0},
                                  {"de l'", 0},
                                  {"del", 0},
                                  {"de la", 0},
                                  {"du", 0},
                                  {"de", 0},
                                  {"في", 0},
                                  {"من", 0},
                                  {"التابعة", 0},
                                  {"التابعة ل", 0}});
  Attempt attempt(in);
  in->take_phrase(links);
  in->take_blanks();
  char sector = take_sector(in);
  if (sector == 0) {
    in->move_to(in->at() + glued_particles(in->rest()));
    sector = take_sector(in);
  }
  if (sector != 0) attempt.keep();
  return sector;
}

namespace {

// "2001-2004 Study Period", "(2001-2004)".
std::string take_nominal_years(Cursor* in) {
  Attempt attempt(in);
  const bool opened = in->take('(');
  in->take_blanks();
  const std::string_view first = in->take_digits_here();
  if (first.size() != 4 || !in->take_here('-')) return {};
  const std::string_view last = in->take_digits_here();
  if (last.size() != 4 || is_word_byte(in->peek())) return {};
  if (in->take_word("study")) in->take_word("period");
  if (opened && !in->take(')')) return {};
  attempt.keep();
  return std::string(first) + "-" + std::string(last);
}

}  // namespace

std::string take_study_period(Cursor* in) {
  Attempt attempt(in);
  if (std::string years = take_nominal_years(in); !years.empty()) {
    attempt.keep();
    return years;
  }
  if (const auto bracket = take_bracket(in)) {
    attempt.keep();
    return study_period(bracket->year, bracket->month);
  }
  const bool is_aside = in->take('(');  // "(23 de abril de 2020)"
  static const PhraseTable links({{"of", 0},
                                  {"of the", 0},
                                  {"dated", 0},
                                  {",", 0},
                                  {"du", 0},
                                  {"en date du", 0},
                                  {"de", 0},
                                  {"del", 0},
                                  {"de fecha", 0},
                                  {"от", 0},
                                  {"المؤرخة", 0},
                                  {"المؤرخة في", 0},
                                  {"الصادرة في", 0},
                                  {"الصادرة بتاريخ", 0},
                                  {"بتاريخ", 0}});
  in->take_blanks();
  if (in->take_phrase(links) || is_aside) {
    if (std::string years = take_nominal_years(in); !years.empty()) {
      attempt.keep();
      return years;
    }
    in->take_digits(2);
    const auto month = in->take_phrase(month_names());
    const auto year = in->take_digits(4);
    if (!year || year->size() != 4 || (is_aside && !in->take(')'))) return {};
    attempt.keep();
    return study_period(to_number(*year), month.value_or(0));
  }
  return {};
}

namespace {

// The words before the number of a circular or letter, and what they say.
struct CircularHead {
  std::size_t begin = 0;
  Family family = Family::kCircular;
  bool is_tsb = false;
  bool is_capital = false;
};

bool is_circular(const Citation& citation) {
  return citation.kind == ReferenceKind::kCircular || citation.kind == ReferenceKind::kLetter;
}

// "221", "6/TSAG": a number in the series of its issuer.
std::optional<CitedItem> take_circular_number(const Reading& reading, Cursor* in,
                                              const CircularHead& head) {
  Attempt attempt(in);
  in->take_blanks();
  if (head.family == Family::kCircularLetter) in->take_here("cl-");
  const std::size_t at = in->at();
  const std::string_view digits = in->take_digits_here();
  if (digits.empty() || digits.size() > 4 || is_word_byte(in->peek())) return std::nullopt;
  const bool is_tsb = head.is_tsb || (head.family == Family::kCircular && take_bureau(in));
  auto target = take_series_of(reading, in, head.family, is_tsb, head.is_capital);
  if (!target) return std::nullopt;
  target->number.insert(0, without_leading_zeros(digits));
  attempt.keep();
  return CitedItem{{at, in->at()}, std::move(*target), {}};
}

// " and 70" behind "TSB Circulars 66", " and CR/456" behind "Circular Letters CR/123".
void take_more_circulars(const Reading& reading, Cursor* in, const CircularHead& head,
                         bool is_plural, Citation* citation) {
  while (citation->items.size() < kMostLines) {
    Attempt attempt(in);
    if (take_separator(in) != Separator::kList) return;
    if (auto symbol = take_symbol(reading, in, {true, false, true})) {
      if (!is_circular(*symbol)) return;
      citation->items.insert(citation->items.end(), symbol->items.begin(), symbol->items.end());
    } else if (auto item = is_plural ? take_circular_number(reading, in, head) : std::nullopt) {
      citation->items.push_back(std::move(*item));
    } else {
      return;
    }
    citation->span.end = in->at();
    attempt.keep();
  }
}

// "of 9 May", "de 9 de mayo": the day of a circular, without a year that would tell the period.
void take_day(Cursor* in) {
  static const PhraseTable links(
      {{"of", 0}, {"du", 0}, {"de", 0}, {"del", 0}, {"от", 0}, {"dated", 0}});
  Attempt attempt(in);
  if (!in->take_phrase(links) || !in->take_digits(2)) return;
  static const PhraseTable months({{"enero", 0},
                                   {"febrero", 0},
                                   {"marzo", 0},
                                   {"abril", 0},
                                   {"mayo", 0},
                                   {"junio", 0},
                                   {"julio", 0},
                                   {"agosto", 0},
                                   {"septiembre", 0},
                                   {"octubre", 0},
                                   {"noviembre", 0},
                                   {"diciembre", 0}});
  const bool has_month = in->take_phrase(month_names()).has_value() ||
                         (in->take_word("de") && in->take_phrase(months));
  if (has_month) attempt.keep();
}

// "Circulars", "циркулярах", "الرسالتين المعممتين": several numbers may follow.
bool is_plural_word(std::string_view words) {
  static constexpr auto kEndings = std::to_array<std::string_view>(
      {"циркуляры", "циркуляров", "циркулярам", "циркулярами", "циркулярах", "письма", "писем",
       "письмам", "письмами", "письмах"});
  static constexpr auto kStarts =
      std::to_array<std::string_view>({"الرسالتان", "الرسالتين", "الرسائل"});
  const auto ends = [words](std::string_view ending) { return words.ends_with(ending); };
  const auto starts = [words](std::string_view start) { return words.starts_with(start); };
  return words.back() == 's' || std::any_of(kEndings.begin(), kEndings.end(), ends) ||
         std::any_of(kStarts.begin(), kStarts.end(), starts);
}

// " and its Corrigendum 1", " et son Addendum 2" behind a circular.
void take_own_supplements(Cursor* in, Citation* citation) {
  Attempt attempt(in);
  if (!take_supplements_beside(in, citation)) return;
  citation->span.end = in->at();
  attempt.keep();
}

}  // namespace

std::optional<Citation> take_circular(const Reading& reading, Cursor* in, Family which) {
  Attempt attempt(in);
  in->take_blanks();
  CircularHead head{in->at(), which, false, reading.is_capital(in->at())};
  const auto row = in->take_phrase(family_words());
  if (!row || family(*row) != which) return std::nullopt;
  const std::string_view words = reading.text.substr(head.begin, in->at() - head.begin);
  const bool is_plural = is_plural_word(words);
  head.is_tsb = words.substr(0, 3) == "tsb" || take_bureau(in) ||
                words.find(kArabicBureau) != std::string_view::npos;
  take_number_sign(in);
  std::optional<Citation> citation = take_symbol(reading, in, {true, is_plural, false});
  if (citation && !is_circular(*citation)) return std::nullopt;
  if (!citation) {
    auto item = take_circular_number(reading, in, head);
    if (!item) return std::nullopt;
    const bool is_letter = which == Family::kCircularLetter;
    citation =
        single(Rule::kCircular, is_letter ? ReferenceKind::kLetter : ReferenceKind::kCircular,
               head.begin, item->span, std::move(item->target));
    if (citation->items.front().target.body.empty()) citation->question = Question::kBody;
    if (is_letter && !head.is_capital) {
      // English writes these with a capital, the others do not.
      if (words.front() == 'c' && words.find("letter") != std::string_view::npos)
        return std::nullopt;
      citation->question = Question::kForm;
    }
  }
  citation->span.begin = head.begin;
  take_more_circulars(reading, in, head, is_plural, &*citation);
  if (which != Family::kCircularLetter) {
    const std::string period = take_study_period(in);
    if (period.empty()) take_day(in);
    for (CitedItem& item : citation->items) {
      if (item.target.kind == "circ" || item.target.kind == "coll") item.target.edition = period;
    }
  }
  if (citation->items.size() == 1) take_own_supplements(in, &*citation);
  attempt.keep();
  return citation;
}

namespace {

// "Radiocommunication | Study Group 6": the Sector by its name; moves `begin` to it.
char sector_named_before(std::string_view text, std::size_t* begin) {
  struct Row {
    std::string_view name;
    char sector;
  };
  static constexpr auto kNames = std::to_array<Row>({{"radiocommunication ", 'r'},
                                                     {"telecommunication standardization ", 't'},
                                                     {"telecommunication development ", 'd'}});
  const std::string_view before = text.substr(0, *begin);
  for (const Row& row : kNames) {
    if (!before.ends_with(row.name) || !is_word_start(text, *begin - row.name.size())) continue;
    *begin -= row.name.size();
    return row.sector;
  }
  return 0;
}

}  // namespace

std::optional<Citation> take_group(const Reading& reading, Cursor* in) {
  Attempt attempt(in);
  in->take_blanks();
  std::size_t begin = in->at();
  char sector = take_sector(in);
  const auto row = in->take_phrase(family_words());
  if (!row || family(*row) != Family::kGroup) return std::nullopt;
  if (sector == 0 && !reading.is_capital(begin)) return std::nullopt;
  Citation citation;
  citation.kind = ReferenceKind::kGroup;
  citation.rule = Rule::kStudyGroup;
  while (citation.items.size() < 30) {
    Attempt next(in);
    if (!citation.items.empty() && take_separator(in) != Separator::kList) break;
    in->take_blanks();
    const std::size_t at = in->at();
    const auto digits = in->take_digits(2);
    if (!digits || to_number(*digits) == 0 || to_number(*digits) > 21) break;
    CitedItem item{{at, in->at()}, {}, {}};
    item.target.kind = "sg";
    item.target.number = without_leading_zeros(*digits);
    citation.items.push_back(std::move(item));
    next.keep();
  }
  if (const auto ordinal = number_before(reading.text, begin); ordinal && citation.items.empty()) {
    CitedItem item{*ordinal, {}, {}};
    item.target.kind = "sg";
    item.target.number = without_leading_zeros(slice(reading.text, *ordinal));
    citation.items.push_back(std::move(item));
    begin = ordinal->begin;
  }
  if (citation.items.empty()) return std::nullopt;
  if (sector == 0) sector = sector_named_before(reading.text, &begin);
  citation.span = {begin, in->at()};
  if (sector == 0) sector = take_sector_behind(in);
  for (CitedItem& item : citation.items) {
    if (sector != 0) item.target.body = std::string("itu-") + sector;
  }
  citation.question = sector == 0 ? Question::kBody : Question::kNothing;
  attempt.keep();
  return citation;
}

}  // namespace itu::analyzers
