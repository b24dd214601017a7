// Places by division and number, and the text they are in: "annex 2 to Decision 8", "Nos. 191A and
// 191B of the Convention".
#include <algorithm>

#include "analyzers/citation/effort.h"
#include "analyzers/citation/grammar/antecedents.h"
#include "analyzers/citation/grammar/brackets.h"
#include "analyzers/citation/grammar/inner_places.h"
#include "analyzers/citation/grammar/links.h"
#include "analyzers/citation/grammar/ordinal_places.h"
#include "analyzers/citation/grammar/place_fit.h"
#include "analyzers/citation/grammar/provision_lists.h"
#include "analyzers/citation/tables/antecedent_words.h"
#include "analyzers/citation/tables/instruments.h"

namespace itu::analyzers {
namespace {

bool keeps_letters(const Target& target) { return target.body == "itu"; }

// Provisions in an article or the annex of definitions are numbered through: the article says
// nothing more. Other places, and those of an Appendix of the Radio Regulations, keep it.
void set_outer(const Linked& linked, const Target& target, Division::Use use,
               std::vector<CitedPlace>* places) {
  const std::string& outer = linked.outer;
  if (outer.empty()) return;
  if (!linked.more_outers.empty()) {
    *places = places_in(linked.outers(), *places);
    return;
  }
  const bool has_appendix = outer.find("appendix.") != std::string::npos ||
                            (target.kind == "rr" && outer.substr(0, 6) == "annex.");
  for (CitedPlace& place : *places) {
    // "clause 8.2.2 of Section 8"
    if (place.part.empty() && place.first.parts.size() > 1 && place.first.parts[0] == outer)
      continue;
    const bool is_provision = place.part.empty() && !place.first.parts.empty() &&
                              is_digit_byte(place.first.parts[0].front());
    const bool is_paragraph =
        use == Division::Use::kNumbered && outer.starts_with("art.") && lies_in_article(place, use);
    const bool says_it_all = keeps_letters(target) && !has_appendix && !is_paragraph &&
                             (is_provision || outer.find("art.") == std::string::npos);
    if (says_it_all) continue;
    place.in_article = is_paragraph;
    place.outer = place.outer.starts_with("appendix.") ? place.outer + "." + outer : outer;
  }
}

bool is_annex(const std::vector<CitedPlace>& places) {
  const std::string& outer = places.front().outer;
  const std::string part = outer.empty() ? places.front().part : outer.substr(0, outer.find('.'));
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
    take_inner_places(in, &places, AnnexesOf::kAppendices);  // "Appendix 3 (Rev.WRC-12), Table I"
  }
  put_places(places, &citation);
  citation.span = {begin, in->at()};
  return citation;
}

// "5.340 of Article 5": the number says it all.
bool have_whole_numbers(const DividedPlaces& division, std::string_view outer) {
  return division.use == Division::Use::kProvision && outer.starts_with("art.") &&
         std::all_of(division.places.begin(), division.places.end(),
                     [](const CitedPlace& place) { return place.first.parts.size() > 1; });
}

// "§ 8.17 of Appendix 30B (Rev.WRC-15)", "Table 21-4 of Article 21".
std::optional<Citation> to_open(const DividedPlaces& division, bool is_headed, Cursor* in,
                                std::size_t begin) {
  const std::string& outer = division.places.front().outer;
  if (outer.starts_with("appendix.")) {
    if (auto citation = take_radio_appendix(division.places, in, begin)) return citation;
  }
  if (take_above(in)) return local_citation(division.places, begin, in->at());
  if (have_whole_numbers(division, outer)) {
    DividedPlaces whole = division;
    for (CitedPlace& place : whole.places) place.outer.clear();
    return bare_provisions(whole.places, {begin, in->at()});
  }
  Citation citation = local_citation(division.places, begin, in->at());
  citation.question = Question::kInstrument;
  citation.rule = outer.starts_with("art.") ? Rule::kBareArticle : Rule::kBareAnnex;
  if (is_headed) citation.rule = Rule::kHeadedItem;
  if (outer.starts_with("art.")) citation.kind = ReferenceKind::kProvision;
  for (std::size_t i = 0; i < citation.items.size(); ++i) {
    citation.items[i].target.place = to_place(division.places[i], GluedLetters::kStay);
  }
  return citation;
}

bool is_article(const std::vector<CitedPlace>& places) {
  return places.size() == 1 && places.front().part == "art" && places.front().outer.empty();
}

// A number of a text of the Union's that is numbered through.
bool is_provision(const Target& target) {
  return keeps_letters(target) && !target.place.empty() && is_digit_byte(target.place.front());
}

// "Article 54 of the Constitution, Nos. 216 and 223A": the article and the numbers.
Citation add_article(Citation citation, const std::vector<CitedPlace>& places, TextSpan span) {
  CitedItem article = citation.items.front();
  article.span = places.front().span;
  article.target.place = to_place(places.front(), GluedLetters::kStay);
  citation.items.insert(citation.items.begin(), std::move(article));
  citation.span = span;
  return citation;
}

Citation to_linked(Linked linked, std::vector<CitedPlace> places, Division::Use use,
                   TextSpan span) {
  keep_most_exact(&places);
  if (linked.is_this_text) {
    for (CitedPlace& place : places) place.outer = linked.outer;
    return local_citation(places, span.begin, span.end);
  }
  Citation citation = std::move(*linked.work);
  const std::string& inner = citation.items.front().target.place;
  const bool is_appendix = citation.question == Question::kInstrument || inner.starts_with("ap.");
  // A clause with its whole number is no part of the place of the text named before.
  const bool is_clause =
      citation.kind == ReferenceKind::kRecommendation && places.front().first.parts.size() > 1;
  const bool is_of_whole =
      citation.goes_back != GoesBack::kNot && (is_annex(places) || is_clause) && !is_appendix;
  if (is_of_whole) forget_place(&citation);
  if (is_article(places) && is_provision(citation.items.front().target)) {
    return add_article(std::move(citation), places, span);
  }
  // "Article 1 of the Constitution, its Nos. 4 and 9A": the numbers say it all.
  if (use == Division::Use::kProvision && inner.starts_with("art.")) forget_place(&citation);
  set_outer(linked, citation.items.front().target, use, &places);
  put_places(places, &citation);
  citation.span = span;
  return citation;
}

}  // namespace

namespace {

// "agenda | item 1.5": an item of the conference's agenda, which is no text with an id.
bool is_of_agenda(std::string_view text, std::size_t begin, Division::Use use) {
  const bool is_item = use == Division::Use::kItem || text.substr(begin).starts_with("item");
  return is_item && text.substr(0, begin).ends_with("agenda ");
}

// The text that words before the places name: "its | Annex 2", "该决议 | 附件2".
std::optional<Linked> linked_before(const Reading& reading, std::size_t begin,
                                    const std::vector<CitedPlace>& places) {
  const std::vector<std::string>& parts = places.front().first.parts;
  const bool are_items =
      places.front().part.empty() && !parts.empty() && is_letter_byte(parts.front().front());
  const PartOf part = are_items ? PartOf::kParagraph : PartOf::kText;
  auto work =
      is_behind_law(reading, begin) ? std::nullopt : antecedent_of_its(reading, begin, part);
  if (!work) work = antecedent_named_before(reading, begin);
  if (!work) return std::nullopt;
  Linked linked;
  linked.work = std::move(work);
  return linked;
}

// "No. 9.38.1 or § 4.1.5 | of AP30/30A": the Appendices have sections, not numbered provisions, and
// none lies in another: "AP30/30A, Appendix 30B".
bool is_of_other(const Linked& linked, const DividedPlaces& division) {
  if (!linked.is_open || !linked.outer.starts_with("appendix.")) return false;
  // "Article 9, Appendix 8": only those of the Plans have articles.
  const bool lacks_articles = division.use == Division::Use::kArticle &&
                              !linked.outer.starts_with("appendix.2") &&
                              !linked.outer.starts_with("appendix.30");
  return lacks_articles || division.use == Division::Use::kProvision ||
         division.places.front().part == "appendix";
}

// "п. 5.550B, Резолюция 243": a provision and a text beside it.
bool is_joined_by_comma(const Linked& linked, const DividedPlaces& division, std::string_view text,
                        std::size_t end) {
  if (!linked.work || end >= text.size() || text[end] != ',') return false;
  const Rule rule = linked.work->rule;
  if (division.use != Division::Use::kProvision && division.use != Division::Use::kArticle) {
    return false;
  }
  return rule == Rule::kNumberedText || rule == Rule::kRecommendation || rule == Rule::kSymbol;
}

// "§ 6 of X, | and Annex 2": the places alone that are of what the words link them to; the others
// are read again.
void keep_first(Cursor* in, std::size_t end, const DividedPlaces& division,
                std::vector<CitedPlace>* places) {
  in->move_to(end);
  *places = division.places;
}

// "alinéas a) et c) | du § 4.1": items of a section of the citing text, where no other is named.
std::optional<Linked> take_own_section(Cursor* in, const std::vector<CitedPlace>& items) {
  const bool are_items = std::all_of(items.begin(), items.end(), [](const CitedPlace& place) {
    return place.part.empty() && place.outer.empty() && !place.first.parts.empty() &&
           is_letter_byte(place.first.parts.front().front());
  });
  Attempt attempt(in);
  if (!are_items || !in->take_phrase(antecedent_links())) return std::nullopt;
  const auto section = take_division(in);
  if (!section || section->places.size() != 1) return std::nullopt;
  const CitedPlace& place = section->places.front();
  const bool is_decimal = place.part.empty() && !place.last && place.first.parts.size() > 1;
  if (!is_decimal || section->use == Division::Use::kProvision) return std::nullopt;
  attempt.keep();
  Linked linked;
  linked.outer = to_place(place, GluedLetters::kStay);
  linked.is_this_text = true;
  return linked;
}

// The text of the places: one named before where a comma follows, else the one that the words
// behind link them to.
std::optional<Linked> find_work(const Reading& reading, Cursor* in, int depth,
                                const DividedPlaces& division, std::size_t after_first,
                                std::size_t begin, std::vector<CitedPlace>* places) {
  // "Decision 482 and its annex, Decision 535": a comma links nothing then.
  if (in->peek() == ',' || places->size() > division.places.size()) {
    if (auto before = linked_before(reading, begin, division.places)) {
      keep_first(in, after_first, division, places);
      return before;
    }
  }
  const bool is_numbered = !places->front().first.parts.empty();
  auto linked = take_linked(reading, in, depth, is_numbered);
  if (linked && !is_joined_by_comma(*linked, division, reading.text, after_first)) return linked;
  if (linked) keep_first(in, after_first, division, places);
  if (auto section = take_own_section(in, *places)) return section;
  return linked_before(reading, begin, division.places);
}

// Puts the places into what the words end with: "§ 4.1.3 | of Article 4 of Appendices 30 and 30A".
void put_into_open(const Reading& reading, const Linked& linked, std::size_t begin,
                   std::vector<CitedPlace>* places) {
  const std::string own = places->front().outer;
  for (CitedPlace& place : *places) place.outer.clear();
  *places = places_in(linked.outers(), *places);
  std::vector<std::string> appendices;
  if (!own.empty()) {
    appendices = {own};
  } else if (linked.outer.starts_with("art.")) {
    appendices = appendices_before(reading, begin);
  }
  if (!appendices.empty()) *places = places_in(appendices, *places);
}

// "No. 14 of Article 1 | and Article 21 of the Constitution": the text that the next place of the
// list is in.
std::optional<Linked> take_shared_work(const Reading& reading, const Linked& linked, Cursor in,
                                       int depth) {
  if (!linked.is_open || linked.is_headed || !linked.outer.starts_with("art.")) return std::nullopt;
  if (take_separator(&in) != Separator::kList) return std::nullopt;
  in.take_blanks();
  const auto next = take_division(&in);
  if (!next) return std::nullopt;
  auto shared = take_linked(reading, &in, depth, true);
  if (!shared || !shared->work || shared->work->rule != Rule::kInstrument) return std::nullopt;
  if (!shared->outer.empty()) return std::nullopt;
  shared->outer = linked.outer;
  return shared;
}

// The places in the text that the words name, or in what is settled later.
std::optional<Citation> cite(const Reading& reading, std::optional<Linked> linked,
                             const std::vector<CitedPlace>& places, DividedPlaces* division,
                             std::size_t begin, Cursor* in) {
  if (linked && linked->is_open) {
    put_into_open(reading, *linked, begin, &division->places);
    return to_open(*division, linked->is_headed, in, begin);
  }
  if (linked) {
    const TextSpan span{begin, in->at()};
    Citation citation = to_linked(std::move(*linked), places, division->use, span);
    take_second_instrument(in, places, &citation);
    return citation;
  }
  auto citation = take_radio_appendix(places, in, begin);
  return citation ? citation : to_unlinked(reading, *division, in, begin);
}

}  // namespace

std::optional<Citation> take_divided(const Reading& reading, Cursor* in, int depth) {
  if (depth <= 0) return std::nullopt;
  Attempt attempt(in);
  in->take_blanks();
  const std::size_t begin = in->at();
  auto division = take_division(in);
  if (!division || is_of_agenda(reading.text, begin, division->use)) return std::nullopt;
  std::vector<CitedPlace> aside;
  if (is_article(division->places)) aside = take_numbers_between(in);
  take_inner_places(in, &division->places);
  const std::size_t after_first = in->at();
  if (heads_annex(*in, *division, begin)) return std::nullopt;
  std::vector<CitedPlace> places = division->places;
  take_further_places(in, &places);
  const bool is_numbered = !places.front().first.parts.empty();
  auto linked = find_work(reading, in, depth, *division, after_first, begin, &places);
  // "附录30和附录30A第4条": all of them have it.
  const bool is_whole = places.front().outer.starts_with("appendix.");
  if (!linked && is_whole) division->places = places;
  const bool is_apart = !linked || is_of_other(*linked, *division) ||
                        (places.size() > division->places.size() && !has_all(*linked, places));
  if (is_apart && in->at() != after_first && !is_whole) {
    in->move_to(after_first);
    places = division->places;
    linked = take_linked(reading, in, depth, is_numbered);
  }
  if (linked && is_of_other(*linked, *division)) {
    in->move_to(after_first);
    linked.reset();
  }
  if (linked) {
    if (auto shared = take_shared_work(reading, *linked, *in, depth)) linked = std::move(shared);
  }
  auto citation = cite(reading, std::move(linked), places, &*division, begin, in);
  if (citation && is_article(division->places)) {
    if (aside.empty()) aside = take_numbers_between(in);
    add_numbers(aside, in->at(), &*citation);
  }
  if (citation) attempt.keep();
  return citation;
}

}  // namespace itu::analyzers
