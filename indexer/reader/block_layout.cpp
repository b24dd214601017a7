#include "indexer/reader/block_layout.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "indexer/reader/typed_label.h"

namespace itu::indexer {
namespace {

// Letterheads are tables whose cells hold several lines, each a thing of its own: "Document
// C07/21-E", "18 June 2007", "Original: English". What stands further down is no letterhead.
constexpr std::size_t kLetterhead = 1500;      // bytes of the text
constexpr std::size_t kMostHeadLines = 8;      // of a cell
constexpr std::size_t kLongestHeadLine = 200;  // bytes

std::string text_of_item(const LayoutBlock& block, const std::vector<std::string>& row) {
  std::string text = text_of(block.runs);
  for (const std::string& cell : row) text += " " + cell;
  return collapse_blanks(text);
}

// Whether a box holds a sentence, and no number that structure could take for one of the text.
bool is_prose(std::string_view text) {
  constexpr std::size_t kShortestSentence = 40;  // bytes
  const std::size_t first = text.find_first_not_of(" \t\n");
  const std::size_t last = text.find_last_not_of(" \t\n");
  if (first == std::string_view::npos || last - first < kShortestSentence) return false;
  const bool is_numbered =
      std::string_view{"0123456789("}.find(text[first]) != std::string_view::npos;
  if (is_numbered || starts_as_item(text.substr(first))) return false;
  const std::string_view all = text.substr(0, last + 1);
  for (const std::string_view end : {".", "!", "?", "。", "؟"}) {
    if (all.ends_with(end)) return true;
  }
  return false;
}

}  // namespace

std::string text_of(const std::vector<LayoutRun>& runs) {
  std::string text;
  for (const LayoutRun& run : runs) text += run.text;
  return text;
}

void BlockLayout::add(LayoutBlock block) { take({std::move(block), {}}); }

void BlockLayout::add_aside(LayoutBlock block) {
  if (bytes_ <= kLetterhead || !rows_.empty()) return add(std::move(block));
  if (is_prose(text_of(block.runs))) {
    block.style = analyzers::LineStyle::kNone;
    return add(std::move(block));
  }
  const int page = block.page;
  Item row{{}, {text_of_item(block, {})}};
  row.block.page = page;
  take(std::move(row));
}

void BlockLayout::begin_row() {
  if (rows_.size() == kDeepestTable || (!rows_.empty() && !rows_.back().is_in_cell)) {
    ++too_deep_;
  } else {
    rows_.emplace_back();
  }
}

void BlockLayout::begin_cell() {
  if (too_deep_ > 0 || rows_.empty() || rows_.back().is_in_cell) return;
  rows_.back().cells.emplace_back();
  rows_.back().is_in_cell = true;
}

void BlockLayout::end_cell() {
  if (too_deep_ == 0 && !rows_.empty()) rows_.back().is_in_cell = false;
}

void BlockLayout::end_row() {
  if (too_deep_ > 0) {
    --too_deep_;
    return;
  }
  if (rows_.empty()) return;
  std::vector<Cell> cells = std::move(rows_.back().cells);
  rows_.pop_back();
  if (cells.size() == 1) {
    for (Item& item : cells.front()) take(std::move(item));
  } else if (!take_head_lines(cells)) {
    take_row(cells);
  }
}

void BlockLayout::take(Item item) {
  if (!rows_.empty() && rows_.back().is_in_cell) {
    rows_.back().cells.back().push_back(std::move(item));
  } else if (!item.row.empty()) {
    builder_.set_page(item.block.page);
    builder_.add_row(item.row);
    for (const std::string& cell : item.row) bytes_ += cell.size();
  } else {
    write(item.block);
  }
}

void BlockLayout::take_row(const std::vector<Cell>& cells) {
  Item row;
  for (const Cell& cell : cells) {
    std::string joined;
    for (const Item& item : cell) {
      if (row.block.page == 0) row.block.page = item.block.page;
      joined += text_of_item(item.block, item.row) + " ";
    }
    row.row.push_back(collapse_blanks(joined));
  }
  take(std::move(row));
}

// The lines of a letterhead side by side, if `cells` are a row of one.
bool BlockLayout::take_head_lines(const std::vector<Cell>& cells) {
  if (bytes_ > kLetterhead || !rows_.empty()) return false;
  std::size_t lines = 0;
  int page = 0;
  std::vector<std::vector<std::string>> columns;
  for (const Cell& cell : cells) {
    std::vector<std::string> column;
    for (const Item& item : cell) {
      if (page == 0) page = item.block.page;
      std::string line = text_of_item(item.block, item.row);
      if (line.size() > kLongestHeadLine) return false;
      if (!line.empty()) column.push_back(std::move(line));
    }
    lines = std::max(lines, column.size());
    columns.push_back(std::move(column));
  }
  const bool is_labelled =
      !columns.empty() && !columns.front().empty() && columns.front().back().back() == ':';
  if (lines < 2 || lines > kMostHeadLines || is_labelled) return false;
  for (std::size_t i = 0; i < lines; ++i) {
    Item row;
    row.block.page = page;
    for (const auto& column : columns) row.row.push_back(i < column.size() ? column[i] : "");
    take(std::move(row));
  }
  return true;
}

void BlockLayout::write(const LayoutBlock& block) {
  builder_.set_page(block.page);
  builder_.begin_block(block.style, block.level);
  for (const LayoutRun& run : block.runs) {
    std::string_view rest = run.text;
    bytes_ += rest.size();
    for (;;) {
      const std::size_t end = std::min(rest.find('\n'), rest.size());
      builder_.add(rest.substr(0, end), run.is_italic);
      if (end == rest.size()) break;
      builder_.add_line_break();
      rest.remove_prefix(end + 1);
    }
  }
  builder_.end_block();
}

analyzers::SourceText BlockLayout::finish(analyzers::SourceProperties properties) {
  while (!rows_.empty() || too_deep_ > 0) {
    end_cell();
    end_row();
  }
  bytes_ = 0;
  return builder_.finish(std::move(properties));
}

}  // namespace itu::indexer
