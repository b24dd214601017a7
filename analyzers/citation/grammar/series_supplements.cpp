#include "analyzers/citation/grammar/series_supplements.h"

#include <algorithm>
#include <array>

#include "analyzers/citation/effort.h"
#include "analyzers/citation/grammar/grammar.h"
#include "analyzers/citation/tables/kinds.h"

namespace itu::analyzers {
namespace {

constexpr std::size_t kLongestName = 80;  // bytes of "ITU-T X-series Recommendations - "
constexpr std::size_t kMostWords = 7;

// Letters of series that Cyrillic print writes with its own.
struct LookAlike {
  std::string_view cyrillic;
  char latin;
};

constexpr auto kLookAlikes = std::to_array<LookAlike>({{"а", 'a'},
                                                       {"в", 'b'},
                                                       {"с", 'c'},
                                                       {"е", 'e'},
                                                       {"н", 'h'},
                                                       {"к", 'k'},
                                                       {"м", 'm'},
                                                       {"о", 'o'},
                                                       {"р", 'p'},
                                                       {"т", 't'},
                                                       {"х", 'x'},
                                                       {"у", 'y'}});

char take_letter(Cursor* in) {
  Attempt attempt(in);
  in->take_blanks_in_line();
  char letter = 0;
  if (is_letter_byte(in->peek())) {
    letter = in->peek();
    in->move_to(in->at() + 1);
  }
  for (const LookAlike& row : kLookAlikes) {
    if (letter == 0 && in->take_here(row.cyrillic)) letter = row.latin;
  }
  if (letter == 0 || is_word_byte(in->peek()) || in->peek() == '\'') return 0;
  attempt.keep();
  return letter;
}

bool take_series_word(Cursor* in) {
  static const PhraseTable words({{"series", 0},
                                  {"série", 0},
                                  {"serie", 0},
                                  {"сери~", 0},
                                  {"系列", 0},
                                  {"السلسلة", 0},
                                  {"سلسلة", 0}});
  return in->take_phrase(words).has_value();
}

bool take_recommendation_word(Cursor* in) {
  Attempt attempt(in);
  const auto row = in->take_phrase(text_kind_words());
  return row && text_kind(*row).kind == "rec" && attempt.keep();
}

// What may stand before the name of a series: "the", "ITU-T", "Recommendations", "de la".
bool take_word_before(Cursor* in) {
  static const PhraseTable words({{"the", 0},
                                  {"of", 0},
                                  {"of the", 0},
                                  {"la", 0},
                                  {"de la", 0},
                                  {"les", 0},
                                  {"las", 0},
                                  {"من", 0},
                                  {"的", 0}});
  return take_sector(in) == 't' || take_recommendation_word(in) || in->take_phrase(words);
}

// "X.800-series": the letter of a series whose numbers are told by their hundred.
bool is_hundred(const Cursor& in) {
  return is_letter_byte(in.peek()) && in.peek(1) == '.' && is_digit_byte(in.peek(2));
}

char take_hundred(Cursor* in) {
  const char letter = in->peek();
  in->move_to(in->at() + 2);
  in->take_digits_here();
  return letter;
}

// "X-series", "E series", "série Y", "Y系列": the letter.
char take_letter_of_series(Cursor* in) {
  Attempt attempt(in);
  in->take_blanks_in_line();
  if (take_series_word(in)) {
    const char letter = take_letter(in);
    if (letter != 0) attempt.keep();
    return letter;
  }
  const char letter = is_hundred(*in) ? take_hundred(in) : take_letter(in);
  if (letter == 0) return 0;
  in->take_here('-');
  if (!take_series_word(in)) return 0;
  attempt.keep();
  return letter;
}

// The signs between the name of a series and its supplement.
void take_joint(Cursor* in) {
  in->take_blanks();
  for (const char sign : {'-', ',', ':', '.'}) {
    if (in->take_here(sign)) break;
  }
  in->take_blanks();
}

// The letter of a series whose name starts at the cursor and ends at `end`.
char read_name(Cursor in, std::size_t end) {
  for (std::size_t i = 0; i < kMostWords && take_word_before(&in); ++i) {
  }
  char letter = take_letter_of_series(&in);
  if (letter == 0) letter = take_letter(&in);
  if (letter == 0) return 0;
  take_recommendation_word(&in);
  take_joint(&in);
  return in.at() == end ? letter : '\0';
}

}  // namespace

char take_series_behind(Cursor* in) {
  static const PhraseTable links({{"to", 0},
                                  {"of", 0},
                                  {"aux", 0},
                                  {"à la", 0},
                                  {"des", 0},
                                  {"de la", 0},
                                  {"de las", 0},
                                  {"a la", 0},
                                  {"a las", 0},
                                  {"к", 0},
                                  {"إلى", 0},
                                  {"من", 0},
                                  {"ل", 0}});
  Attempt attempt(in);
  in->take_phrase(links);
  for (std::size_t i = 0; i < kMostWords && take_word_before(in); ++i) {
  }
  const char letter = take_letter_of_series(in);
  if (letter == 0) return 0;
  take_recommendation_word(in);
  attempt.keep();
  return letter;
}

SeriesNamed series_before(std::string_view text, std::size_t from, std::size_t at) {
  from = std::max(from, at > kLongestName ? at - kLongestName : std::size_t{0});
  SeriesNamed found;
  std::size_t words = 0;
  for (std::size_t begin = at; begin > from && words < kMostWords; --begin) {
    count_step();
    const std::size_t start = begin - 1;
    if (text[start] == '\n' && start > 0 && text[start - 1] == '\n') break;
    if (!is_word_start(text, start) || is_blank_byte(text[start])) continue;
    if (!starts_ideograph(text[start])) ++words;
    if (const char letter = read_name(Cursor(text, start), at)) found = {letter, start};
  }
  return found;
}

}  // namespace itu::analyzers
