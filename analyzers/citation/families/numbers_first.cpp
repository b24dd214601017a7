// Numbers that stand before any word that says what they count: "13r of the Plan", "5.328AA",
// "7.4.1 of Resolution 1".
#include <algorithm>
#include <array>

#include "analyzers/citation/grammar/grammar.h"
#include "analyzers/citation/grammar/links.h"
#include "analyzers/citation/grammar/places.h"

namespace itu::analyzers {

namespace {

constexpr std::size_t kLongestBefore = 80;  // bytes: "7.4.1, 7.4.2 and 7.4.3 of the "

// What may link numbers to the text behind them, longest first.
constexpr auto kLinks =
    std::to_array<std::string_view>({" of the ", " in the ", " de la ", " de las ", " de los ",
                                     " des ", " of ", " in ", " de l'", " du ", " del ", " de "});

// Words behind which such numbers count no part of a text.
constexpr auto kOtherCounts = std::to_array<std::string_view>(
    {"version", "release", "edition", "issue", "versión", "édition", "ghz", "mhz", "about", "by"});

// Where the link that ends at `end` begins; npos where there is none.
std::size_t link_before(std::string_view text, std::size_t end) {
  for (const std::string_view link : kLinks) {
    if (text.substr(0, end).ends_with(link)) return end - link.size();
  }
  return std::string_view::npos;
}

// Where the list of numbers such as "7.4.1 and 7.4.2" that ends at `end` begins: the word and the
// sign that part them count as its own. `end` where there is none.
std::size_t numbers_before(std::string_view text, std::size_t from, std::size_t end) {
  const auto belongs = [](std::string_view word) {
    if (word == "and" || word == "to" || word == "or" || word == "et" || word == "y") return true;
    if (word.ends_with(',')) word.remove_suffix(1);
    const bool is_number = word.find_first_not_of("0123456789.") == std::string_view::npos;
    return is_number && word.find('.') != std::string_view::npos && is_digit_byte(word.front()) &&
           is_digit_byte(word.back());
  };
  std::size_t begin = end;
  while (begin > from) {
    const std::size_t last = begin == end ? end : begin - 1;  // behind the word before the blank
    const std::size_t blank = text.substr(0, last).find_last_of(" \n(");
    const std::size_t word = blank == std::string_view::npos ? 0 : blank + 1;
    if (word < from || word >= last || !belongs(text.substr(word, last - word))) break;
    begin = word;
    if (word > 0 && text[word - 1] == '(') break;
  }
  while (begin < end && !is_digit_byte(text[begin])) {  // "and 7.4.1"
    begin = std::min(text.find(' ', begin), end - 1) + 1;
  }
  return begin;
}

bool counts_something_else(std::string_view before) {
  while (!before.empty() && is_blank_byte(before.back())) before.remove_suffix(1);
  return std::any_of(kOtherCounts.begin(), kOtherCounts.end(),
                     [before](std::string_view word) { return before.ends_with(word); });
}

}  // namespace

void take_numbers_before(const Reading& reading, std::size_t from, Citation* citation) {
  const bool is_text = citation->rule == Rule::kNumberedText ||
                       citation->rule == Rule::kRecommendation || citation->rule == Rule::kSymbol;
  if (!is_text || citation->items.size() != 1 || !citation->items.front().target.place.empty()) {
    return;
  }
  const std::size_t name = citation->span.begin;
  const bool is_tag = name > 0 && reading.text[name - 1] == '[';  // "5.2 of [ITU-T X.1205]"
  const std::size_t link = link_before(reading.text, is_tag ? name - 1 : name);
  if (link == std::string_view::npos) return;
  const std::size_t earliest = link > kLongestBefore ? link - kLongestBefore : 0;
  const std::size_t begin = numbers_before(reading.text, std::max(from, earliest), link);
  if (begin >= link || counts_something_else(reading.text.substr(0, begin))) return;
  Cursor in(reading.text, begin);
  const std::vector<CitedPlace> places = take_place_numbers(&in, "", {});
  if (places.empty() || in.at() != link) return;
  put_places(places, citation);
  citation->span.begin = begin;
}

std::optional<Citation> take_numbered_first(const Reading& reading, Cursor* in) {
  Attempt attempt(in);
  const std::size_t begin = in->at();
  const std::vector<CitedPlace> places = take_place_numbers(in, "", {});
  if (places.empty()) return std::nullopt;
  static const PhraseTable links({{"of", 0}, {"of the", 0}, {"in the", 0}});
  const PlaceNumber& number = places.front().first;
  Cursor ahead = *in;
  if (ahead.take_phrase(links) && !number.glued.empty()) {
    if (auto work = take_instrument(reading, &ahead)) {
      put_places(places, &*work);
      work->span = {begin, ahead.at()};
      *in = ahead;
      attempt.keep();
      return work;
    }
  }
  // "5.328AA": a footnote of the table of frequency allocations, in capitals.
  const bool is_footnote = places.size() == 1 && number.parts.size() == 2 &&
                           !number.glued.empty() && number.parts[0].size() <= 2 &&
                           number.parts[1].size() >= 2 && reading.is_capital(in->at() - 1);
  if (!is_footnote) return std::nullopt;
  Citation citation = local_citation(places, begin, in->at());
  citation.kind = ReferenceKind::kProvision;
  citation.question = Question::kForm;
  citation.rule = Rule::kRadioFootnote;
  citation.items.front().target = {"itu", "rr", "",
                                   "",    {},   to_place(places[0], GluedLetters::kStay)};
  attempt.keep();
  return citation;
}

}  // namespace itu::analyzers
