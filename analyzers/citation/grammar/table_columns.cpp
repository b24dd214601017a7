#include "analyzers/citation/grammar/table_columns.h"

#include <algorithm>
#include <array>

#include "analyzers/citation/grammar/numbered_series.h"
#include "analyzers/citation/grammar/text_members.h"

namespace itu::analyzers {
namespace {

constexpr std::size_t kLongestHeading = 48;  // bytes of a cell that heads a column
constexpr std::size_t kLongestLead = 200;    // bytes of "... published as annexes to the Bulletin:"
constexpr std::size_t kMostColumns = 12;
constexpr std::size_t kMostInCell = 16;

// What the numbers of a column are.
struct Column {
  enum class Of { kNothing, kSeries, kQuestions, kDocuments, kTexts } of = Of::kNothing;
  int kind_row = 0;                        // of kTexts
  char sector = 0;                         // of kQuestions
  const NumberedSeries* series = nullptr;  // of kSeries
  std::string_view body;                   // of kTexts: "WTDC resolutions"
};

using Columns = std::vector<Column>;

std::vector<TextSpan> cells_of(std::string_view text, TextSpan line) {
  std::vector<TextSpan> cells;
  std::size_t begin = line.begin;
  for (std::size_t at = line.begin; at <= line.end && cells.size() < kMostColumns; ++at) {
    if (at < line.end && text[at] != '\t') continue;
    std::size_t end = at;
    while (begin < end && is_blank_byte(text[begin])) ++begin;
    while (end > begin && is_blank_byte(text[end - 1])) --end;
    cells.push_back({begin, end});
    begin = at + 1;
  }
  return cells;
}

// Whether nothing but a sign for numbers stands between the cursor and the end of the cell.
bool ends_heading(Cursor in, std::size_t end) {
  if (in.at() < end) take_number_sign(&in);
  while (in.at() < end && (in.peek() == '.' || in.peek() == ':' || is_blank_byte(in.peek()))) {
    in.move_to(in.at() + 1);
  }
  return in.at() >= end;
}

// "Resolutions", "WTDC resolutions"; "PP or WTSA counterpart" waits for the bodies in its cells.
Column text_column(const Reading& reading, Cursor in, std::size_t end) {
  Column column;
  if (const auto body = take_body(reading, &in)) {
    column.body = body->body;
    if (in.at() < end && in.take_word("or") && take_body(reading, &in)) column.body = {};
    if (in.take_word("counterpart") || in.take_word("counterparts")) {
      const auto row = text_kind_words().match("resolution");
      column.kind_row = row ? row->value : 0;
      if (row && ends_heading(in, end)) column.of = Column::Of::kTexts;
      return column;
    }
  }
  const auto row = in.take_phrase(text_kind_words());
  if (!row || text_kind(*row).is_letter || text_kind(*row).kind == "rec") return {};
  if (!ends_heading(in, end)) return {};
  column.of = Column::Of::kTexts;
  column.kind_row = *row;
  return column;
}

Column column_of(const Reading& reading, TextSpan cell) {
  if (cell.size() == 0 || cell.size() > kLongestHeading) return {};
  Cursor in(reading.text, cell.begin);
  Column column;
  if (const auto row = in.take_phrase(family_words())) {
    const Family which = family(*row);
    if (which == Family::kQuestion) {
      column.sector = take_sector(&in);
      column.of = Column::Of::kQuestions;
    } else if (which == Family::kDocument) {
      column.of = Column::Of::kDocuments;
    }
    if (column.of != Column::Of::kNothing && ends_heading(in, cell.end)) return column;
  }
  in.move_to(cell.begin);
  if (const auto name = take_series_name(&in)) {
    column.of = Column::Of::kSeries;
    column.series = name->series;
    if (ends_heading(in, cell.end)) return column;
  }
  return text_column(reading, Cursor(reading.text, cell.begin), cell.end);
}

// Whether a line without tabs may head a column: running text is too long, and does not end so.
bool may_head(std::string_view line) {
  if (line.size() > kLongestLead) return false;
  const std::size_t first = line.find_first_not_of(" *");
  const std::size_t last = line.find_last_not_of(" *");
  return first != std::string_view::npos && (last - first < kLongestHeading || line.back() == ':');
}

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
    std::string_view body = column.body;
    int year = 0;
    Cursor ahead = in;
    if (ahead.take('(')) {
      const auto named = take_body(reading, &ahead);
      if (named && ahead.take_here(')')) {
        body = named->body;
        year = named->year;
        in = ahead;
        citation.span.end = in.at();
      }
    }
    if (!body.empty()) {
      citation.body = body;
      citation.body_year = year;
      citation.evidence = BodyEvidence::kStated;
      citations->push_back(std::move(citation));
    }
    if (!in.take(';') && !in.take(',')) return;
  }
}

void read_cell(const Reading& reading, const Column& column, TextSpan cell,
               std::vector<Citation>* citations) {
  if (cell.size() == 0 || !is_digit_byte(reading.text[cell.begin])) return;
  Cursor in(reading.text, cell.begin);
  std::optional<Citation> citation;
  switch (column.of) {
    case Column::Of::kNothing:
      return;
    case Column::Of::kSeries:
      return read_issue(reading, *column.series, cell, citations);
    case Column::Of::kTexts:
      return read_texts(reading, column, cell, citations);
    case Column::Of::kQuestions:
      citation = take_question_numbers(&in, column.sector);
      break;
    case Column::Of::kDocuments:
      citation = take_document_numbers(&in);
      break;
  }
  if (citation && citation->span.end <= cell.end) citations->push_back(std::move(*citation));
}

bool heads_something(const Columns& columns) {
  return std::any_of(columns.begin(), columns.end(),
                     [](const Column& column) { return column.of != Column::Of::kNothing; });
}

// A line of headings: what its columns are. Empty if it heads nothing we know.
Columns headings_of(const Reading& reading, TextSpan line, const std::vector<TextSpan>& cells) {
  Columns columns;
  if (line.size() <= kLongestLead) {
    if (const NumberedSeries* series = series_led_to(slice(reading.text, line))) {
      columns.push_back({Column::Of::kSeries, 0, 0, series, {}});
      return columns;
    }
  }
  for (const TextSpan cell : cells) columns.push_back(column_of(reading, cell));
  // A line that is one word is a heading of its own more often than of a column.
  const bool is_lone = cells.size() == 1 && columns[0].of != Column::Of::kSeries;
  return heads_something(columns) && !is_lone ? columns : Columns();
}

}  // namespace

std::vector<Citation> read_table_columns(const Reading& reading) {
  std::vector<Citation> citations;
  Columns columns;
  const std::string_view text = reading.text;
  for (std::size_t begin = 0; begin < text.size();) {
    const TextSpan line{begin, std::min(text.find('\n', begin), text.size())};
    begin = line.end + 1;
    const std::string_view words = slice(text, line);
    const bool has_tab = words.find('\t') != std::string_view::npos;
    if (!has_tab && !may_head(words)) {
      columns.clear();
      continue;
    }
    const std::vector<TextSpan> cells = cells_of(text, line);
    if (has_tab && !columns.empty()) {
      for (std::size_t i = 0; i < std::min(cells.size(), columns.size()); ++i) {
        read_cell(reading, columns[i], cells[i], &citations);
      }
      continue;
    }
    columns = headings_of(reading, line, cells);
  }
  return citations;
}

}  // namespace itu::analyzers
