#include "analyzers/structure/dates.h"

#include <array>
#include <string>
#include <vector>

#include "analyzers/citation/tables/phrase_table.h"
#include "analyzers/structure/label.h"
#include "analyzers/utf8.h"

namespace itu::analyzers {
namespace {

constexpr std::size_t kLongestLine = 400;  // bytes of a line in which a date is looked for

struct Month {
  std::string_view name;
  int number;
};

constexpr auto kMonths = std::to_array<Month>({
    {"January", 1},    {"February", 2},   {"March", 3},      {"April", 4},     {"May", 5},
    {"June", 6},       {"July", 7},       {"August", 8},     {"September", 9}, {"October", 10},
    {"November", 11},  {"December", 12},  {"Jan.", 1},       {"Feb.", 2},      {"Sept.", 9},
    {"Jan", 1},        {"Feb", 2},        {"Mar", 3},        {"Apr", 4},       {"Jun", 6},
    {"Jul", 7},        {"Aug", 8},        {"Sep", 9},        {"Sept", 9},      {"Oct", 10},
    {"Nov", 11},       {"Dec", 12},       {"janvier", 1},    {"février", 2},   {"mars", 3},
    {"avril", 4},      {"mai", 5},        {"juin", 6},       {"juillet", 7},   {"août", 8},
    {"septembre", 9},  {"octobre", 10},   {"novembre", 11},  {"décembre", 12}, {"enero", 1},
    {"febrero", 2},    {"marzo", 3},      {"abril", 4},      {"mayo", 5},      {"junio", 6},
    {"julio", 7},      {"agosto", 8},     {"septiembre", 9}, {"setiembre", 9}, {"octubre", 10},
    {"noviembre", 11}, {"diciembre", 12}, {"января", 1},     {"февраля", 2},   {"марта", 3},
    {"апреля", 4},     {"мая", 5},        {"июня", 6},       {"июля", 7},      {"августа", 8},
    {"сентября", 9},   {"октября", 10},   {"ноября", 11},    {"декабря", 12},  {"январь", 1},
    {"февраль", 2},    {"март", 3},       {"апрель", 4},     {"май", 5},       {"июнь", 6},
    {"июль", 7},       {"август", 8},     {"сентябрь", 9},   {"октябрь", 10},  {"ноябрь", 11},
    {"декабрь", 12},   {"يناير", 1},      {"فبراير", 2},     {"مارس", 3},      {"أبريل", 4},
    {"مايو", 5},       {"يونيو", 6},      {"يوليو", 7},      {"أغسطس", 8},     {"سبتمبر", 9},
    {"أكتوبر", 10},    {"نوفمبر", 11},    {"ديسمبر", 12},
});

const PhraseTable& months() {
  static const PhraseTable table = [] {
    std::vector<Phrase> phrases;
    phrases.reserve(kMonths.size());
    for (const Month& month : kMonths) phrases.push_back({month.name, month.number});
    return PhraseTable(phrases);
  }();
  return table;
}

std::string two_digits(int value) { return (value < 10 ? "0" : "") + std::to_string(value); }

// Digits of `text` from `*at` on, at most `most` of them; -1 when there is none.
int read_digits(std::string_view text, std::size_t* at, std::size_t most) {
  int value = -1;
  std::size_t count = 0;
  for (; *at < text.size() && count < most && is_digit_byte(text[*at]); ++*at, ++count) {
    value = (value < 0 ? 0 : value * 10) + (text[*at] - '0');
  }
  const bool goes_on = *at < text.size() && is_digit_byte(text[*at]);
  return goes_on ? -1 : value;
}

// Passes over blanks and the small words between the parts of a date: "de", "г.", a comma.
std::size_t skip_between(std::string_view text, std::size_t at) {
  for (bool moved = true; moved;) {
    moved = false;
    for (const std::string_view word : {" ", "\t", ",", ".", "de ", "del ", "of "}) {
      if (text.substr(at, word.size()) != word) continue;
      at += word.size();
      moved = true;
    }
  }
  return at;
}

// The day that ends before `month`, "5 December", "1er mars", "5 de diciembre", "5th May"; 0 for
// none or for the end of a range.
int day_before(std::string_view text, std::size_t month, std::size_t* begin) {
  std::size_t end = month;
  for (bool moved = true; moved;) {
    moved = false;
    for (const std::string_view word : {" ", "\t", " de", "er", "th", "st", "nd", "rd", "о", "º"}) {
      if (end < word.size() || text.substr(end - word.size(), word.size()) != word) continue;
      end -= word.size();
      moved = true;
    }
  }
  std::size_t first = end;
  while (first > 0 && end - first < 3 && is_digit_byte(text[first - 1])) --first;
  if (first == end || end - first > 2) return 0;
  *begin = first;
  const bool is_range = first > 0 && (text[first - 1] == '-' || text[first - 1] == '/');
  const int day = std::stoi(std::string{text.substr(first, end - first)});
  return is_range || day < 1 || day > 31 ? 0 : day;
}

bool is_year(int year) { return year >= 1850 && year <= 2100; }

// "5 December 2007", "December 5, 2007", "December 2007".
std::optional<DateMention> read_at_month(std::string_view line, std::size_t at) {
  const auto month = months().match(line.substr(at));
  if (!month) return std::nullopt;
  DateMention mention{{}, at, at + month->length};
  int day = day_before(line, at, &mention.begin);
  std::size_t next = skip_between(line, mention.end);
  int number = read_digits(line, &next, 4);
  if (day == 0 && number >= 1 && number <= 31) {
    day = number;
    next = skip_between(line, next);
    number = read_digits(line, &next, 4);
  }
  if (!is_year(number)) return std::nullopt;
  mention.end = next;
  mention.date = std::to_string(number) + "-" + two_digits(month->value);
  if (day > 0) mention.date += "-" + two_digits(day);
  return mention;
}

// "15.VIII.2007", as the Operational Bulletin dates itself.
std::optional<DateMention> read_roman(std::string_view line, std::size_t at) {
  std::size_t next = at;
  const int day = read_digits(line, &next, 2);
  if (day < 1 || day > 31 || line.substr(next, 1) != ".") return std::nullopt;
  const std::size_t end = line.find('.', next + 1);
  if (end == std::string_view::npos || end - next > 6) return std::nullopt;
  const int month = roman_value(line.substr(next + 1, end - next - 1));
  next = end + 1;
  const int year = read_digits(line, &next, 4);
  if (month < 1 || month > 12 || !is_year(year)) return std::nullopt;
  return DateMention{std::to_string(year) + "-" + two_digits(month) + "-" + two_digits(day), at,
                     next};
}

// "2007年12月5日", "2007-12-05", "05.12.2007", "12/2007".
std::optional<DateMention> read_at_digit(std::string_view line, std::size_t at) {
  std::array<int, 3> numbers = {};
  std::size_t count = 0;
  std::size_t next = at;
  for (; count < numbers.size(); ++count) {
    const std::size_t before = next;
    numbers[count] = read_digits(line, &next, 4);
    if (numbers[count] < 0) {
      next = before;
      break;
    }
    bool joined = false;
    for (const std::string_view join : {"年", "月", "日", ".", "-", "/"}) {
      if (!joined && line.substr(next, join.size()) == join) next += join.size(), joined = true;
    }
    if (!joined && ++count > 0) break;
    while (joined && next < line.size() && line[next] == ' ') ++next;
  }
  if (count < 3 && line.substr(at, next - at).find("月") == std::string_view::npos) {
    return std::nullopt;
  }
  if (is_year(numbers[2])) std::swap(numbers[0], numbers[2]);
  const bool is_date = is_year(numbers[0]) && numbers[1] >= 1 && numbers[1] <= 12;
  if (!is_date || numbers[2] < 0 || numbers[2] > 31) return std::nullopt;
  DateMention mention{std::to_string(numbers[0]) + "-" + two_digits(numbers[1]), at, next};
  if (count == 3 && numbers[2] > 0) mention.date += "-" + two_digits(numbers[2]);
  return mention;
}

}  // namespace

int month_of(std::string_view word) {
  const auto month = months().match(word);
  return month && month->length == word.size() ? month->value : 0;
}

std::optional<DateMention> find_date(std::string_view line) {
  line = truncate_utf8(line, kLongestLine);
  for (std::size_t at = 0; at < line.size(); ++at) {
    const bool starts_word = at == 0 || !is_word_byte(line[at - 1]) || is_digit_byte(line[at - 1]);
    const bool is_digit = is_digit_byte(line[at]);
    if (is_digit && (at == 0 || !is_word_byte(line[at - 1]))) {
      if (auto date = read_roman(line, at)) return date;
      if (auto date = read_at_digit(line, at)) return date;
    }
    if (!starts_word || is_digit) continue;
    if (auto date = read_at_month(line, at)) return date;
  }
  return std::nullopt;
}

}  // namespace itu::analyzers
