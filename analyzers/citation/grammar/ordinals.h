// Chinese puts the number before what it counts and the whole before its part: "第" announces the
// number, a measure word behind it says what is meant. Here are the pieces that its grammar stands
// on: which word counts a list of numbers, the numbers themselves, the words before them.
//
//   "第140、141和149号决议"   the measure word is 决议
//   "第7/17号集体函"          the number is "7/17"
#pragma once

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/citation/grammar/cursor.h"
#include "analyzers/citation/tables/kinds.h"
#include "analyzers/text_span.h"

namespace itu::analyzers {

inline constexpr std::string_view kOrdinalSign = "第";
inline constexpr std::string_view kSerialWord = "号";

struct Measure {
  enum class Of { kText, kFamily, kPlace, kSeries } of;
  int row = 0;            // of text_kind_words(), family_words() or ordinal_division()
  std::size_t begin = 0;  // of the word
};

// The word that counts the list of numbers at the cursor, if one follows.
std::optional<Measure> find_measure(const Cursor& numbers);

// Where the list of numbers behind the sign at `at` ends; a failed reader need not look at any of
// it again.
std::size_t end_of_ordinals(std::string_view text, std::size_t at);

// Words that count parts of texts: "款", "条", "段".
const PhraseTable& ordinal_divisions();
const Division& ordinal_division(int row);

// "5/13、7/13和第8/13": numbers as printed, at most `most` of them.
struct OrdinalMember {
  std::string number;
  TextSpan span;
  bool ends_range = false;  // "第13/5号至 | 第15/5号"
};
std::vector<OrdinalMember> take_ordinal_members(Cursor* in);

// "三", "十八", "二十一": a number in characters.
std::optional<std::string> take_ideograph_number(Cursor* in);

// "2018年", "3个": digits that are no number of a text or place.
bool counts_otherwise(std::string_view rest);

// Where the longest of `words` that ends at `at`, over blanks and an optional "的", begins; `at` if
// none ends there.
std::size_t begin_of_words_before(std::string_view text, std::size_t at,
                                  std::initializer_list<std::string_view> words);

}  // namespace itu::analyzers
