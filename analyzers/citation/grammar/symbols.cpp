#include "analyzers/citation/grammar/symbols.h"

#include <re2/re2.h>
#include <re2/set.h>

#include <algorithm>
#include <array>
#include <memory>

#include "analyzers/citation/effort.h"
#include "analyzers/citation/grammar/brackets.h"
#include "analyzers/citation/grammar/printed_number.h"
#include "analyzers/citation/tables/phrase_table.h"

namespace itu::analyzers {
namespace {

using Strength = SymbolForm::Strength;

constexpr std::size_t kLongestSymbol = 80;  // bytes looked at
constexpr int kMostGroups = 6;

using Groups = std::array<re2::StringPiece, kMostGroups>;

struct Compiled {
  const SymbolForm* form;
  std::vector<std::string_view> starts;
  std::unique_ptr<RE2> pattern;
};

std::vector<std::string_view> split_starts(std::string_view starts) {
  std::vector<std::string_view> parts;
  while (!starts.empty()) {
    const std::size_t bar = starts.find('|');
    parts.push_back(starts.substr(0, bar));
    if (bar == std::string_view::npos) break;
    starts.remove_prefix(bar + 1);
  }
  return parts;
}

// "c", "wsis": the rows by the first letter of what they start with.
using Index = std::array<std::vector<const Compiled*>, 128>;

const std::vector<Compiled>& compiled() {
  static const std::vector<Compiled> forms = [] {
    std::vector<Compiled> result;
    for (const SymbolForm& form : symbol_forms()) {
      const re2::StringPiece pattern(form.pattern.data(), form.pattern.size());
      result.push_back({&form, split_starts(form.starts), std::make_unique<RE2>(pattern)});
    }
    return result;
  }();
  return forms;
}

const Index& by_first_letter() {
  static const Index index = [] {
    Index rows;
    for (const Compiled& form : compiled()) {
      for (char c = 'a'; c <= 'z'; ++c) {
        const bool fits = form.starts.empty() ||
                          std::any_of(form.starts.begin(), form.starts.end(),
                                      [c](std::string_view start) { return start[0] == c; });
        if (fits) rows[static_cast<std::size_t>(c)].push_back(&form);
      }
      const bool takes_digit = !form.starts.empty() && form.starts.front() == "#";
      for (char c = '0'; takes_digit && c <= '9'; ++c) {
        rows[static_cast<std::size_t>(c)].push_back(&form);
      }
    }
    return rows;
  }();
  return index;
}

// Whether any form begins at the start of `text`: one walk of one automaton, which ends at the
// first letter that none of them may have there. Most words end it at once.
bool has_symbol(re2::StringPiece text) {
  static const RE2::Set forms = [] {
    RE2::Set all(RE2::DefaultOptions, RE2::ANCHOR_START);
    for (const SymbolForm& form : symbol_forms()) {
      all.Add(re2::StringPiece(form.pattern.data(), form.pattern.size()), nullptr);
    }
    all.Compile();
    return all;
  }();
  count_step();
  return forms.Match(text, nullptr);
}

struct Period {
  int first_month;  // year * 100 + month
  std::string_view name;
};

// ITU-T periods run from assembly to assembly; their names are the nominal years. 2021 belongs to
// the period 2017-2020, which the pandemic prolonged.
constexpr auto kPeriods = std::to_array<Period>({
    {199303, "1993-1996"},
    {199610, "1997-2000"},
    {200010, "2001-2004"},
    {200410, "2005-2008"},
    {200810, "2009-2012"},
    {201212, "2013-2016"},
    {201611, "2017-2020"},
    {202203, "2022-2024"},
    {202411, "2025-2028"},
});
constexpr int kLastPeriodEnds = 202812;

std::string period_of(char sector, int first_year) {
  if (sector == 't') return study_period(first_year, 6);
  static constexpr std::array<int, 9> kRadio = {2000, 2003, 2007, 2012, 2015, 2019, 2023, 2027, 0};
  int last = first_year + 3;
  for (std::size_t i = 0; sector == 'r' && i + 1 < kRadio.size(); ++i) {
    if (kRadio[i] == first_year && kRadio[i + 1] != 0) last = kRadio[i + 1];
  }
  return std::to_string(first_year) + "-" + std::to_string(last);
}

// "xi" is 11; digits stay.
std::string from_roman(std::string_view number) {
  if (is_digit_byte(number.front())) return std::string(number);
  int value = 0;
  int last = 0;
  for (auto letter = number.rbegin(); letter != number.rend(); ++letter) {
    const int one = *letter == 'x' ? 10 : *letter == 'v' ? 5 : 1;
    value += one < last ? -one : one;
    last = one;
  }
  return std::to_string(value);
}

std::string print_group(char mode, std::string_view group) {
  if (mode == 'i') return from_roman(group);
  const int year = group.size() == 4 ? to_number(group) : full_year(to_number(group));
  switch (mode) {
    case 'n': {
      const std::size_t first = group.find_first_not_of('0');
      return first == std::string_view::npos ? "0" : std::string(group.substr(first));
    }
    case 'y':
      return std::to_string(year);
    case 't':
    case 'r':
    case 'd':
      return period_of(mode, year);
    default: {
      std::string printed(group);
      std::erase_if(printed, is_blank_byte);  // "WSIS- II" of a converted page
      const bool is_committee = printed.size() == 3 && printed.starts_with("pc");
      if (is_committee) printed.insert(2, "-");  // "WSIS-II/PC 3"
      return printed;
    }
  }
}

std::string_view group_of(std::string_view field, const Groups& groups) {
  const re2::StringPiece& group = groups[static_cast<std::size_t>(field.back() - '0')];
  return {group.data(), group.size()};
}

// The id with its fields filled; what stands in brackets is left out where its field is empty.
std::string fill(std::string_view id, const Groups& groups) {
  std::string result;
  std::size_t optional_at = std::string::npos;  // where the part in brackets begins in the result
  bool is_empty = false;
  for (std::size_t at = 0; at < id.size(); ++at) {
    if (id[at] == '[') {
      optional_at = result.size();
      is_empty = false;
    } else if (id[at] == ']') {
      if (is_empty) result.resize(optional_at);
    } else if (id[at] == '{') {
      const std::size_t close = id.find('}', at);
      const std::string_view field = id.substr(at + 1, close - at - 1);
      const std::string_view group = group_of(field, groups);
      is_empty = is_empty || group.empty();
      if (!group.empty()) result += print_group(field.size() > 1 ? field.front() : ' ', group);
      at = close;
    } else {
      result += id[at];
    }
  }
  return result;
}

bool starts_with_one_of(std::string_view text, const std::vector<std::string_view>& starts) {
  for (const std::string_view start : starts) {
    const bool has_start = start.front() == text.front() && text.starts_with(start);
    if (start == "#" ? is_digit_byte(text.front()) : has_start) return true;
  }
  return starts.empty() && is_letter_byte(text.front());
}

// "c07/2111" is no C07/211, "a/res/70/125" no document "a/res"; "-e" and "!r1" may follow.
bool may_end(const SymbolForm& form, std::string_view text, std::size_t end) {
  if (end >= text.size()) return true;
  const char next = text[end];
  const char after = end + 1 < text.size() ? text[end + 1] : ' ';
  if (next == '/' && form.name.starts_with("file-")) return true;  // in a web address
  if (next == '/' || next == '.') return !is_word_byte(after);
  return !is_word_byte(next);
}

}  // namespace

std::optional<Symbol> match_symbol(std::string_view text, bool with_weak) {
  if (text.empty() || static_cast<unsigned char>(text[0]) >= 0x80) return std::nullopt;
  const re2::StringPiece piece(text.data(), std::min(text.size(), kLongestSymbol));
  const auto& rows = by_first_letter()[static_cast<std::size_t>(text[0])];
  if (rows.empty() || !has_symbol(piece)) return std::nullopt;
  Groups groups;
  for (const Compiled* const indexed : rows) {
    const Compiled& row = *indexed;
    if (row.form->strength == Strength::kWeak && !with_weak) continue;
    count_step();
    if (!starts_with_one_of(text, row.starts)) continue;
    count_bytes(piece.size());
    if (!row.pattern->Match(piece, 0, piece.size(), RE2::ANCHOR_START, groups.data(),
                            kMostGroups)) {
      continue;
    }
    const std::size_t length = groups[0].size();
    if (!may_end(*row.form, text, length)) continue;
    if (auto target = parse_id(fill(row.form->id, groups))) {
      return Symbol{row.form, std::move(*target), length};
    }
  }
  return std::nullopt;
}

std::vector<std::string_view> symbol_starts() {
  std::vector<std::string_view> starts;
  for (const Compiled& row : compiled()) {
    for (const std::string_view start : row.starts) {
      if (start != "#") starts.push_back(start);
    }
  }
  return starts;
}

std::string study_period(int year, int month) {
  std::string_view name;
  for (const Period& period : kPeriods) {
    // Without a month the nominal years decide.
    const int first = month == 0 ? to_number(period.name.substr(0, 4)) * 100 : period.first_month;
    if (year * 100 + month >= first) name = period.name;
  }
  return year * 100 + month <= kLastPeriodEnds ? std::string(name) : std::string();
}

}  // namespace itu::analyzers
