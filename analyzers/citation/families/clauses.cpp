// Clauses of Recommendations behind what their tags and titles end with: a bracket, a twin text, a
// comma alone.
#include "analyzers/citation/grammar/grammar.h"

namespace itu::analyzers {
namespace {

// "X.690 | | ISO/IEC 8825-1", "X.509 (2012) | | ISO/IEC 9594-8:2014": the twin text.
void take_twin(Cursor* in) {
  static const PhraseTable makers({{"iso/iec", 0}, {"iso", 0}, {"iec", 0}, {"iso/cei", 0}});
  Attempt attempt(in);
  if (!in->take('|') || !in->take_phrase(makers)) return;
  in->take_blanks();
  if (in->take_digits_here().empty()) return;
  while ((in->peek() == '-' || in->peek() == ':') && is_digit_byte(in->peek(1))) {
    in->move_to(in->at() + 1);
    in->take_digits_here();
  }
  attempt.keep();
}

// ", 8.1.2", ", 7.2.4": a clause without a word for it has three numbers at least.
std::optional<std::string> take_bare_clause(Cursor* in) {
  constexpr int kFewestDots = 2;
  Attempt attempt(in);
  if (!in->take(',')) return std::nullopt;
  in->take_blanks_in_line();
  const std::size_t begin = in->at();
  int dots = 0;
  for (std::string_view digits = in->take_digits_here();; digits = in->take_digits_here()) {
    if (digits.empty() || digits.size() > 2) return std::nullopt;
    if (in->peek() != '.' || !is_digit_byte(in->peek(1))) break;
    in->take_here('.');
    ++dots;
  }
  if (dots < kFewestDots || is_word_byte(in->peek()) || in->peek() == '-') return std::nullopt;
  attempt.keep();
  return std::string(in->text().substr(begin, in->at() - begin));
}

}  // namespace

// "[ITU-T Y.3511], clause 7.1", "ITU-T X.690 | ISO/IEC 8825-1, 8.1.2": places behind the bracket of
// a tag or the twin of the text, with a word or without.
void take_places_behind_tag(const Reading& reading, Cursor* in, Citation* citation) {
  Attempt attempt(in);
  take_twin(in);
  in->take_here(']');
  const std::size_t before = in->at();
  if (auto clause = take_bare_clause(in)) {
    CitedItem& last = citation->items.back();
    if (last.target.place.empty() && last.target.body == "itu-t") last.target.place = *clause;
    attempt.keep();
    return;
  }
  take_places_after(reading, in, citation);
  if (in->at() != before) attempt.keep();
}

}  // namespace itu::analyzers
