#include "analyzers/citation/grammar/table_cells.h"

#include <algorithm>

#include "analyzers/citation/grammar/text_members.h"

namespace itu::analyzers {
namespace {

constexpr std::size_t kMostInCell = 16;

Citation citation_at(std::size_t begin, Rule rule, ReferenceKind kind) {
  Citation citation;
  citation.span = {begin, begin};
  citation.rule = rule;
  citation.kind = kind;
  citation.is_capital = true;
  return citation;
}

// "1161", "1006 (p. 13)".
void read_issue(const Reading& reading, const NumberedSeries& series, TextSpan cell,
                std::vector<Citation>* citations) {
  Cursor in(reading.text, cell.begin);
  const std::string_view digits = in.take_digits_here();
  if (digits.size() < 3 || digits.size() > 4 || is_word_byte(in.peek())) return;
  auto target = in_series(series, digits);
  const bool is_alone = in.at() >= cell.end || in.peek() == ' ';
  if (!target || !is_alone) return;
  Citation citation = citation_at(cell.begin, Rule::kNumberedSeries, series.reference);
  citation.span.end = in.at();
  citation.items.push_back({citation.span, std::move(*target), {}});
  citations->push_back(std::move(citation));
}

// "1" and not "1 January".
bool is_whole_cell(const Cursor& in, TextSpan cell) {
  const std::string_view rest = in.text().substr(in.at(), cell.end - in.at());
  return std::all_of(rest.begin(), rest.end(), is_blank_byte);
}

// "20, 23, 63", "101, 102, 180 (PP); 64 (WTSA)".
void read_texts(const Reading& reading, const Column& column, TextSpan cell,
                std::vector<Citation>* citations) {
  Cursor in(reading.text, cell.begin);
  const TextKind& kind = text_kind(column.kind_row);
  for (std::size_t i = 0; i < kMostInCell && in.at() < cell.end; ++i) {
    in.take_blanks();
    Citation citation = citation_at(in.at(), Rule::kNumberedText, kind.reference);
    citation.question = Question::kBody;
    TextKind listed = kind;
    listed.is_plural = true;
    citation.items = take_members(reading, &in, listed, false).items;
    if (citation.items.empty() || in.at() > cell.end) return;
    citation.span.end = in.at();
    if (!column.body.empty() && !citation.items.front().bracket) {
      citation.body = column.body;
      citation.evidence =
          column.of == Column::Of::kBody ? BodyEvidence::kColumn : BodyEvidence::kStated;
    }
    const bool is_told = !column.body.empty() || citation.items.front().bracket;
    if (!is_told && !is_whole_cell(in, cell)) return;
    citations->push_back(std::move(citation));
    if (!in.take(';') && !in.take(',')) return;
  }
}

// "163, 164", "24(Add.2)(Rev.1); 36(Add.2)".
void read_documents(TextSpan cell, Cursor* in, std::vector<Citation>* citations) {
  for (std::size_t i = 0; i < kMostInCell; ++i) {
    auto citation = take_document_numbers(in);
    if (!citation || citation->span.end > cell.end) return;
    citations->push_back(std::move(*citation));
    if (in->at() >= cell.end || !in->take(';')) return;
    in->take_blanks();
  }
}

}  // namespace

void read_cell(const Reading& reading, const Column& column, TextSpan cell,
               std::vector<Citation>* citations) {
  if (cell.size() == 0 || !is_digit_byte(reading.text[cell.begin])) return;
  Cursor in(reading.text, cell.begin);
  std::optional<Citation> citation;
  switch (column.of) {
    case Column::Of::kNothing:
    case Column::Of::kNumbers:
      return;
    case Column::Of::kSeries:
      return read_issue(reading, *column.series, cell, citations);
    case Column::Of::kBody:
      if (!column.has_words) return;
      [[fallthrough]];
    case Column::Of::kTexts:
      return read_texts(reading, column, cell, citations);
    case Column::Of::kQuestions:
      citation = take_question_numbers(reading, &in, column.sector);
      break;
    case Column::Of::kDocuments:
      return read_documents(cell, &in, citations);
  }
  if (citation && citation->span.end <= cell.end) citations->push_back(std::move(*citation));
}

}  // namespace itu::analyzers
