#include "analyzers/citation/settling/settle_form.h"

#include <algorithm>
#include <array>

#include "analyzers/citation/grammar/printed_number.h"
#include "analyzers/citation/grammar/symbols.h"
#include "analyzers/citation/settling/outcomes.h"
#include "analyzers/citation/settling/settle_document.h"
#include "analyzers/citation/settling/settle_place.h"
#include "analyzers/citation/tables/bodies.h"
#include "analyzers/citation/tables/rec_series.h"

namespace itu::analyzers {
namespace {

// The study period that the citing text states, or that its whole year lies in.
std::string period_of_text(const CitingContext& context) {
  if (context.own && context.own->body.substr(0, 3) == "tsb" &&
      context.own->edition.find('-') == 4) {
    return context.own->edition;
  }
  if (context.year == 0) return {};
  const std::string period = study_period(context.year, 1);
  return period == study_period(context.year, 12) ? period : std::string();
}

// "A.4" and "C.1.2" are clauses more often than Recommendations.
bool is_long_number(std::string_view number) {
  const std::size_t dot = number.find('.');
  return dot == std::string_view::npos || (number.size() > dot + 2 && number[dot + 2] != '.');
}

// A range is as long as its longest number, "R.1–R.19"; "O.1–O.9" is one of Recommendations in a
// Recommendation of that series.
bool has_long_number(const Evidence& evidence, const Citation& citation) {
  const bool is_range = citation.items.size() > 1;
  const std::optional<Target>& own = evidence.context.own;
  if (is_range && own && own->kind == "rec" &&
      own->number.substr(0, 2) == citation.items.front().target.number.substr(0, 2)) {
    return true;
  }
  return std::any_of(citation.items.begin(), citation.items.end(),
                     [](const CitedItem& item) { return is_long_number(item.target.number); });
}

// Short series of ITU-T, with the last number that each has given: "B.431" is a room, "V.502" a
// train. A little more than was seen, since a number too many costs nothing.
struct ShortSeries {
  char letter;
  int last;
};

constexpr auto kShortSeries = std::to_array<ShortSeries>({{'a', 99},
                                                          {'b', 29},
                                                          {'c', 9},
                                                          {'n', 99},
                                                          {'r', 199},
                                                          {'t', 999},
                                                          {'u', 299},
                                                          {'v', 329},
                                                          {'w', 9}});

bool may_be_in_series(const Target& target) {
  if (target.body != "itu-t" || target.number.size() < 3 || target.number[1] != '.') return true;
  const auto row = std::find_if(
      kShortSeries.begin(), kShortSeries.end(),
      [&](const ShortSeries& series) { return series.letter == target.number.front(); });
  return row == kShortSeries.end() ||
         to_number(std::string_view(target.number).substr(2)) <= row->last;
}

// The sessions of the General Assembly up to the 30th.
std::string to_roman(int number) {
  static constexpr auto kOnes =
      std::to_array<std::string_view>({"", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"});
  return std::string(static_cast<std::size_t>(number / 10), 'x') +
         std::string(kOnes[static_cast<std::size_t>(number % 10)]);
}

// "53/3" is the form of the General Assembly since its session 31 and of other bodies of the United
// Nations since theirs.
std::optional<ReferenceTarget> settle_session(const CitedItem& item) {
  constexpr int kFirstOfAssembly = 31;
  constexpr int kLastOfOthers = 60;  // sessions of the Human Rights Council so far
  constexpr int kLastOfAssembly = 99;
  constexpr int kMostSerials = 400;  // of one session
  const std::string& number = item.target.number;
  const std::size_t slash = number.find('/');
  const int session = to_number(number);
  const int serial = to_number(std::string_view(number).substr(slash + 1));
  // "Resolution 614/2013" is a regulator's.
  if (session > kLastOfAssembly) return std::nullopt;
  if (session < kFirstOfAssembly && serial >= 1000) {
    Target target = item.target;  // "3314 (XXIX)"
    target.number = std::to_string(serial) + "-" + to_roman(session);
    return likely(std::move(target), "The General Assembly counted so before its session 31");
  }
  if (serial > kMostSerials) return std::nullopt;
  if (session > kLastOfOthers) {
    return sure(item.target, "Only the General Assembly has had so many sessions");
  }
  Candidate other{item.target, "The Human Rights Council numbers its resolutions so"};
  other.target.body = "un/hrc";
  const Candidate assembly{item.target, "The General Assembly numbers its resolutions so"};
  if (session < kFirstOfAssembly) return open("Several bodies number so", {other, assembly});
  return likely(assembly.target, assembly.reason, {other});
}

std::optional<ReferenceTarget> settle_external(const CitedItem& item) {
  if (item.target.body == "un/ga" && item.target.kind == "res") return settle_session(item);
  return likely(item.target, "The form is that of United Nations documents");
}

// "Addendum 1 to this document"
std::optional<ReferenceTarget> beside_own(const Evidence& evidence, const CitedItem& item) {
  const auto& own = evidence.context.own;
  if (!own || (own->kind != "doc" && own->kind != "circ")) return std::nullopt;
  Target target = *own;
  target.place.clear();
  std::erase_if(target.supplements,
                [](const Supplement& one) { return !one.name.starts_with("rev"); });
  target.supplements.insert(target.supplements.end(), item.target.supplements.begin(),
                            item.target.supplements.end());
  return sure(std::move(target), "Beside this text itself");
}

// "DT/29" of a session, "3K/137" of a working party of ITU-R.
std::optional<ReferenceTarget> settle_form_of_document(const Evidence& evidence,
                                                       const CitedItem& item) {
  if (item.target.body.empty() && item.target.number.empty()) return beside_own(evidence, item);
  if (item.target.body.empty()) return settle_session_series(evidence, item);
  if (!evidence.themes.is_about_radio() && !evidence.themes.is_short()) return std::nullopt;
  return likely(item.target, "Working parties of ITU-R number their documents so");
}

// "CR/296": invoices have such numbers, too.
std::optional<ReferenceTarget> settle_form_of_circular(const TextThemes& themes,
                                                       const CitedItem& item) {
  if (!themes.is_about_radio()) return std::nullopt;
  return likely(item.target, "The Radiocommunication Bureau numbers its circulars so");
}

// "OB 1158", "Bulletin No. 992".
std::optional<ReferenceTarget> settle_form_of_series(const TextThemes& themes,
                                                     const CitedItem& item) {
  if (!themes.is_about_itu_t() && !themes.is_short()) return std::nullopt;
  return likely(item.target, "The Operational Bulletin is cited so in texts of ITU-T");
}

// "4.4 above": laws and standards number their parts so, too.
std::optional<ReferenceTarget> settle_number_above(const Evidence& evidence,
                                                   const Citation& citation,
                                                   const CitedItem& item) {
  const TextThemes& themes = evidence.themes;
  if (!themes.is_about_union() && !themes.is_short()) return std::nullopt;
  return settle_local(evidence, citation, item);
}

// "Resolution 5-7".
std::optional<ReferenceTarget> settle_form_of_assembly(const TextThemes& themes,
                                                       const CitedItem& item) {
  constexpr int kLastNumber = 80;
  if (!themes.is_about_radio() || to_number(item.target.number) > kLastNumber) return std::nullopt;
  Target target = item.target;
  target.body = "ra";
  return likely(std::move(target), "The Radiocommunication Assembly numbers its revisions so");
}

}  // namespace

bool lacks_period(const Target& target) {
  return target.body == "tsb" && (target.kind == "circ" || target.kind == "coll") &&
         target.edition.empty();
}

ReferenceTarget settle_period(const Evidence& evidence, const CitedItem& item) {
  const std::string period = period_of_text(evidence.context);
  if (period.empty()) return sure(item.target, "The symbol says it all");
  Target target = item.target;
  target.edition = period;
  return likely(std::move(target), "Of the study period in which this text was written",
                {{item.target, "Or one of an earlier study period"}});
}

ReferenceTarget settle_sector_of_series(const Evidence& evidence, const CitedItem& item) {
  if (!is_of_either_sector(item.target)) {
    return sure(item.target, "Named as " + body_name(item.target.body) + "'s");
  }
  const auto of = [&item](std::string_view body) {
    Target target = item.target;
    target.body = body;
    return target;
  };
  const std::string& own = evidence.own_body;
  const bool is_radio_text = own.starts_with("itu-r") || own == "br" || own == "ra" || own == "wrc";
  const bool is_other_text = own.starts_with("itu-t") || own == "tsb" || own == "wtsa";
  const TextThemes& themes = evidence.themes;
  const std::string near = evidence.nearby.sector_of_recommendation();
  const bool is_radio =
      is_radio_text ||
      (!is_other_text &&
       (near.empty() ? themes.is_about_radio() && !themes.is_about_itu_t() : near == "itu-r"));
  const Candidate t{of("itu-t"), "ITU-T has such a series"};
  const Candidate r{of("itu-r"), "ITU-R has such a series"};
  return is_radio ? likely(r.target, "The text is about that Sector", {t})
                  : likely(t.target, t.reason, {r});
}

// "see A.1, A.23": on working methods, where the text has named others of that series and has no
// Annex A of its own.
bool is_on_working_methods(const Evidence& evidence, const CitedItem& item) {
  const bool is_own_rec = evidence.context.own && evidence.context.own->kind == "rec";
  const std::size_t at = item.span.begin;
  const bool is_numbering = at == 0 || evidence.folded[at - 1] == '\n';  // "A.1\tOpening"
  return !is_own_rec && !is_numbering && item.target.body == "itu-t" &&
         item.target.number.starts_with("a.") && evidence.themes.cites_working_methods() &&
         (evidence.themes.names_in_full(item.target.number) ||
          !evidence.own_places.holds("annex.a"));
}

std::optional<ReferenceTarget> settle_form(const Evidence& evidence, const Citation& citation,
                                           const CitedItem& item) {
  const TextThemes& themes = evidence.themes;
  if (citation.kind == ReferenceKind::kProposal) {
    return settle_proposal(evidence, citation, item);
  }
  if (citation.kind == ReferenceKind::kLocal) return settle_number_above(evidence, citation, item);
  if (citation.kind == ReferenceKind::kDocument) return settle_form_of_document(evidence, item);
  if (citation.kind == ReferenceKind::kExternal) return settle_external(item);
  if (citation.rule == Rule::kNumberedText) return settle_form_of_assembly(themes, item);
  if (citation.kind == ReferenceKind::kLetter) {
    if (!themes.is_about_union() || themes.is_about_radio()) return std::nullopt;
    return likely(item.target, "Letters to the members are numbered so");
  }
  if (citation.kind == ReferenceKind::kCircular) return settle_form_of_circular(themes, item);
  if (citation.rule == Rule::kNumberedSeries) return settle_form_of_series(themes, item);
  const bool is_provision = citation.kind == ReferenceKind::kProvision;
  const bool is_radio_text = is_provision && item.target.kind == "rr";
  const bool is_theme = is_radio_text ? themes.is_about_radio()
                        : is_provision
                            ? themes.is_about_union()
                            : (item.target.kind == "suppl" || has_long_number(evidence, citation) ||
                               is_on_working_methods(evidence, item)) &&
                                  (themes.is_about_itu_t() || themes.is_about_radio());
  if (!is_theme && !themes.is_short()) return std::nullopt;
  if (!is_provision && !may_be_in_series(item.target)) return std::nullopt;
  if (!is_provision && item.target.body == "itu-t" && is_of_radio_alone(item.target.number)) {
    Target radio = item.target;
    radio.body = "itu-r";
    return likely(std::move(radio), "Only ITU-R has given such a number");
  }
  if (!is_provision && is_of_either_sector(item.target)) {
    return settle_sector_of_series(evidence, item);
  }
  return likely(item.target, is_provision ? "Provisions of the basic texts are cited so"
                                          : "Recommendations of " + body_name(item.target.body) +
                                                " are numbered so");
}

}  // namespace itu::analyzers
