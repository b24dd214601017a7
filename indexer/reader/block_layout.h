// Lays the paragraphs and tables of a word processor's document out as a source text. Tables may
// stand in cells of others; a row becomes one line with its cells between tabs, a table of one
// column its paragraphs, as on pages that are laid out by tables.
//
//   BlockLayout layout;
//   layout.begin_row();
//   layout.begin_cell();
//   layout.add({.runs = {{"Room", false}}});
//   layout.end_cell();
//   ...
//   layout.end_row();
//   SourceText source = layout.finish({});
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "analyzers/structure/source_text.h"
#include "indexer/reader/source_builder.h"

namespace itu::indexer {

struct LayoutRun {
  std::string text;  // any UTF-8; "\n" is a line break in the paragraph
  bool is_italic = false;
};

struct LayoutBlock {
  analyzers::LineStyle style = analyzers::LineStyle::kNone;
  int level = 0;
  int page = 0;  // from 1; 0: unknown
  std::vector<LayoutRun> runs;
};

class BlockLayout {
 public:
  // A paragraph, in the open cell or in the text.
  void add(LayoutBlock block);

  // A paragraph that stands beside the text: a label in a figure, a box. A sentence without a number
  // is a paragraph; anything else is laid out as a row of a table, so that its numbers do not count
  // among those of the text; in a letterhead it is a line.
  void add_aside(LayoutBlock block);

  // Calls may be unpaired, as the elements of a damaged file are: what cannot be meant does
  // nothing. Tables deeper than kDeepestTable are a part of the cell that they stand in.
  void begin_row();
  void end_row();
  void begin_cell();
  void end_cell();

  bool is_in_cell() const { return !rows_.empty() && rows_.back().is_in_cell; }

  // Whether anything was added.
  bool is_empty() const { return bytes_ == 0 && rows_.empty(); }

  // What was laid out; the layout is empty again.
  analyzers::SourceText finish(analyzers::SourceProperties properties);

  static constexpr std::size_t kDeepestTable = 16;

 private:
  struct Item {  // of a cell: a paragraph, or a row of a table in it
    LayoutBlock block;
    std::vector<std::string> row;
  };
  using Cell = std::vector<Item>;
  struct Row {
    std::vector<Cell> cells;
    bool is_in_cell = false;
  };

  void take(Item item);
  void take_row(const std::vector<Cell>& cells);
  bool take_head_lines(const std::vector<Cell>& cells);
  void write(const LayoutBlock& block);

  SourceBuilder builder_;
  std::vector<Row> rows_;     // that are open, outermost first
  std::size_t too_deep_ = 0;  // rows that are open and too deep to count
  std::size_t bytes_ = 0;     // written
};

// The text of `runs`.
std::string text_of(const std::vector<LayoutRun>& runs);

}  // namespace itu::indexer
