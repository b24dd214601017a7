// The two editions of the International Telecommunication Regulations by their year or place alone:
// "the 1988 Regulations", "Article 7 of those of 1988", "the Melbourne text".
#include <algorithm>

#include "analyzers/citation/grammar/grammar.h"

namespace itu::analyzers {
namespace {

constexpr std::size_t kMostLookedAt = 24;  // citations back to a mention of the Regulations

// "1988", "melbourne".
std::string_view take_edition(Cursor* in) {
  static const PhraseTable names({{"1988", 0}, {"2012", 1}, {"melbourne", 0}, {"dubai", 1}});
  const auto row = in->take_phrase(names);
  if (!row) return {};
  return *row == 0 ? "1988" : "2012";
}

bool has_named_regulations(const Reading& reading) {
  const std::vector<Citation>& all = *reading.citations;
  const std::size_t first = all.size() > kMostLookedAt ? all.size() - kMostLookedAt : 0;
  return std::any_of(all.begin() + static_cast<std::ptrdiff_t>(first), all.end(),
                     [](const Citation& citation) {
                       const Target& target = citation.items.front().target;
                       return target.body == "itu" && target.kind == "itr";
                     });
}

// "those of | Melbourne"
const PhraseTable& pronouns() {
  static const PhraseTable table({{"those of", 0},
                                  {"that of", 0},
                                  {"those adopted in", 0},
                                  {"those signed in", 0},
                                  {"the ones of", 0},
                                  {"older ones", 0},
                                  {"newer ones", 0}});
  return table;
}

// "the Melbourne | treaty"; 1 for those that say by themselves which regulations are meant.
const PhraseTable& nouns() {
  static const PhraseTable table({{"regulations", 1},
                                  {"itrs", 1},
                                  {"itr", 1},
                                  {"text", 0},
                                  {"texts", 0},
                                  {"treaty", 0},
                                  {"version", 0},
                                  {"edition", 0},
                                  {"instrument", 0}});
  return table;
}

}  // namespace

std::optional<Citation> take_itr_edition(const Reading& reading, Cursor* in) {
  Attempt attempt(in);
  in->take_blanks();
  const std::size_t begin = in->at();
  constexpr std::string_view kFirstLetters = "12tondm";
  if (kFirstLetters.find(in->peek()) == std::string_view::npos) return std::nullopt;
  const bool is_pronoun = in->take_phrase(pronouns()).has_value();
  const bool is_aside = is_pronoun && in->take('(');
  const std::string_view edition = take_edition(in);
  if (edition.empty()) return std::nullopt;
  in->take(',');
  Cursor year = *in;
  if (take_edition(&year) == edition) *in = year;  // "Melbourne, 1988"
  if (is_aside && !in->take(')')) return std::nullopt;
  const auto noun = is_pronoun ? std::nullopt : in->take_phrase(nouns());
  if (!is_pronoun && !noun) return std::nullopt;
  const bool is_plain = noun && *noun == 1 && !is_digit_byte(reading.text[begin]);
  if (!is_plain && !has_named_regulations(reading)) return std::nullopt;
  Citation citation;
  citation.kind = ReferenceKind::kProvision;
  citation.rule = Rule::kInstrument;
  citation.span = {begin, in->at()};
  citation.items.push_back({citation.span, {"itu", "itr", "", std::string(edition), {}, ""}, {}});
  attempt.keep();
  return citation;
}

}  // namespace itu::analyzers
