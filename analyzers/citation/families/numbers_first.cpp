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
constexpr auto kLinks = std::to_array<std::string_view>(
    {" of the same ", " of the said ", " of that ",   " of the ",   " in the ",   " de la même ",
     " du même ",     " de la misma ", " del mismo ", " de dicho ", " de dicha ", " de la ",
     " de las ",      " de los ",      " des ",       " of ",       " in ",       " de l'",
     " du ",          " del ",         " de "});

// What may link them to a text that is not named again.
constexpr auto kLinksBack = std::to_array<std::string_view>(
    {" of the same ", " of the said ", " of that ", " de la même ", " du même ", " de cette ",
     " de ladite ", " dudit ", " de la misma ", " del mismo ", " de dicho ", " de dicha ",
     " de esa ", " той же ", " того же ", " этой ", " этого ", " указанной "});

// Words behind which such numbers count no part of a text.
constexpr auto kOtherCounts =
    std::to_array<std::string_view>({"version", "release", "edition", "issue", "versión", "édition",
                                     "ghz", "mhz", "about", "by", "page", "pages", "p.", "pp."});

// Where the link that ends at `end` begins; npos where there is none.
template <typename Links>
std::size_t link_before(std::string_view text, std::size_t end, const Links& links) {
  for (const std::string_view link : links) {
    if (text.substr(0, end).ends_with(link)) return end - link.size();
  }
  return std::string_view::npos;
}

bool counts_something_else(std::string_view before) {
  while (!before.empty() && is_blank_byte(before.back())) before.remove_suffix(1);
  return std::any_of(kOtherCounts.begin(), kOtherCounts.end(),
                     [before](std::string_view word) { return before.ends_with(word); });
}

struct NumbersSeen {
  std::vector<CitedPlace> places;
  std::size_t begin = 0;
};

// The list of numbers such as "7.4.1 and 7.4.2", "12 a), b) and d)" that ends at `end` and begins
// at `from` or behind it.
NumbersSeen numbers_before(std::string_view text, std::size_t from, std::size_t end) {
  const std::size_t earliest = std::max(from, end > kLongestBefore ? end - kLongestBefore : 0);
  if (end <= earliest || (!is_word_byte(text[end - 1]) && text[end - 1] != ')')) return {};
  for (std::size_t at = earliest; at < end; ++at) {
    const char before = at == 0 ? ' ' : text[at - 1];
    if (!is_digit_byte(text[at]) || (!is_blank_byte(before) && before != '(')) continue;
    Cursor in(text, at);
    std::vector<CitedPlace> places = take_place_numbers(&in, "", {false, true});
    if (places.empty() || in.at() != end) continue;
    if (counts_something_else(text.substr(0, at))) return {};
    return {std::move(places), at};
  }
  return {};
}

bool has_inner_number(const CitedPlace& place) { return place.first.parts.size() > 1; }

// Whether the numbers say by their form that they are places: those of other texts all have dots
// or items; of those of an instrument one.
bool are_places(const std::vector<CitedPlace>& places, const Citation& citation) {
  if (citation.rule != Rule::kInstrument) {
    return std::all_of(places.begin(), places.end(), has_inner_number);
  }
  // Paragraphs of WSIS have items and no dots: "12.5.2018 of the Plan" is a date.
  const bool is_of_wsis = citation.items.front().target.body == "wsis";
  const auto is_dotted = [](const CitedPlace& place) {
    return has_inner_number(place) && is_digit_byte(place.first.parts[1].front());
  };
  if (is_of_wsis && std::any_of(places.begin(), places.end(), is_dotted)) return false;
  return std::any_of(places.begin(), places.end(), [](const CitedPlace& place) {
    return has_inner_number(place) || !place.first.glued.empty();
  });
}

// "9.1 a) of | Article 9": the numbers lie in the article by their first part.
bool lie_in_article(const std::vector<CitedPlace>& places, const std::string& article) {
  return std::all_of(places.begin(), places.end(), [&](const CitedPlace& place) {
    return has_inner_number(place) && "art." + place.first.parts.front() == article;
  });
}

// "No. 47 of the Constitution, and | 468 of the Convention": a list of provisions goes on.
bool go_on_from_provision(const Reading& reading, std::size_t from, const NumbersSeen& seen,
                          const Citation& citation) {
  constexpr std::size_t kLongestGap = 12;
  const Target& target = citation.items.front().target;
  const bool is_basic = target.body == "itu" && (target.kind == "cs" || target.kind == "cv");
  if (!is_basic || reading.citations->empty() || seen.begin - from > kLongestGap) return false;
  const Citation& last = reading.citations->back();
  if (last.kind != ReferenceKind::kProvision || last.span.end != from) return false;
  Cursor gap(reading.text, from);
  if (take_separator(&gap) != Separator::kList) return false;
  gap.take_blanks();
  return gap.at() == seen.begin;
}

bool may_have_numbers_before(const Citation& citation) {
  if (citation.items.size() != 1) return false;
  const std::string& place = citation.items.front().target.place;
  const bool is_article = citation.rule == Rule::kInstrument || citation.rule == Rule::kBareArticle;
  if (is_article && place.starts_with("art.")) return true;
  const bool is_text = citation.rule == Rule::kNumberedText || citation.rule == Rule::kInstrument ||
                       citation.rule == Rule::kRecommendation || citation.rule == Rule::kSymbol;
  return is_text && place.empty();
}

// Where the link before the name of the citation begins: "of the"; before "RR" and in Russian a
// blank is enough.
std::size_t link_before_name(const Reading& reading, const Citation& citation) {
  const std::size_t name = citation.span.begin;
  const bool is_tag = name > 0 && reading.text[name - 1] == '[';  // "5.2 of [ITU-T X.1205]"
  const std::size_t link = link_before(reading.text, is_tag ? name - 1 : name, kLinks);
  if (link != std::string_view::npos || name == 0) return link;
  const char first = reading.text[name];
  const bool is_wide = static_cast<unsigned char>(first) >= 0x80 && !starts_ideograph(first);
  const bool is_plain = citation.rule == Rule::kInstrument && reading.text[name - 1] == ' ' &&
                        (is_wide || citation.span.size() == 2);
  return is_plain ? name - 1 : std::string_view::npos;
}

}  // namespace

void take_numbers_before(const Reading& reading, std::size_t from, Citation* citation) {
  if (!may_have_numbers_before(*citation)) return;
  const std::size_t link = link_before_name(reading, *citation);
  if (link == std::string_view::npos) return;
  // "a growth of 3.5 in the Radio Regulations era"
  const bool is_in = reading.text.substr(link).starts_with(" in ");
  if (is_in && citation->rule == Rule::kInstrument) return;
  const NumbersSeen seen = numbers_before(reading.text, from, link);
  if (seen.places.empty()) return;
  std::string& article = citation->items.front().target.place;
  if (!article.empty()) {
    if (!lie_in_article(seen.places, article)) return;
    article.clear();
    if (citation->rule == Rule::kBareArticle) {
      *citation = bare_provisions(seen.places, {seen.begin, citation->span.end});
      return;
    }
  } else if (!are_places(seen.places, *citation) &&
             !go_on_from_provision(reading, from, seen, *citation)) {
    return;
  }
  put_places(seen.places, citation);
  citation->span.begin = seen.begin;
}

std::optional<Citation> take_numbers_going_back(const Reading& reading, std::size_t from,
                                                Cursor* in) {
  const std::size_t link = link_before(reading.text, in->at(), kLinksBack);
  if (link == std::string_view::npos) return std::nullopt;
  const NumbersSeen seen = numbers_before(reading.text, from, link);
  const bool are_numbers = std::all_of(seen.places.begin(), seen.places.end(), has_inner_number);
  if (seen.places.empty() || !are_numbers) return std::nullopt;
  Cursor ahead(reading.text, link);
  auto citation = take_antecedent(reading, &ahead);
  if (!citation) return std::nullopt;
  put_places(seen.places, &*citation);
  citation->span = {seen.begin, ahead.at()};
  *in = ahead;
  return citation;
}

namespace {

// What proposals put before what they change: "MOD 5.516", "NOC 22.5I".
bool is_behind_mark(const Reading& reading, std::size_t begin) {
  static const PhraseTable marks({{"add", 0}, {"mod", 0}, {"sup", 0}, {"noc", 0}, {"noc to", 0}});
  std::size_t end = begin;
  while (end > 0 && is_blank_byte(reading.text[end - 1])) --end;
  for (const std::size_t length : {std::size_t{3}, std::size_t{6}}) {
    if (end < length || end == begin) return false;
    const std::size_t at = end - length;
    const auto match = marks.match(reading.text.substr(at, length));
    if (match && match->length == length && is_word_start(reading.text, at)) {
      return reading.is_capital(at) && reading.is_capital(at + 1);
    }
  }
  return false;
}

// "5.328AA": a footnote of the table of frequency allocations, in capitals.
bool is_lettered_footnote(const Reading& reading, const PlaceNumber& number, std::size_t begin,
                          std::size_t end) {
  if (number.parts.size() != 2 || number.parts[0].size() > 2) return false;
  if (!reading.is_capital(end - 1)) return false;
  return number.parts[1].size() >= 2 || is_behind_mark(reading, begin);
}

// "5.535"
bool is_plain_footnote(const CitedPlace& place) {
  const std::vector<std::string>& parts = place.first.parts;
  return parts.size() == 2 && parts[0] == "5" && parts[1].size() == 3 && place.part.empty();
}

// The service that the number is a footnote of: "FIXED-SATELLITE (space-to-Earth) 5.535".
bool is_behind_service(const Reading& reading, std::size_t begin) {
  static constexpr auto kWords = std::to_array<std::string_view>(
      {"satellite", "fixed", "mobile", "broadcasting", "amateur", "radiolocation",
       "radionavigation", "to-earth)", "to-space)", "to-space) (space-to-earth)", "research",
       "astronomy", "(passive)", "(active)", "aids", "operation", "service", "space-to-space)"});
  constexpr std::size_t kLongest = 30;
  const std::size_t end = begin > 0 && reading.text[begin - 1] == ' ' ? begin - 1 : 0;
  const std::string_view before =
      reading.text.substr(end > kLongest ? end - kLongest : 0, std::min(end, kLongest));
  return std::any_of(kWords.begin(), kWords.end(),
                     [before](std::string_view word) { return before.ends_with(word); });
}

// Whether a footnote with all its letters or figures stands right before or behind.
bool is_among_footnotes(const Reading& reading, std::size_t begin, Cursor in) {
  static const PhraseTable units({{"ghz", 0}, {"mhz", 0}, {"khz", 0}, {"%", 0}, {"db", 0}});
  if (in.peek() == '-' || Cursor(in).take_phrase(units)) return false;
  if (is_behind_mark(reading, begin) || is_behind_service(reading, begin)) return true;
  if (!reading.citations->empty()) {
    const Citation& last = reading.citations->back();
    const std::string_view gap = last.span.end > begin
                                     ? std::string_view()
                                     : reading.text.substr(last.span.end, begin - last.span.end);
    constexpr std::size_t kLongestGap = 3;
    const bool is_next = gap.size() <= kLongestGap && last.span.end < begin &&
                         gap.find_first_not_of(" \t,") == std::string_view::npos;
    if (last.rule == Rule::kRadioFootnote && is_next) return true;
  }
  const bool starts_line =
      begin == 0 || reading.text[begin - 1] == '\n' || reading.text[begin - 1] == '\t';
  while (in.peek() == ' ') in.move_to(in.at() + 1);
  return starts_line && in.rest().starts_with("5.") && is_digit_byte(in.peek(2)) &&
         is_digit_byte(in.peek(4));
}

}  // namespace

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
  const bool is_footnote = places.size() == 1 && !number.glued.empty()
                               ? is_lettered_footnote(reading, number, begin, in->at())
                               : std::all_of(places.begin(), places.end(), is_plain_footnote) &&
                                     is_among_footnotes(reading, begin, *in);
  if (!is_footnote) return std::nullopt;
  Citation citation = local_citation(places, begin, in->at());
  citation.kind = ReferenceKind::kProvision;
  citation.question = Question::kForm;
  citation.rule = Rule::kRadioFootnote;
  for (std::size_t i = 0; i < places.size(); ++i) {
    citation.items[i].target = {"itu", "rr", "", "", {}, to_place(places[i], GluedLetters::kStay)};
  }
  attempt.keep();
  return citation;
}

}  // namespace itu::analyzers
