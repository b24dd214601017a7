#include "analyzers/citation/resolver.h"

#include <algorithm>

#include "analyzers/citation/bodies.h"
#include "analyzers/citation/conferences.h"
#include "analyzers/citation/cursor.h"
#include "analyzers/citation/instruments.h"
#include "analyzers/citation/nearby.h"
#include "analyzers/citation/outcomes.h"
#include "analyzers/citation/own_places.h"
#include "analyzers/citation/series.h"
#include "analyzers/citation/symbols.h"
#include "analyzers/citation/text_themes.h"

namespace itu::analyzers {
namespace {

constexpr int kSureCouncil = 1001;  // WRC ends near 1000: from here on only the Council

// "of this conference" behind a number: the meeting that the citing text is of.
bool is_of_this_meeting(std::string_view folded, std::size_t end) {
  static const PhraseTable words({{"of this conference", 0},
                                  {"of this plenipotentiary conference", 0},
                                  {"of this world conference", 0},
                                  {"of this assembly", 0},
                                  {"of this forum", 0},
                                  {"of the present conference", 0},
                                  {"of the present assembly", 0},
                                  {"de la présente conférence", 0},
                                  {"de la présente assemblée", 0},
                                  {"de la presente conferencia", 0},
                                  {"de la presente asamblea", 0},
                                  {"de esta conferencia", 0},
                                  {"настоящей конференции", 0},
                                  {"настоящей ассамблеи", 0}});
  Cursor after(folded, end);
  return after.take_phrase(words).has_value();
}

// "6.5": numbers of sections; the texts of WSIS have none.
bool is_decimal(std::string_view place) {
  const std::size_t dot = place.find('.');
  return dot != std::string_view::npos && dot > 0 && dot + 1 < place.size() &&
         is_digit_byte(place[0]) && is_digit_byte(place[dot + 1]);
}

class Resolver {
 public:
  Resolver(const std::vector<Citation>& citations, std::string_view folded, std::string_view source,
           const OffsetMap& map, const CitingContext& context)
      : citations_(citations),
        folded_(folded),
        source_(source),
        map_(map),
        context_(context),
        themes_(citations, folded, context),
        nearby_(citations),
        own_places_(context.paragraphs) {
    own_body_ = context.body.empty() && context.own ? context.own->body : context.body;
  }

  std::vector<Reference> run() {
    std::vector<Reference> references;
    references.reserve(citations_.size());
    for (const Citation& citation : citations_) {
      Reference reference{map_.to_source(citation.span), citation.kind, {}};
      for (const CitedItem& item : citation.items) {
        auto target = settle(citation, item);
        if (!target) continue;
        target->span = map_.to_source(item.span);
        reference.targets.push_back(std::move(*target));
      }
      nearby_.move_on();
      if (reference.targets.empty()) continue;
      const bool overlaps =
          !references.empty() && references.back().span.end > reference.span.begin;
      if (!overlaps) references.push_back(std::move(reference));
    }
    return references;
  }

 private:
  std::optional<ReferenceTarget> settle(const Citation& citation, const CitedItem& item) {
    switch (citation.question) {
      case Question::kNothing:
        if (item.target.is_local()) return settle_local(item);
        if (lacks_period(item.target)) return settle_period(citation, item);
        return sure(item.target, reason_of(citation, item));
      case Question::kBody:
        return settle_body(citation, item);
      case Question::kInstrument:
        return settle_instrument(item);
      case Question::kShortName:
        return settle_short_name(item);
      case Question::kCommonName:
        return settle_common_name(citation, item);
      case Question::kSeries:
        return settle_series(item);
      case Question::kForm:
        return settle_form(citation, item);
    }
    return std::nullopt;
  }

  static std::string reason_of(const Citation& citation, const CitedItem& item) {
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

  // ---- whose text ----

  static Target with_body(const CitedItem& item, std::string_view body, int year) {
    Target target = item.target;
    target.body = body;
    const int edition = item.bracket ? item.bracket.year : year;
    if (target.edition.empty() && edition != 0) target.edition = std::to_string(edition);
    // One WCIT so far made resolutions; drafts are numbered by session.
    if (target.body == "wcit" && target.edition.empty()) target.edition = "2012";
    return settle_draft(std::move(target));
  }

  std::optional<ReferenceTarget> settle_body(const Citation& citation, const CitedItem& item) {
    if (item.target.kind == "doc") return settle_document(citation, item, own_body_, context_.year);
    if (item.target.kind == "circ") return settle_circular(item, own_body_);
    if (item.target.kind == "q" || item.target.kind == "sg")
      return settle_sector(item, own_body_, themes_);
    if (citation.evidence == BodyEvidence::kStated) {
      return sure(with_body(item, citation.body, citation.body_year),
                  "The words name " + body_name(citation.body));
    }
    if (!item.bracket && !own_body_.empty() && is_of_this_meeting(folded_, citation.span.end)) {
      return likely(with_body(item, own_body_, context_.year),
                    "A text of the conference this text is of");
    }
    const int number = number_of(item.target.number);
    const auto bodies = bodies_of(item.bracket, item.target.kind, number);
    if (bodies.size() == 1) {
      return sure(with_body(item, bodies.front(), 0), bracket_reason(item.bracket, bodies.front()));
    }
    if (bodies.size() > 1) return settle_meetings(item, bodies);
    return settle_number(citation, item, number);
  }

  // "Resolution COM6/4 (PP-14)": drafts are named after the session.
  static Target settle_draft(Target target) {
    if (target.kind.substr(0, 6) == "draft-" && !target.edition.empty()) {
      target.number = target.edition + "/" + target.number;
      target.edition.clear();
    }
    return target;
  }

  std::string bracket_reason(const Bracket& bracket, const std::string& body) const {
    const TextSpan span = map_.to_source(bracket.span);
    const std::string printed(source_.substr(span.begin, span.size()));
    const auto conference = conference_of(body, bracket.year);
    return printed + " names " + (conference ? short_name(*conference) : body_name(body));
  }

  ReferenceTarget settle_meetings(const CitedItem& item, const std::vector<std::string>& bodies) {
    std::vector<Candidate> candidates;
    for (const std::string& body : bodies) {
      const auto conference = conference_of(body, item.bracket.year);
      candidates.push_back(
          {with_body(item, body, 0), (conference ? short_name(*conference) : body_name(body)) +
                                         " met at that place in that year"});
    }
    return choose(item, std::move(candidates), "Several conferences met there that year");
  }

  std::optional<ReferenceTarget> settle_number(const Citation& citation, const CitedItem& item,
                                               int number) {
    std::vector<Candidate> candidates;
    std::size_t usual = 0;
    for (const Series& series : series_with(item.target.kind, number, context_.year)) {
      candidates.push_back(
          {with_body(item, series.body, 0), capitalize(std::string(series.reason))});
      usual += series.is_usual;
    }
    if (candidates.empty()) return open("No series of the Union has this number", {});
    const std::string known = themes_.body_of(item.target.kind, item.target.number);
    if (!known.empty())
      return prefer(candidates, known, "The same text is named in full elsewhere here");
    // In a text that never speaks of the Union the numbers are somebody else's.
    if (!themes_.is_about_union() && !themes_.is_short()) {
      return open("The text does not say whose it is", std::move(candidates));
    }
    const bool is_radio = own_body_ == "wrc" || own_body_ == "ra" || own_body_ == "br" ||
                          own_body_.substr(0, 5) == "itu-r";
    if (usual == 0 && !is_radio && !themes_.is_about_radio()) return std::nullopt;
    if (candidates.size() == 1 && usual == 1)
      return sure(candidates[0].target, candidates[0].reason);
    if (usual == 1 && number >= kSureCouncil)
      return sure(candidates[0].target, candidates[0].reason);
    if (citation.evidence == BodyEvidence::kNear && is_among(candidates, citation.body)) {
      return prefer(candidates, citation.body,
                    "The sentence speaks of " + body_name(citation.body));
    }
    const bool is_decided = usual == 1 && !is_radio && (number < 225 || themes_.is_about_union());
    if (is_decided) return prefer(candidates, candidates[0].target.body, candidates[0].reason);
    if (is_nearly_decided(item, number, is_radio)) {
      return prefer(candidates, "pp", "Only the latest WTSA resolutions have such numbers");
    }
    return choose(item, std::move(candidates), "The number alone does not tell whose it is");
  }

  // 99 to 103: of WTSA only since 2022.
  static bool is_nearly_decided(const CitedItem& item, int number, bool is_radio) {
    return item.target.kind == "res" && number >= 99 && number <= 103 && !is_radio;
  }

  // The citing document's own body decides what nothing else does.
  ReferenceTarget choose(const CitedItem&, std::vector<Candidate> candidates, std::string reason) {
    if (!own_body_.empty() && is_among(candidates, own_body_)) {
      return prefer(std::move(candidates), own_body_,
                    "The citing text is of " + body_name(own_body_) + " itself");
    }
    return open(std::move(reason), std::move(candidates));
  }

  // ---- instruments ----

  std::optional<ReferenceTarget> settle_instrument(const CitedItem& item) {
    if (const Target* instrument = nearby_.instrument()) {
      return likely(with_place(*instrument, item), "The list around it is about this text",
                    {{item.target, "Or a paragraph of this text itself"}});
    }
    if (const Target* document = document_of(item)) {
      return likely(with_place(*document, item), "The document cited before has such a paragraph",
                    {{item.target, "Or a paragraph of this text itself"}});
    }
    // Laws number everything so; only texts of the Union are known to mean their own paragraphs.
    if (!themes_.is_about_union() && !themes_.is_about_wsis() && !themes_.is_short()) {
      return std::nullopt;
    }
    return likely(item.target, "A place in this text, as no other is named");
  }

  static Target with_place(Target target, const CitedItem& item) {
    target.place = item.target.place;
    return target;
  }

  // The document whose paragraph is meant where this text has none of that number: the one cited
  // with the same number before, or else the one cited last.
  const Target* document_of(const CitedItem& item) const {
    const std::string& place = item.target.place;
    const bool is_own = knows_places() ? own_places_.holds(place) : !is_decimal(place);
    if (is_own || !is_digit_byte(place.empty() ? ' ' : place[0])) return nullptr;
    const Target* document = nearby_.document_with(place);
    return document != nullptr ? document : nearby_.document_before();
  }

  bool knows_places() const { return own_places_.is_known() && !themes_.is_short(); }

  ReferenceTarget settle_local(const CitedItem& item) {
    const std::string& place = item.target.place;
    if (!knows_places() || place.empty() || own_places_.holds(place)) {
      return sure(item.target, "A place in this text");
    }
    return likely(item.target, "A place in this text, though none of that name was found in it");
  }

  std::optional<ReferenceTarget> settle_short_name(const CitedItem& item) {
    if (themes_.is_about_wsis()) return sure(item.target, "A short name in a text on WSIS");
    if (themes_.is_short() && may_have(item.target, item.target.place)) {
      return likely(item.target, "The outcome texts of WSIS are called so");
    }
    if (!themes_.is_about_union()) return std::nullopt;
    return open("The short name does not tell which text is meant",
                {{item.target, "The outcome texts of WSIS are called so"}});
  }

  ReferenceTarget settle_common_name(const Citation& citation, const CitedItem& item) {
    if (themes_.is_about_union())
      return sure(item.target, "In a text of the Union this is its own");
    const bool is_article =
        (item.target.kind == "cs" || item.target.kind == "cv") &&
        std::all_of(citation.items.begin(), citation.items.end(), [](const CitedItem& other) {
          return other.target.place.substr(0, 4) == "art.";
        });
    if (!is_article || themes_.is_short()) {
      return likely(item.target, is_article ? "The Union's text has this name"
                                            : "Provisions numbered through are the Union's way");
    }
    return open("Other organizations and countries have a text of this name",
                {{item.target, "The Union's text has this name"}});
  }

  // ---- series that go on, forms that mean this only here ----

  std::optional<ReferenceTarget> settle_series(const CitedItem& item) {
    const bool is_td = item.target.kind == "td";
    const Target* before = is_td ? nearby_.study_group_document() : nearby_.wsis_contribution();
    if (before == nullptr) return is_td ? settle_own_series(item) : std::nullopt;
    Target target = *before;
    target.supplements = item.target.supplements;
    target.place.clear();
    if (is_td) {
      target.kind = "td";
      target.number = item.target.number;
    } else {
      target.number = target.number.substr(0, target.number.rfind('/') + 1) + item.target.number;
    }
    return likely(std::move(target), "Goes on with the series of the document cited before");
  }

  // "TD 267" in a document of a study group.
  std::optional<ReferenceTarget> settle_own_series(const CitedItem& item) {
    if (own_body_.substr(0, 6) != "itu-t/") return std::nullopt;
    Target target = item.target;
    target.body = own_body_;
    if (context_.own && context_.own->body == own_body_) target.edition = context_.own->edition;
    return likely(std::move(target), "A document of the study group this text is of");
  }

  // TSB numbers its circulars and collective letters anew in each study period.
  static bool lacks_period(const Target& target) {
    return target.body == "tsb" && (target.kind == "circ" || target.kind == "coll") &&
           target.edition.empty();
  }

  ReferenceTarget settle_period(const Citation& citation, const CitedItem& item) {
    const std::string period = period_of_text();
    if (period.empty()) return sure(item.target, reason_of(citation, item));
    Target target = item.target;
    target.edition = period;
    return likely(std::move(target), "Of the study period in which this text was written",
                  {{item.target, "Or one of an earlier study period"}});
  }

  // The study period that the citing text states, or that its whole year lies in.
  std::string period_of_text() const {
    if (context_.own && context_.own->body.substr(0, 3) == "tsb" &&
        context_.own->edition.find('-') == 4) {
      return context_.own->edition;
    }
    if (context_.year == 0) return {};
    const std::string period = study_period(context_.year, 1);
    return period == study_period(context_.year, 12) ? period : std::string();
  }

  std::optional<ReferenceTarget> settle_form(const Citation& citation, const CitedItem& item) {
    const std::string& body = item.target.body;
    if (citation.kind == ReferenceKind::kProposal)
      return settle_proposal(item, own_body_, context_.year);
    if (citation.kind == ReferenceKind::kExternal) {
      return likely(item.target, "The form is that of United Nations documents");
    }
    const bool is_provision = citation.kind == ReferenceKind::kProvision;
    const bool is_radio_text = is_provision && item.target.kind == "rr";
    const bool is_theme = is_radio_text ? themes_.is_about_radio()
                          : is_provision
                              ? themes_.is_about_union()
                              : is_long_number(item.target.number) &&
                                    (themes_.is_about_itu_t() || themes_.is_about_radio());
    if (!is_theme && !themes_.is_short()) return std::nullopt;
    return likely(item.target, is_provision
                                   ? "Provisions of the basic texts are cited so"
                                   : "Recommendations of " + body_name(body) + " are numbered so");
  }

  // "A.4" and "C.1.2" are clauses more often than Recommendations.
  static bool is_long_number(std::string_view number) {
    const std::size_t dot = number.find('.');
    return dot == std::string_view::npos || (number.size() > dot + 2 && number[dot + 2] != '.');
  }

  const std::vector<Citation>& citations_;
  std::string_view folded_;
  std::string_view source_;
  const OffsetMap& map_;
  const CitingContext& context_;
  TextThemes themes_;
  Nearby nearby_;
  OwnPlaces own_places_;
  std::string own_body_;
};

}  // namespace

std::vector<Reference> resolve(const std::vector<Citation>& citations, std::string_view folded,
                               std::string_view source, const OffsetMap& map,
                               const CitingContext& context) {
  return Resolver(citations, folded, source, map, context).run();
}

}  // namespace itu::analyzers
