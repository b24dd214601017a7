#include "analyzers/citation/resolver.h"

#include <algorithm>

#include "analyzers/citation/bodies.h"
#include "analyzers/citation/conferences.h"
#include "analyzers/citation/instruments.h"
#include "analyzers/citation/outcomes.h"
#include "analyzers/citation/series.h"
#include "analyzers/citation/submitters.h"
#include "analyzers/citation/text_themes.h"

namespace itu::analyzers {
namespace {

constexpr std::size_t kSameList = 1500;   // bytes back to the instrument that a list is about
constexpr std::size_t kNextInList = 600;  // bytes forward
constexpr std::size_t kSameSeries = 800;  // bytes back to the document whose series goes on
constexpr int kSureCouncil = 1001;        // WRC ends near 1000: from here on only the Council

class Resolver {
 public:
  Resolver(const std::vector<Citation>& citations, std::string_view folded, const OffsetMap& map,
           const CitingContext& context)
      : citations_(citations),
        folded_(folded),
        map_(map),
        context_(context),
        themes_(citations, folded, context) {
    own_body_ = context.body.empty() && context.own ? context.own->body : context.body;
  }

  std::vector<Reference> run() {
    std::vector<Reference> references;
    for (index_ = 0; index_ < citations_.size(); ++index_) {
      const Citation& citation = citations_[index_];
      Reference reference{map_.to_source(citation.span), citation.kind, {}};
      for (const CitedItem& item : citation.items) {
        auto target = settle(citation, item);
        if (!target) continue;
        target->span = map_.to_source(item.span);
        reference.targets.push_back(std::move(*target));
      }
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
        return settle_series(citation, item);
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
      case ReferenceKind::kLocal:
        return "A place in this text";
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
    if (item.target.kind == "q" || item.target.kind == "sg")
      return settle_sector(item, own_body_, themes_);
    if (citation.evidence == BodyEvidence::kStated) {
      return sure(with_body(item, citation.body, citation.body_year),
                  "The words name " + body_name(citation.body));
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
    std::string printed(folded_.substr(bracket.span.begin, bracket.span.size()));
    printed = std::string(slice_source(bracket.span));
    const auto conference = conference_of(body, bracket.year);
    return printed + " names " + (conference ? short_name(*conference) : body_name(body));
  }

  // The folded words are near enough to the source for a reason, and at hand.
  std::string slice_source(TextSpan span) const {
    std::string printed(folded_.substr(span.begin, span.size()));
    bool starts = true;
    for (char& c : printed) {
      if (starts && c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
      starts = c == ' ' || c == '(' || c == '-' || c == '.';
    }
    return printed;
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

  // The WSIS text that the list around this citation is about.
  const Target* instrument_nearby() const {
    const std::size_t here = citations_[index_].span.begin;
    for (std::size_t i = index_; i-- > 0;) {
      if (here - citations_[i].span.end > kSameList) break;
      if (const Target* target = wsis_text(citations_[i])) return target;
    }
    for (std::size_t i = index_ + 1; i < citations_.size(); ++i) {
      if (citations_[i].span.begin - here > kNextInList) break;
      if (const Target* target = wsis_text(citations_[i])) return target;
    }
    return nullptr;
  }

  static const Target* wsis_text(const Citation& citation) {
    for (const CitedItem& item : citation.items) {
      const Target& target = item.target;
      if (target.body == "wsis" && target.number.empty() && !target.place.empty()) return &target;
    }
    return nullptr;
  }

  std::optional<ReferenceTarget> settle_instrument(const CitedItem& item) {
    if (const Target* instrument = instrument_nearby()) {
      Target target = *instrument;
      target.place = item.target.place;
      return likely(std::move(target), "The list around it is about this text",
                    {{item.target, "Or a paragraph of this text itself"}});
    }
    // Laws number everything so; only texts of the Union are known to mean their own paragraphs.
    if (!themes_.is_about_union() && !themes_.is_about_wsis() && !themes_.is_short()) {
      return std::nullopt;
    }
    return likely(item.target, "A place in this text, as no other is named");
  }

  std::optional<ReferenceTarget> settle_short_name(const CitedItem& item) {
    if (themes_.is_about_wsis()) return sure(item.target, "A short name in a text on WSIS");
    if (!themes_.is_about_union() && !themes_.is_short()) return std::nullopt;
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
    if (!is_article) {
      return likely(item.target, "Provisions numbered through are the Union's way");
    }
    return open("Other organizations and countries have a text of this name",
                {{item.target, "The Union's text has this name"}});
  }

  // ---- series that go on, forms that mean this only here ----

  std::optional<ReferenceTarget> settle_series(const Citation& citation, const CitedItem& item) {
    for (std::size_t i = index_; i-- > 0;) {
      const Citation& before = citations_[i];
      if (citation.span.begin - before.span.end > kSameSeries) break;
      if (before.kind != ReferenceKind::kDocument || before.items.empty()) continue;
      Target target = before.items.front().target;
      const std::size_t slash = target.number.rfind('/');
      const bool is_td = item.target.kind == "td";
      if (is_td ? target.body.substr(0, 6) != "itu-t/" : target.body != "wsis") continue;
      target.supplements = item.target.supplements;
      if (is_td) {
        target.kind = "td";
        target.number = item.target.number;
      } else {
        if (slash == std::string::npos) continue;
        target.number = target.number.substr(0, slash + 1) + item.target.number;
      }
      return likely(std::move(target), "Goes on with the series of the document cited before");
    }
    return std::nullopt;
  }

  std::optional<ReferenceTarget> settle_form(const Citation& citation, const CitedItem& item) {
    const std::string& body = item.target.body;
    if (citation.kind == ReferenceKind::kProposal) return settle_proposal(item);
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

  std::optional<ReferenceTarget> settle_proposal(const CitedItem& item) {
    const std::string& number = item.target.number;
    if (!is_submitter(number.substr(0, number.find('/')))) return std::nullopt;
    std::vector<Candidate> candidates;
    for (const std::string_view body : {"pp", "wrc", "wtsa", "wtdc"}) {
      Target target = item.target;
      target.body = body;
      if (own_body_ == body && context_.year != 0) {
        target.number = std::to_string(context_.year) + "/" + number;
        return likely(std::move(target), "A proposal to the conference this text is of");
      }
      candidates.push_back({std::move(target), "Proposals to " + body_name(body) + " look so"});
    }
    return open("The conference is not named", std::move(candidates));
  }

  const std::vector<Citation>& citations_;
  std::string_view folded_;
  const OffsetMap& map_;
  const CitingContext& context_;
  TextThemes themes_;
  std::string own_body_;
  std::size_t index_ = 0;
};

}  // namespace

std::vector<Reference> resolve(const std::vector<Citation>& citations, std::string_view folded,
                               const OffsetMap& map, const CitingContext& context) {
  return Resolver(citations, folded, map, context).run();
}

}  // namespace itu::analyzers
