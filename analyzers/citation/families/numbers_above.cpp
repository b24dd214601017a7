// Places of the citing text by their number and "above" or "below" alone: "as stated in 4.4 above",
// "under b) above", "see A.3 below". A plain number counts too much else.
#include <algorithm>

#include "analyzers/citation/grammar/grammar.h"
#include "analyzers/citation/grammar/links.h"
#include "analyzers/citation/grammar/places.h"

namespace itu::analyzers {
namespace {

constexpr std::size_t kLongestList = 40;  // bytes: "2.2 and 2.3"

// Whether a word that leads to a place, and no noun that is counted, ends before `begin`.
bool is_led_to(std::string_view text, std::size_t begin) {
  static const PhraseTable words({{"in", 0},
                                  {"under", 0},
                                  {"see", 0},
                                  {"to", 0},
                                  {"with", 0},
                                  {"from", 0},
                                  {"and", 0},
                                  {"cf.", 0},
                                  {"for", 0},
                                  {"per", 0}});
  constexpr std::size_t kLongest = 5;
  if (begin >= 1 && text[begin - 1] == '(') return true;
  if (begin < 3 || !is_blank_byte(text[begin - 1])) return false;
  std::size_t word = begin - 1;
  while (word > 0 && begin - word <= kLongest && !is_blank_byte(text[word - 1]) &&
         text[word - 1] != '(') {
    --word;
  }
  const auto match = words.match(text.substr(word, begin - 1 - word));
  return match && word + match->length + 1 == begin;
}

// "rose to 4.2 above the mean": what is above something.
bool measures(Cursor in) {
  static const PhraseTable words({{"the", 0},
                                  {"a", 0},
                                  {"an", 0},
                                  {"average", 0},
                                  {"normal", 0},
                                  {"mean", 0},
                                  {"sea", 0},
                                  {"ground", 0},
                                  {"zero", 0},
                                  {"its", 0},
                                  {"their", 0},
                                  {"those", 0},
                                  {"that", 0},
                                  {"expectations", 0}});
  Cursor number = in;
  number.take_blanks();
  return in.take_phrase(words).has_value() || is_digit_byte(number.peek());
}

// Whether the number says by its form that it is one of a place: "4.4", "2 a)", "b)", "A.3"; items
// alone in a range are of a list, which their sentence leads to.
bool is_of_place(const CitedPlace& place) {
  if (place.last && is_letter_byte(place.first.parts.front().front())) return false;
  if (place.first.parts.empty() || place.first.parts.front().size() > 2) return false;
  return place.first.parts.size() > 1 || is_letter_byte(place.first.parts.front().front());
}

}  // namespace

std::optional<Citation> take_numbers_above(const Reading& reading, std::size_t from, Cursor* in) {
  const std::string_view text = reading.text;
  const std::size_t end = in->at() == 0 ? 0 : in->at() - 1;
  from = std::max(from, end > kLongestList ? end - kLongestList : 0);
  if (end <= from || !is_blank_byte(text[end])) return std::nullopt;
  if (!is_word_byte(text[end - 1]) && text[end - 1] != ')') return std::nullopt;
  Cursor behind = *in;
  if (!take_above(&behind) || measures(behind)) return std::nullopt;
  for (std::size_t at = from; at < end; ++at) {
    const char next = at + 1 < end ? text[at + 1] : ' ';
    const bool may_be =
        is_digit_byte(text[at]) || (is_letter_byte(text[at]) && (next == ')' || next == '.'));
    if (!may_be || !is_led_to(text, at)) continue;
    Cursor list(text, at);
    const auto places = take_place_numbers(&list, "", {false, true, true});
    if (places.empty() || list.at() != end) continue;
    if (!std::all_of(places.begin(), places.end(), is_of_place)) return std::nullopt;
    *in = behind;
    Citation citation = local_citation(places, at, behind.at());
    citation.question = Question::kForm;
    return citation;
  }
  return std::nullopt;
}

}  // namespace itu::analyzers
