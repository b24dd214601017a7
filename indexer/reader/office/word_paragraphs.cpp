#include "indexer/reader/office/word_paragraphs.h"

#include <algorithm>
#include <utility>

#include "indexer/reader/office/xml_part.h"

namespace itu::indexer {
namespace {

using Kind = WordRole::Kind;

constexpr int kDeepestHeading = 6;  // levels that structure tells apart

// What the style, or the outline level of the paragraph, makes of it.
WordRole role_of(const ParagraphProperties& properties, const WordStyle& style) {
  WordRole role = style.role;
  const long own = integer_in(attribute_of(properties.outline, "val"), -1);
  const int outline = own < 0 ? style.outline_level : own < 9 ? static_cast<int>(own) + 1 : 0;
  if (role.kind == Kind::kPlain && !role.is_listed && outline > 0) {
    role.kind = Kind::kHeading;
    role.level = std::min(outline, kDeepestHeading);
  }
  return role;
}

// Entries of an index that LibreOffice makes visible when it reads Word 2: XE "free line"§.
void drop_index_entries(std::string* text) {
  constexpr std::string_view kEnd = "\u00A7";
  for (std::size_t end = text->find(kEnd); end != std::string::npos; end = text->find(kEnd, end)) {
    const std::string_view before = std::string_view(*text).substr(0, end);
    const std::size_t last = before.find_last_not_of(' ');
    const bool is_quoted = last != std::string_view::npos && last > 0 && before[last] == '"';
    const std::size_t quote = is_quoted ? before.rfind('"', last - 1) : std::string_view::npos;
    std::size_t begin = quote == std::string_view::npos ? 0 : quote;
    while (begin > 0 && before[begin - 1] == ' ') --begin;
    const std::string_view word = begin < 2 ? "" : before.substr(begin - 2, 2);
    end += kEnd.size();
    if (word != "XE" && word != "xe") continue;
    text->erase(begin - 2, end - (begin - 2));
    end = begin - 2;
  }
}

}  // namespace

// In one pass: every paragraph has properties, and is asked for all of these.
ParagraphProperties read_paragraph_properties(const pugi::xml_node& node) {
  ParagraphProperties properties;
  for (pugi::xml_node child = node.first_child(); child; child = child.next_sibling()) {
    const std::string_view name = local_name(child);
    if (name == "pStyle") {
      if (properties.style.empty()) properties.style = attribute_of(child, "val");
    } else if (name == "numPr") {
      if (!properties.list) properties.list = child;
    } else if (name == "outlineLvl") {
      if (!properties.outline) properties.outline = child;
    } else if (name == "framePr") {
      if (!properties.frame) properties.frame = child;
    } else if (name == "rPr") {
      if (!properties.mark) properties.mark = child;
    }
  }
  return properties;
}

const WordStyle& WordParagraphs::style_of(const ParagraphProperties& properties) const {
  return styles_.paragraph(properties.style);
}

std::optional<LayoutBlock> WordParagraphs::finish(WordParagraph paragraph) {
  const WordStyle& style = style_of(paragraph.properties);
  int level = 0;
  const auto number = number_of(paragraph.properties, style, &level);
  WordRole role = role_of(paragraph.properties, style);
  if (paragraph.is_in_contents) role.kind = Kind::kContents;
  for (LayoutRun& run : paragraph.runs) drop_index_entries(&run.text);
  auto block = shape_paragraph(std::move(paragraph.runs), role, number, level);
  if (block) block->page = paragraph.page;
  return block;
}

// The number before the paragraph: of the list that it is in itself, else of that of its style.
std::optional<PrintedNumber> WordParagraphs::number_of(const ParagraphProperties& properties,
                                                       const WordStyle& style, int* level) {
  std::string_view list = setting_of(properties.list, "numId");
  const bool is_of_style = list.empty();
  if (is_of_style) list = style.list;
  if (list.empty() || list == "0") return std::nullopt;
  long at = integer_in(setting_of(properties.list, "ilvl"), -1);
  if (at < 0 && is_of_style) {
    const auto bound = numbering_.level_of_style(list, style.list_style);
    at = bound ? static_cast<long>(*bound) : style.list_level;
  }
  at = std::clamp(at, 0L, static_cast<long>(kNumberLevels) - 1);
  *level = static_cast<int>(at);
  return counters_.next(list, static_cast<std::size_t>(at));
}

}  // namespace itu::indexer
