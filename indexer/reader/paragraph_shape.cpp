#include "indexer/reader/paragraph_shape.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "indexer/reader/contents_line.h"
#include "indexer/reader/typed_label.h"

namespace itu::indexer {
namespace {

using analyzers::LineStyle;
using Kind = WordRole::Kind;

constexpr std::size_t kLongestHeading =
    600;  // bytes; longer ones bear a heading's style by mistake

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\n\r") == std::string_view::npos;
}

// "ANNEX 1" stands on a line of its own, "1.1" before the title.
bool is_worded(std::string_view number) {
  const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  const auto* first = std::find_if_not(number.begin(), number.end(), is_letter);
  return first - number.begin() >= 4;
}

void join_lines(std::vector<LayoutRun>* runs) {
  for (LayoutRun& run : *runs) std::replace(run.text.begin(), run.text.end(), '\n', ' ');
}

void set_style(const WordRole& role, const std::string& text, LayoutBlock* block) {
  switch (role.kind) {
    case Kind::kHeading:
    case Kind::kTitleOfText:
      if (text.size() > kLongestHeading) return;
      block->style = LineStyle::kHeading;
      block->level = role.level;
      if (!role.has_lines) join_lines(&block->runs);
      return;
    case Kind::kCall:
      block->style = LineStyle::kCall;
      return;
    case Kind::kFootnote:
      block->style = LineStyle::kFootnote;
      return;
    case Kind::kItem:
      if (!starts_as_item(text)) return;
      block->style = LineStyle::kItem;
      block->level = role.level;
      return;
    case Kind::kPlain:
    case Kind::kContents:
      if (!starts_as_item(text)) return;
      block->style = LineStyle::kItem;
      block->level = 1;
      return;
  }
}

void add_number(const PrintedNumber& number, int level, LayoutBlock* block) {
  const bool is_heading = block->style == LineStyle::kHeading;
  if (block->style == LineStyle::kNone || block->style == LineStyle::kItem) {
    block->style = LineStyle::kItem;
    block->level = level + 1;
  }
  const bool is_apart = is_heading && is_worded(number.text);
  block->runs.insert(block->runs.begin(), LayoutRun{number.text + (is_apart             ? "\n"
                                                                   : number.wants_blank ? " "
                                                                                        : ""),
                                                    false});
}

}  // namespace

std::optional<LayoutBlock> shape_paragraph(std::vector<LayoutRun> runs, const WordRole& role,
                                           const std::optional<PrintedNumber>& number, int level) {
  const std::string text = text_of(runs);
  if (is_blank(text)) return std::nullopt;
  LayoutBlock block;
  block.runs = std::move(runs);
  if (role.kind == Kind::kContents) {
    const auto line = contents_line(text);
    if (!line) return std::nullopt;
    block.runs = {{*line, false}};
    return block;
  }
  set_style(role, text, &block);
  if (number && !number->text.empty()) add_number(*number, level, &block);
  return block;
}

}  // namespace itu::indexer
