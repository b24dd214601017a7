// Places by division and number, and the text they are in: "annex 2 to Decision 8", "Nos. 191A and
// 191B of the Convention", "13r of the Plan".
#include <array>

#include "analyzers/citation/brackets.h"
#include "analyzers/citation/effort.h"
#include "analyzers/citation/grammar_links.h"
#include "analyzers/citation/instruments.h"
#include "analyzers/citation/ordinal_places.h"

namespace itu::analyzers {
namespace {

constexpr int kMostDivisions = 4;  // "Article 6 of, and Nos. 1007 and 1008 of the Annex to, ..."

bool keeps_letters(const Target& target) { return target.body == "itu"; }

// Provisions that lie in an article or the annex of definitions are numbered through: the article
// says nothing more. Other places, and those of an Appendix of the Radio Regulations, keep what
// they lie in.
void set_outer(const std::string& outer, const Target& target, std::vector<CitedPlace>* places) {
  if (outer.empty()) return;
  const bool has_appendix = outer.find("appendix.") != std::string::npos ||
                            (target.kind == "rr" && outer.substr(0, 6) == "annex.");
  for (CitedPlace& place : *places) {
    const bool is_provision = place.part.empty() && !place.first.parts.empty() &&
                              is_digit_byte(place.first.parts[0].front());
    const bool says_it_all = keeps_letters(target) && !has_appendix &&
                             (is_provision || outer.find("art.") == std::string::npos);
    if (!says_it_all) place.outer = outer;
  }
}

// "Annex 2, | Table 4": behind a comma alone, what lies in the place before it.
bool is_inside(const std::vector<CitedPlace>& places, const DividedPlaces& division,
               std::string_view separator) {
  const std::string& outer = places.back().part;
  const bool has_parts = outer == "annex" || outer == "appendix" || outer == "attachment";
  const bool is_part =
      division.use == Division::Use::kSection || division.use == Division::Use::kNumbered;
  return places.size() == 1 && has_parts && is_part && !places.back().first.parts.empty() &&
         separator.find_first_not_of(" ,") == std::string_view::npos;
}

void put_inside(DividedPlaces division, std::vector<CitedPlace>* places) {
  const CitedPlace outer = places->front();
  for (CitedPlace& place : division.places) place.outer = to_place(outer, GluedLetters::kSplit);
  division.places.front().span.begin = outer.span.begin;
  *places = std::move(division.places);
}

// More places before the text is named: "Article 6 of, and Nos. 1007 and 1008 of the Annex to,
// ...".
void take_further_divisions(Cursor* in, std::vector<CitedPlace>* places) {
  for (int i = 0; i < kMostDivisions; ++i) {
    Attempt attempt(in);
    const std::size_t end = in->at();
    in->take_word("of");
    if (take_separator(in) != Separator::kList) return;
    in->take_blanks();
    const std::string_view separator = in->text().substr(end, in->at() - end);
    auto division = take_division(in);
    if (!division || division->places.front().first.parts.empty()) return;
    if (is_inside(*places, *division, separator)) {
      put_inside(std::move(*division), places);
    } else {
      places->insert(places->end(), division->places.begin(), division->places.end());
    }
    attempt.keep();
  }
}

// "Section 9, § 9.8": the second repeats the first more exactly.
void keep_most_exact(std::vector<CitedPlace>* places) {
  if (places->size() != 2) return;
  const CitedPlace& first = (*places)[0];
  const CitedPlace& second = (*places)[1];
  const bool repeats = first.first.parts.size() == 1 && second.first.parts.size() > 1 &&
                       first.first.parts[0] == second.first.parts[0] && first.part.empty();
  if (repeats) places->erase(places->begin());
}

// What stands behind a list belongs to its last member.
void put_places_into_last(const std::vector<CitedPlace>& places, std::size_t end,
                          Citation* citation) {
  Citation last = *citation;
  last.items = {citation->items.back()};
  put_places(places, &last);
  citation->items.pop_back();
  citation->items.insert(citation->items.end(), last.items.begin(), last.items.end());
  citation->span.end = end;
}

// The Russian edition calls the Appendices of the Radio Regulations annexes, and their Annexes
// additions; the Regulations themselves have no annex.
void name_appendix(const Target& target, std::string* place) {
  constexpr std::string_view kAnnex = "annex.";
  constexpr std::string_view kInner = ".appendix.";
  if (target.kind != "rr" || place->compare(0, kAnnex.size(), kAnnex) != 0) return;
  const std::size_t inner = place->find(kInner);
  if (inner != std::string::npos) place->replace(inner, kInner.size(), ".annex.");
  place->replace(0, kAnnex.size(), "appendix.");
}

// Provisions of the basic texts are numbered through, so that the article says nothing more.
bool is_numbered_through(const Target& target, const CitedPlace& place) {
  return target.body == "itu" && target.kind != "rr" && target.kind != "finreg" &&
         place.part.empty() && !place.first.parts.empty();
}

// A place of a text of the Union's that is numbered through, as its ids have it.
std::string provision_place(const Target& target, const CitedPlace& place) {
  std::string text = to_place(place, GluedLetters::kStay);
  name_appendix(target, &text);
  // "RR Appendix" is numbered like Articles; "art" and "ap" are kept short there.
  if (text.starts_with("appendix.")) text.replace(0, 8, "ap");
  // Footnotes of the table of frequency allocations are provisions of Article 5.
  constexpr std::string_view kFootnote = "footnote.";
  if (text.starts_with(kFootnote) && place.first.parts.size() > 1) text.erase(0, kFootnote.size());
  return text;
}

std::string place_in(const Target& target, const CitedPlace& place) {
  const bool stays = keeps_letters(target);
  const std::string& inner = target.place;
  // "Annex to the Constitution, No. 1005", "Article 8 of the Constitution, No. 47": the number
  // says it all.
  if (stays && !inner.empty() && is_digit_byte(inner.front())) return inner;
  std::string text = stays ? provision_place(target, place) : to_place(place, GluedLetters::kSplit);
  return inner.empty() ? text : inner + "." + text;
}

}  // namespace

// The Rules of Procedure are cited as rules and as articles, which are the same.
bool has_articles(const Target& target) { return target.body != "council" || target.kind != "rop"; }

void put_places(const std::vector<CitedPlace>& given, Citation* citation) {
  std::vector<CitedItem> items;
  for (const CitedItem& item : citation->items) {
    for (CitedPlace place : given) {
      count_step();
      if (is_numbered_through(item.target, place)) place.outer.clear();
      if (place.part == "art" && !has_articles(item.target)) place.part.clear();
      CitedItem with_place = item;
      with_place.target.place = place_in(item.target, place);
      if (place.span.end > place.span.begin) with_place.span = place.span;
      items.push_back(std::move(with_place));
    }
  }
  citation->items = std::move(items);
}

namespace {

// "Resolution 140, annex 2 to Decision 8": the place is the other text's.
bool belongs_to_next(const Reading& reading, Cursor ahead, bool has_comma) {
  static const PhraseTable links({{"of", 0}, {"to", 0}, {"de", 0}, {"del", 0}, {"du", 0}});
  ahead.take(',');
  if (!ahead.take_phrase(links)) return false;
  ahead.take_word("the");
  if (!take_body(reading, &ahead)) return true;
  Cursor kind = ahead;
  return kind.take_phrase(text_kind_words()) && !has_comma;
}

// ", Annex E", " clause 4.2 d)", " (§ 5)", ", resolves 3".
std::vector<CitedPlace> take_parts_behind(const Reading& reading, Cursor* in) {
  Attempt attempt(in);
  const bool has_comma = in->take(',');
  in->take_blanks_in_line();
  if (in->peek() == '\n') return {};
  if (auto items = take_headed_items(in); !items.empty() && !belongs_to_next(reading, *in, true)) {
    attempt.keep();
    return items;
  }
  const bool is_aside = !has_comma && in->take('(');
  auto division = take_division(in);
  if (!division || division->places.front().first.parts.empty()) return {};
  if (division->use == Division::Use::kProvision) return {};
  take_further_divisions(in, &division->places);
  if (is_aside && !in->take(')')) return {};
  keep_most_exact(&division->places);
  if (belongs_to_next(reading, *in, has_comma)) return {};
  attempt.keep();
  return division->places;
}

}  // namespace

void take_places_after(const Reading& reading, Cursor* in, Citation* citation) {
  if (citation->items.empty()) return;
  auto parts = take_ordinal_places(in);
  if (parts.empty()) parts = take_heading_parts(in);
  if (parts.empty()) parts = take_parts_behind(reading, in);
  if (!parts.empty()) put_places_into_last(parts, in->at(), citation);
}

namespace {

bool is_annex(const std::vector<CitedPlace>& places) {
  const std::string& part = places.front().part;
  return part == "annex" || part == "appendix" || part == "attachment";
}

// "Приложение 30B" may be an appendix: Russian has one word for both.
bool may_be_appendix(const CitedPlace& place, std::string_view words) {
  if (place.first.parts.empty()) return false;
  if (place.part == "appendix") return true;
  return place.part == "annex" && words.starts_with("приложени") &&
         is_radio_appendix(place.first.parts.front() + place.first.glued);
}

// "Appendix 30B (Rev.WRC-12)": only the Radio Regulations have appendices of conferences.
std::optional<Citation> take_radio_appendix(std::vector<CitedPlace> places, Cursor* in,
                                            std::size_t begin) {
  Attempt attempt(in);
  const bool is_appendix = may_be_appendix(places.front(), in->text().substr(begin));
  if (!is_appendix && !places.front().outer.starts_with("appendix.")) return std::nullopt;
  const auto bracket = take_bracket(in);
  if (!bracket || bracket->body != "wrc") return std::nullopt;
  attempt.keep();
  Citation citation;
  citation.kind = ReferenceKind::kProvision;
  citation.rule = Rule::kRadioAppendix;
  citation.items.push_back({{}, {"itu", "rr", "", std::to_string(bracket->year), {}, ""}, {}});
  if (is_appendix) {
    for (CitedPlace& place : places) place.part = "appendix";
  }
  put_places(places, &citation);
  citation.span = {begin, in->at()};
  return citation;
}

// "§ 8.17 of Appendix 30B (Rev.WRC-15)", "Table 21-4 of Article 21".
std::optional<Citation> to_open(const DividedPlaces& division, Cursor* in, std::size_t begin) {
  const std::string& outer = division.places.front().outer;
  if (outer.starts_with("appendix.")) {
    if (auto citation = take_radio_appendix(division.places, in, begin)) return citation;
  }
  if (take_above(in)) return local_citation(division.places, begin, in->at());
  Citation citation = local_citation(division.places, begin, in->at());
  citation.question = Question::kInstrument;
  citation.rule = outer.starts_with("art.") ? Rule::kBareArticle : Rule::kBareAnnex;
  if (outer.starts_with("art.")) citation.kind = ReferenceKind::kProvision;
  for (std::size_t i = 0; i < citation.items.size(); ++i) {
    citation.items[i].target.place = to_place(division.places[i], GluedLetters::kStay);
  }
  return citation;
}

Citation to_linked(Linked linked, std::vector<CitedPlace> places, TextSpan span) {
  keep_most_exact(&places);
  if (linked.is_this_text) {
    for (CitedPlace& place : places) place.outer = linked.outer;
    return local_citation(places, span.begin, span.end);
  }
  Citation citation = std::move(*linked.work);
  const bool is_of_whole = citation.goes_back != GoesBack::kNot && is_annex(places);
  if (is_of_whole) forget_place(&citation);
  set_outer(linked.outer, citation.items.front().target, &places);
  put_places(places, &citation);
  citation.span = span;
  return citation;
}

}  // namespace

std::optional<Citation> take_divided(const Reading& reading, Cursor* in, int depth) {
  if (depth <= 0) return std::nullopt;
  Attempt attempt(in);
  in->take_blanks();
  const std::size_t begin = in->at();
  auto division = take_division(in);
  if (!division) return std::nullopt;
  const std::size_t after_first = in->at();
  std::vector<CitedPlace> places = division->places;
  take_further_divisions(in, &places);
  const bool is_numbered = !places.front().first.parts.empty();
  auto linked = take_linked(reading, in, depth, is_numbered);
  if (!linked && in->at() != after_first) {
    in->move_to(after_first);
    places = division->places;
    linked = take_linked(reading, in, depth, is_numbered);
  }
  if (!linked) {
    if (auto work = antecedent_of_its(reading, begin)) linked = Linked{std::move(work), false, ""};
  }
  std::optional<Citation> citation;
  if (linked && linked->is_open) {
    for (CitedPlace& place : division->places) place.outer = linked->outer;
    citation = to_open(*division, in, begin);
  } else if (linked) {
    citation = to_linked(std::move(*linked), std::move(places), {begin, in->at()});
  } else {
    citation = take_radio_appendix(places, in, begin);
    if (!citation) citation = to_unlinked(reading, *division, in, begin);
  }
  if (citation) attempt.keep();
  return citation;
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
