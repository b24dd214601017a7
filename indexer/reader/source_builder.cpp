#include "indexer/reader/source_builder.h"

#include <algorithm>
#include <utility>

#include "analyzers/utf8.h"

namespace itu::indexer {
namespace {

using analyzers::LineHint;
using analyzers::LineStyle;
using analyzers::SourceText;

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

// A call may end with a mark outside the italics: "<i>recalling</i>,".
bool is_mark(char c) { return c == ',' || c == ':' || c == '.' || c == ';'; }

// What an entity like &#133; can bring into a text that was clean before.
std::string clean(std::string_view text) { return analyzers::repair_utf8(text).text; }

bool is_clean_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= ' ' && c < 0x7F; });
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  return text;
}

}  // namespace

void SourceBuilder::begin_block(LineStyle style, int level) {
  end_block();
  style_ = style;
  level_ = level;
}

void SourceBuilder::begin_lines() {
  end_block();
  has_hint_ = false;
}

void SourceBuilder::set_page(int page) {
  end_block();
  page_ = page;
}

void SourceBuilder::add(std::string_view text, bool is_emphasised) {
  std::string cleaned;
  if (!is_clean_ascii(text)) {
    cleaned = clean(text);
    text = cleaned;
  }
  while (!text.empty()) {
    const auto* end = std::find_if(text.begin(), text.end(), is_blank);
    const std::string_view word = text.substr(0, static_cast<std::size_t>(end - text.begin()));
    if (!word.empty()) add_word(word, is_emphasised);
    if (end != text.end()) wants_blank_ = true;
    text.remove_prefix(std::min(word.size() + 1, text.size()));
  }
}

void SourceBuilder::add_word(std::string_view word, bool is_emphasised) {
  if (wants_blank_ && !line_.empty() && line_.back() != '\n') line_ += ' ';
  wants_blank_ = false;
  line_ += word;
  if (is_emphasised) {
    has_emphasised_ = true;
  } else if (!has_plain_) {
    has_plain_ = !std::all_of(word.begin(), word.end(), is_mark);
  }
}

void SourceBuilder::add_verbatim(std::string_view text) {
  line_ += clean(text);
  has_plain_ = has_plain_ || !text.empty();
  wants_blank_ = false;
}

void SourceBuilder::add_line_break() {
  if (line_.empty()) return;
  line_ += '\n';
  wants_blank_ = false;
}

void SourceBuilder::add_marker(std::string_view marker) {
  line_ += marker;
  line_ += ' ';
  wants_blank_ = false;
}

bool SourceBuilder::is_all_emphasised() const {
  return style_ == LineStyle::kNone && has_emphasised_ && !has_plain_;
}

void SourceBuilder::end_block() {
  const LineStyle style = is_all_emphasised() ? LineStyle::kCall : style_;
  const std::string block = std::exchange(line_, {});
  write(trimmed(block), style, level_, has_hint_ || style != LineStyle::kNone);
  has_plain_ = has_emphasised_ = false;
  wants_blank_ = false;
  style_ = LineStyle::kNone;
  level_ = 0;
  has_hint_ = true;
}

void SourceBuilder::add_row(const std::vector<std::string>& cells) {
  end_block();
  std::string row;
  for (const std::string& cell : cells) {
    if (&cell != &cells.front()) row += '\t';
    row += clean(cell);
  }
  const bool is_empty =
      std::all_of(cells.begin(), cells.end(), [](const auto& cell) { return cell.empty(); });
  if (!is_empty) write(row, LineStyle::kTableRow, 0);
}

void SourceBuilder::append(const SourceText& other) {
  end_block();
  for (const LineHint& hint : other.hints) {
    write(analyzers::slice(other.text, hint.span), hint.style, hint.level);
  }
}

void SourceBuilder::write(std::string_view block, LineStyle style, int level, bool has_hint) {
  if (block.empty()) return;
  std::string& text = source_.text;
  const bool is_row = style == LineStyle::kTableRow;
  if (!text.empty() && !(is_row && last_was_row_)) text += '\n';
  LineHint hint;
  hint.span.begin = text.size();
  text += block;
  hint.span.end = text.size();
  text += '\n';
  hint.style = style;
  hint.level = level;
  hint.page = page_;
  if (has_hint) source_.hints.push_back(hint);
  last_was_row_ = is_row;
}

SourceText SourceBuilder::finish(analyzers::SourceProperties properties) {
  end_block();
  source_.properties = std::move(properties);
  last_was_row_ = false;
  page_ = 0;
  return std::exchange(source_, {});
}

std::string collapse_blanks(std::string_view text) {
  std::string collapsed;
  for (const char c : trimmed(text)) {
    if (!is_blank(c)) {
      collapsed += c;
    } else if (collapsed.back() != ' ') {
      collapsed += ' ';
    }
  }
  return collapsed;
}

}  // namespace itu::indexer
