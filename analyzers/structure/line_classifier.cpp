#include "analyzers/structure/line_classifier.h"

#include <algorithm>
#include <array>

#include "analyzers/structure/calls.h"
#include "analyzers/structure/divisions.h"
#include "analyzers/structure/line_marks.h"
#include "analyzers/structure/mirrored_numbers.h"
#include "analyzers/structure/provisions.h"

namespace itu::analyzers {
namespace {

constexpr std::size_t kLongestHeading = 240;      // bytes
constexpr std::size_t kLongestBareDivision = 40;  // of "ANNEX 1", in bytes

// The key under which labels of one form and value are noted.
std::string key_of(const Label& label, const std::string& place) {
  std::string key{static_cast<char>('0' + static_cast<int>(label.delimiter))};
  return (label.is_upper ? key + "^" : key) + place;
}

// The key for any number one level below `number`.
std::string child_key_of(int number) { return "." + std::to_string(number); }

// Only labels as lists start with are noted, so that a hostile text costs no memory.
bool is_noted(const Label& label) {
  return label.count <= 2 && label.numbers[0] < 1000 && label.numbers[1] < 1000 &&
         label.suffix.empty() && label.family != LabelFamily::kClause;
}

std::string successor_of(const Label& label) {
  if (label.family == LabelFamily::kNumber) {
    std::string place;
    for (std::size_t i = 0; i + 1 < label.count; ++i) {
      place += std::to_string(label.numbers[i]) + ".";
    }
    return place + std::to_string(label.numbers[label.count - 1] + 1);
  }
  if (label.letters == "i") return "ii";
  if (label.letters.size() != 1 || label.letters == "z") return {};
  return std::string(1, static_cast<char>(label.letters[0] + 1));
}

}  // namespace

LineClassifier::LineClassifier(const SourceText& source, const std::vector<Line>& lines)
    : source_{source},
      lines_{lines},
      width_{wrap_width(lines)},
      provisions_{find_provisions(source, lines)} {
  is_mirrored_ = has_mirrored_numbers(source.text, lines);
  note_labels();
}

std::optional<Label> LineClassifier::label_of(std::string_view content) const {
  auto label = read_label(content);
  return label && is_mirrored_ ? unmirror(std::move(*label)) : label;
}

std::string_view LineClassifier::text_of(std::size_t line) const {
  return slice(source_.text, lines_[line].span);
}

const LineHint* LineClassifier::hint_of(std::size_t line) const {
  const int hint = lines_[line].hint;
  return hint < 0 ? nullptr : &source_.hints[static_cast<std::size_t>(hint)];
}

void LineClassifier::note_labels() {
  for (std::size_t i = 0; i < lines_.size(); ++i) {
    std::string_view line = text_of(i);
    line.remove_prefix(bullet_size(line));
    const auto label = label_of(line);
    if (!label || !is_noted(*label)) continue;
    last_line_of_[key_of(*label, label->place)] = i;
    if (label->count == 1 && label->numbers[0] == 1) ++first_numbers_;
    if (label->count == 2) last_line_of_[child_key_of(label->numbers[0])] = i;
  }
}

bool LineClassifier::has_later(std::size_t line, const std::string& key) const {
  const auto found = last_line_of_.find(key);
  return found != last_line_of_.end() && found->second > line;
}

bool LineClassifier::is_provision(std::size_t line) const {
  return std::binary_search(provisions_.begin(), provisions_.end(), line);
}

bool LineClassifier::is_parted_before(std::size_t line) const {
  return line == 0 || lines_[line].blanks_before > 0 || lines_[line].hint != lines_[line - 1].hint;
}

bool LineClassifier::is_parted_after(std::size_t line) const {
  return line + 1 == lines_.size() || is_parted_before(line + 1);
}

// Whether the next word would not have fitted on `line` of a text that is broken into lines.
bool LineClassifier::is_full(std::size_t line, std::string_view next) const {
  if (width_ == 0) return false;
  const auto is_blank = [](char c) { return c == ' ' || c == '\t'; };
  const auto word = std::find_if(next.begin(), next.end(), is_blank) - next.begin();
  return lines_[line].width + 1 + static_cast<std::size_t>(word) > width_;
}

bool LineClassifier::goes_on(std::size_t line) const {
  if (is_parted_before(line)) return false;
  if (lines_[line].hint >= 0) return true;
  const std::string_view before = text_of(line - 1);
  const std::string_view here = text_of(line);
  return is_full(line - 1, here) || (starts_small(here) && !is_terminated(before)) ||
         ends_open(before);
}

bool LineClassifier::must_go_on(std::size_t line) const {
  return !is_parted_before(line) && !is_terminated(text_of(line - 1));
}

// Whether the number at the start of `line` may be one that the sentence of the line before goes on
// with: the format joins the two lines, or the text is broken into lines and this one is not over.
bool LineClassifier::may_continue(std::size_t line, std::string_view content) const {
  if (line == 0 || is_parted_before(line)) return false;
  const std::string_view before = text_of(line - 1);
  if (is_terminated(before)) return false;
  if (lines_[line].hint >= 0 || is_full(line - 1, content)) return true;
  return width_ > 0 && before.back() != ',' && 2 * lines_[line - 1].width >= width_ &&
         !read_call(before, false) && !read_division(before, false);
}

bool LineClassifier::is_row(std::size_t line) const {
  const LineHint* hint = hint_of(line);
  if (hint != nullptr && hint->style != LineStyle::kNone) {
    return hint->style == LineStyle::kTableRow;
  }
  if (is_piped_row(text_of(line))) return true;
  const std::size_t cells = count_cells(text_of(line));
  if (cells < 2) return false;
  const bool is_like_last =
      line > 0 && lines_[line].blanks_before == 0 && count_cells(text_of(line - 1)) == cells;
  const bool is_like_next = line + 1 < lines_.size() && lines_[line + 1].blanks_before == 0 &&
                            count_cells(text_of(line + 1)) == cells;
  return is_like_last || is_like_next || cells > 2;
}

// Leaders before a page number say it alone; a tab before one needs others beside it.
bool LineClassifier::is_contents(std::size_t line) const {
  const auto style = contents_style(text_of(line));
  if (style != ContentsStyle::kTab) return style == ContentsStyle::kLeaders;
  const auto is_tab = [&](std::size_t i) {
    return i < lines_.size() && contents_style(text_of(i)) != ContentsStyle::kNone;
  };
  const bool before = line > 0 && is_tab(line - 1);
  const bool after = is_tab(line + 1);
  return (before && after) || (before && line > 1 && is_tab(line - 2)) ||
         (after && is_tab(line + 2));
}

void LineClassifier::strip_marks(LineReading* reading) const {
  std::string_view content = reading->content;
  const std::size_t level = heading_mark_level(content);
  if (level > 0) {
    reading->heading_level = static_cast<int>(level);
    content = trim_blanks(content.substr(level));
    while (!content.empty() && content.back() == '#') content.remove_suffix(1);
    content = trim_blanks(content);
  }
  const std::string_view inside = inside_emphasis(content);
  reading->is_emphasised = inside.size() < content.size();
  reading->content = inside;
  reading->offset = static_cast<std::size_t>(inside.data() - source_.text.data());
}

LineReading LineClassifier::read(std::size_t line) const {
  LineReading reading;
  reading.content = text_of(line);
  if (const LineHint* hint = hint_of(line)) {
    if (hint->style == LineStyle::kHeading) reading.heading_level = std::clamp(hint->level, 1, 6);
    if (hint->style == LineStyle::kItem) reading.list_level = std::max(hint->level, 1);
  }
  strip_marks(&reading);
  if (is_provision(line) && read_numbered(line, &reading)) {
    reading.evidence.is_provision = true;
    return reading;
  }
  if (read_special(line, &reading) || read_row(line, &reading)) return reading;
  if (read_numbered(line, &reading)) return reading;
  if (reading.heading_level > 0) {
    reading.kind = LineKind::kHeading;
  } else if (reading.list_level > 0 || bullet_size(reading.content) > 0) {
    reading.kind = goes_on(line) && reading.list_level > 0 ? LineKind::kText : LineKind::kBullet;
  } else if (is_header_line(reading.content)) {
    reading.kind = LineKind::kHeader;
  }
  return reading;
}

bool LineClassifier::read_special(std::size_t line, LineReading* reading) const {
  const std::string_view content = reading->content;
  const LineHint* hint = hint_of(line);
  const bool is_note = hint != nullptr && hint->style == LineStyle::kFootnote;
  if (is_rule(content)) {
    reading->kind = LineKind::kRule;
  } else if (const auto note = read_footnote_mark(content, is_note);
             note && !(is_note && goes_on(line))) {
    reading->kind = LineKind::kFootnote;
    reading->place = *note;
  } else if (is_contents(line)) {
    reading->kind = LineKind::kContents;
  } else if (content.size() <= kLongestHeading && read_call_line(line, reading)) {
    reading->kind = LineKind::kCall;
  } else if (content.size() <= kLongestHeading && !goes_on(line)) {
    const bool is_heading = reading->heading_level > 0;
    const auto division = read_division(content, is_heading);
    const bool is_apart = is_heading || is_parted_before(line) || is_parted_after(line) ||
                          (content.size() <= kLongestBareDivision && ends_above(line));
    if (!division || !is_apart) return false;
    reading->kind = LineKind::kDivision;
    reading->place = division->place;
    reading->is_annex = division->is_annex;
  } else {
    return false;
  }
  return true;
}

// Whether what stands above `line` is over: also an item that ends with a comma, as all but the
// last of a resolution may, unless the comma is where its line was full.
bool LineClassifier::ends_above(std::size_t line) const {
  if (is_parted_before(line)) return true;
  const std::string_view before = text_of(line - 1);
  return is_terminated(before) || (ends_with_comma(before) && !is_full(line - 1, text_of(line)));
}

// A preamble or operative heading alone on its line; one that the table doesn't list needs the
// italics or blank lines around it.
bool LineClassifier::read_call_line(std::size_t line, LineReading* reading) const {
  const LineHint* hint = hint_of(line);
  const bool is_styled = hint != nullptr && hint->style == LineStyle::kCall;
  const bool is_hinted = reading->is_emphasised || is_styled;
  if (!is_hinted && !ends_above(line)) return false;
  const auto call = read_call(reading->content, is_hinted);
  if (!call) return false;
  if (!call->is_listed && !is_hinted && !is_parted_after(line)) return false;
  reading->place = call->place;
  reading->is_operative = call->is_operative;
  return true;
}

// A row of a table, unless its first cell numbers an item: "3.<tab>Review of contributions".
bool LineClassifier::read_row(std::size_t line, LineReading* reading) const {
  if (!is_row(line)) return false;
  const auto label = label_of(reading->content);
  const std::size_t cells = count_cells(reading->content);
  if (label && cells == 2 && (label->has_delimiter() || hint_of(line) == nullptr)) return false;
  if (cells == 2 && hint_of(line) == nullptr && bullet_size(reading->content) > 0) return false;
  if (cells == 2 && is_header_line(reading->content)) {
    reading->kind = LineKind::kHeader;
    return true;
  }
  reading->kind = LineKind::kRow;
  return true;
}

// "a) text", "- a) text" (Markdown lists what prints its own letters), "Section 9".
bool LineClassifier::read_numbered(std::size_t line, LineReading* reading) const {
  std::string_view content = reading->content;
  const std::size_t bullet = bullet_size(content);
  content.remove_prefix(bullet);
  auto label = label_of(content);
  if (bullet > 0 && label && !label->has_delimiter()) label.reset();
  std::size_t word = 0;
  if (!label && bullet == 0 && (reading->heading_level > 0 || is_parted_before(line))) {
    word = content.size() <= kLongestHeading ? section_word_size(content) : 0;
    if (word > 0) label = label_of(content.substr(word));
    if (label && reading->heading_level == 0 && !is_parted_after(line)) label.reset();
  }
  if (!label) return false;
  const std::size_t cut = bullet + word;
  reading->content.remove_prefix(cut);
  reading->offset += cut;
  reading->kind = LineKind::kLabel;
  reading->evidence = weigh(line, *reading, *label);
  if (word > 0) reading->evidence.is_heading = reading->evidence.is_hinted = true;
  reading->label = std::move(label);
  return true;
}

LabelEvidence LineClassifier::weigh(std::size_t line, const LineReading& reading,
                                    const Label& label) const {
  const std::string_view rest = reading.content.substr(label.rest);
  LabelEvidence evidence;
  evidence.is_alone = rest.empty();
  evidence.is_heading = reading.heading_level > 0;
  evidence.is_hinted = evidence.is_heading || reading.list_level > 0;
  evidence.list_level = reading.list_level;
  evidence.may_continue = may_continue(line, reading.content);
  evidence.breaks_sentence = must_go_on(line);
  if (is_noted(label)) {
    evidence.has_successor = has_later(line, key_of(label, successor_of(label)));
    evidence.has_child = label.count == 1 && has_later(line, child_key_of(label.numbers[0]));
  }
  evidence.is_quantity = label.family == LabelFamily::kNumber && !label.has_delimiter() &&
                         label.count == 1 && starts_quantity(rest);
  evidence.starts_sentence = !rest.empty() && starts_with_capital(rest);
  return evidence;
}

}  // namespace itu::analyzers
