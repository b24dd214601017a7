#include "indexer/reader/markdown_reader.h"

#include <cmark.h>

#include <algorithm>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "analyzers/language.h"
#include "indexer/reader/html_reader.h"
#include "indexer/reader/iso_date.h"
#include "indexer/reader/list_numbers.h"
#include "indexer/reader/pipe_table.h"
#include "indexer/reader/source_builder.h"

namespace itu::indexer {
namespace {

using analyzers::LineStyle;
using analyzers::SourceProperties;
using analyzers::SourceText;

constexpr int kDeepestList = 100;  // levels that are told apart

// In a table a backslash before a bar makes it one that parts no cells; CommonMark, which has no
// tables, would drop that backslash before they are cut. Both are parsed as a control character, of
// which the text has none.
constexpr std::string_view kEscapedBar = "\\|";
constexpr char kBar = '\x1f';
constexpr char kBarOfCode = '\x1e';  // in a code span, where a backslash stands for itself

std::string guard_bars(std::string_view markdown) {
  std::string guarded;
  guarded.reserve(markdown.size());
  for (std::size_t i = 0; i < markdown.size(); ++i) {
    const bool is_pair = markdown[i] == '\\' && i + 1 < markdown.size();
    if (is_pair && markdown[i + 1] == '|') {
      guarded += kBar;
    } else {
      guarded += markdown[i];
      if (is_pair) guarded += markdown[i + 1];
    }
    if (is_pair) ++i;
  }
  return guarded;
}

std::string replace(std::string_view text, char guard, std::string_view by) {
  std::string replaced;
  for (const char c : text) c == guard ? replaced += by : replaced += c;
  return replaced;
}

// Text outside a table, a cell, and code as the source has it.
std::string plain(std::string_view text) {
  return replace(replace(text, kBar, "|"), kBarOfCode, kEscapedBar);
}
std::string in_cell(std::string_view text) {
  return replace(replace(text, kBar, "|"), kBarOfCode, "|");
}
std::string verbatim(std::string_view code) { return replace(code, kBar, kEscapedBar); }

struct FrontMatter {
  SourceProperties properties;
  std::size_t size = 0;  // bytes of the text that it takes
};

// "title: 'Terms of reference'" read as the key and the bare value.
void take_property(std::string_view line, SourceProperties* properties) {
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos) return;
  const std::string_view key = line.substr(0, colon);
  std::string value = collapse_blanks(line.substr(colon + 1));
  const bool is_quoted =
      value.size() >= 2 && (value[0] == '"' || value[0] == '\'') && value.back() == value.front();
  if (is_quoted) value = value.substr(1, value.size() - 2);
  if (key == "title") properties->title = value;
  if (key == "date") properties->date = iso_date(value);
  if ((key == "lang" || key == "language") && analyzers::is_language(value.substr(0, 2))) {
    properties->language = value.substr(0, 2);
  }
}

// The block between two lines "---" at the very start, where there is one. It is never parsed as
// YAML: what it could hold beside plain values is nothing that we want.
FrontMatter read_front_matter(std::string_view markdown) {
  constexpr std::string_view kFence = "---\n";
  FrontMatter front;
  if (!markdown.starts_with(kFence)) return front;
  SourceProperties properties;
  std::size_t at = kFence.size();
  while (at < markdown.size()) {
    const std::size_t end = std::min(markdown.find('\n', at), markdown.size());
    const std::string_view line = markdown.substr(at, end - at);
    at = std::min(end + 1, markdown.size());
    if (line == "---" || line == "...") {
      front.properties = std::move(properties);
      front.size = at;
      return front;
    }
    take_property(line, &properties);
  }
  return front;  // never closed: no front matter, but a line and text
}

// Lays the tree out in the order of the text, by cmark's own iterator (no recursion).
class MarkdownLayout {
 public:
  void visit(cmark_node* node, bool is_entering) {
    switch (cmark_node_get_type(node)) {
      case CMARK_NODE_HEADING:
        is_entering ? builder_.begin_block(LineStyle::kHeading, cmark_node_get_heading_level(node))
                    : builder_.end_block();
        return;
      case CMARK_NODE_LIST:
        is_entering ? begin_list(node) : lists_.pop_back();
        return;
      case CMARK_NODE_ITEM:
        is_entering ? begin_item() : end_item();
        return;
      case CMARK_NODE_PARAGRAPH:
        is_entering ? begin_paragraph() : end_paragraph();
        return;
      case CMARK_NODE_EMPH:
        italics_ += is_entering ? 1 : -1;
        return;
      case CMARK_NODE_CODE_BLOCK:
        add_code_block(literal_of(node));
        return;
      case CMARK_NODE_HTML_BLOCK:
        builder_.append(read_html(verbatim(literal_of(node))));
        return;
      default:
        if (is_entering) add_inline(node);
        return;
    }
  }

  SourceText finish(SourceProperties properties) { return builder_.finish(std::move(properties)); }

 private:
  struct List {
    bool is_ordered = false;
    bool has_brackets = false;  // "1)" and not "1."
    long next = 1;
  };
  // A piece of a paragraph between two line ends of the source.
  struct Line {
    std::string text;
    std::vector<std::pair<std::size_t, bool>> runs;  // where text begins that is or is not italic
    bool ends_hard = false;                          // a line break of the text, not of the source

    // Whether all of it is, but for marks: "*recalling*,".
    bool is_italic() const {
      bool has_italics = false;
      for (std::size_t run = 0; run < runs.size(); ++run) {
        const std::size_t end = run + 1 < runs.size() ? runs[run + 1].first : text.size();
        const auto piece = std::string_view(text).substr(runs[run].first, end - runs[run].first);
        has_italics = has_italics || runs[run].second;
        if (!runs[run].second && piece.find_first_not_of(" ,.:;") != std::string_view::npos) {
          return false;
        }
      }
      return has_italics;
    }
  };

  static std::string_view literal_of(cmark_node* node) {
    const char* literal = cmark_node_get_literal(node);
    return literal == nullptr ? std::string_view() : literal;
  }

  void add_inline(cmark_node* node) {
    switch (cmark_node_get_type(node)) {
      case CMARK_NODE_TEXT:
        return add_text(literal_of(node));
      case CMARK_NODE_CODE:
        return add_text(replace(literal_of(node), kBar, {&kBarOfCode, 1}));
      case CMARK_NODE_SOFTBREAK:
        return end_line(false);
      case CMARK_NODE_LINEBREAK:
        return end_line(true);
      default:
        return;  // HTML_INLINE and what only holds other nodes
    }
  }

  void add_text(std::string_view text) {
    if (!in_paragraph_) {
      builder_.add(plain(text), italics_ > 0);
      return;
    }
    Line& line = lines_.back();
    line.runs.emplace_back(line.text.size(), italics_ > 0);
    line.text += text;
  }

  void end_line(bool is_hard) {
    if (!in_paragraph_) {
      builder_.add(" ");
      return;
    }
    lines_.back().ends_hard = is_hard;
    lines_.emplace_back();
  }

  void begin_list(cmark_node* node) {
    List list;
    list.is_ordered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST;
    list.has_brackets = cmark_node_get_list_delim(node) == CMARK_PAREN_DELIM;
    list.next = cmark_node_get_list_start(node);
    lists_.push_back(list);
  }

  void begin_item() {
    List& list = lists_.back();
    marker_ = item_marker(list.is_ordered ? '1' : '\0', list.next++);
    if (list.has_brackets) marker_.back() = ')';
    has_marker_ = true;
  }

  // An item without any text is its number alone; the text then follows as a paragraph.
  void end_item() {
    if (has_marker_) begin_paragraph();
    if (in_paragraph_) end_paragraph();
  }

  void begin_paragraph() {
    in_paragraph_ = true;
    lines_.assign(1, Line());
  }

  // Paragraph lines are collected first: two of them may turn out to be the head of a table.
  void end_paragraph() {
    in_paragraph_ = false;
    std::vector<std::string> texts;
    for (const Line& line : lines_) texts.push_back(line.text);
    const std::size_t table = find_pipe_table(texts).value_or(lines_.size());
    if (table > 0 || has_marker_) add_lines(table);
    for (std::size_t line = table; line < lines_.size(); ++line) {
      if (line != table + 1) add_row(texts[line]);
    }
    lines_.clear();
  }

  void add_row(const std::string& line) {
    std::vector<std::string> cells = split_pipe_row(line);
    for (std::string& cell : cells) cell = in_cell(cell);
    builder_.add_row(cells);
  }

  // The first `count` lines of the paragraph. Those of an item belong together; others stay lines,
  // and one that is all in italics is a block of its own, so that it can be a call.
  void add_lines(std::size_t count) {
    const bool is_item = has_marker_;
    if (is_item) {
      const int level = std::min(static_cast<int>(lists_.size()), kDeepestList);
      builder_.begin_block(LineStyle::kItem, level);
      builder_.add_marker(std::exchange(marker_, {}));
      has_marker_ = false;
    } else {
      builder_.begin_lines();
    }
    for (std::size_t line = 0; line < count; ++line) {
      const bool is_apart = !is_item && lines_[line].is_italic();
      if (is_apart) builder_.begin_lines();
      add_line(lines_[line]);
      if (is_apart) {
        builder_.begin_lines();
      } else if (is_item && !lines_[line].ends_hard) {
        builder_.add(" ");
      } else {
        builder_.add_line_break();
      }
    }
    builder_.end_block();
  }

  void add_line(const Line& line) {
    for (std::size_t run = 0; run < line.runs.size(); ++run) {
      const auto [start, is_italic] = line.runs[run];
      const std::size_t end =
          run + 1 < line.runs.size() ? line.runs[run + 1].first : line.text.size();
      builder_.add(plain(std::string_view(line.text).substr(start, end - start)), is_italic);
    }
  }

  void add_code_block(std::string_view code) {
    if (has_marker_) add_lines(0);
    builder_.begin_lines();
    builder_.add_verbatim(verbatim(code));
    builder_.end_block();
  }

  SourceBuilder builder_;
  std::vector<List> lists_;
  std::string marker_;       // of the item that is open
  bool has_marker_ = false;  // and not yet printed
  std::vector<Line> lines_;  // of the paragraph that is open
  bool in_paragraph_ = false;
  int italics_ = 0;
};

}  // namespace

SourceText read_markdown(std::string_view markdown) {
  FrontMatter front = read_front_matter(markdown);
  const std::string guarded = guard_bars(markdown.substr(front.size));
  const std::unique_ptr<cmark_node, void (*)(cmark_node*)> document(
      cmark_parse_document(guarded.data(), guarded.size(), CMARK_OPT_DEFAULT), &cmark_node_free);
  const std::unique_ptr<cmark_iter, void (*)(cmark_iter*)> steps(cmark_iter_new(document.get()),
                                                                 &cmark_iter_free);
  MarkdownLayout layout;
  for (;;) {
    const cmark_event_type event = cmark_iter_next(steps.get());
    if (event == CMARK_EVENT_DONE) break;
    layout.visit(cmark_iter_get_node(steps.get()), event == CMARK_EVENT_ENTER);
  }
  return layout.finish(std::move(front.properties));
}

}  // namespace itu::indexer
