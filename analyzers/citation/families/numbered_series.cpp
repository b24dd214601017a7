// Series that are cited by their name and a number alone, as the table of numbered_series.h has
// them: "ITU Operational Bulletins Nos. 1158 and 1160", "第1066期《国际电联操作公报》".
#include <cstdlib>

#include "analyzers/citation/grammar/grammar.h"
#include "analyzers/citation/grammar/numbered_series.h"
#include "analyzers/citation/grammar/printed_number.h"

namespace itu::analyzers {
namespace {

constexpr std::size_t kMostMembers = 32;  // of one list
constexpr int kLongestRange = 60;         // "Nos. 802 to 805"
constexpr int kNearNumbers = 600;         // issues of one list are not further from each other
constexpr std::size_t kFarIssue = 240;    // bytes between a series and the number of an issue

Citation of_series(const NumberedSeries& series) {
  Citation citation;
  citation.rule = Rule::kNumberedSeries;
  citation.kind = series.reference;
  return citation;
}

// "1158", in Chinese "第1158期".
std::optional<CitedItem> take_member(Cursor* in, const NumberedSeries& series) {
  Attempt attempt(in);
  in->take_phrase(issue_words());
  take_number_sign(in);
  in->take_blanks();
  const std::size_t begin = in->at();
  auto target = in_series(series, in->take_digits_here());
  const bool goes_on =
      is_letter_byte(in->peek()) || (in->peek() == '.' && is_digit_byte(in->peek(1)));
  if (!target || goes_on || in->peek() == '/') return std::nullopt;
  attempt.keep();
  return CitedItem{{begin, in->at()}, std::move(*target), {}};
}

// The issues between the last of `items` and `last`, and `last` itself.
void add_range(const CitedItem& last, std::vector<CitedItem>* items) {
  const int end = to_number(last.target.number);
  for (int n = to_number(items->back().target.number) + 1; n < end; ++n) {
    CitedItem between = last;
    between.target.number = std::to_string(n);
    items->push_back(std::move(between));
  }
  items->push_back(last);
}

// Behind a number in the singular more may follow that are none: "No. 1158, 15 pages".
bool may_follow(const CitedItem& before, const CitedItem& next, Separator separator) {
  const int first = to_number(before.target.number);
  const int second = to_number(next.target.number);
  if (separator == Separator::kRange) return second > first && second - first <= kLongestRange;
  return std::abs(second - first) <= kNearNumbers;
}

std::vector<CitedItem> take_issues(Cursor* in, const NumberedSeries& series) {
  std::vector<CitedItem> items;
  while (items.size() < kMostMembers) {
    Attempt next(in);
    const Separator separator = items.empty() ? Separator::kList : take_separator(in);
    if (separator == Separator::kNone) break;
    in->take_phrase(series_names());  // "OB 1121 and OB 1125"
    auto item = take_member(in, series);
    if (!item || (!items.empty() && !may_follow(items.back(), *item, separator))) break;
    if (separator == Separator::kRange) {
      add_range(*item, &items);
    } else {
      items.push_back(std::move(*item));
    }
    next.keep();
  }
  return items;
}

// "No. 1005 of the Convention"; a date may follow: "No. 997 of 1.II.2012".
bool is_of_something(Cursor after) {
  static const PhraseTable links({{"of", 0},
                                  {"of the", 0},
                                  {"to the", 0},
                                  {"du", 0},
                                  {"de", 0},
                                  {"de la", 0},
                                  {"del", 0},
                                  {"من", 0}});
  if (!after.take_phrase(links)) return false;
  after.take_blanks();
  return !is_digit_byte(after.peek());
}

// Whether a sentence ends in `text`: "p. 7" does not end one.
bool has_end_of_sentence(const Reading& reading, TextSpan span) {
  const std::string_view text = reading.text;
  for (std::size_t at = span.begin; at + 2 < span.end; ++at) {
    if (text[at] == '\n' && text[at + 1] == '\n') return true;
    if (text.substr(at, 3) == "。") return true;
    if (text[at] == '.' && is_blank_byte(text[at + 1]) && reading.is_capital(at + 2) && at > 3 &&
        !is_blank_byte(text[at - 2])) {
      return true;
    }
  }
  return false;
}

bool is_usual(const NumberedSeries& series, const std::vector<CitedItem>& items) {
  return to_number(items.front().target.number) >= series.usual;
}

}  // namespace

std::optional<Citation> take_numbered_series(const Reading& reading, Cursor* in) {
  Attempt attempt(in);
  in->take_blanks();
  const std::size_t begin = in->at();
  const char sector = take_sector(in);
  const bool is_itu = in->take_word("itu") || sector != 0;
  const auto name = take_series_name(in);
  if (!name) return std::nullopt;
  const bool is_short = name->form == SeriesName::Form::kShort && !is_itu;
  const bool is_letters = name->form == SeriesName::Form::kLetters && !is_itu;
  if ((is_letters || is_short) && !reading.is_capital(begin)) return std::nullopt;
  in->take_here('.');
  Citation citation = of_series(*name->series);
  citation.items = take_issues(in, *name->series);
  if (citation.items.empty()) return std::nullopt;
  if (is_short && !is_usual(*name->series, citation.items)) return std::nullopt;
  Cursor behind = *in;  // "《操作公报》第1052 | 期附件"
  if (behind.take_here("期")) {
    take_places_after(reading, &behind, &citation);
    if (!citation.items.back().target.place.empty()) *in = behind;
  }
  citation.span = {begin, in->at()};
  if (is_letters || is_short) citation.question = Question::kForm;
  attempt.keep();
  return citation;
}

std::optional<Citation> take_further_issues(const Reading& reading, Cursor* in) {
  const SeriesSeen& seen = reading.series;
  const bool is_near =
      seen.series != nullptr && in->at() > seen.end && in->at() - seen.end <= kFarIssue;
  if (!is_near || has_end_of_sentence(reading, {seen.end, in->at()})) return std::nullopt;
  Attempt attempt(in);
  const std::size_t begin = in->at();
  in->take_phrase(issue_words());
  take_number_sign(in);
  if (in->at() == begin) return std::nullopt;
  Citation citation = of_series(*seen.series);
  citation.items = take_issues(in, *seen.series);
  if (citation.items.empty() || !is_usual(*seen.series, citation.items)) return std::nullopt;
  if (is_of_something(*in)) return std::nullopt;
  citation.span = {begin, in->at()};
  attempt.keep();
  return citation;
}

std::optional<Citation> take_issues_first(Cursor* in) {
  static const PhraseTable links({{"of", 0},
                                  {"of the", 0},
                                  {"du", 0},
                                  {"de la", 0},
                                  {"de l'", 0},
                                  {"del", 0},
                                  {"des", 0},
                                  {"de los", 0},
                                  {"من", 0}});
  for (const NumberedSeries& series : numbered_series()) {
    Attempt attempt(in);
    const std::size_t begin = in->at();
    in->take_phrase(issue_words());
    take_number_sign(in);
    if (in->at() == begin) return std::nullopt;
    Citation citation = of_series(series);
    citation.items = take_issues(in, series);
    if (citation.items.empty()) return std::nullopt;
    in->take_phrase(links);
    const auto name = take_series_name(in);
    if (!name || name->series != &series || !is_usual(series, citation.items)) continue;
    citation.span = {begin, in->at()};
    attempt.keep();
    return citation;
  }
  return std::nullopt;
}

std::optional<Citation> take_issue(const Reading& reading, Cursor* in, const Measure& measure,
                                   std::size_t begin) {
  Cursor behind(in->text(), measure.begin);
  behind.take_here("期");
  const std::size_t end = behind.at();
  behind.take_blanks();
  const auto name = take_series_name(&behind);
  const SeriesSeen& seen = reading.series;
  const bool is_near = seen.series != nullptr && begin - seen.end <= kFarIssue &&
                       !has_end_of_sentence(reading, {seen.end, begin});
  if (!name && !is_near) return std::nullopt;
  const NumberedSeries& series = name ? *name->series : *seen.series;
  Citation citation = of_series(series);
  citation.items = take_issues(in, series);
  in->take_blanks();
  // "第981 of 1.VI.2011 期国际电联操作公报": a date may stand between.
  const bool is_whole = in->at() >= measure.begin || name;
  if (citation.items.empty() || !is_whole) return std::nullopt;
  in->move_to(name ? behind.at() : end);
  take_places_after(reading, in, &citation);
  citation.span = {begin, in->at()};
  return citation;
}

}  // namespace itu::analyzers
