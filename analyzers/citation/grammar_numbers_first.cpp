// Numbers that stand before any word that says what they count: "13r of the Plan", "5.328AA".
#include "analyzers/citation/grammar.h"
#include "analyzers/citation/grammar_links.h"
#include "analyzers/citation/places.h"

namespace itu::analyzers {

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
