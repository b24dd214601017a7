#include "analyzers/citation/settling/settle_place.h"

#include "analyzers/citation/grammar/links.h"
#include "analyzers/citation/settling/outcomes.h"
#include "analyzers/citation/tables/instruments.h"

namespace itu::analyzers {
namespace {

// "6.5": numbers of sections; the texts of WSIS have none.
bool is_decimal(std::string_view place) {
  const std::size_t dot = place.find('.');
  return dot != std::string_view::npos && dot > 0 && dot + 1 < place.size() &&
         is_digit_byte(place[0]) && is_digit_byte(place[dot + 1]);
}

Target with_place(Target target, const CitedItem& item) {
  target.place = item.target.place;
  return target;
}

// The document whose paragraph is meant where this text has none of that number: the one cited
// with the same number before, or else the one cited last.
const Target* document_of(const Evidence& evidence, const CitedItem& item) {
  const std::string& place = item.target.place;
  const bool is_own =
      evidence.knows_places() ? evidence.own_places.holds(place) : !is_decimal(place);
  if (is_own || !is_digit_byte(place.empty() ? ' ' : place[0])) return nullptr;
  const Target* document = evidence.nearby.document_with(place);
  return document != nullptr ? document : evidence.nearby.document_before();
}

// "X.1601 (10/2015): §§ 7.1-7.4": sections of the Recommendation that the sentence is about, where
// this text has none of that number.
const Target* recommendation_of(const Evidence& evidence, const CitedItem& item) {
  if (!is_decimal(item.target.place)) return nullptr;
  if (evidence.knows_places() && evidence.own_places.holds(item.target.place)) return nullptr;
  const Target* work = evidence.works.in_sentence(item.span.begin);
  return work != nullptr && work->body == "itu-t" && work->kind == "rec" ? work : nullptr;
}

// "§ A2.6.2.3" after "§ A2.6.2.4 of Resolution ITU-R 1-7", where this text has none of that number.
const Target* kin_of(const Evidence& evidence, const CitedItem& item) {
  const std::string& place = item.target.place;
  const bool has_code = !place.empty() && !is_digit_byte(place.front());
  if (!has_code && !evidence.knows_places()) return nullptr;
  if (evidence.knows_places() && evidence.own_places.holds(place)) return nullptr;
  return evidence.works.with_kin(place);
}

}  // namespace

std::optional<ReferenceTarget> settle_paragraph(const Evidence& evidence, const CitedItem& item) {
  if (const Target* drafted = evidence.works.drafted_above(item.span.begin)) {
    return likely(with_place(*drafted, item),
                  "A place in the Recommendation that the line above announces",
                  {{item.target, "Or a paragraph of this text itself"}});
  }
  if (const Target* recommendation = recommendation_of(evidence, item)) {
    return likely(with_place(*recommendation, item),
                  "The Recommendation named in the sentence has such a section",
                  {{item.target, "Or a paragraph of this text itself"}});
  }
  if (const Target* work = kin_of(evidence, item)) {
    return likely(with_place(*work, item), "A section beside this one was cited of this text",
                  {{item.target, "Or a paragraph of this text itself"}});
  }
  if (const Target* instrument = evidence.nearby.instrument_in_sentence()) {
    return likely(with_place(*instrument, item), "The sentence names this text before",
                  {{item.target, "Or a paragraph of this text itself"}});
  }
  if (const Target* instrument = evidence.nearby.instrument()) {
    return likely(with_place(*instrument, item), "The list around it is about this text",
                  {{item.target, "Or a paragraph of this text itself"}});
  }
  if (const Target* document = document_of(evidence, item)) {
    return likely(with_place(*document, item), "The document cited before has such a paragraph",
                  {{item.target, "Or a paragraph of this text itself"}});
  }
  if (const Target* above = evidence.works.document_above(item.span.begin)) {
    return likely(with_place(*above, item),
                  "A place in the document that the heading of the item names",
                  {{item.target, "Or a paragraph of this text itself"}});
  }
  // Laws number everything so; only texts of the Union are known to mean their own paragraphs.
  const TextThemes& themes = evidence.themes;
  if (!themes.is_about_union() && !themes.is_about_wsis() && !themes.is_short()) {
    return std::nullopt;
  }
  return likely(item.target, "A place in this text, as no other is named");
}

namespace {

// "punto 1 anterior", "пунктов 1 и 2, выше" under a heading: its item.
std::string item_above(const Evidence& evidence, const Citation& citation, const CitedItem& item) {
  constexpr std::size_t kLongestNumber = 2;
  if (item.target.place.size() > kLongestNumber) return {};
  Cursor behind(evidence.folded, citation.items.back().span.end);
  if (!take_above(&behind) || behind.at() != citation.span.end) return {};
  return evidence.own_headings.item_above(citation.span.begin, item.target.place);
}

}  // namespace

ReferenceTarget settle_local(const Evidence& evidence, const Citation& citation,
                             const CitedItem& item) {
  const std::string& place = item.target.place;
  if (!evidence.knows_places() && citation.rule == Rule::kBareAnnex) {
    return likely(item.target, "An annex of this text, as no other text is named");
  }
  const bool is_held =
      place.empty() || (evidence.knows_places() && evidence.own_places.holds(place));
  std::string addressed = is_held ? "" : evidence.own_headings.with_addressee(place);
  const std::string above = is_held ? "" : item_above(evidence, citation, item);
  if (!addressed.empty() || !above.empty()) {
    Target own = item.target;
    own.place = above.empty() ? std::move(addressed) : above;
    return likely(std::move(own), above.empty() ? "The only heading of this text that begins so"
                                                : "An item above under the same heading");
  }
  if (!evidence.knows_places() || is_held) {
    return sure(item.target, "A place in this text");
  }
  return likely(item.target, "A place in this text, though none of that name was found in it");
}

std::optional<ReferenceTarget> settle_short_name(const Evidence& evidence, const CitedItem& item) {
  if (evidence.themes.is_about_wsis()) return sure(item.target, "A short name in a text on WSIS");
  // Many conferences adopt a plan, an agenda, a declaration: without a word of WSIS it is not
  // known whose this one is.
  if (evidence.themes.is_short() && may_have(item.target, item.target.place)) {
    return likely(item.target, "The outcome texts of WSIS are called so");
  }
  return std::nullopt;
}

std::optional<ReferenceTarget> settle_common_name(const Evidence& evidence, const CitedItem& item) {
  const TextThemes& themes = evidence.themes;
  if (themes.is_about_union()) return sure(item.target, "In a text of the Union this is its own");
  const bool is_article = item.target.place.substr(0, 4) == "art.";
  if (!is_article) return likely(item.target, "Provisions numbered through are the Union's way");
  if (!may_have(item.target, item.target.place)) return std::nullopt;
  if (themes.is_short()) return likely(item.target, "The Union's text has this name");
  // Every state has a constitution with articles. One candidate among all of them is no choice to
  // offer, unless the text speaks of what the Union is for.
  if (!themes.is_about_telecommunication()) return std::nullopt;
  return likely(item.target, "The text is about telecommunication, and the Union's has this name");
}

}  // namespace itu::analyzers
