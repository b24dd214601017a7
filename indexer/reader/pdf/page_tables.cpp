#include "indexer/reader/pdf/page_tables.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "analyzers/structure/label.h"
#include "indexer/reader/line_joining.h"

namespace itu::indexer {
namespace {

constexpr std::size_t kMostColumns = 40;
constexpr std::size_t kMostLines = 400;  // of a table on one page

struct Column {
  float left = 0;
  float right = 0;
};

bool has_item_mark(const PageLine& line) {
  return line.runs.size() == 2 && is_item_mark(line.runs.front().text);
}

// "Signals ........ 4": a line of a table of contents.
bool has_leaders(const PageLine& line) {
  return std::any_of(line.runs.begin(), line.runs.end(), [](const PrintedRun& run) {
    return run.text.find("....") != std::string::npos;
  });
}

// Columns that grow with the lines of a table.
class Columns {
 public:
  explicit Columns(const PageLine& line) {
    for (const PrintedRun& run : line.runs) columns_.push_back({run.left, run.right});
  }

  // Whether every run of `line` belongs to one column, or stands between two.
  bool take(const PageLine& line) {
    std::vector<Column> grown = columns_;
    for (const PrintedRun& run : line.runs) {
      Column* own = nullptr;
      for (Column& column : grown) {
        if (run.right <= column.left || run.left >= column.right) continue;
        if (own != nullptr) return false;
        own = &column;
      }
      if (own == nullptr) {
        if (grown.size() == kMostColumns) return false;
        grown.push_back({run.left, run.right});
      } else {
        own->left = std::min(own->left, run.left);
        own->right = std::max(own->right, run.right);
      }
    }
    std::sort(grown.begin(), grown.end(),
              [](const Column& a, const Column& b) { return a.left < b.left; });
    for (std::size_t i = 1; i < grown.size(); ++i) {
      if (grown[i].left <= grown[i - 1].right) return false;
    }
    columns_ = std::move(grown);
    return true;
  }

  std::size_t count() const { return columns_.size(); }

  std::size_t index_of(const PrintedRun& run) const {
    std::size_t index = 0;
    while (index + 1 < columns_.size() && columns_[index + 1].left <= run.left + 0.5F) ++index;
    return index;
  }

 private:
  std::vector<Column> columns_;  // from the left, not overlapping
};

// Lines of a table between which nothing parts the rows.
struct Band {
  float top = 0;
  float bottom = 0;
  std::vector<const PrintedRun*> runs;
};

std::vector<Band> find_bands(const std::vector<PageLine>& lines, std::size_t begin,
                             std::size_t end) {
  std::vector<Band> bands;
  for (std::size_t i = begin; i < end; ++i) {
    const float top = lines[i].top();
    const float middle = (top + lines[i].bottom()) / 2;
    if (bands.empty() || middle > bands.back().bottom)
      bands.push_back({top, lines[i].bottom(), {}});
    bands.back().bottom = std::max(bands.back().bottom, lines[i].bottom());
    for (const PrintedRun& run : lines[i].runs) bands.back().runs.push_back(&run);
  }
  return bands;
}

// How the rows of a table are parted: by gaps that are wider than from line to line, if some are
// and some are not; else every band with a first cell begins a row.
enum class RowMark { kGap, kFirstCell };

bool is_apart(const std::vector<Band>& bands, std::size_t band, float pitch) {
  constexpr float kWider = 1.15F;
  const float size = bands[band].runs.front()->size;
  return bands[band].top - bands[band - 1].top > kWider * pitch * size;
}

RowMark find_row_mark(const std::vector<Band>& bands, float pitch) {
  std::size_t apart = 0;
  for (std::size_t i = 1; i < bands.size(); ++i) apart += is_apart(bands, i, pitch);
  return apart > 0 && 4 * apart >= bands.size() ? RowMark::kGap : RowMark::kFirstCell;
}

class TableFinder {
 public:
  TableFinder(const std::vector<PageLine>& lines, float pitch, LineJoiner* joiner)
      : lines_{lines}, pitch_{pitch}, joiner_{*joiner} {}

  std::vector<PageTable> find() {
    for (std::size_t i = 0; i < lines_.size();) {
      const std::size_t end =
          lines_[i].runs.size() > 1 && !has_leaders(lines_[i]) ? end_of_table(i) : i;
      if (end == i) {
        ++i;
        continue;
      }
      tables_.push_back({i, end, rows_of(i, end)});
      i = end;
    }
    return std::move(tables_);
  }

 private:
  std::size_t end_of_table(std::size_t begin);
  bool is_near(std::size_t line) const;
  std::vector<std::vector<std::string>> rows_of(std::size_t begin, std::size_t end);

  const std::vector<PageLine>& lines_;
  float pitch_;
  LineJoiner& joiner_;
  std::optional<Columns> columns_;
  std::vector<PageTable> tables_;
};

// Rows of one table are not further apart than three lines.
bool TableFinder::is_near(std::size_t line) const {
  return lines_[line].top() - lines_[line - 1].bottom() < 3 * lines_[line].main().size;
}

std::size_t TableFinder::end_of_table(std::size_t begin) {
  columns_.emplace(lines_[begin]);
  std::size_t end = begin + 1;  // behind the last line with several cells
  std::size_t rows = has_item_mark(lines_[begin]) ? 0 : 1;  // lines that only a table has
  const std::size_t most = std::min(lines_.size(), begin + kMostLines);
  for (std::size_t i = end; i < most && is_near(i); ++i) {
    Columns grown = *columns_;
    if (has_leaders(lines_[i]) || !grown.take(lines_[i])) break;
    // Lines of a last cell go on below it; a line at the left edge may be the text that follows.
    const bool is_cell = lines_[i].runs.size() > 1 || grown.index_of(lines_[i].runs[0]) > 0;
    if (!is_cell && grown.count() < 2) break;
    columns_ = std::move(grown);
    if (lines_[i].runs.size() > 1 && !has_item_mark(lines_[i])) ++rows;
    const bool goes_on = !is_cell && i == end &&
                         lines_[i].top() - lines_[i - 1].bottom() < 0.4F * lines_[i].main().size;
    if (is_cell || goes_on) end = i + 1;
  }
  return rows >= 2 ? end : begin;
}

std::vector<std::vector<std::string>> TableFinder::rows_of(std::size_t begin, std::size_t end) {
  const std::vector<Band> bands = find_bands(lines_, begin, end);
  const RowMark mark = find_row_mark(bands, pitch_);
  std::vector<std::vector<std::string>> rows;
  for (std::size_t i = 0; i < bands.size(); ++i) {
    const bool has_first =
        std::any_of(bands[i].runs.begin(), bands[i].runs.end(),
                    [&](const PrintedRun* run) { return columns_->index_of(*run) == 0; });
    const bool begins = i == 0 || (mark == RowMark::kGap ? is_apart(bands, i, pitch_) : has_first);
    if (begins) rows.emplace_back(columns_->count());
    for (const PrintedRun* run : bands[i].runs) {
      joiner_.append(&rows.back()[columns_->index_of(*run)], run->text);
    }
  }
  return rows;
}

}  // namespace

bool is_item_mark(const std::string& text) {
  constexpr std::size_t kLongestMark = 12;  // bytes: "(xxviii)", "5.340.2"
  if (text.size() > kLongestMark) return false;
  const std::string probe = text + " x";
  if (analyzers::bullet_size(probe) > text.size()) return true;
  const auto label = analyzers::read_label(probe);
  return label && label->rest == text.size() + 1;
}

std::vector<PageTable> find_tables(const std::vector<PageLine>& lines, float pitch,
                                   LineJoiner* joiner) {
  return TableFinder(lines, pitch, joiner).find();
}

}  // namespace itu::indexer
