#include "indexer/reader/pdf/text_flow.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "analyzers/structure/calls.h"
#include "analyzers/structure/label.h"
#include "analyzers/structure/line_classifier.h"
#include "analyzers/structure/line_marks.h"
#include "analyzers/utf8.h"
#include "indexer/reader/pdf/page_tables.h"

namespace itu::indexer {
namespace {

using analyzers::LineStyle;

constexpr float kOtherSize = 0.08F;     // share by which print is larger or smaller
constexpr float kIndent = 0.8F;         // in units of the size: more is another indentation
constexpr float kParagraphGap = 1.25F;  // times the usual distance from line to line
constexpr float kBlankWidth = 0.25F;    // of the size
constexpr float kTabGap = 2.0F;         // of the size: a wider gap parts two cells

constexpr std::size_t kLongestHeading = 200;  // bytes
constexpr std::size_t kLongestCall = 80;

bool is_close(float a, float b) { return std::abs(a - b) <= kOtherSize * std::max(a, b); }

bool is_wide_character(std::string_view text) {
  std::size_t offset = 0;
  const char32_t c = text.empty() ? 0 : analyzers::next_code_point(text, &offset);
  return c >= 0x2E80 && c < 0x20000 && !(c >= 0xFB00 && c < 0xFF00);
}

// Where only the next word decides whether it would have fitted; CJK text breaks at any character.
float first_word_width(const PrintedRun& run) {
  return is_wide_character(run.text) ? 1.6F * run.size : run.first_word;
}

std::string text_of(const PageLine& line) {
  std::string text;
  const PrintedRun* last = nullptr;
  for (const PrintedRun& run : line.runs) {
    if (last != nullptr) {
      const bool is_tab = run.left - last->right >= kTabGap * run.size && !is_item_mark(last->text);
      text += is_tab ? '\t' : ' ';
    }
    text += run.text;
    last = &run;
  }
  return text;
}

// Whether the margin says which conference has made the provision: "PP-98", "WRC-07".
bool has_edition_mark(const PageLine& line) {
  constexpr std::size_t kLongestName = 4;
  if (line.runs.size() < 2) return false;
  const std::string& text = line.runs.front().text;
  const std::size_t dash = text.find('-');
  if (dash == std::string::npos || dash < 2 || dash > kLongestName || text.size() != dash + 3) {
    return false;
  }
  const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  const auto middle = text.begin() + static_cast<std::ptrdiff_t>(dash);
  return std::all_of(text.begin(), middle, is_capital) &&
         std::all_of(middle + 1, text.end(), is_digit);
}

bool has_leaders(std::string_view text) { return text.find("....") != std::string_view::npos; }

// "Scope ........... 1" as "Scope ..... 1", as other formats have it.
std::string shorten_leaders(std::string_view text) {
  constexpr std::size_t kLeaders = 4;  // points; fewer are an ellipsis
  std::string shortened;
  for (std::size_t i = 0; i < text.size();) {
    std::size_t end = i;
    std::size_t points = 0;
    while (end < text.size() && (text[end] == '.' || (points > 0 && text[end] == ' '))) {
      points += text[end++] == '.';
    }
    if (points < kLeaders) {
      shortened += text[i++];
      continue;
    }
    if (!shortened.empty() && shortened.back() != ' ') shortened += ' ';
    shortened += ".....";
    if (end < text.size()) shortened += ' ';
    i = end;
  }
  return shortened;
}

// The number or letter that `text` starts with and something follows.
bool starts_with_label(std::string_view text, bool* has_delimiter) {
  const auto label = analyzers::read_label(text);
  if (!label) return false;
  *has_delimiter = label->has_delimiter();
  return true;
}

// Whether the item that `text` is may be over: by a mark behind which another item comes.
bool ends_item(std::string_view text) {
  return analyzers::is_terminated(text) || text.ends_with(';') || text.ends_with(':') ||
         text.ends_with("；") || text.ends_with("؛") || text.ends_with("：");
}

// "considering", "recognizing further": no sentence goes on with such a line.
bool is_call(std::string_view text) {
  if (text.size() > kLongestCall) return false;
  const auto call = analyzers::read_call(text, false);
  return call && call->is_listed;
}

bool is_page_number(std::string_view text) {
  return !text.empty() && text.size() <= 6 &&
         (std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }) ||
          analyzers::roman_value(text) > 0);
}

// A table whose last cells are numbers of pages is a table of contents.
bool is_contents(const PageTable& table) {
  constexpr std::size_t kFewestRows = 3;
  std::size_t numbered = 0;
  for (const auto& row : table.rows) {
    if (is_page_number(row.back()) && row.size() > 1) ++numbered;
  }
  return numbered >= kFewestRows && numbered * 10 >= table.rows.size() * 8 &&
         table.rows.front().size() <= 3;
}

// The value that most weight is on, of values sorted into bins.
class Histogram {
 public:
  explicit Histogram(float width) : width_{width} {}
  void add(float value, std::size_t weight) {
    bins_[static_cast<int>(std::lround(value / width_))] += weight;
  }
  float mode(float otherwise) const {
    std::pair<int, std::size_t> most{0, 0};
    for (const auto& bin : bins_) {
      const bool is_more = bin.second > most.second;
      if (is_more || (bin.second == most.second && bin.first < most.first)) most = bin;
    }
    return most.second == 0 ? otherwise : width_ * static_cast<float>(most.first);
  }

 private:
  float width_;
  std::unordered_map<int, std::size_t> bins_;
};

}  // namespace

PrintStyle find_print_style(const std::vector<LaidPage>& pages) {
  constexpr std::size_t kFullLine = 40;  // bytes
  Histogram sizes(0.5F);
  std::size_t bold = 0;
  std::size_t all = 0;
  for (const LaidPage& page : pages) {
    for (const PageLine& line : page.lines) {
      for (const PrintedRun& run : line.runs) {
        sizes.add(run.size, run.text.size());
        all += run.text.size();
        if (run.is_bold) bold += run.text.size();
      }
    }
  }
  PrintStyle style;
  style.size = std::max(sizes.mode(10), 1.0F);
  style.is_bold = 2 * bold > all;
  Histogram pitches(0.05F);
  Histogram rights(2);
  for (const LaidPage& page : pages) {
    const std::vector<PageLine>& lines = page.lines;
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const PrintedRun& run = lines[i].main();
      if (run.text.size() < kFullLine || !is_close(run.size, style.size)) continue;
      rights.add(run.right, 1);
      if (i == 0 || lines[i - 1].main().text.size() < kFullLine) continue;
      const float pitch = (run.bottom - lines[i - 1].main().bottom) / run.size;
      if (pitch > 0.8F && pitch < 4) pitches.add(pitch, 1);
    }
  }
  style.pitch = pitches.mode(1.3F);
  style.right = rights.mode(0);
  return style;
}

void TextFlow::add_part(const std::vector<PageLine>& lines, int page, bool is_whole_page) {
  if (lines.empty()) return;
  left_ = lines.front().left();
  right_ = 0;
  for (const PageLine& line : lines) {
    left_ = std::min(left_, line.left());
    right_ = std::max(right_, line.right());
  }
  if (is_whole_page && right_ < style_.right) right_ = style_.right;
  is_first_of_part_ = true;
  const std::vector<PageTable> tables = find_tables(lines, style_.pitch, &joiner_);
  auto table = tables.begin();
  for (std::size_t i = 0; i < lines.size();) {
    if (table == tables.end() || table->begin != i) {
      take(lines[i++], page);
      continue;
    }
    close();
    const bool names_pages = is_contents(*table);
    for (const auto& row : table->rows) {
      if (!names_pages) {
        write_tables_row(row, page);
        continue;
      }
      PrintedBlock block{LineStyle::kNone, 0, page, {}, {}};
      for (const std::string& cell : row) {
        if (!block.text.empty() && !cell.empty()) block.text += '\t';
        block.text += cell;
      }
      blocks_.push_back(std::move(block));
    }
    i = table->end;
    ++table;
  }
}

void TextFlow::write_tables_row(const std::vector<std::string>& cells, int page) {
  blocks_.push_back({LineStyle::kTableRow, 0, page, {}, cells});
}

void TextFlow::add_notes(std::vector<std::string> notes, int page) {
  for (std::string& note : notes) {
    waiting_.push_back({LineStyle::kFootnote, 0, page, std::move(note), {}});
  }
}

void TextFlow::add_aside(std::vector<PrintedBlock> blocks) {
  for (PrintedBlock& block : blocks) waiting_.push_back(std::move(block));
}

std::vector<PrintedBlock> TextFlow::finish() {
  close();
  return std::move(blocks_);
}

void TextFlow::take(const PageLine& line, int page) {
  const bool starts =
      open_.lines == 0 || (is_first_of_part_ ? starts_after_break(line) : starts_paragraph(line));
  if (starts) {
    close();
    begin(line, page);
  } else {
    extend(line);
  }
  const PrintedRun& run = line.main();
  last_is_full_ = line.right() + kBlankWidth * run.size + 2 * run.size >= right_;
  last_ = line;
  is_first_of_part_ = false;
}

// A number or bullet in a column of its own, or one with a delimiter where no sentence is open.
bool TextFlow::is_marked_start(const PageLine& line) const {
  const std::string& text = line.runs.front().text;
  if (line.runs.size() > 1 && is_item_mark(text)) return true;
  if (analyzers::bullet_size(text) > 0 || is_call(text)) return true;
  bool has_delimiter = false;
  if (!starts_with_label(text, &has_delimiter)) return false;
  if (ends_item(open_.text)) return true;
  return has_delimiter && !last_is_full_;
}

bool TextFlow::is_heading_line(const PrintedRun& run) const {
  return (run.is_bold && !style_.is_bold) || run.size > (1 + 2 * kOtherSize) * style_.size;
}

bool TextFlow::changes_print(const PageLine& line) const {
  const PrintedRun& run = line.main();
  if (!is_close(run.size, open_.size)) return true;
  if (run.is_bold == open_.is_bold) return false;
  return !last_is_full_ || !analyzers::starts_small(run.text);
}

bool TextFlow::is_indented_otherwise(const PageLine& line) const {
  const float limit = kIndent * open_.size;
  if (open_.lines < 2) return line.left() - left_ > open_.first_left + 6 * open_.size;
  return std::abs(line.left() - left_ - open_.next_left) > limit;
}

bool TextFlow::starts_paragraph(const PageLine& line) const {
  const PrintedRun& run = line.runs.front();
  if (open_.is_contents) return !is_page_number(text_of(line)) || !open_.text.ends_with('.');
  if (is_marked_start(line)) return true;
  if (open_.is_label) return run.left <= last_.left();
  if (changes_print(line)) return true;
  const float distance = line.main().bottom - last_.main().bottom;
  const float usual = open_.pitch > 0 ? open_.pitch : style_.pitch * open_.size;
  if (distance > kParagraphGap * usual) return true;
  // A contents line that is broken in two, or a heading: its lines end where they like.
  if (has_leaders(text_of(line))) return false;
  if (is_heading_line(run) && is_heading_line(last_.main())) return false;
  if (is_centred_alike(line)) return false;
  const bool fits = last_.right() + kBlankWidth * run.size + first_word_width(run) < right_ - 1;
  return fits || is_indented_otherwise(line);
}

// Centred lines end where they like too. They have one axis and begin at different places.
bool TextFlow::is_centred_alike(const PageLine& line) const {
  const float axis = line.left() + line.right() - last_.left() - last_.right();
  const float size = open_.size;
  const bool is_inside = line.left() > left_ + size && last_.left() > left_ + size;
  return is_inside && std::abs(axis) < 0.6F * size &&
         std::abs(line.left() - last_.left()) > 0.5F * size;
}

// On a new page or in a new column nothing is known of gaps: only a sentence that is open goes on.
bool TextFlow::starts_after_break(const PageLine& line) const {
  if (open_.is_contents || is_marked_start(line) || changes_print(line)) return true;
  if (is_heading_line(last_.main()) || open_.is_italic != line.main().is_italic) return true;
  if (open_.text.ends_with('-')) return false;
  const bool is_open = !analyzers::is_terminated(open_.text);
  const std::string_view text = line.runs.front().text;
  return !last_is_full_ || !is_open || analyzers::starts_with_capital(text);
}

void TextFlow::begin(const PageLine& line, int page) {
  const PrintedRun& run = line.main();
  open_ = {};
  open_.text = text_of(line);
  open_.page = page;
  open_.size = run.size;
  open_.is_bold = run.is_bold;
  open_.is_italic = run.is_italic;
  open_.is_label = line.runs.size() == 1 && is_item_mark(open_.text);
  open_.is_contents = has_leaders(open_.text);
  open_.lines = 1;
  open_.first_left = line.left() - left_;
}

void TextFlow::extend(const PageLine& whole) {
  PageLine line = whole;
  if (has_edition_mark(line)) {
    // "224" and below it "PP-98" stand in the margin of one provision.
    const std::size_t number = open_.text.find(' ');
    if (number != std::string::npos) {
      open_.text.insert(number + 1, line.runs.front().text + " ");
      line.runs.erase(line.runs.begin());
    }
  }
  if (open_.is_label) {
    open_.size = line.main().size;
    open_.is_bold = line.main().is_bold;
    open_.is_italic = line.main().is_italic;
  }
  joiner_.append(&open_.text, text_of(line));
  open_.is_label = false;
  open_.is_contents = has_leaders(open_.text);
  open_.is_italic = open_.is_italic && line.main().is_italic;
  ++open_.lines;
  if (!is_first_of_part_) {
    if (open_.lines == 2) open_.pitch = line.main().bottom - last_.main().bottom;
    if (open_.lines == 2) open_.next_left = line.left() - left_;
  } else {
    open_.next_left = line.left() - left_;
  }
}

PrintedBlock TextFlow::finish_block() const {
  PrintedBlock block{LineStyle::kNone, 0, open_.page, open_.text, {}};
  if (open_.is_contents) block.text = shorten_leaders(open_.text);
  const bool is_short = open_.text.size() <= kLongestHeading && open_.lines <= 4;
  if (open_.is_contents || !is_short) return block;
  const bool is_large = open_.size > (1 + 2 * kOtherSize) * style_.size;
  const bool is_bold = open_.is_bold && !style_.is_bold;
  const bool is_sentence = analyzers::is_terminated(open_.text) || open_.text.ends_with(',');
  if ((is_large || is_bold) && !is_sentence) {
    const auto label = analyzers::read_label(open_.text);
    block.style = LineStyle::kHeading;
    block.level = label && label->count > 0 ? static_cast<int>(label->count) : is_large ? 1 : 2;
  } else if (open_.is_italic && open_.lines == 1 && open_.text.size() <= kLongestCall) {
    block.style = LineStyle::kCall;
  }
  return block;
}

void TextFlow::close() {
  if (open_.lines > 0) blocks_.push_back(finish_block());
  open_ = {};
  for (PrintedBlock& block : waiting_) blocks_.push_back(std::move(block));
  waiting_.clear();
}

}  // namespace itu::indexer
