#include "analyzers/citation/grammar/table_columns.h"

#include <algorithm>
#include <array>

#include "analyzers/citation/grammar/numbered_series.h"
#include "analyzers/citation/grammar/table_cells.h"
#include "analyzers/citation/tables/bodies.h"

namespace itu::analyzers {
namespace {

constexpr std::size_t kLongestHeading = 48;  // bytes of a cell that heads a column
constexpr std::size_t kLongestLead = 200;    // bytes of "... published as annexes to the Bulletin:"
constexpr std::size_t kMostColumns = 12;

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

// "Number", "N°": of what the heading of the section tells.
bool is_number_heading(Cursor in, std::size_t end) {
  static const PhraseTable words({{"number", 0},
                                  {"no", 0},
                                  {"nos", 0},
                                  {"numéro", 0},
                                  {"n", 0},
                                  {"n°", 0},
                                  {"número", 0},
                                  {"номер", 0},
                                  {"№", 0},
                                  {"编号", 0},
                                  {"文号", 0},
                                  {"الرقم", 0},
                                  {"رقم", 0}});
  return in.take_phrase(words) && ends_heading(in, end);
}

// "Other documents", "Input contributions": the last word tells.
bool ends_in_documents(const Reading& reading, TextSpan cell) {
  const std::string_view words = slice(reading.text, cell);
  const std::size_t blank = words.rfind(' ');
  if (blank == std::string_view::npos) return false;
  Cursor in(reading.text, cell.begin + blank + 1);
  const auto row = in.take_phrase(family_words());
  return row && family(*row) == Family::kDocument && words.ends_with('s') &&
         ends_heading(in, cell.end);
}

// "WTSA", "PP-18", "Council": the body whose texts stand below.
Column body_column(const Reading& reading, Cursor in, std::size_t end) {
  const auto body = take_body(reading, &in);
  if (!body || !adopts_texts(body->body) || !ends_heading(in, end)) return {};
  Column column;
  column.of = Column::Of::kBody;
  column.body = body->body;
  const auto row = text_kind_words().match("resolution");
  column.kind_row = row ? row->value : 0;
  return column;
}

Column column_of(const Reading& reading, TextSpan cell) {
  if (cell.size() == 0 || cell.size() > kLongestHeading) return {};
  Cursor in(reading.text, cell.begin);
  Column column;
  if (is_number_heading(in, cell.end)) {
    column.of = Column::Of::kNumbers;
    return column;
  }
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
  if (ends_in_documents(reading, cell)) {
    column.of = Column::Of::kDocuments;
    return column;
  }
  column = text_column(reading, Cursor(reading.text, cell.begin), cell.end);
  if (column.of != Column::Of::kNothing) return column;
  return body_column(reading, Cursor(reading.text, cell.begin), cell.end);
}

// Whether a line without tabs may head a column: running text is too long, and does not end so.
bool may_head(std::string_view line) {
  if (line.size() > kLongestLead) return false;
  const std::size_t first = line.find_first_not_of(" *");
  const std::size_t last = line.find_last_not_of(" *");
  return first != std::string_view::npos && (last - first < kLongestHeading || line.back() == ':');
}

// "A. Resolutions", "3 Contributions received": what the numbers of the tables below are of.
Column section_of(const Reading& reading, TextSpan line) {
  Cursor in(reading.text, line.begin);
  Column column;
  while (in.at() < line.end) {
    in.take_blanks();
    if (is_word_start(in.text(), in.at())) {
      Cursor word = in;
      if (const auto row = word.take_phrase(family_words())) {
        const Family which = family(*row);
        const bool is_paper = which == Family::kDocument || which == Family::kSeries;
        if (is_paper && word.at() > in.at() + 4) column.of = Column::Of::kDocuments;
        if (which == Family::kQuestion) column.of = Column::Of::kQuestions;
      }
      word = in;
      if (const auto row = word.take_phrase(text_kind_words())) {
        const TextKind& kind = text_kind(*row);
        if (kind.is_plural && kind.kind != "rec" && kind.kind != "dec") {
          column.of = Column::Of::kTexts;
          column.kind_row = *row;
        }
      }
      if (column.of != Column::Of::kNothing) return column;
    }
    if (in.at() < line.end) in.move_to(in.at() + 1);
  }
  return column;
}

// Whether a line is the heading of a section: short, numbered or not, and no sentence.
bool is_section_heading(std::string_view line) {
  constexpr std::size_t kLongestSection = 64;
  const std::size_t last = line.find_last_not_of(" *\t");
  if (last == std::string_view::npos || line.size() > kLongestSection) return false;
  const std::size_t tab = line.find('\t');
  const std::string_view number = line.substr(0, tab);
  const bool is_numbered =
      number.size() <= 2 || std::any_of(number.begin(), number.end(), is_digit_byte);
  const bool has_cells =
      tab != std::string_view::npos &&
      (tab > 6 || !is_numbered || line.find('\t', tab + 1) != std::string_view::npos);
  return !has_cells && std::string_view(".,;:").find(line[last]) == std::string_view::npos;
}

bool heads_something(const Columns& columns) {
  return std::any_of(columns.begin(), columns.end(),
                     [](const Column& column) { return column.of != Column::Of::kNothing; });
}

// A line of headings: what its columns are, in a section about `section`. Empty if it heads nothing
// we know.
Columns headings_of(const Reading& reading, TextSpan line, const std::vector<TextSpan>& cells,
                    const Column& section) {
  Columns columns;
  if (line.size() <= kLongestLead) {
    if (const NumberedSeries* series = series_led_to(slice(reading.text, line))) {
      columns.push_back({Column::Of::kSeries, 0, 0, series});
      return columns;
    }
  }
  for (const TextSpan cell : cells) columns.push_back(column_of(reading, cell));
  const auto is_body = [](const Column& column) { return column.of == Column::Of::kBody; };
  const bool has_bodies = std::count_if(columns.begin(), columns.end(), is_body) > 1;
  for (Column& column : columns) {
    if (is_body(column) && !has_bodies) column = {};  // "Council" may head the place of a meeting
    if (column.of == Column::Of::kNumbers) column = section;
  }
  // A line that is one word is a heading of its own more often than of a column.
  const bool is_lone = cells.size() == 1 && columns[0].of != Column::Of::kSeries;
  return heads_something(columns) && !is_lone ? columns : Columns();
}

// A cell in a column headed by the name of a body.
struct HeadedCell {
  TextSpan cell;
  std::string_view body;
};

// What the columns of the text's tables tell, in order.
struct TableReadings {
  std::vector<Citation> citations;  // of numbers that the heading explains
  std::vector<HeadedCell> heads;
};

// Tables of a text, line by line.
class TableReader {
 public:
  explicit TableReader(const Reading& reading) : reading_(reading) {}

  TableReadings run() && {
    const std::string_view text = reading_.text;
    if (text.find('\t') == std::string_view::npos) return {};  // no rows, which most texts have not
    for (std::size_t begin = 0; begin < text.size();) {
      const TextSpan line{begin, std::min(text.find('\n', begin), text.size())};
      begin = line.end + 1;
      read_line(line);
    }
    return std::move(readings_);
  }

 private:
  void read_line(TextSpan line) {
    const std::string_view words = slice(reading_.text, line);
    const bool has_tab = words.find('\t') != std::string_view::npos;
    if (is_section_heading(words)) section_ = section_of(reading_, line);
    if (!has_tab && !may_head(words)) {
      // One empty line is a page's end more often than the table's.
      const bool is_empty = words.empty() && !after_empty_;
      after_empty_ = words.empty();
      if (!is_empty) columns_.clear();
      return;
    }
    const std::vector<TextSpan> cells = cells_of(reading_.text, line);
    if (after_empty_ && cells.size() != columns_.size()) columns_.clear();
    after_empty_ = false;
    if (has_tab && !columns_.empty()) return read_row(cells);
    columns_ = headings_of(reading_, line, cells, section_);
  }

  void read_row(const std::vector<TextSpan>& cells) {
    if (is_sum(cells.front())) return;
    const std::size_t shift = has_own_number(cells) ? 1 : 0;
    for (std::size_t i = shift; i < std::min(cells.size(), columns_.size() + shift); ++i) {
      Column& column = columns_[i - shift];
      if (column.of == Column::Of::kBody) {
        Cursor word(reading_.text, cells[i].begin);
        column.has_words |= word.take_phrase(text_kind_words()).has_value();
        readings_.heads.push_back({cells[i], column.body});
      }
      read_cell(reading_, column, cells[i], &readings_.citations);
    }
  }

  // "Subjects discussed | Documents" above "1 | Approval of the agenda | 133": rows that are
  // numbered have a cell more than their headings.
  bool has_own_number(const std::vector<TextSpan>& cells) const {
    const std::string_view first = slice(reading_.text, cells.front());
    const bool may_be = columns_.size() > 1 && columns_.front().of == Column::Of::kNothing;
    return may_be && cells.size() == columns_.size() + 1 && !first.empty() && first.size() <= 4 &&
           is_digit_byte(first.front());
  }

  // "Totals": what follows counts the rows.
  bool is_sum(TextSpan cell) const {
    static const PhraseTable words({{"total", 0},
                                    {"totals", 0},
                                    {"sum", 0},
                                    {"totaux", 0},
                                    {"totales", 0},
                                    {"итого", 0},
                                    {"всего", 0},
                                    {"合计", 0},
                                    {"总计", 0},
                                    {"المجموع", 0}});
    return words.match(reading_.text.substr(cell.begin)).has_value();
  }

  const Reading& reading_;
  TableReadings readings_;
  Columns columns_;
  Column section_;  // what the section is about
  bool after_empty_ = false;
};

// "Res. 64" below "WTSA".
void give_heads(const std::vector<HeadedCell>& heads, std::vector<Citation>* citations) {
  auto head = heads.begin();
  for (Citation& citation : *citations) {
    while (head != heads.end() && head->cell.end < citation.span.end) ++head;
    if (head == heads.end()) return;
    const bool is_inside = head->cell.begin <= citation.span.begin;
    const bool is_text =
        citation.question == Question::kBody && citation.rule == Rule::kNumberedText;
    if (!is_inside || !is_text || citation.evidence == BodyEvidence::kStated) continue;
    citation.body = head->body;
    citation.evidence = BodyEvidence::kColumn;
  }
}

}  // namespace

void add_tables(const Reading& reading, std::vector<Citation>* citations) {
  const TableReadings tables = TableReader(reading).run();
  give_heads(tables.heads, citations);
  const std::vector<Citation>& columns = tables.citations;
  if (columns.empty()) return;
  std::vector<Citation> merged;
  auto column = columns.begin();
  const auto add_before = [&](std::size_t end) {
    for (; column != columns.end() && column->span.end <= end; ++column) {
      const bool is_free = merged.empty() || merged.back().span.end <= column->span.begin;
      if (is_free) merged.push_back(*column);
    }
  };
  for (Citation& citation : *citations) {
    add_before(citation.span.begin);
    for (; column != columns.end() && column->span.begin < citation.span.end; ++column) {
      // "118(Rev.2), DT/48": the second is read already.
      Citation first = *column;
      std::erase_if(first.items,
                    [&](const CitedItem& item) { return item.span.end > citation.span.begin; });
      if (first.items.empty()) continue;
      first.span.end = first.items.back().span.end;
      merged.push_back(std::move(first));
    }
    merged.push_back(std::move(citation));
  }
  add_before(reading.text.size());
  *citations = std::move(merged);
}

}  // namespace itu::analyzers
