// Series that are cited by their name and a number alone, as the table of numbered_series.h has
// them: "ITU Operational Bulletins Nos. 1158 and 1160", "第1066期《国际电联操作公报》".
#include "analyzers/citation/grammar.h"
#include "analyzers/citation/numbered_series.h"

namespace itu::analyzers {
namespace {

constexpr std::size_t kMostMembers = 32;  // of one list

Citation of_series(const NumberedSeries& series) {
  Citation citation;
  citation.rule = Rule::kNumberedSeries;
  citation.kind = series.reference;
  return citation;
}

// "1158", in Chinese "第1158期".
std::optional<CitedItem> take_member(Cursor* in, const NumberedSeries& series) {
  Attempt attempt(in);
  take_number_sign(in);
  in->take_blanks();
  const std::size_t begin = in->at();
  auto target = in_series(series, in->take_digits_here());
  if (!target || is_letter_byte(in->peek())) return std::nullopt;
  attempt.keep();
  return CitedItem{{begin, in->at()}, std::move(*target), {}};
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
  const bool is_letters = name->form == SeriesName::Form::kLetters;
  if (is_letters && !is_itu && !reading.is_capital(begin)) return std::nullopt;
  in->take_here('.');
  Citation citation = of_series(*name->series);
  const bool is_list = name->form == SeriesName::Form::kPlural;
  while (citation.items.empty() || (is_list && citation.items.size() < kMostMembers)) {
    Attempt next(in);
    if (!citation.items.empty() && take_separator(in) != Separator::kList) break;
    auto item = take_member(in, *name->series);
    if (!item) break;
    citation.items.push_back(std::move(*item));
    next.keep();
  }
  if (citation.items.empty()) return std::nullopt;
  citation.span = {begin, in->at()};
  if (is_letters && !is_itu) citation.question = Question::kForm;
  attempt.keep();
  return citation;
}

std::optional<Citation> take_issue(Cursor* in, const Measure& measure, std::size_t begin) {
  in->take_blanks();
  const std::size_t at = in->at();
  const std::string_view digits = in->take_digits_here();
  const TextSpan number{at, in->at()};
  in->move_to(measure.begin);
  in->take_here("期");
  in->take_blanks();
  const auto name = take_series_name(in);
  if (!name) return std::nullopt;
  auto target = in_series(*name->series, digits);
  if (!target) return std::nullopt;
  Citation citation = of_series(*name->series);
  citation.span = {begin, in->at()};
  citation.items.push_back({number, std::move(*target), {}});
  return citation;
}

}  // namespace itu::analyzers
