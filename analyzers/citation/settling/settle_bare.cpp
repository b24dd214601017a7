#include "analyzers/citation/settling/settle_bare.h"

#include <charconv>

#include "analyzers/citation/grammar/links.h"
#include "analyzers/citation/grammar/printed_number.h"
#include "analyzers/citation/settling/outcomes.h"
#include "analyzers/citation/settling/settle_place.h"
#include "analyzers/citation/tables/instruments.h"

namespace itu::analyzers {
namespace {

constexpr std::size_t kNearRadio = 4000;  // bytes back to words of the Radio Regulations
constexpr int kLastRadioArticle = 59;

Target place_in(const Target& work, std::string place) {
  Target target = work;
  target.place = std::move(place);
  return target;
}

Target radio_regulations() { return {"itu", "rr", "", "", {}, ""}; }

bool is_radio_text(const Evidence& evidence, const Citation& citation) {
  return evidence.themes.is_about_radio() ||
         evidence.instruments.is_near("itu/rr", citation.span.begin, kNearRadio);
}

// "11.44b", "9.38.1": an article and a provision in it.
bool is_radio_form(std::string_view place) {
  int article = 0;
  const auto read = std::from_chars(place.data(), place.data() + place.size(), article);
  const std::size_t dot = static_cast<std::size_t>(read.ptr - place.data());
  return read.ec == std::errc{} && article > 0 && article <= kLastRadioArticle &&
         dot + 1 < place.size() && place[dot] == '.' && place[dot + 1] >= '0' &&
         place[dot + 1] <= '9';
}

bool is_own_place(const Evidence& evidence, const std::string& place) {
  return evidence.knows_places() && evidence.own_places.holds(place);
}

// "appendix.30b.8.17" is "ap.30b.8.17" in the Radio Regulations. The Russian edition calls their
// Appendices annexes, and the Annexes of these additions.
std::string radio_place(const std::string& place) {
  std::string radio = "ap" + place.substr(place.find('.'));
  constexpr std::string_view kInner = ".appendix.";
  const std::size_t inner = radio.find(kInner);
  if (inner != std::string::npos) radio.replace(inner, kInner.size(), ".annex.");
  return radio;
}

bool is_cyrillic(const Evidence& evidence, const Citation& citation) {
  const std::string_view text = slice(evidence.folded, citation.span);
  return text.find("\u0440\u0438\u043b\u043e\u0436\u0435\u043d\u0438") != std::string_view::npos ||
         text.find("\u0434\u043e\u043f\u043e\u043b\u043d\u0435\u043d\u0438") !=
             std::string_view::npos;
}

std::string_view number_of_appendix(std::string_view place) {
  const std::string_view rest = place.substr(place.find('.') + 1);
  return rest.substr(0, rest.find('.'));
}

// "Appendix 4" in a text on radio: texts of ITU-R keep the word for the Radio Regulations.
std::optional<ReferenceTarget> settle_appendix(const Evidence& evidence, const Citation& citation,
                                               const CitedItem& item) {
  const std::string& place = item.target.place;
  const std::string_view number = number_of_appendix(place);
  // "Приложение 4": the first three may as well be of this text.
  const bool is_annex = place.starts_with("annex.") && is_cyrillic(evidence, citation) &&
                        (number.size() > 1 || number > "3");
  const bool has_word = place.starts_with("appendix.") || is_annex;
  if (!has_word || !is_radio_appendix(number)) return std::nullopt;
  // No other text numbers its appendices 30A and 30B.
  const bool is_theirs = number == "30a" || number == "30b" || is_radio_text(evidence, citation);
  if (!is_theirs || is_own_place(evidence, place)) return std::nullopt;
  return likely(place_in(radio_regulations(), radio_place(place)),
                "Appendices of the Radio Regulations are cited so",
                {{item.target, "Or an appendix of this text itself"}});
}

std::optional<ReferenceTarget> settle_bare_provision(const Evidence& evidence,
                                                     const Citation& citation,
                                                     const CitedItem& item) {
  if (auto appendix = settle_appendix(evidence, citation, item)) return appendix;
  const std::string& place = item.target.place;
  const bool has_radio_form = is_radio_form(place);
  const bool is_radio = has_radio_form && is_radio_text(evidence, citation);
  const Target* instrument = evidence.instruments.instrument_of(place, citation.span.begin);
  if (instrument != nullptr && (has_radio_form || evidence.themes.is_about_union())) {
    return likely(place_in(*instrument, place), "The text named before has such a provision");
  }
  if (is_radio || (has_radio_form && evidence.themes.is_short())) {
    return likely(place_in(radio_regulations(), place),
                  "Provisions of the Radio Regulations are cited so");
  }
  Cursor behind(evidence.folded, citation.span.end);
  if (take_above(&behind)) return settle_local(evidence, citation, item);
  return std::nullopt;
}

// "Appendix V explains": Recommendations of ITU-T number their annexes in letters, their appendices
// in Roman numbers, letters and reports theirs seldom.
const Target* lettered_recommendation(const Evidence& evidence, const Citation& citation,
                                      const std::string& place) {
  const std::string_view number = number_of_appendix(place);
  const bool is_own = evidence.context.own && evidence.context.own->kind == "rec";
  if (is_own || number.empty() || is_digit_byte(number.front())) return nullptr;
  const Target* work = evidence.works.in_paragraph(citation.span.begin);
  const bool is_recommendation = work != nullptr && work->body == "itu-t" && work->kind == "rec";
  return is_recommendation ? work : nullptr;
}

// "Referring to § 2", "the draft in Annex A" in the minutes of an item on a document.
ReferenceTarget of_document_above(const Target& document, const CitedItem& item) {
  return likely(place_in(document, item.target.place),
                "A place in the document that the heading of the item names",
                {{item.target, "Or a place in this text itself"}});
}

// "This revision adds two radars to Table 1" below "Draft revision of Recommendation ITU-R ...".
ReferenceTarget of_draft(const Target& recommendation, const CitedItem& item) {
  return likely(place_in(recommendation, item.target.place),
                "A place in the Recommendation that the line above announces",
                {{item.target, "Or a place in this text itself"}});
}

// Recommendations of ITU-T number their annexes in letters.
bool may_have_annex(const Target& recommendation, std::string_view place) {
  const std::string_view number = number_of_appendix(place);
  return recommendation.body != "itu-t" || number.empty() || !is_digit_byte(number.front());
}

std::optional<ReferenceTarget> settle_bare_annex(const Evidence& evidence, const Citation& citation,
                                                 const CitedItem& item) {
  if (auto appendix = settle_appendix(evidence, citation, item)) return appendix;
  const TextThemes& themes = evidence.themes;
  const std::string& place = item.target.place;
  if (const Target* named = evidence.works.ending_at(citation.span.begin)) {
    return likely(place_in(*named, place), "An annex of the text that is named right before it",
                  {{item.target, "Or an annex of this text itself"}});
  }
  if (const Target* drafted = evidence.works.drafted_above(citation.span.begin);
      drafted != nullptr && may_have_annex(*drafted, place)) {
    return of_draft(*drafted, item);
  }
  const Target* work = evidence.works.in_sentence(citation.span.begin);
  if (const Target* above = evidence.works.document_above(citation.span.begin);
      above != nullptr && work == nullptr) {
    return of_document_above(*above, item);
  }
  if (is_own_place(evidence, place)) return settle_local(evidence, citation, item);
  if (work != nullptr && evidence.knows_places()) {
    return likely(place_in(*work, place), "An annex of the text named in the same sentence",
                  {{item.target, "Or an annex of this text itself"}});
  }
  if (const Target* lettered = lettered_recommendation(evidence, citation, place)) {
    // "Recommendation ITU-T A.7 and its Amendment 1. Appendix I ...": of the text they change.
    Target whole = *lettered;
    whole.supplements.clear();
    return likely(place_in(whole, place), "An annex of the Recommendation named before",
                  {{item.target, "Or an annex of this text itself"}});
  }
  if (!themes.is_about_union() && !themes.is_short()) return std::nullopt;
  return settle_local(evidence, citation, item);
}

// "Table 21-4", "Figure 3" where no other text is named. Articles 21 and 22 of the Radio
// Regulations number their tables so.
ReferenceTarget settle_shown(const Evidence& evidence, const Citation& citation,
                             const CitedItem& item) {
  const std::string& place = item.target.place;
  const bool has_radio_form = place.starts_with("table.21-") || place.starts_with("table.22-");
  if (has_radio_form && is_radio_text(evidence, citation)) {
    const std::string article = place.substr(place.find('.') + 1, 2);
    return likely(place_in(radio_regulations(), "art." + article + "." + place),
                  "Tables of the Radio Regulations are cited so");
  }
  return likely(item.target, "A table or figure of this text, as no other text is named");
}

// "8" and "6..8", without a word that is kept.
bool is_plain_number(std::string_view place) {
  const std::size_t range = place.find("..");
  const std::string_view first = place.substr(0, range);
  return !first.empty() && is_digit_byte(first.front()) &&
         first.find('.') == std::string_view::npos;
}

// "clause 8", "items 14 and 22": every text numbers its parts so, and this one its paragraphs.
std::optional<ReferenceTarget> settle_plain_section(const Evidence& evidence,
                                                    const Citation& citation,
                                                    const CitedItem& item) {
  const std::string& place = item.target.place;
  const std::size_t at = citation.span.begin;
  const std::string_view words = evidence.folded.substr(at);
  const Target* work = evidence.works.in_sentence(at);
  const bool is_clause = words.starts_with("clause") || words.starts_with("cláusula");
  const bool is_rec = work != nullptr && work->kind == "rec";
  if (is_clause && !is_rec) {
    const Target* rec = evidence.works.recommendation_in_paragraph(at);
    if (rec != nullptr) work = rec;
  }
  if (!evidence.themes.is_about_union()) return std::nullopt;
  if (work != nullptr) {
    const std::string& annex = evidence.works.last_annex();
    const bool is_in_annex = !is_clause && !annex.empty();
    return likely(place_in(*work, is_in_annex ? annex + "." + place : place),
                  "A place in the text named before",
                  {{item.target, "Or a place in this text itself"}});
  }
  if (!is_own_place(evidence, place)) return std::nullopt;
  return likely(item.target, "A place in this text, as no other is named");
}

// Recommendations cite the places of others with their names, and their own without.
bool is_own_recommendation(const Evidence& evidence) {
  return evidence.context.own && evidence.context.own->kind == "rec" &&
         evidence.context.own->body == "itu-t";
}

std::optional<ReferenceTarget> settle_bare_section(const Evidence& evidence,
                                                   const Citation& citation,
                                                   const CitedItem& item) {
  const std::string& place = item.target.place;
  if (const Target* drafted = evidence.works.drafted_above(citation.span.begin)) {
    return of_draft(*drafted, item);
  }
  if (evidence.works.in_sentence(citation.span.begin) == nullptr) {
    const Target* above = evidence.works.document_above(citation.span.begin);
    if (above != nullptr) return of_document_above(*above, item);
  }
  if (is_plain_number(place)) return settle_plain_section(evidence, citation, item);
  if (is_own_place(evidence, place)) return settle_local(evidence, citation, item);
  const Target* work = evidence.works.in_sentence(citation.span.begin);
  const bool is_clause = evidence.folded.substr(citation.span.begin).starts_with("clause");
  if (is_clause && (work == nullptr || work->kind != "rec")) {
    const Target* rec = evidence.works.recommendation_in_paragraph(citation.span.begin);
    if (rec != nullptr && !is_own_recommendation(evidence)) work = rec;
  }
  const bool is_part = place.starts_with("part.");
  if (work == nullptr && !is_part && is_own_recommendation(evidence)) {
    return likely(item.target, "A place in this Recommendation, as its sentence names no other");
  }
  if (work == nullptr) work = evidence.works.with_kin(place);
  // "Part A, Section A10" is of a publication that every reader knows, unless its sentence names
  // another.
  const bool is_in_part = place.starts_with("part.") && place.find('.', 5) != std::string::npos;
  if (work == nullptr && !is_in_part) work = evidence.works.in_paragraph(citation.span.begin);
  if (!evidence.themes.is_about_union()) return std::nullopt;
  const bool is_shown = place.starts_with("table.") || place.starts_with("figure.");
  const bool is_radio_table = place.starts_with("table.21-") || place.starts_with("table.22-");
  if (is_radio_table && is_radio_text(evidence, citation)) {
    return settle_shown(evidence, citation, item);
  }
  if (work == nullptr && is_shown) return settle_shown(evidence, citation, item);
  if (work == nullptr) return std::nullopt;
  return likely(place_in(*work, place), "A place in the text named before");
}

// "Rule 7", "Rule 27.1": of the Rules of Procedure or the Financial Rules, whichever were named.
std::optional<ReferenceTarget> settle_bare_rule(const Evidence& evidence, const Citation& citation,
                                                const CitedItem& item) {
  constexpr std::size_t kNearRules = 1500;
  const Target* rules = evidence.instruments.latest_of({"council/rop", "itu/finreg"},
                                                       citation.span.begin, kNearRules);
  if (rules == nullptr) return std::nullopt;
  return likely(place_in(*rules, item.target.place), "The rules named before");
}

// "considering d)", "п. 1 раздела решает": of this text, if it has such an item; words that name
// the item and its heading cite in any case.
std::optional<ReferenceTarget> settle_heading(const Evidence& evidence, const Citation& citation,
                                              const CitedItem& item) {
  const std::string& place = item.target.place;
  if (const Target* proposed = evidence.works.reasoned_about(citation.span.begin)) {
    return likely(place_in(*proposed, place), "An item of the text that the proposal is about");
  }
  if (is_own_place(evidence, place)) return settle_local(evidence, citation, item);
  // Of a heading that this text has with other items, the sentence means another text's.
  const Target* cited = evidence.works.with_heading_in_sentence(place, citation.span.begin);
  const bool has_other_items =
      evidence.own_places.is_known() && evidence.own_places.holds(place.substr(0, place.find('.')));
  if (cited != nullptr && has_other_items) {
    return likely(place_in(*cited, place), "An item of the text that the sentence names before");
  }
  if (evidence.own_headings.hold_item(place)) {
    return likely(item.target, "This text has such a heading");
  }
  const Target* work = evidence.works.with_heading(place, citation.span.begin);
  const bool is_bare = citation.rule == Rule::kLocalPlace;
  if (is_bare && (work == nullptr || !evidence.themes.is_about_union())) return std::nullopt;
  if (work != nullptr) return likely(place_in(*work, place), "An item of the text named before");
  if (!evidence.themes.is_about_union() && !evidence.themes.is_short()) return std::nullopt;
  return likely(item.target, "An item of this text, as no other text is named");
}

}  // namespace

std::optional<ReferenceTarget> settle_bare(const Evidence& evidence, const Citation& citation,
                                           const CitedItem& item) {
  if (citation.rule == Rule::kBareProvision || citation.rule == Rule::kBareArticle) {
    return settle_bare_provision(evidence, citation, item);
  }
  if (citation.rule == Rule::kBareAnnex) return settle_bare_annex(evidence, citation, item);
  if (citation.rule == Rule::kBareSection) return settle_bare_section(evidence, citation, item);
  if (citation.rule == Rule::kBareRule) return settle_bare_rule(evidence, citation, item);
  if (citation.rule == Rule::kLocalPlace || citation.rule == Rule::kHeadedItem) {
    return settle_heading(evidence, citation, item);
  }
  return settle_paragraph(evidence, item);
}

}  // namespace itu::analyzers
