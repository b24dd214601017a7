// What is issued beside a Recommendation, behind its number: " Amd. 7", " Cor. 1 (10/2001)", " and
// its Corrigenda 1 and 2".
#include <array>

#include "analyzers/citation/grammar/brackets.h"
#include "analyzers/citation/grammar/printed_number.h"
#include "analyzers/citation/grammar/rec_numbers.h"
#include "analyzers/citation/grammar/series_supplements.h"

namespace itu::analyzers {
namespace {

constexpr std::size_t kMostSupplements = 20;  // of one list

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

// Whether the row of the words is one for supplements.
bool name_is_supplement(int row) { return row == 3 || row == 8; }

}  // namespace

// " Amd. 7", " Cor. 1 (10/2001)", " Suppl. 2".
void take_rec_supplements(Cursor* in, Target* target) {
  static constexpr std::array<std::string_view, 10> kNames = {"amd", "cor", "err", "suppl", "imp",
                                                              "amd", "cor", "err", "suppl", "add"};
  static const PhraseTable words(
      {{"amd", 0},      {"cor", 1},        {"corr", 1},        {"err", 2},
       {"suppl", 3},    {"sup", 3},        {"amendment", 5},   {"corrigendum", 6},
       {"erratum", 7},  {"supplement", 8}, {"add", 9},         {"amendement", 5},
       {"enmienda", 5}, {"enm", 5},        {"поправк~", 5},    {"попр", 5},
       {"修正", 5},     {"التعديل", 5},    {"corrigéndum", 6}, {"исправлени~", 6},
       {"испр", 6},     {"勘误", 6},       {"التصويب", 6},     {"supp", 3},
       {"修正案", 5},   {"suplemento", 8}, {"supplément", 8},  {"добавлени~", 8},
       {"增补", 8}});
  while (true) {
    Attempt attempt(in);
    in->take(',');
    const auto row = in->take_phrase(words);
    if (!row) return;
    in->take_here('.');
    const auto digits = in->take_digits(3);
    if (!digits) return;
    // ", Supplement 5 to the D-series": of a series, not of this Recommendation.
    Cursor behind = *in;
    if (name_is_supplement(*row) && take_series_behind(&behind) != 0) return;
    const std::string name =
        std::string(kNames[static_cast<std::size_t>(*row)]) + std::string(*digits);
    target->supplements.push_back({name, take_date_edition(in)});
    attempt.keep();
  }
}

namespace {

// "its", "et son", "y su": of the Recommendation just named.
const PhraseTable& possessives() {
  static const PhraseTable table({{"its", 0},
                                  {"son", 0},
                                  {"sa", 0},
                                  {"ses", 0},
                                  {"su", 0},
                                  {"sus", 0},
                                  {"его", 0},
                                  {"ее", 0},
                                  {"их", 0},
                                  {"其", 0}});
  return table;
}

const PhraseTable& links_to_next() {
  static const PhraseTable table(
      {{"to", 0}, {"à la", 0}, {"a la", 0}, {"к рекомендации", 0}, {"إلى التوصية", 0}});
  return table;
}

constexpr int kMostInRange = 20;
constexpr int kShortWord = 10;  // added to the rows of words that are for one as well

// "Amendments | 1 and 2": words for several.
const PhraseTable& plural_words() {
  static const PhraseTable table({{"amendments", 0},
                                  {"amds", 0},
                                  {"corrigenda", 1},
                                  {"cors", 1},
                                  {"errata", 2},
                                  {"supplements", 3},
                                  {"amd", kShortWord},
                                  {"cor", kShortWord + 1},
                                  {"corr", kShortWord + 1},
                                  {"amendements", 0},
                                  {"enmiendas", 0},
                                  {"поправки", 0},
                                  {"исправления", 1}});
  return table;
}

void add_numbered(const CitedItem& work, std::string_view name, int number, TextSpan span,
                  const std::string& date, Citation* citation) {
  CitedItem item = work;
  item.target.supplements.push_back({std::string(name) + std::to_string(number), date});
  item.span = span;
  citation->items.push_back(std::move(item));
}

// "Corrigenda 1 and 2": each a member.
bool take_several(Cursor* in, const CitedItem& work, Citation* citation) {
  static constexpr std::array<std::string_view, 4> kNames = {"amd", "cor", "err", "suppl"};
  Attempt attempt(in);
  const auto row = in->take_phrase(plural_words());
  if (!row) return false;
  in->take_here('.');
  const bool is_short = *row >= kShortWord;
  const std::string_view name = kNames[static_cast<std::size_t>(*row % kShortWord)];
  int last = 0;
  const std::size_t before = citation->items.size();
  while (citation->items.size() < before + kMostSupplements) {
    Attempt next(in);
    const bool is_first = citation->items.size() == before;
    const Separator separator = is_first ? Separator::kList : take_separator(in);
    if (separator == Separator::kNone) break;
    in->take_blanks();
    const std::size_t begin = in->at();
    const auto digits = in->take_digits(2);
    if (!digits) break;
    const int number = to_number(*digits);
    // "Cor. 1 to 3"
    int from = separator == Separator::kRange ? last + 1 : number;
    if (from > number || number - from > kMostInRange) break;
    for (; from < number; ++from) add_numbered(work, name, from, {begin, in->at()}, "", citation);
    const std::string date = take_date_edition(in);
    add_numbered(work, name, number, {begin, in->at()}, date, citation);
    last = number;
    next.keep();
  }
  const std::size_t fewest = before + (is_short ? 2 : 1);
  if (citation->items.size() >= fewest) return attempt.keep();
  citation->items.resize(before);
  return false;
}

}  // namespace

bool take_own_supplements(Cursor* in, Citation* citation) {
  Attempt attempt(in);
  if (take_separator(in) != Separator::kList) return false;
  const bool is_own = in->take_phrase(possessives()).has_value();
  CitedItem item = citation->items.back();
  item.target.place.clear();
  // "Cor. 1 and Cor. 2" are beside each other, "Amd. 1 and its Cor. 2" are not.
  if (!is_own && !item.target.supplements.empty()) item.target.supplements.pop_back();
  if (take_several(in, item, citation)) return attempt.keep();
  in->take_blanks();
  item.span.begin = in->at();
  const std::size_t before = item.target.supplements.size();
  take_rec_supplements(in, &item.target);
  if (item.target.supplements.size() == before) return false;
  // "and Supplement 1 to Recommendation E.156": of the next one.
  if (Cursor behind = *in; behind.take_phrase(links_to_next())) return false;
  item.span.end = in->at();
  citation->items.push_back(std::move(item));
  return attempt.keep();
}

}  // namespace itu::analyzers
