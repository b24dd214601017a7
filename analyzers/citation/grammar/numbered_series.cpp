// A table: series that are cited by their name and a number alone, in six languages.
#include "analyzers/citation/grammar/numbered_series.h"

#include <algorithm>

#include "analyzers/citation/grammar/printed_number.h"

namespace itu::analyzers {
namespace {

const std::vector<NumberedSeries> kSeries = {
    {.body = "itu-t",
     .kind = "ob",
     .reference = ReferenceKind::kBulletin,
     .first = 10,
     .last = 1999,
     .usual = 400,
     .names = "operational bulletin|operational bulletins|"
              "bulletin d'exploitation|bulletin d'exploitation de l'uit|"
              "bulletins d'exploitation|bulletins d'exploitation de l'uit|"
              "boletín de explotación|boletín de explotación de la uit|"
              "boletines de explotación|boletines de explotación de la uit|"
              "оперативн~ бюллетен~|оперативн~ бюллетен~ мсэ|"
              "操作公报|《操作公报》|国际电联操作公报|《国际电联操作公报》|国际电联《操作公报》|"
              "النشرة التشغيلية|النشرة التشغيلية للاتحاد|النشرة التشغيلية للاتحاد الدولي للاتصالات|"
              "نشرة الاتحاد التشغيلية|النشرتان التشغيليتان|النشرتين التشغيليتين|النشرات التشغيلية",
     .letters = "ob",
     .shorts = "bulletin|bulletins|boletín|boletines|бюллетен~|公报|《公报》|النشرة|النشرات",
     .leads = "bulletin:|bulletin (ob):|boletin:|бюллетене:|бюллетеню:|公报:|(ob):|النشرة:|"
              "النشرة التشغيلية:"},
};

// One name of the lists of a row.
struct Name {
  std::string_view words;
  SeriesName name;
};

// The first of the words with "|" between them, which `list` loses.
std::string_view take_first(std::string_view* list) {
  const std::size_t bar = std::min(list->find('|'), list->size());
  const std::string_view first = list->substr(0, bar);
  list->remove_prefix(std::min(bar + 1, list->size()));
  return first;
}

void split(std::string_view list, SeriesName name, std::vector<Name>* names) {
  while (!list.empty()) names->push_back({take_first(&list), name});
}

const std::vector<Name>& names() {
  static const std::vector<Name> all = [] {
    std::vector<Name> result;
    for (const NumberedSeries& series : kSeries) {
      split(series.names, {&series, SeriesName::Form::kName}, &result);
      split(series.letters, {&series, SeriesName::Form::kLetters}, &result);
      split(series.shorts, {&series, SeriesName::Form::kShort}, &result);
    }
    return result;
  }();
  return all;
}

}  // namespace

const std::vector<NumberedSeries>& numbered_series() { return kSeries; }

const PhraseTable& series_names() {
  static const PhraseTable table = phrase_table_of(names());
  return table;
}

std::optional<SeriesName> take_series_name(Cursor* in) {
  const auto row = in->take_phrase(series_names());
  if (!row) return std::nullopt;
  return names()[static_cast<std::size_t>(*row)].name;
}

const PhraseTable& issue_words() {
  static const PhraseTable table({{"issue", 0},
                                  {"issues", 0},
                                  {"numéro", 0},
                                  {"numéros", 0},
                                  {"número", 0},
                                  {"números", 0},
                                  {"edición", 0},
                                  {"ediciones", 0},
                                  {"édition", 0},
                                  {"éditions", 0},
                                  {"выпуск~", 0},
                                  {"номер~", 0},
                                  {"العدد", 0},
                                  {"العددان", 0},
                                  {"العددين", 0},
                                  {"الأعداد", 0},
                                  {"number", 0},
                                  {"numbers", 0}});
  return table;
}

const NumberedSeries* series_led_to(std::string_view line) {
  for (const NumberedSeries& series : kSeries) {
    for (std::string_view leads = series.leads; !leads.empty();) {
      if (line.ends_with(take_first(&leads))) return &series;
    }
  }
  return nullptr;
}

std::optional<Target> in_series(const NumberedSeries& series, std::string_view digits) {
  constexpr std::size_t kMostDigits = 6;
  if (digits.empty() || digits.size() > kMostDigits) return std::nullopt;
  const int number = to_number(digits);
  if (number < series.first || number > series.last) return std::nullopt;
  Target target;
  target.body = series.body;
  target.kind = series.kind;
  target.number = std::to_string(number);
  return target;
}

}  // namespace itu::analyzers
