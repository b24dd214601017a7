#include "indexer/reader/html_reader.h"

#include <libxml/HTMLparser.h>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "analyzers/language.h"
#include "indexer/reader/html_elements.h"
#include "indexer/reader/html_tags.h"
#include "indexer/reader/iso_date.h"
#include "indexer/reader/list_numbers.h"
#include "indexer/reader/source_builder.h"

namespace itu::indexer {
namespace {

using analyzers::LineStyle;
using analyzers::SourceProperties;
using analyzers::SourceText;
using Attributes = std::map<std::string_view, std::string_view>;

constexpr std::size_t kMostAttributes = 64;  // of one element that we look at
constexpr int kDeepestList = 100;            // levels that are told apart

std::string_view view_of(const xmlChar* text) {
  return text == nullptr ? std::string_view() : reinterpret_cast<const char*>(text);
}

Attributes attributes_of(const xmlChar** list) {
  Attributes attributes;
  if (list == nullptr) return attributes;
  for (; list[0] != nullptr && attributes.size() < kMostAttributes; list += 2) {
    attributes.emplace(view_of(list[0]), view_of(list[1]));
  }
  return attributes;
}

std::string_view value_of(const Attributes& attributes, std::string_view name) {
  const auto found = attributes.find(name);
  return found == attributes.end() ? std::string_view() : found->second;
}

std::string to_lower(std::string_view text) {
  std::string lowered(text);
  for (char& c : lowered) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return lowered;
}

bool mentions(const Attributes& attributes, std::string_view name, std::string_view word) {
  return to_lower(value_of(attributes, name)).find(word) != std::string::npos;
}

bool is_hidden(const Attributes& attributes) {
  if (attributes.empty()) return false;
  std::string style = to_lower(value_of(attributes, "style"));
  style.erase(std::remove(style.begin(), style.end(), ' '), style.end());
  return attributes.contains("hidden") || value_of(attributes, "aria-hidden") == "true" ||
         style.find("display:none") != std::string::npos ||
         style.find("visibility:hidden") != std::string::npos;
}

bool is_footnote(const Attributes& attributes) {
  return !attributes.empty() && (mentions(attributes, "class", "footnote") ||
                                 mentions(attributes, "role", "doc-footnote"));
}

long number_in(std::string_view text, long otherwise) {
  if (text.empty() || text.size() > 9) return otherwise;
  char* end = nullptr;
  const std::string copy(text);
  const long value = std::strtol(copy.c_str(), &end, 10);
  return *end == '\0' ? value : otherwise;
}

// The style of an ordered list, by its type attribute or its style sheet.
char style_of_list(const Attributes& attributes) {
  const std::string_view type = value_of(attributes, "type");
  if (type.size() == 1 && std::string_view("1aAiI").find(type) != std::string_view::npos) {
    return type[0];
  }
  constexpr std::pair<std::string_view, char> kStyles[] = {
      {"lower-alpha", 'a'}, {"lower-latin", 'a'}, {"upper-alpha", 'A'},
      {"upper-latin", 'A'}, {"lower-roman", 'i'}, {"upper-roman", 'I'}};
  for (const auto& [name, style] : kStyles) {
    if (mentions(attributes, "style", name)) return style;
  }
  return '1';
}

// Receives the parser's events and lays the text out.
class HtmlLayout {
 public:
  void start(std::string_view name, const Attributes& attributes) {
    ++depth_;
    if (skipped_from_ != 0) return;
    const ElementRole role = role_of_element(name);
    if (role == ElementRole::kSkipped || is_hidden(attributes)) {
      skipped_from_ = depth_;
      return;
    }
    if (footnote_from_ == 0 && is_footnote(attributes)) footnote_from_ = depth_;
    enter(role, name, attributes);
  }

  void end(std::string_view name) {
    if (skipped_from_ == 0) leave(role_of_element(name));
    if (skipped_from_ == depth_) skipped_from_ = 0;
    if (footnote_from_ == depth_) footnote_from_ = 0;
    if (depth_ > 0) --depth_;
  }

  void text(std::string_view text) {
    if (skipped_from_ != 0) return;
    if (in_title_) {
      title_ += text;
    } else if (in_cell_) {
      row_.back().back() += text;
    } else if (verbatim_ > 0) {
      builder_.add_verbatim(text);
    } else {
      builder_.add(text, italics_ > 0);
    }
  }

  SourceText finish() {
    end_row();
    properties_.title = collapse_blanks(title_);
    return builder_.finish(std::move(properties_));
  }

 private:
  struct List {
    char style = 0;        // 0: bullets
    bool is_bare = false;  // the page says that nothing is printed before its items
    long next = 1;
  };
  using Cell = std::vector<std::string>;  // its paragraphs

  void enter(ElementRole role, std::string_view name, const Attributes& attributes) {
    switch (role) {
      case ElementRole::kBlock:
        return begin_block(mentions(attributes, "class", "call") ? LineStyle::kCall
                                                                 : LineStyle::kNone);
      case ElementRole::kHeading:
        end_row();
        return builder_.begin_block(LineStyle::kHeading, name[1] - '0');
      case ElementRole::kItalic:
        ++italics_;
        return;
      case ElementRole::kBreak:
        return add_break();
      case ElementRole::kVerbatim:
        begin_block(LineStyle::kNone);
        ++verbatim_;
        return;
      case ElementRole::kTitle:
        in_title_ = title_.empty();
        return;
      case ElementRole::kMeta:
        return take_meta(attributes);
      case ElementRole::kRoot:
        return take_language(value_of(attributes, "lang"));
      default:
        return enter_list_or_table(role, attributes);
    }
  }

  void enter_list_or_table(ElementRole role, const Attributes& attributes) {
    switch (role) {
      case ElementRole::kOrderedList:
      case ElementRole::kList:
        return begin_list(role, attributes);
      case ElementRole::kItem:
        return begin_item(attributes);
      case ElementRole::kTable:
        end_row();
        return builder_.end_block();
      case ElementRole::kRow:
        return end_row();
      case ElementRole::kCell:
        return begin_cell();
      default:
        return;
    }
  }

  void leave(ElementRole role) {
    switch (role) {
      case ElementRole::kBlock:
      case ElementRole::kHeading:
        begin_block(LineStyle::kNone);
        return;
      case ElementRole::kItalic:
        italics_ = std::max(italics_ - 1, 0);
        return;
      case ElementRole::kVerbatim:
        verbatim_ = std::max(verbatim_ - 1, 0);
        begin_block(LineStyle::kNone);
        return;
      case ElementRole::kOrderedList:
      case ElementRole::kList:
        builder_.end_block();
        if (!lists_.empty()) lists_.pop_back();
        return;
      case ElementRole::kItem:
        builder_.end_block();
        in_item_ = false;
        return;
      case ElementRole::kTable:
      case ElementRole::kRow:
        end_row();
        return;
      case ElementRole::kTitle:
        in_title_ = false;
        return;
      default:
        return;
    }
  }

  // A block inside a cell is a paragraph of the cell; in a list item that has no text yet (<li><p>)
  // it is the item itself.
  void begin_block(LineStyle style) {
    if (in_cell_) {
      if (!row_.back().back().empty()) row_.back().emplace_back();
    } else if (!item_is_empty()) {
      if (footnote_from_ != 0) style = LineStyle::kFootnote;
      builder_.begin_block(style);
      in_item_ = false;
    }
  }

  bool item_is_empty() const { return in_item_ && builder_.size_of_block() == marker_size_; }

  void add_break() {
    if (in_cell_) {
      row_.back().back() += ' ';
    } else {
      builder_.add_line_break();
    }
  }

  void begin_list(ElementRole role, const Attributes& attributes) {
    end_row();
    builder_.end_block();
    in_item_ = false;
    List list;
    list.style = role == ElementRole::kOrderedList ? style_of_list(attributes) : '\0';
    list.is_bare = mentions(attributes, "style", "none");
    list.next = number_in(value_of(attributes, "start"), 1);
    lists_.push_back(list);
  }

  void begin_item(const Attributes& attributes) {
    end_row();
    const int level = std::clamp(static_cast<int>(lists_.size()), 1, kDeepestList);
    builder_.begin_block(LineStyle::kItem, level);
    if (lists_.empty()) lists_.emplace_back();
    List& list = lists_.back();
    list.next = number_in(value_of(attributes, "value"), list.next);
    if (!list.is_bare) builder_.add_marker(item_marker(list.style, list.next));
    marker_size_ = builder_.size_of_block();
    in_item_ = true;
    ++list.next;
  }

  void begin_cell() {
    if (row_.empty()) builder_.end_block();
    row_.push_back({""});
    in_cell_ = true;
  }

  // Writes the cells so far as a row. One cell alone makes no table: its paragraphs are text, as on
  // pages that are laid out by tables.
  void end_row() {
    if (row_.empty()) return;
    std::vector<Cell> cells = std::exchange(row_, {});
    in_cell_ = false;
    if (cells.size() == 1) {
      for (const std::string& paragraph : cells.front()) {
        builder_.begin_block();
        builder_.add(paragraph);
      }
      builder_.end_block();
      return;
    }
    std::vector<std::string> row;
    for (const Cell& cell : cells) {
      std::string joined;
      for (const std::string& paragraph : cell) joined += paragraph + " ";
      row.push_back(collapse_blanks(joined));
    }
    builder_.add_row(row);
  }

  void take_language(std::string_view code) {
    const std::string primary = to_lower(code.substr(0, 2));
    const bool is_whole = code.size() == 2 || (code.size() > 2 && code[2] == '-');
    if (is_whole && analyzers::is_language(primary)) properties_.language = primary;
  }

  void take_meta(const Attributes& attributes) {
    const std::string name = to_lower(value_of(attributes, "name"));
    const bool is_date = name == "date" || name == "dc.date" || name == "dcterms.date" ||
                         name == "dcterms.issued" || name == "dc.date.issued";
    if (is_date && properties_.date.empty()) {
      properties_.date = iso_date(value_of(attributes, "content"));
    }
  }

  SourceBuilder builder_;
  SourceProperties properties_;
  std::string title_;
  std::vector<List> lists_;
  std::vector<Cell> row_;  // of the row that is open
  bool in_cell_ = false;
  bool in_title_ = false;
  int italics_ = 0;
  int verbatim_ = 0;
  bool in_item_ = false;         // an item is open and no block has begun in it
  std::size_t marker_size_ = 0;  // of that item
  std::size_t depth_ = 0;
  std::size_t skipped_from_ = 0;  // depth of the element that is left out with all in it; 0: none
  std::size_t footnote_from_ = 0;
};

HtmlLayout& layout_of(void* context) { return *static_cast<HtmlLayout*>(context); }

xmlSAXHandler handler() {
  xmlSAXHandler events{};
  events.startElement = [](void* context, const xmlChar* name, const xmlChar** attributes) {
    layout_of(context).start(view_of(name), attributes_of(attributes));
  };
  events.endElement = [](void* context, const xmlChar* name) {
    layout_of(context).end(view_of(name));
  };
  events.characters = [](void* context, const xmlChar* text, int size) {
    layout_of(context).text({reinterpret_cast<const char*>(text), static_cast<std::size_t>(size)});
  };
  events.ignorableWhitespace = events.characters;
  return events;
}

}  // namespace

SourceText read_html(std::string_view page) {
  const std::string html = shorten_tags(page);
  HtmlLayout layout;
  xmlSAXHandler events = handler();
  const std::unique_ptr<htmlParserCtxt, void (*)(htmlParserCtxtPtr)> parser(
      htmlCreatePushParserCtxt(&events, &layout, nullptr, 0, nullptr, XML_CHAR_ENCODING_UTF8),
      &htmlFreeParserCtxt);
  if (parser == nullptr) return {};
  htmlCtxtUseOptions(parser.get(), HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_NOERROR |
                                       HTML_PARSE_NOWARNING | HTML_PARSE_IGNORE_ENC);
  htmlParseChunk(parser.get(), html.data(), static_cast<int>(html.size()), 1);
  return layout.finish();
}

std::string declared_charset(std::string_view bytes) {
  constexpr std::size_t kSearched = 1024;
  const std::string head = to_lower(bytes.substr(0, kSearched));
  for (const std::string_view name : {"charset", "encoding"}) {
    std::size_t at = head.find(name);
    if (at == std::string::npos) continue;
    at = head.find_first_not_of(" =\"'", at + name.size());
    if (at == std::string::npos) continue;
    return head.substr(at, head.find_first_of(" \"';/>?", at) - at);
  }
  return "";
}

}  // namespace itu::indexer
