#include "analyzers/citation/resolver.h"

#include "analyzers/citation/effort.h"
#include "analyzers/citation/settling/evidence.h"
#include "analyzers/citation/settling/outcomes.h"
#include "analyzers/citation/settling/settle_bare.h"
#include "analyzers/citation/settling/settle_body.h"
#include "analyzers/citation/settling/settle_document.h"
#include "analyzers/citation/settling/settle_form.h"
#include "analyzers/citation/settling/settle_place.h"
#include "analyzers/citation/settling/settle_question.h"
#include "analyzers/citation/tables/bodies.h"

namespace itu::analyzers {
namespace {

std::string stated_reason(const Citation& citation, const CitedItem& item) {
  switch (citation.kind) {
    case ReferenceKind::kDocument:
    case ReferenceKind::kLetter:
    case ReferenceKind::kCircular:
      return "The symbol says it all";
    case ReferenceKind::kProvision:
    case ReferenceKind::kParagraph:
      return "The text is named";
    case ReferenceKind::kActionLine:
      return "An action line of WSIS";
    default:
      return "Named as " + body_name(item.target.body) + "'s";
  }
}

std::optional<ReferenceTarget> settle_numbered_circular(const Evidence& evidence,
                                                        const Citation& citation,
                                                        const CitedItem& item) {
  // French and Russian call the letters to the members otherwise.
  const std::string_view words = evidence.folded.substr(citation.span.begin);
  const bool is_of_tsb = words.starts_with("circulaire") || words.starts_with("циркуляр");
  auto circular = settle_circular(item, is_of_tsb ? "tsb" : evidence.own_body);
  if (circular.target.body != "tsb" || !circular.target.edition.empty()) return circular;
  CitedItem known = item;
  known.target = circular.target;
  return settle_period(evidence, known);
}

std::optional<ReferenceTarget> settle(const Evidence& evidence, const Citation& citation,
                                      const CitedItem& item) {
  switch (citation.question) {
    case Question::kNothing:
      if (item.target.is_local()) return settle_local(evidence, citation, item);
      if (lacks_period(item.target)) return settle_period(evidence, item);
      return sure(item.target, stated_reason(citation, item));
    case Question::kBody:
      if (item.target.kind == "doc") {
        return settle_document(evidence, citation, item);
      }
      if (item.target.kind == "circ") return settle_numbered_circular(evidence, citation, item);
      if (item.target.kind == "q") return settle_question(evidence, citation, item);
      if (item.target.kind == "sg") {
        return settle_sector(item, evidence.own_body, evidence.themes);
      }
      return settle_body(evidence, citation, item);
    case Question::kInstrument:
      return settle_bare(evidence, citation, item);
    case Question::kShortName:
      return settle_short_name(evidence, item);
    case Question::kCommonName:
      return settle_common_name(evidence, item);
    case Question::kSeries:
      return settle_series(evidence, item);
    case Question::kSector:
      return settle_sector_of_series(evidence, item);
    case Question::kForm:
      return settle_form(evidence, citation, item);
  }
  return std::nullopt;
}

// "Annex 2 thereto" is as sure as the text it goes back to, and less where that was a list.
void weigh_way_back(const Citation& citation, ReferenceTarget* target) {
  if (citation.goes_back == GoesBack::kNot) return;
  target->reason = "The words go back to a text named before. " + target->reason;
  const bool is_doubtful = citation.goes_back == GoesBack::kToSeveral;
  if (is_doubtful && target->certainty == Certainty::kSure) target->certainty = Certainty::kLikely;
}

Reference settle_all(const Evidence& evidence, const Citation& citation) {
  Reference reference{evidence.map.to_source(citation.span), citation.kind, {}};
  reference.targets.reserve(citation.items.size());
  for (const CitedItem& item : citation.items) {
    count_step();
    if (!evidence.belonging.allows(citation, item)) continue;
    auto target = settle(evidence, citation, item);
    if (!target) continue;
    weigh_way_back(citation, &*target);
    target->span = evidence.map.to_source(item.span);
    reference.targets.push_back(std::move(*target));
  }
  return reference;
}

// What the places behind it may be of.
void remember(const Citation& citation, const Reference& reference, Evidence* evidence) {
  // "Addendum 1 thereto": what follows is of the document itself.
  if (citation.goes_back != GoesBack::kNot && citation.kind == ReferenceKind::kDocument) return;
  for (const ReferenceTarget& target : reference.targets) {
    evidence->works.remember(target, citation.span);
    if (target.certainty == Certainty::kOpen) continue;
    evidence->instruments.remember(target.target, citation.span);
  }
}

}  // namespace

std::vector<Reference> resolve(const std::vector<Citation>& citations, std::string_view folded,
                               std::string_view source, const OffsetMap& map,
                               const CitingContext& context) {
  const bool takes_own = context.body.empty() && context.own;
  Evidence evidence{folded,
                    source,
                    map,
                    context,
                    takes_own ? context.own->body : context.body,
                    TextThemes(citations, folded, context),
                    Belonging(citations, folded, context),
                    Nearby(citations, folded),
                    OwnPlaces(context.paragraphs),
                    OwnHeadings(folded),
                    InstrumentFocus(folded),
                    WorkFocus(folded)};
  std::vector<Reference> references;
  references.reserve(citations.size());
  for (const Citation& citation : citations) {
    Reference reference;
    if (citation.rule == Rule::kMention) {
      evidence.instruments.remember(citation.items.front().target, citation.span);
    } else {
      reference = settle_all(evidence, citation);
      remember(citation, reference, &evidence);
    }
    evidence.nearby.move_on();
    if (reference.targets.empty()) continue;
    const bool overlaps = !references.empty() && references.back().span.end > reference.span.begin;
    if (!overlaps) references.push_back(std::move(reference));
  }
  return references;
}

}  // namespace itu::analyzers
