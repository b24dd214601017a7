#include "analyzers/citation/grammar/ordinals.h"

#include <algorithm>
#include <array>

#include "analyzers/citation/grammar/numbered_series.h"
#include "analyzers/citation/grammar/places.h"
#include "analyzers/citation/tables/item_letters.h"

namespace itu::analyzers {
namespace {

constexpr std::size_t kLongestList = 300;  // bytes from the first number to the measure word
constexpr std::size_t kLongestAside = 80;  // bytes of a bracket within the list
constexpr std::size_t kMostMembers = 64;   // of one list

constexpr auto kDivisions = std::to_array<Division>({
    {"款", "", Division::Use::kProvision},
    {"条", "art", Division::Use::kArticle},
    {"段", "", Division::Use::kNumbered},
    {"段落", "", Division::Use::kNumbered},
    {"节", "", Division::Use::kSection},
    {"项", "", Division::Use::kSection},
    {"点", "", Division::Use::kSection},
    {"章", "chapter", Division::Use::kSection},
    {"部分", "part", Division::Use::kSection},
});

// What may stand between the numbers of a list.
const PhraseTable& joints() {
  static const PhraseTable table({{"、", 0},
                                  {"和", 0},
                                  {"及", 0},
                                  {"以及", 0},
                                  {"与", 0},
                                  {"或", 0},
                                  {"至", 0},
                                  {"到", 0},
                                  {kOrdinalSign, 0},
                                  {kSerialWord, 1}});
  return table;
}

bool is_list_byte(char c) {
  return is_word_byte(c) || std::string_view(" ,.-/)").find(c) != std::string_view::npos;
}

// Where a line of Chinese is broken inside a list: "第9.4⏎节", "第2号⏎通函". A new ordinal at the
// start of a line belongs to the list only behind a joint.
bool is_wrapped(const Cursor& in, bool is_joined) {
  if (in.peek() != '\n' || in.peek(1) == '\n') return false;
  return is_joined || in.rest().substr(1, kOrdinalSign.size()) != kOrdinalSign;
}

// The end of the list at `at`: numbers, joints, brackets with editions.
std::size_t end_of_list(std::string_view text, std::size_t at, bool with_brackets) {
  Cursor in(text, at);
  bool is_joined = true;
  while (in.at() < text.size() && in.at() - at < kLongestList) {
    if (with_brackets && is_wrapped(in, is_joined)) {
      in.move_to(in.at() + 1);
      continue;
    }
    is_joined = starts_ideograph(in.peek());
    if (is_joined) {
      const auto joint = in.take_phrase(joints());
      if (!joint) break;
      is_joined = *joint == 0;
    } else if (in.peek() == '(') {
      const std::size_t close = text.substr(0, in.at() + kLongestAside).find(')', in.at());
      if (!with_brackets || close == std::string_view::npos) break;
      in.move_to(close + 1);
    } else if (is_list_byte(in.peek())) {
      in.move_to(in.at() + 1);
    } else {
      break;
    }
  }
  return in.at();
}

}  // namespace

std::optional<Measure> find_measure(const Cursor& numbers) {
  Cursor in(numbers.text(), end_of_list(numbers.text(), numbers.at(), true));
  const std::size_t begin = in.at();
  if (const auto row = in.take_phrase(text_kind_words())) {
    return Measure{Measure::Of::kText, *row, begin};
  }
  if (const auto row = in.take_phrase(family_words())) {
    return Measure{Measure::Of::kFamily, *row, begin};
  }
  if (const auto row = in.take_phrase(ordinal_divisions())) {
    return Measure{Measure::Of::kPlace, *row, begin};
  }
  if (in.take_here("期") || in.take_phrase(series_names())) {
    return Measure{Measure::Of::kSeries, 0, begin};
  }
  return std::nullopt;
}

std::size_t end_of_ordinals(std::string_view text, std::size_t at) {
  const std::size_t end = end_of_list(text, at, false);
  while (at < end && !is_letter_byte(text[at])) ++at;  // a letter may begin a symbol
  return at;
}

const PhraseTable& ordinal_divisions() {
  static const PhraseTable table = phrase_table_of(kDivisions);
  return table;
}

const Division& ordinal_division(int row) { return kDivisions[static_cast<std::size_t>(row)]; }

std::vector<OrdinalMember> take_ordinal_members(Cursor* in) {
  std::vector<OrdinalMember> members;
  while (members.size() < kMostMembers) {
    Attempt attempt(in);
    const Separator separator = members.empty() ? Separator::kList : take_separator(in);
    if (separator == Separator::kNone) break;
    in->take_blanks();
    in->take_here(kOrdinalSign);
    in->take_blanks();
    const std::size_t begin = in->at();
    while (is_letter_byte(in->peek()) || is_digit_byte(in->peek()) || in->peek() == '/' ||
           in->peek() == '-' || in->peek() == '.') {
      in->move_to(in->at() + 1);
    }
    std::string number(in->text().substr(begin, in->at() - begin));
    if (number.empty()) number = take_ideograph_number(in).value_or("");
    if (number.empty()) break;
    members.push_back({std::move(number), {begin, in->at()}, separator == Separator::kRange});
    in->take_blanks();
    in->take_here(kSerialWord);
    attempt.keep();
  }
  return members;
}

std::optional<std::string> take_ideograph_number(Cursor* in) {
  const auto number = read_character_number(in->rest());
  if (!number) return std::nullopt;
  in->move_to(in->at() + number->length);
  return std::to_string(number->value);
}

bool counts_otherwise(std::string_view rest) {
  static const PhraseTable words({{"年", 0}, {"月", 0}, {"日", 0},   {"个", 0},   {"名", 0},
                                  {"次", 0}, {"届", 0}, {"万", 0},   {"亿", 0},   {"千", 0},
                                  {"百", 0}, {"票", 0}, {"页", 0},   {"天", 0},   {"家", 0},
                                  {"国", 0}, {"位", 0}, {"种", 0},   {"小时", 0}, {"场", 0},
                                  {"份", 0}, {"周", 0}, {"瑞郎", 0}, {"美元", 0}, {"倍", 0}});
  while (!rest.empty() && rest.front() == ' ') rest.remove_prefix(1);
  return !rest.empty() && starts_ideograph(rest.front()) && words.match(rest).has_value();
}

std::size_t begin_of_words_before(std::string_view text, std::size_t at,
                                  std::initializer_list<std::string_view> words) {
  std::string_view before = text.substr(0, at);
  const auto ends_with = [&before](std::string_view word) {
    return before.size() >= word.size() && before.substr(before.size() - word.size()) == word;
  };
  while (ends_with(" ") || ends_with("\"")) before.remove_suffix(1);
  if (ends_with("的")) before.remove_suffix(3);
  std::size_t begin = at;
  for (const std::string_view word : words) {
    if (ends_with(word)) begin = std::min(begin, before.size() - word.size());
  }
  return begin;
}

}  // namespace itu::analyzers
