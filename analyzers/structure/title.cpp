#include "analyzers/structure/title.h"

#include <re2/re2.h>

#include <algorithm>

#include "analyzers/citation/tables/conferences.h"
#include "analyzers/citation/tables/phrase_table.h"
#include "analyzers/citation/target.h"
#include "analyzers/normalizer.h"
#include "analyzers/structure/dates.h"
#include "analyzers/structure/designation.h"
#include "analyzers/structure/heading_words.h"
#include "analyzers/structure/line_classifier.h"
#include "analyzers/structure/line_marks.h"
#include "analyzers/structure/lines.h"
#include "analyzers/structure/masthead_words.h"
#include "analyzers/utf8.h"

namespace itu::analyzers {
namespace {

constexpr std::size_t kLongestTitle = 600;  // bytes
constexpr std::size_t kLongestName = 200;   // bytes that are compared

// The date in `cell` if the cell is little else: a place before it, a letter or two after it.
std::string date_of_cell(std::string_view cell) {
  if (cell.size() > 120) return {};
  const std::string folded = fold_to_string(cell);
  const auto date = find_date(folded);
  if (!date) return {};
  const std::string_view before = trim_blanks(std::string_view{folded}.substr(0, date->begin));
  const std::string_view after = trim_blanks(std::string_view{folded}.substr(date->end));
  const bool is_range = std::any_of(before.begin(), before.end(), is_digit_byte);
  const bool is_place = before.empty() || before.size() < 4 || match_place(before) ||
                        ends_with_comma(before) || before.back() == ':';
  const bool is_timed = std::any_of(after.begin(), after.end(), is_digit_byte);
  const bool is_short = before.size() <= 60 && after.size() <= 30;
  return is_range || is_timed || !is_place || !is_short ? std::string{} : date->date;
}

// "Antalya, Turkey, 6-24 November 2006": where and when a meeting is held.
bool is_place_line(std::string_view cell) {
  const std::string folded = fold_to_string(truncate_utf8(cell, 200));
  const auto place = match_place(folded);
  if (!place) return false;
  const std::string_view rest = trim_blanks(std::string_view{folded}.substr(place->length));
  return rest.empty() || rest.front() == ',' || rest.front() == '-';
}

constexpr std::string_view kRecommendation = "recommendation";

// Letters, digits and dots of `line`, folded: what is left the same when hyphens and blanks get
// lost or come between.
std::string letters_of(std::string_view line) {
  std::string letters = fold_to_string(truncate_utf8(line, kLongestName));
  letters.erase(std::remove_if(letters.begin(), letters.end(),
                               [](char c) { return !is_word_byte(c) && c != '.'; }),
                letters.end());
  return letters;
}

// "SERIES R: TELEGRAPH TRANSMISSION": what the cover of a Recommendation says it belongs to.
bool is_series_line(std::string_view line) {
  static const RE2 kSeries{"(?:series?|серия|السلسلة) [a-z] ?:.*|[a-z] ?系列.*"};
  return RE2::FullMatch(fold_to_string(truncate_utf8(line, kLongestName)), kSeries);
}

// Whether `line` may be a title; with `needs_check`, letterheads are told by their words: neither
// letterhead nor date nor header nor sentence.
bool is_usable(const HeadLine& line, bool needs_check = true) {
  const std::string_view text = line.cells[0];
  if (line.cells.size() != 1 || !line.label.empty() || text.size() > kLongestTitle) return false;
  if (text.front() == '|' || is_rule(line.text) || bullet_size(line.text) > 0) return false;
  if (is_only_kind(text) || !date_of_cell(text).empty() || is_place_line(text)) return false;
  if (is_series_line(text)) return false;
  if (needs_check ? is_letterhead(text) : text.front() == '(') return false;
  if (is_signature(text) || is_salutation(text)) return false;
  return text.back() != '.' && text.back() != ';' && text.back() != ',';
}

// A line above goes on in the next one: nothing but the end of the line stands between, or the
// line above ends with a comma.
bool goes_on(std::string_view text, const HeadLine& line, const HeadLine& next) {
  const auto end = static_cast<std::size_t>(line.text.data() - text.data()) + line.text.size();
  const auto begin = static_cast<std::size_t>(next.text.data() - text.data());
  const std::string_view between = text.substr(end, begin - end);
  return std::count(between.begin(), between.end(), '\n') <= 1;
}

// The title that begins on line `at` of the head, with the lines that it goes on in.
std::string join_title(std::string_view text, const Head& head, std::size_t at) {
  std::string title{head.lines[at].cells[0]};
  for (std::size_t i = at + 1; i < head.lines.size(); ++i) {
    const HeadLine& next = head.lines[i];
    const bool is_open = ends_with_comma(title);
    const bool is_title = next.cells.size() == 1 && next.label.empty() && !next.is_row &&
                          next.cells[0].front() != '(' &&
                          (is_open || !find_date(fold_to_string(next.cells[0]))) &&
                          head.lines[at].is_marked == next.is_marked;
    if (!is_title || !(is_open || goes_on(text, head.lines[i - 1], next))) break;
    if (title.size() + next.cells[0].size() > kLongestTitle) break;
    title += " " + std::string{next.cells[0]};
  }
  while (!title.empty() && (title.back() == ',' || title.back() == ' ')) title.pop_back();
  return title;
}

// A line that ends with a comma opens a title of two lines.
bool may_open(const HeadLine& line) {
  if (line.cells.size() != 1 || line.cells[0].back() != ',') return false;
  HeadLine shortened = line;
  shortened.cells[0].remove_suffix(1);
  return is_usable(shortened);
}

std::string first_usable(std::string_view text, const Head& head, std::size_t from, std::size_t end,
                         bool needs_check = true) {
  for (std::size_t i = from; i < std::min(end, head.lines.size()); ++i) {
    const bool opens = i + 1 < head.lines.size() && may_open(head.lines[i]);
    if (opens || is_usable(head.lines[i], needs_check)) return join_title(text, head, i);
  }
  return {};
}

// "Subject:<tab>Meeting of ...".
std::string labelled_title(const Head& head) {
  for (std::size_t i = 0; i < head.lines.size(); ++i) {
    if (head.lines[i].label.empty() || !is_title_label(head.lines[i].label)) continue;
    std::string title{header_value(head.lines[i])};
    for (std::size_t next = i + 1; next < head.lines.size(); ++next) {
      if (head.lines[next].paragraph != head.lines[i].paragraph) break;
      if (is_header_line(head.lines[next].text)) break;
      title += (title.empty() ? "" : " ") + std::string{head.lines[next].text};
    }
    while (!title.empty() && (title.back() == '*' || title.back() == ' ')) title.pop_back();
    if (!title.empty() && title.size() <= kLongestTitle) return title;
  }
  return {};
}

std::string marked_title(std::string_view text, const Head& head) {
  for (std::size_t i = 0; i < head.lines.size(); ++i) {
    if (head.lines[i].is_title && is_usable(head.lines[i])) return join_title(text, head, i);
  }
  return {};
}

// The year in a line that holds little else: "2005", "Geneva, 2005", "Edition 2005", "2005年版"; 0
// for other lines.
int year_of_line(std::string_view line) {
  static const RE2 kYear{
      "(?:.*, *|(?:edition|edicion|издание) (?:of |de )?)?((?:18|19|20)[0-9][0-9])"
      "(?: edition| издание| *年版)?"};
  std::string year;
  const bool is_year = line.size() <= 30 && RE2::FullMatch(fold_to_string(line), kYear, &year);
  return is_year ? std::stoi(year) : 0;
}

// The work that `line` names, "ITU-T Recommendation U.1"; empty: none.
std::string work_named_on(const HeadLine& line) {
  const auto designation = read_designation(line.text, {});
  return designation ? work_id(designation->target) : std::string{};
}

// Whether `line` says the name on `name` once more, with or without its edition.
bool repeats(const HeadLine& line, const HeadLine& name) {
  if (line.cells.size() != 1) return false;
  const std::string work = work_named_on(line);
  if (!work.empty() && work == work_named_on(name)) return true;
  const std::string a = fold_to_string(truncate_utf8(line.cells[0], kLongestName));
  const std::string b = fold_to_string(truncate_utf8(name.cells[0], kLongestName));
  return a.compare(0, std::min(a.size(), b.size()), b, 0, std::min(a.size(), b.size())) == 0;
}

// "Corrigendum 2", "Amendment 1 (02/2012)": what a cover prints between title and name.
bool is_supplement_line(std::string_view line) {
  static const RE2 kSupplement{
      R"((?:corrigendum|amendment|addendum|erratum|supplement|annex|rectificatif|amendement|)"
      R"(corrigendum|enmienda|исправление|поправка|дополнение)\s*[0-9]+\b.*)"};
  return RE2::FullMatch(fold_to_string(truncate_utf8(line, kLongestName)), kSupplement);
}

// Whether the cover prints "ITU-T" and "S.36" in its corner and, below the title, `line`: "ITU-T
// Recommendation S.36". The Recommendation itself, on a later page, has its title below its name.
bool is_name_on_old_cover(const Head& head, std::size_t line) {
  const HeadLine& name = head.lines[line];
  const bool is_below_title =
      line > 0 && is_usable(head.lines[line - 1]) && work_named_on(head.lines[line - 1]).empty();
  if (name.is_title || !is_below_title) return false;
  std::string corner = letters_of(name.cells[0]);
  const std::size_t word = corner.find(kRecommendation);
  if (word == std::string::npos) return false;
  corner.erase(word, kRecommendation.size());
  return std::any_of(head.lines.begin(), head.lines.begin() + static_cast<std::ptrdiff_t>(line),
                     [&](const HeadLine& above) { return letters_of(above.text) == corner; });
}

// The nearest title above `line`, from the first line of its paragraph on.
std::string title_above(std::string_view text, const Head& head, std::size_t line) {
  const auto may_be = [&head](std::size_t i) {
    return is_usable(head.lines[i]) && !is_supplement_line(head.lines[i].text);
  };
  for (std::size_t i = line; i-- > 0;) {
    if (!may_be(i)) continue;
    while (!head.lines[i].starts_paragraph && i > 0 && may_be(i - 1)) --i;
    return join_title(text, head, i);
  }
  return {};
}

// A cover is a table of series, section and title, in this order, where no name stands below it.
std::string title_below_series(std::string_view text, const Head& head) {
  const auto is_series = [](const HeadLine& line) {
    return line.is_row && is_series_line(line.text);
  };
  const auto series = std::find_if(head.lines.begin(), head.lines.end(), is_series);
  const auto is_over = [](const HeadLine& line) { return !line.is_row; };
  const auto end = std::find_if(series, head.lines.end(), is_over);
  if (series == head.lines.end() || end - series < 2) return {};
  return title_above(text, head, static_cast<std::size_t>(end - head.lines.begin()));
}

// The title of a text that names itself on `name_line`: below the name, or below the last place at
// which the head repeats it; on the covers of Recommendations, which are tables, above it.
std::string title_at_name(std::string_view text, const Head& head, std::size_t name_line) {
  const HeadLine& name = head.lines[name_line];
  std::size_t last = name_line;
  for (std::size_t i = name_line + 1; i < head.lines.size(); ++i) {
    if (repeats(head.lines[i], name)) last = i;
  }
  if ((last == name_line && name.is_row) || is_name_on_old_cover(head, last)) {
    if (std::string title = title_above(text, head, last); !title.empty()) return title;
  }
  const std::string below = first_usable(text, head, last + 1, std::string::npos, false);
  return below.empty() ? title_above(text, head, last) : below;
}

}  // namespace

std::string find_title(std::string_view text, const Head& head, std::size_t name_line,
                       const std::optional<std::string>& named) {
  if (named && !named->empty() && !is_supplement_line(*named)) return *named;
  if (std::string title = labelled_title(head); !title.empty()) return title;
  const std::size_t none = std::string::npos;
  if (named) return title_at_name(text, head, name_line);
  if (std::string title = title_below_series(text, head); !title.empty()) return title;
  for (std::size_t i = 0; i < head.lines.size(); ++i) {
    const HeadLine& line = head.lines[i];
    if (line.cells.size() != 1 || !line.label.empty() || kind_of_line(line.cells[0]).empty()) {
      continue;
    }
    // A heading of the first level is the title, whatever a line below it calls the text.
    if (!line.is_title) {
      if (std::string title = marked_title(text, head); !title.empty()) return title;
    }
    if (!is_only_kind(line.cells[0])) return join_title(text, head, i);
    std::string below = first_usable(text, head, i + 1, none);
    return !below.empty() ? below : first_usable(text, head, 0, i);
  }
  return first_usable(text, head, name_line == none ? 0 : name_line + 1, none);
}

std::string find_printed_date(const Head& head) {
  for (const HeadLine& line : head.lines) {
    if (!line.label.empty() && is_title_label(line.label)) continue;
    for (const std::string_view cell : line.cells) {
      std::string date =
          date_of_cell(is_header_line(cell) ? cell.substr(cell.find(':') + 1) : cell);
      if (!date.empty()) return date;
    }
  }
  return {};
}

std::string find_printed_year(const Head& head) {
  for (const HeadLine& line : head.lines) {
    const int year = line.cells.size() == 1 ? year_of_line(line.cells[0]) : 0;
    if (year >= 1850 && year <= 2100) return std::to_string(year);
  }
  return {};
}

std::string find_last_year_in_bracket(const Head& head) {
  for (const HeadLine& line : head.lines) {
    const std::string_view text = line.cells[0];
    if (text.front() != '(' || text.back() != ')' || text.size() < 6) continue;
    const std::string_view last = text.substr(text.size() - 5, 4);
    const bool is_list = text.find_first_not_of("0123456789-– (),;") == std::string_view::npos;
    if (is_list && std::all_of(last.begin(), last.end(), is_digit_byte)) return std::string{last};
  }
  return {};
}

}  // namespace itu::analyzers
