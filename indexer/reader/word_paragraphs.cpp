#include "indexer/reader/word_paragraphs.h"

#include <algorithm>
#include <utility>

#include "indexer/reader/contents_line.h"
#include "indexer/reader/typed_label.h"
#include "indexer/reader/xml_part.h"

namespace itu::indexer {
namespace {

using analyzers::LineStyle;
using Kind = WordRole::Kind;

constexpr std::size_t kLongestHeading =
    600;                            // bytes; longer ones bear a heading's style by mistake
constexpr int kDeepestHeading = 6;  // levels that structure tells apart

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

// What the style, or the outline level of the paragraph, makes of it.
WordRole role_of(const pugi::xml_node& properties, const WordStyle& style) {
  WordRole role = style.role;
  const long own = integer_in(setting_of(properties, "outlineLvl"), -1);
  const int outline = own < 0 ? style.outline_level : own < 9 ? static_cast<int>(own) + 1 : 0;
  if (role.kind == Kind::kPlain && !role.is_listed && outline > 0) {
    role.kind = Kind::kHeading;
    role.level = std::min(outline, kDeepestHeading);
  }
  return role;
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

const WordStyle& WordParagraphs::style_of(const pugi::xml_node& properties) const {
  return styles_.paragraph(setting_of(properties, "pStyle"));
}

std::optional<LayoutBlock> WordParagraphs::finish(WordParagraph paragraph) {
  const WordStyle& style = style_of(paragraph.properties);
  int level = 0;
  const auto number = number_of(paragraph.properties, style, &level);
  std::string text = text_of(paragraph.runs);
  if (is_blank(text)) return std::nullopt;
  LayoutBlock block;
  block.page = paragraph.page;
  block.runs = std::move(paragraph.runs);
  const WordRole role = role_of(paragraph.properties, style);
  if (role.kind == Kind::kContents || paragraph.is_in_contents) {
    const auto line = contents_line(text);
    if (!line) return std::nullopt;
    block.runs = {{*line, false}};
    return block;
  }
  set_style(role, text, &block);
  if (number && !number->text.empty()) add_number(*number, level, &block);
  return block;
}

// The number before the paragraph: of the list that it is in itself, else of that of its style.
std::optional<PrintedNumber> WordParagraphs::number_of(const pugi::xml_node& properties,
                                                       const WordStyle& style, int* level) {
  const pugi::xml_node own = child_of(properties, "numPr");
  std::string_view list = setting_of(own, "numId");
  const bool is_of_style = list.empty();
  if (is_of_style) list = style.list;
  if (list.empty() || list == "0") return std::nullopt;
  long at = integer_in(setting_of(own, "ilvl"), -1);
  if (at < 0 && is_of_style) {
    const auto bound = numbering_.level_of_style(list, style.list_style);
    at = bound ? static_cast<long>(*bound) : style.list_level;
  }
  at = std::clamp(at, 0L, static_cast<long>(kNumberLevels) - 1);
  *level = static_cast<int>(at);
  return counters_.next(list, static_cast<std::size_t>(at));
}

}  // namespace itu::indexer
