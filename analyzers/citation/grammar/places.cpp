#include "analyzers/citation/grammar/places.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

#include "analyzers/citation/grammar/ordinals.h"

namespace itu::analyzers {
namespace {

constexpr std::size_t kMostPlaces = 64;  // of one list
constexpr std::size_t kYear = 4;         // digits

constexpr std::string_view kArabicAnd = "\u0648";  // glued to the word behind it

const PhraseTable& list_words() {
  static const PhraseTable table({{"and", 0},
                                  {"or", 0},
                                  {"and/or", 0},
                                  {"as well as", 0},
                                  {"et", 0},
                                  {"ou", 0},
                                  {"y", 0},
                                  {"e", 0},
                                  {"o", 0},
                                  {"и", 0},
                                  {"или", 0},
                                  {"和", 0},
                                  {"及", 0},
                                  {"以及", 0},
                                  {"与", 0},
                                  {"或", 0},
                                  {"、", 0},
                                  {"،", 0},
                                  {"و", 0}});
  return table;
}

const PhraseTable& range_words() {
  static const PhraseTable table({{"to", 0},
                                  {"through", 0},
                                  {"à", 0},
                                  {"au", 0},
                                  {"a", 0},
                                  {"al", 0},
                                  {"hasta", 0},
                                  {"jusqu'à", 0},
                                  {"до", 0},
                                  {"حتى", 0},
                                  {"по", 0},
                                  {"至", 0},
                                  {"到", 0},
                                  {"إلى", 0}});
  return table;
}

bool is_arabic(std::string_view word) {
  return !word.empty() && (word[0] == '\xD8' || word[0] == '\xD9');
}

std::string join(const PlaceNumber& number, GluedLetters letters) {
  std::string text;
  for (const std::string& part : number.parts) {
    if (!text.empty()) text += '.';
    text += part;
  }
  if (!number.glued.empty()) {
    if (letters == GluedLetters::kSplit) text += '.';
    text += number.glued;
  }
  return text;
}

// "35.a..35.e" is written "35.a..e".
std::string without_shared(const std::string& first, const std::string& last) {
  const std::size_t dot = first.rfind('.');
  if (dot == std::string::npos) return last;
  const std::string shared = first.substr(0, dot + 1);
  return last.compare(0, shared.size(), shared) == 0 ? last.substr(shared.size()) : last;
}

}  // namespace

std::string to_place(const CitedPlace& place, GluedLetters letters) {
  std::string text = place.outer;
  const auto add = [&text](const std::string& part) {
    if (part.empty()) return;
    if (!text.empty()) text += '.';
    text += part;
  };
  add(place.part);
  const std::string first = join(place.first, letters);
  add(first);
  if (place.last) text += ".." + without_shared(first, join(*place.last, letters));
  return text;
}

namespace {

// "e" and "y" are words for "and", "a" is one for "to"; in "E.107" they are not.
bool take_joining_word(Cursor* in, const PhraseTable& words) {
  Attempt attempt(in);
  in->take_blanks();
  const bool is_series =
      is_letter_byte(in->peek()) && in->peek(1) == '.' && is_digit_byte(in->peek(2));
  return !is_series && in->take_phrase(words) && attempt.keep();
}

}  // namespace

Separator take_separator(Cursor* in) {
  Attempt attempt(in);
  in->take_blanks();
  if (in->peek() == '-') {
    in->take_here('-');
    attempt.keep();
    return Separator::kRange;
  }
  bool found = in->take(',') || in->take_here('&') || in->take_here('+');
  if (take_joining_word(in, list_words())) found = true;
  in->take_blanks();
  if (is_word_start(in->text(), in->at()) && in->take_here(kArabicAnd)) found = true;
  if (!found && take_joining_word(in, range_words())) {
    attempt.keep();
    return Separator::kRange;
  }
  if (!found) return Separator::kNone;
  attempt.keep();
  return Separator::kList;
}

namespace {

// "من 165 إلى 169", "с 93 по 98": the word before the first end of a range.
void take_from(Cursor* in) {
  static const PhraseTable words(
      {{"من", 0}, {"с", 0}, {"со", 0}, {"от", 0}, {"from", 0}, {"de", 0}, {"del", 0}, {"du", 0}});
  Attempt attempt(in);
  if (!in->take_phrase(words)) return;
  in->take_blanks();
  Cursor range = *in;
  range.take_digits_here();
  range.take_blanks();
  if (is_digit_byte(in->peek()) && range.take_phrase(range_words())) attempt.keep();
}

// "110-108": the ends of a range as Arabic prints them around a hyphen.
void turn_range(CitedPlace* place) {
  if (!place->last || place->first.parts.size() != 1 || place->last->parts.size() != 1) return;
  const int first = std::atoi(place->first.parts[0].c_str());
  const int last = std::atoi(place->last->parts[0].c_str());
  if (last > 0 && last < first) std::swap(place->first, *place->last);
}

}  // namespace

namespace {

// "12 a), b) and d)": the letters behind the first are items of the same number.
void share_number(const CitedPlace& before, PlaceNumber* number) {
  const bool is_item = number->parts.size() == 1 && is_letter_byte(number->parts[0][0]);
  const std::vector<std::string>& parts = before.first.parts;
  if (!is_item || parts.size() < 2 || !is_digit_byte(parts[0][0])) return;
  const auto letter = std::find_if(parts.begin(), parts.end(), [](const std::string& part) {
    return is_letter_byte(part.front());
  });
  if (letter == parts.end()) return;
  number->parts.insert(number->parts.begin(), parts.begin(), letter);
}

}  // namespace

namespace {

// "Appendix 30B and a new Rule": behind a number "a" is a word.
bool is_article(const Cursor& in, const std::vector<CitedPlace>& places) {
  return !places.empty() && in.rest().starts_with("a ") && !places.back().first.parts.empty() &&
         is_digit_byte(places.back().first.parts.front().front());
}

}  // namespace

std::vector<CitedPlace> take_place_numbers(Cursor* in, std::string_view part, PlaceShape shape) {
  std::vector<CitedPlace> places;
  take_from(in);
  while (places.size() < kMostPlaces) {
    Attempt attempt(in);
    const bool has_stroke = shape.with_slash && !places.empty() && in->take_here('/');
    const Separator separator =
        places.empty() || has_stroke ? Separator::kList : take_separator(in);
    if (separator == Separator::kNone) break;
    if (places.empty()) {
      in->take_blanks_in_line();
    } else {
      in->take_blanks();
    }
    const bool has_sign = !places.empty() && in->take_here(kOrdinalSign);
    if (has_sign) in->take_blanks();
    const std::size_t begin = in->at();
    if (separator == Separator::kRange) {
      CitedPlace& range = places.back();
      if (range.last) break;
      range.last = take_range_end(in, range.first);
      // A hyphen that makes no range makes the number something else: "45-1925", "9-12-3".
      if (!range.last && is_digit_byte(in->peek()) && in->text()[in->at() - 1] == '-') return {};
      if (!range.last) break;
      range.span.end = in->at();
    } else {
      if (is_article(*in, places)) break;
      auto number = take_place_number(in, shape);
      if (!number || (has_sign && in->rest().starts_with(kSerialWord))) break;  // "和第131号决议"
      // "Appendix II, or G.711": the next text, not the next appendix.
      const bool is_text = number->parts.size() > 1 && is_letter_byte(number->parts[0][0]) &&
                           number->parts[1].size() > 2;
      if (is_text && !places.empty()) break;
      if (!places.empty()) share_number(places.back(), &*number);
      places.push_back({{begin, in->at()}, "", std::string(part), std::move(*number), {}});
    }
    attempt.keep();
  }
  return places;
}

namespace {

// "AP30/30A": the two Appendices of the Radio Regulations that go together.
bool is_radio_pair(Cursor in) {
  in.take_blanks_in_line();
  return in.rest().starts_with("30/30a") || in.rest().starts_with("30a/30");
}

// "Appendix ⏎ 7 refers": a line that ends between the word and its number. A number that begins a
// paragraph of its own is none of the word's: something of the sentence must follow it.
void take_line_end(Cursor* in, std::size_t begin, std::string_view word) {
  static const PhraseTable goes_on({{"of", 0},
                                    {"to", 0},
                                    {"and", 0},
                                    {"in", 0},
                                    {"or", 0},
                                    {"de", 0},
                                    {"du", 0},
                                    {"del", 0},
                                    {"et", 0},
                                    {"y", 0},
                                    {"и", 0},
                                    {"des", 0},
                                    {"is", 0},
                                    {"as", 0},
                                    {"for", 0},
                                    {"above", 0},
                                    {"below", 0}});
  if (in->peek() != '\n' || begin == 0 || in->text()[begin - 1] == '\n') return;
  Attempt attempt(in);
  if (!in->take_blanks() || !is_digit_byte(in->peek())) return;
  Cursor behind = *in;
  while (is_word_byte(behind.peek()) || (behind.peek() == '.' && is_word_byte(behind.peek(1)))) {
    behind.move_to(behind.at() + 1);
  }
  const bool never_ends =
      word.ends_with('.') || word.ends_with("§") || word == "para" || word == "paras";
  const char next = behind.peek();
  const bool is_inside = next == ',' || next == ';' || (next == ')' && in->peek(1) != ')');
  if (next == '\t') return;
  if (never_ends || is_inside || behind.take_phrase(goes_on)) attempt.keep();
}

}  // namespace

namespace {

void unmirror_all(Division::Use use, std::vector<CitedPlace>* places) {
  for (CitedPlace& place : *places) {
    unmirror(use, &place.first);
    if (place.last) unmirror(use, &*place.last);
    turn_range(&place);
  }
}

// "Section V | of Article 21": one Roman digit, which elsewhere may be a word.
std::vector<CitedPlace> take_roman_section(Cursor* in) {
  Attempt attempt(in);
  in->take_blanks_in_line();
  const std::size_t begin = in->at();
  const char digit = in->peek();
  if ((digit != 'i' && digit != 'v' && digit != 'x') || in->rest().substr(1, 4) != " of ")
    return {};
  in->move_to(begin + 1);
  attempt.keep();
  CitedPlace place;
  place.span = {begin, begin + 1};
  place.first.parts.emplace_back(1, digit);
  return {place};
}

// "Tables | 22-1A to 22-1D": each with its hyphen; "Tables 5-12" are a range.
bool has_joined_numbers(Cursor in) {
  for (int i = 0; i < 2; ++i) {
    if (i > 0 && take_separator(&in) == Separator::kNone) return false;
    in.take_blanks();
    if (in.take_digits_here().empty() || !in.take_here('-')) return false;
    if (in.take_digits_here().empty()) return false;
    if (is_letter_byte(in.peek()) && !is_word_byte(in.peek(1))) in.move_to(in.at() + 1);
  }
  return true;
}

}  // namespace

std::optional<DividedPlaces> take_division(Cursor* in) {
  Attempt attempt(in);
  in->take_blanks();
  const std::size_t begin = in->at();
  const auto row = in->take_phrase(division_words());
  if (!row) return std::nullopt;
  const Division& words = division(*row);
  // "§§ 55", "No.1"
  while (in->take_here('.')) {
  }
  const bool is_annex = words.use == Division::Use::kAnnex;
  const bool keeps_word = !words.part.empty();
  DividedPlaces result;
  result.use = words.use;
  result.is_point = words.words == "п." || words.words == "пп.";
  const bool has_items = words.use == Division::Use::kNumbered || words.use == Division::Use::kItem;
  const bool is_point = words.words == "п." || words.words == "пп.";  // of any text
  const bool is_dropped =
      words.part.empty() && (words.use != Division::Use::kProvision || is_point);
  const bool is_table = words.part == "table" || words.part == "figure";
  const PlaceShape shape{keeps_word || is_annex, has_items, is_dropped,
                         is_table && (words.words.back() != 's' || has_joined_numbers(*in)),
                         is_radio_pair(*in)};
  take_line_end(in, begin, words.words);
  result.places = take_place_numbers(in, words.part, shape);
  if (result.places.empty() && words.words == "section") result.places = take_roman_section(in);
  // "para 2014-2015" is a preposition of Spanish and a period.
  const bool is_period = words.words == "para" && !result.places.empty() &&
                         result.places.front().first.parts.front().size() == kYear;
  if (is_period) return std::nullopt;
  if (is_arabic(in->text().substr(begin, 1))) unmirror_all(words.use, &result.places);
  if (result.places.empty()) {
    if (!is_annex || !keeps_word) return std::nullopt;
    result.places.push_back({{begin, in->at()}, "", std::string(words.part), {}, {}});
  }
  result.places.front().span.begin = begin;
  attempt.keep();
  return result;
}

}  // namespace itu::analyzers
