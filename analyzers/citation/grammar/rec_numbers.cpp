#include "analyzers/citation/grammar/rec_numbers.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "analyzers/citation/grammar/printed_number.h"

namespace itu::analyzers {
namespace {

// Series of ITU-R with two or three letters, and those that ITU-T has no series of.
constexpr auto kRadioSeries = std::to_array<std::string_view>(
    {"bo", "br", "bs", "bt", "ra", "rs", "sa", "sf", "sm", "sng", "tf"});

bool is_radio_series(std::string_view series) {
  for (const std::string_view row : kRadioSeries) {
    if (row == series) return true;
  }
  return false;
}

// "X.1303 bis" is a Recommendation of its own; "H.248.1v3" a version, which ids leave out.
void take_ending(Cursor* in, std::string* number) {
  static constexpr auto kEndings = std::to_array<std::string_view>({"bis", "ter", "quater"});
  static const PhraseTable endings({{"bis", 0},
                                    {"ter", 1},
                                    {"quater", 2},
                                    {"之二", 0},
                                    {"之三", 1},
                                    {"之四", 2},
                                    {"مكررا", 0},
                                    {"مكرر", 0}});
  Cursor ahead = *in;
  ahead.take_blanks_in_line();
  if (const auto row = ahead.take_phrase(endings)) {
    *number += kEndings[static_cast<std::size_t>(*row)];
    *in = ahead;
    return;
  }
  Cursor version = *in;
  version.take_blanks_in_line();  // "H.265 v5"
  if (version.take_here('v') && version.take_digits_here().size() == 1) *in = version;
}

// "X.1205", "G.729.1", "M.2030", "D.400R", "G.Imp712"; with `may_lack_dot` also "Y4102".
std::optional<std::string> take_series_number(Cursor* in, bool may_lack_dot) {
  Attempt attempt(in);
  const std::size_t begin = in->at();
  while (is_letter_byte(in->peek()) && in->at() - begin < 4) in->move_to(in->at() + 1);
  const std::string series(in->text().substr(begin, in->at() - begin));
  if (series.empty() || (series.size() > 1 && !is_radio_series(series))) return std::nullopt;
  if (!in->take_here('.') && !may_lack_dot) return std::nullopt;
  std::string number = series + ".";
  if (in->rest().substr(0, 3) == "imp") {
    const std::size_t start = in->at();
    while (is_letter_byte(in->peek()) || is_digit_byte(in->peek())) in->move_to(in->at() + 1);
    attempt.keep();
    return number + std::string(in->text().substr(start, in->at() - start));
  }
  const std::string_view digits = in->take_digits_here();
  if (digits.empty() || digits.size() > 4) return std::nullopt;
  number += digits;
  while (in->peek() == '.' && is_digit_byte(in->peek(1))) {
    in->take_here('.');
    number += "." + std::string(in->take_digits_here());
  }
  if (in->peek() == 'r' && !is_word_byte(in->peek(1))) {
    in->take_here('r');
    number += 'r';
  }
  take_ending(in, &number);
  if (is_word_byte(in->peek())) return std::nullopt;
  attempt.keep();
  return number;
}

// "Suppl.", "Supplement"; glued to the number "Sup55".
bool take_supplement_word(Cursor* in) {
  for (const std::string_view word : {"suppl", "supp", "supplement"}) {
    if (!in->take_word(word)) continue;
    in->take_here('.');
    return true;
  }
  for (const std::string_view word : {"suppl", "sup"}) {
    Attempt attempt(in);
    if (!in->take_here(word)) continue;
    if (in->peek() == '.' && is_digit_byte(in->peek(1))) in->take_here('.');  // "H.Sup.2"
    if (is_digit_byte(in->peek())) return attempt.keep();
  }
  return false;
}

// "A Suppl. 2", "G-series Supplement 39", "X.Suppl.1": a supplement to a series.
std::optional<RecNumber> take_series_supplement(Cursor* in) {
  Attempt attempt(in);
  const char series = in->peek();
  if (!is_letter_byte(series) || is_letter_byte(in->peek(1))) return std::nullopt;
  in->move_to(in->at() + 1);
  if (!in->take_here('.')) {
    Attempt word(in);
    const bool is_joined = in->take_here('-');
    const bool is_supplement = is_joined && in->rest().starts_with("suppl");  // "Y-Suppl.46"
    if (is_supplement || in->take_word("series")) word.keep();
  }
  if (!take_supplement_word(in)) return std::nullopt;
  const auto digits = in->take_digits(3);
  if (!digits) return std::nullopt;
  attempt.keep();
  RecNumber number;
  number.number = std::string(1, series) + "." + std::string(*digits);
  number.is_suppl = true;
  return number;
}

// Only numbers of ITU-R have revisions, and only some letters are its series.
bool may_be_of_radio(const std::string& number) {
  return number.find('.') > 1 ||
         std::string_view("fmpsv").find(number[0]) != std::string_view::npos;
}

// "Q.400-Q.490": ranges of signalling systems are published as one text.
bool is_one_text(const std::string& first, const std::string& last) {
  return first.starts_with("q.") && last.starts_with("q.");
}

}  // namespace

bool follows_in_series(const std::string& first, const std::string& last) {
  const std::size_t dot = first.rfind('.');
  if (last.rfind('.') != dot || !last.starts_with(std::string_view(first).substr(0, dot + 1))) {
    return false;
  }
  const auto is_plain = [dot](const std::string& number) {
    return std::all_of(number.begin() + static_cast<std::ptrdiff_t>(dot) + 1, number.end(),
                       is_digit_byte);
  };
  return is_plain(first) && is_plain(last) &&
         to_number(std::string_view(first).substr(dot + 1)) <
             to_number(std::string_view(last).substr(dot + 1));
}

std::vector<std::string> numbers_between(const std::string& first, const std::string& last) {
  constexpr int kLongestRange = 60;
  if (!follows_in_series(first, last) || is_one_text(first, last)) return {};
  const std::size_t dot = first.rfind('.');
  const std::string stem = first.substr(0, dot + 1);
  const int begin = to_number(std::string_view(first).substr(dot + 1));
  const int end = to_number(std::string_view(last).substr(dot + 1));
  std::vector<std::string> between;
  if (end - begin > kLongestRange) return between;
  for (int n = begin + 1; n < end; ++n) between.push_back(stem + std::to_string(n));
  return between;
}

std::optional<RecNumber> take_rec_number(Cursor* in, bool may_lack_dot) {
  if (auto supplement = take_series_supplement(in)) return supplement;
  auto first = take_series_number(in, may_lack_dot);
  if (!first) return std::nullopt;
  RecNumber number{std::move(*first), "", false, false, false};
  number.is_radio = number.number.find('.') > 1;
  if (in->peek() == '/' || in->peek() == '-') {
    Cursor ahead = *in;
    const char joint = ahead.peek();
    ahead.take_here(joint);
    if (is_digit_byte(ahead.peek()) && joint == '-') {
      const std::string_view revision = ahead.take_digits_here();
      const bool is_short = revision.size() <= 2 && !is_word_byte(ahead.peek());
      if (is_short && !may_be_of_radio(number.number)) return std::nullopt;  // "Output D.2-1"
      if (is_short) {
        number.edition = revision;
        number.is_radio = true;
        *in = ahead;
      }
    } else if (const auto second = take_series_number(&ahead, false);
               second && (joint == '/' || is_one_text(number.number, *second))) {
      number.number += joint + *second;
      number.is_dual = true;
      *in = ahead;
    }
  }
  return number;
}

}  // namespace itu::analyzers
