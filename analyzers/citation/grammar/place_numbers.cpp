#include "analyzers/citation/grammar/place_numbers.h"

#include <algorithm>

#include "analyzers/citation/grammar/open_brackets.h"
#include "analyzers/citation/grammar/ordinals.h"
#include "analyzers/citation/tables/item_letters.h"

namespace itu::analyzers {
namespace {

constexpr std::size_t kMostParts = 8;  // of one number
constexpr std::size_t kMostDigits = 4;

bool is_roman(std::string_view letters) {
  return letters.size() <= 5 && letters.find_first_not_of("ivx") == std::string_view::npos;
}

std::string_view letters_at(const Cursor& in) {
  std::size_t end = in.at();
  while (end < in.text().size() && is_letter_byte(in.text()[end])) ++end;
  return in.text().substr(in.at(), end - in.at());
}

// "أ)": the letter of another script, which needs its bracket.
bool take_other_letter(Cursor* in, std::vector<std::string>* parts) {
  const auto letter = read_item_letter(in->rest());
  if (!letter) return false;
  Attempt attempt(in);
  in->move_to(in->at() + letter->length);
  in->take_blanks_in_line();  // "د )"
  if (!in->take_here(')')) return false;
  attempt.keep();
  parts->emplace_back(1, letter->letter);
  return true;
}

// "a)", "(a)", "iii)" behind a number or alone.
bool take_item(Cursor* in, std::vector<std::string>* parts, bool needs_bracket) {
  Attempt attempt(in);
  in->take_blanks_in_line();
  const bool opened = in->take_here('(');
  if (take_other_letter(in, parts)) return attempt.keep();
  const std::string_view letters = letters_at(*in);
  if (letters.empty() || letters.size() > 4) return false;
  if (letters.size() > 2 && !is_roman(letters)) return false;
  // "aa)" counts on behind "z)"; "(No. 20.16 RR)" names the Regulations.
  const bool is_doubled = letters.size() == 2 && letters[0] == letters[1] && letters != "rr";
  if (letters.size() == 2 && !is_doubled && !is_roman(letters)) return false;
  in->move_to(in->at() + letters.size());
  if (is_word_byte(in->peek())) return false;
  const bool closed = in->take_here(')');
  if ((needs_bracket || opened) && !closed) return false;
  if (opened && letters.size() > 2 && !is_roman(letters)) return false;
  parts->emplace_back(letters);
  return attempt.keep();
}

// "c) ii)": an item of the item.
void take_roman_item(Cursor* in, std::vector<std::string>* parts) {
  Attempt attempt(in);
  std::vector<std::string> inner;
  const bool is_letter = parts->back().size() == 1 && parts->back() != "i";
  if (!is_letter || !take_item(in, &inner, true) || !is_roman(inner[0])) return;
  if (inner[0].size() < 2 && inner[0] != "i") return;  // "a) v)" are two items
  parts->push_back(inner[0]);
  attempt.keep();
}

// "35 a-e": the first letter of a range without brackets.
void take_letter_of_range(Cursor* in, std::vector<std::string>* parts) {
  Attempt attempt(in);
  in->take_blanks_in_line();
  const char letter = in->peek();
  const char last = in->peek(2);
  if (!is_letter_byte(letter) || in->peek(1) != '-' || !is_letter_byte(last)) return;
  if (last <= letter || is_word_byte(in->peek(3))) return;
  in->move_to(in->at() + 1);
  parts->emplace_back(1, letter);
  attempt.keep();
}

// "147of the Constitution" has lost a blank; "1st" and "4th" count.
bool is_word_behind(std::string_view letters) {
  return letters == "of" || letters == "to" || letters == "in" || letters == "st" ||
         letters == "th" || letters == "nd" || letters == "rd";
}

// "bis" and "ter" behind a number, with or without a blank: provisions put in later.
std::string_view take_latin_rank(Cursor* in) {
  Attempt attempt(in);
  in->take_blanks_in_line();
  if (!is_letter_byte(in->peek())) return {};
  for (const std::string_view rank : {"bis", "ter", "quater", "quinquies"}) {
    if (in->rest().substr(0, rank.size()) != rank) continue;
    in->move_to(in->at() + rank.size());
    if (is_word_byte(in->peek())) return {};
    attempt.keep();
    return rank;
  }
  return {};
}

// "14/2.1": the provisions of the Regulations of 1988 have two numbers, of which the one with the
// article's stays.
void take_double_number(Cursor* in) {
  Attempt attempt(in);
  const std::string_view first = in->take_digits_here();
  if (first.empty() || first.size() > 2 || !in->take_here('/')) return;
  Cursor ahead = *in;
  const bool has_article = ahead.take_digits_here().size() == 1 && ahead.take_here('.') &&
                           !ahead.take_digits_here().empty();
  if (has_article) attempt.keep();
}

// "S5.340": what the provisions of the Radio Regulations were called from 1998 to 2001.
void take_old_letter(Cursor* in) {
  Attempt attempt(in);
  if (!in->take_here('s')) return;
  Cursor ahead = *in;
  const std::size_t article = ahead.take_digits_here().size();
  const bool is_dotted = article > 0 && article <= 2 && ahead.take_here('.');
  if (is_dotted && !ahead.take_digits_here().empty()) attempt.keep();
}

// The parts up to the last digits: "9.8", "22.5", "11.44b.1".
bool take_parts(Cursor* in, std::vector<std::string>* parts) {
  while (parts->size() < kMostParts) {
    const std::string_view digits = in->take_digits_here();
    if (digits.empty() || digits.size() > kMostDigits) return false;
    parts->emplace_back(digits);
    const std::string_view letters = letters_at(*in);
    const std::size_t dot = in->at() + letters.size();
    const bool goes_on = letters.size() <= 2 && dot + 1 < in->text().size() &&
                         in->text()[dot] == '.' && is_digit_byte(in->text()[dot + 1]);
    if (!goes_on) break;
    parts->back() += letters;
    in->move_to(dot + 1);
  }
  return true;
}

// "4.1 | /E.118", "Tables 1 and 2 | /X.1601".
bool is_before_recommendation(const Cursor& in) {
  return in.peek() == '/' && is_letter_byte(in.peek(1)) && in.peek(2) == '.' &&
         is_digit_byte(in.peek(3));
}

// "9.21 | /C": which cases of a provision on coordination are meant.
void take_case_letter(Cursor* in, const PlaceNumber& number) {
  const bool is_one =
      in->peek() == '/' && is_letter_byte(in->peek(1)) && !is_word_byte(in->peek(2));
  if (is_one && number.parts.size() == 2 && in->peek(2) != '.') in->move_to(in->at() + 2);
}

// "9.8", "4.2 d)", "165a", "13r", "35 a)", "22.5c", "11.44b.1", "50 bis", "5/1.4".
std::optional<PlaceNumber> take_number(Cursor* in, bool with_slash = false) {
  Attempt attempt(in);
  PlaceNumber number;
  take_old_letter(in);
  take_double_number(in);
  if (!take_parts(in, &number.parts)) return std::nullopt;
  const std::string_view letters = letters_at(*in);
  if (const auto rank = take_latin_rank(in); !rank.empty()) {
    number.glued = rank;
  } else if (letters.size() == 1 || (letters.size() == 2 && !is_word_behind(letters))) {
    in->move_to(in->at() + letters.size());
    if (in->peek() == ')' && !is_in_bracket(*in)) {  // "102b)"
      in->take_here(')');
      number.parts.emplace_back(letters);
    } else {
      number.glued = letters;
    }
  } else if (!letters.empty() && letters != "of" && letters != "in") {
    return std::nullopt;
  } else if (!with_slash && in->peek() == '/' && is_word_byte(in->peek(1))) {
    take_case_letter(in, number);
    if (in->peek() == '/' && !is_before_recommendation(*in)) return std::nullopt;
  } else {
    if (take_item(in, &number.parts, true)) {
      take_roman_item(in, &number.parts);
    } else {
      take_letter_of_range(in, &number.parts);
    }
  }
  if (is_word_byte(in->peek()) && letters != "of" && letters != "in") return std::nullopt;
  // "№ 126-ФЗ" is the number of a law.
  const auto behind = static_cast<unsigned char>(in->peek(1));
  if (in->peek() == '-' && (behind == 0xD0 || behind == 0xD1)) return std::nullopt;
  if (counts_otherwise(in->rest())) return std::nullopt;
  attempt.keep();
  return number;
}

// "Anexo a la presente Resolución": words of one letter, with what follows them.
constexpr auto kShortWords = std::to_array<std::string_view>(
    {"a la", "a los", "a las", "a l'", "a esta", "a este", "a dicha", "a cette", "a ce", "y al",
     "y el", "y la", "y los", "y las", "y en", "o el", "o la"});

bool is_short_word(std::string_view text) {
  static const PhraseTable words = phrase_table_of(kShortWords);
  return words.match(text).has_value();
}

std::optional<PlaceNumber> take_letter_number(Cursor* in) {
  if (is_short_word(in->rest())) return std::nullopt;
  Attempt attempt(in);
  const std::string_view letters = letters_at(*in);
  if (letters.empty() || (letters.size() > 1 && !is_roman(letters))) return std::nullopt;
  in->move_to(in->at() + letters.size());
  PlaceNumber number;
  number.parts.emplace_back(letters);
  if (letters.size() == 1) number.parts.back() += in->take_digits_here();  // "A218", "Annex B1"
  while (in->peek() == '.' && number.parts.size() < kMostParts) {
    const bool is_letter = number.parts.size() > 1 && is_letter_byte(in->peek(1)) &&
                           !is_word_byte(in->peek(2));  // "A.17.d", "C.8.b.1"
    if (!is_letter && !is_digit_byte(in->peek(1))) break;
    in->take_here('.');
    if (is_letter) {
      number.parts.emplace_back(1, in->peek());
      in->move_to(in->at() + 1);
    } else {
      number.parts.emplace_back(in->take_digits_here());
    }
  }
  if (is_word_byte(in->peek()) || in->peek() == '\'') return std::nullopt;
  if (in->peek() == '/' && is_digit_byte(in->peek(1))) return std::nullopt;  // "c07/21"
  if (in->rest().starts_with(" suppl")) return std::nullopt;                 // "A Suppl. 5"
  attempt.keep();
  return number;
}

// "الملحق باء": the letter by its name; "Приложение А.": its look-alike.
std::optional<PlaceNumber> take_named_letter(Cursor* in) {
  auto letter = read_letter_name(in->rest());
  if (!letter) letter = read_look_alike(in->rest());
  if (!letter) return std::nullopt;
  Attempt attempt(in);
  in->move_to(in->at() + letter->length);
  if (is_word_byte(in->peek())) return std::nullopt;
  attempt.keep();
  PlaceNumber number;
  number.parts.emplace_back(1, letter->letter);
  return number;
}

// "附件一": the number in characters.
std::optional<PlaceNumber> take_character_number(Cursor* in) {
  auto digits = take_ideograph_number(in);
  if (!digits) return std::nullopt;
  PlaceNumber number;
  number.parts.push_back(std::move(*digits));
  number.is_in_characters = true;
  return number;
}

// "A1.3.2.3", "K.3", "A10", "II": a number of a clause that begins with a letter.
std::optional<PlaceNumber> take_code(Cursor* in) {
  Attempt attempt(in);
  const std::string_view letters = letters_at(*in);
  auto number = take_letter_number(in);
  if (!number) return std::nullopt;
  const bool has_digit = number->parts.size() > 1 || number->parts[0].size() > letters.size();
  const bool is_long_roman = letters.size() > 1 && is_roman(letters);
  if (!has_digit && !is_long_roman) return std::nullopt;
  attempt.keep();
  return number;
}

// "items 1), 2) and 3)": the bracket behind a number that none opens.
void take_closing(Cursor* in, const PlaceNumber& number) {
  const bool is_plain = number.parts.size() == 1 && number.glued.empty() &&
                        number.parts[0].size() <= 2 && is_digit_byte(number.parts[0][0]);
  if (is_plain && in->peek() == ')' && !is_in_bracket(*in)) in->take_here(')');
}

// "21-4", "22-1A": the number of a table in the article or clause before the hyphen.
void take_joined(Cursor* in, PlaceNumber* number) {
  if (in->peek() != '-' || !is_digit_byte(in->peek(1))) return;
  in->take_here('-');
  std::string& last = number->parts.back();
  last += number->glued + "-" + std::string(in->take_digits_here());
  number->glued.clear();
  if (is_letter_byte(in->peek()) && !is_word_byte(in->peek(1))) {
    last += in->peek();
    in->move_to(in->at() + 1);
  }
}

}  // namespace

std::optional<PlaceNumber> take_place_number(Cursor* in, PlaceShape shape) {
  if (starts_ideograph(in->peek())) return take_character_number(in);
  if (auto number = take_number(in, shape.with_slash)) {
    if (shape.is_joined) take_joined(in, &*number);
    if (shape.with_codes) take_closing(in, *number);
    return number;
  }
  if (!shape.items_only && shape.with_letters) {
    if (auto number = take_named_letter(in)) return number;
    return take_letter_number(in);
  }
  if (shape.with_codes) {
    if (auto number = take_code(in)) return number;
  }
  if (!shape.items_only) return std::nullopt;
  PlaceNumber number;
  if (!take_item(in, &number.parts, true)) return std::nullopt;
  take_roman_item(in, &number.parts);
  return number;
}

namespace {

// "Annexes B to I", "35 a-e": the last letter, without a bracket. "Annex A to a Resolution" has
// none.
bool take_letter_end(Cursor* in, std::string_view first, std::vector<std::string>* parts) {
  const std::string_view letters = letters_at(*in);
  if (letters.size() != 1 || first.size() != 1 || letters <= first) return false;
  const char next = in->peek(1);
  if (is_word_byte(next) || next == '.' || next == '/' || next == '\'' || next == '-') return false;
  parts->emplace_back(letters);
  in->move_to(in->at() + 1);
  return true;
}

// "22-1D" behind "22-1A": of the same article or clause.
std::optional<PlaceNumber> take_joined_end(Cursor* in, const PlaceNumber& first) {
  const std::string& before = first.parts.back();
  const std::size_t hyphen = before.find('-');
  if (first.parts.size() != 1 || hyphen == std::string::npos) return std::nullopt;
  Attempt attempt(in);
  PlaceNumber last;
  last.parts.emplace_back(in->take_digits_here());
  take_joined(in, &last);
  const bool is_same =
      last.parts.back().starts_with(std::string_view(before).substr(0, hyphen + 1));
  if (!is_same || is_word_byte(in->peek())) return std::nullopt;
  attempt.keep();
  return last;
}

}  // namespace

std::optional<PlaceNumber> take_range_end(Cursor* in, const PlaceNumber& first) {
  Attempt attempt(in);
  in->take_blanks();
  PlaceNumber last;
  if (auto joined = take_joined_end(in, first)) {
    attempt.keep();
    return joined;
  }
  const bool first_has_letter = is_letter_byte(first.parts.back().front());
  if (auto number = take_number(in)) {
    last = std::move(*number);
  } else if (!first_has_letter || (!take_item(in, &last.parts, true) &&
                                   !take_letter_end(in, first.parts.back(), &last.parts))) {
    return std::nullopt;
  }
  // "§ 45-1925" is one number of another system.
  const bool is_compound = first.parts.size() == 1 && last.parts.size() == 1 && !first_has_letter &&
                           is_digit_byte(last.parts[0].front()) &&
                           (last.parts[0].size() > first.parts[0].size() + 1 ||
                            last.parts[0].size() < first.parts[0].size());
  const bool is_symbol = in->peek() == '/' && !last.glued.empty();  // "2.12 to 5D/1668"
  if (is_compound || is_symbol) return std::nullopt;
  attempt.keep();
  return last;
}

}  // namespace itu::analyzers
