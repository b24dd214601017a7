#include "analyzers/citation/settling/settle_body.h"

#include <algorithm>
#include <array>

#include "analyzers/citation/grammar/cursor.h"
#include "analyzers/citation/grammar/printed_number.h"
#include "analyzers/citation/settling/outcomes.h"
#include "analyzers/citation/tables/bodies.h"
#include "analyzers/citation/tables/conferences.h"
#include "analyzers/citation/tables/series.h"

namespace itu::analyzers {
namespace {

constexpr int kSureCouncil = 1001;  // WRC ends near 1000: from here on only the Council
constexpr int kLastPp = 224;  // resolutions of PP end here, of all but the Council and WRC too

// "of this conference" behind a number: the meeting that the citing text is of.
bool is_of_this_meeting(std::string_view folded, std::size_t end) {
  static constexpr auto kWords = std::to_array<std::string_view>(
      {"of this conference", "of this plenipotentiary conference", "of this world conference",
       "of this assembly", "of this forum", "of the present conference", "of the present assembly",
       "de la présente conférence", "de la présente assemblée", "de la presente conferencia",
       "de la presente asamblea", "de esta conferencia", "настоящей конференции",
       "настоящей ассамблеи"});
  static const PhraseTable words = phrase_table_of(kWords);
  Cursor after(folded, end);
  return after.take_phrase(words).has_value();
}

// "Resolution COM6/4 (PP-14)": drafts are named after the session.
Target settle_draft(Target target) {
  if (target.kind.substr(0, 6) == "draft-" && !target.edition.empty()) {
    target.number = target.edition + "/" + target.number;
    target.edition.clear();
  }
  return target;
}

Target with_body(const CitedItem& item, std::string_view body, int year) {
  Target target = item.target;
  target.body = body;
  const int edition = year_met(body, item.bracket ? item.bracket.year : year);
  if (target.edition.empty() && edition != 0) target.edition = std::to_string(edition);
  // One WCIT so far made resolutions; drafts are numbered by session.
  if (target.body == "wcit" && target.edition.empty()) target.edition = "2012";
  return settle_draft(std::move(target));
}

std::string bracket_reason(const Evidence& evidence, const Bracket& bracket,
                           const std::string& body) {
  const TextSpan span = evidence.map.to_source(bracket.span);
  const std::string printed(evidence.source.substr(span.begin, span.size()));
  const auto conference = conference_of(body, bracket.year);
  return printed + " names " + (conference ? short_name(*conference) : body_name(body));
}

// The citing document's own body decides what nothing else does.
ReferenceTarget choose(const Evidence& evidence, std::vector<Candidate> candidates,
                       std::string reason) {
  if (!evidence.own_body.empty() && is_among(candidates, evidence.own_body)) {
    return prefer(std::move(candidates), evidence.own_body,
                  "The citing text is of " + body_name(evidence.own_body) + " itself");
  }
  return open(std::move(reason), std::move(candidates));
}

ReferenceTarget settle_meetings(const Evidence& evidence, const Citation& citation,
                                const CitedItem& item, const std::vector<std::string>& bodies) {
  std::vector<Candidate> candidates;
  for (const std::string& body : bodies) {
    const auto conference = conference_of(body, item.bracket.year);
    candidates.push_back(
        {with_body(item, body, 0), (conference ? short_name(*conference) : body_name(body)) +
                                       " met at that place in that year"});
  }
  if (is_among(candidates, citation.body)) {
    return prefer(std::move(candidates), citation.body,
                  "The words around speak of " + body_name(citation.body));
  }
  return choose(evidence, std::move(candidates), "Several conferences met there that year");
}

// The series that a bare number can be of.
struct Numbered {
  int number = 0;
  std::vector<Candidate> candidates;  // the likeliest first
  std::size_t usual = 0;              // of the candidates: cited by the bare number
  bool is_radio = false;              // the citing document is of ITU-R
};

Numbered find_series(const Evidence& evidence, const CitedItem& item) {
  Numbered found;
  found.number = to_number(item.target.number);
  const auto all = series_with(item.target.kind, found.number, evidence.context.year);
  found.candidates.reserve(all.size());
  for (const Series& series : all) {
    found.candidates.push_back(
        {with_body(item, series.body, 0), capitalize(std::string(series.reason))});
    found.usual += series.is_usual;
  }
  const std::string& body = evidence.own_body;
  found.is_radio = body == "wrc" || body == "ra" || body == "br" || body.substr(0, 5) == "itu-r";
  return found;
}

// The number leaves one series, as far as texts are cited by the bare number.
std::optional<ReferenceTarget> settle_by_range(const Evidence& evidence, const Citation& citation,
                                               const Numbered& found) {
  const Candidate& first = found.candidates.front();
  const bool is_only =
      found.usual == 1 && (found.candidates.size() == 1 || found.number >= kSureCouncil);
  if (!is_only) return std::nullopt;
  // In lower case the word may be anybody's: "the decision 5 said so".
  const bool is_named = citation.is_capital || evidence.themes.is_about_union();
  return is_named ? sure(first.target, first.reason) : likely(first.target, first.reason);
}

// 99 to 103: of WTSA only since 2022.
bool is_nearly_decided(const CitedItem& item, const Numbered& found) {
  return item.target.kind == "res" && found.number >= 99 && found.number <= 103 && !found.is_radio;
}

// "Resolutions 647 and 1083": the other numbers of the list are the Council's alone.
bool is_listed_with_council(const Citation& citation, const CitedItem& item,
                            const Numbered& found) {
  if (item.bracket || found.number <= kLastPp || !is_among(found.candidates, "council"))
    return false;
  return std::any_of(citation.items.begin(), citation.items.end(), [](const CitedItem& other) {
    return !other.bracket && to_number(other.target.number) >= kSureCouncil;
  });
}

// "Resolution 223" beside No. 5.441B: where the Radio Regulations are cited, so are their
// Resolutions. Below 200 the conferences share most numbers.
bool is_radio_number(const Evidence& evidence, const Citation& citation, const Numbered& found) {
  constexpr int kFirst = 200;
  constexpr std::size_t kNear = 4000;
  return found.number >= kFirst && is_among(found.candidates, "wrc") &&
         evidence.instruments.is_near("itu/rr", citation.span.begin, kNear);
}

// "Resolution COM5/3": of the conference that the citing text is of.
std::optional<ReferenceTarget> settle_draft_of_meeting(const Evidence& evidence,
                                                       const CitedItem& item) {
  static constexpr auto kMeetings =
      std::to_array<std::string_view>({"pp", "wtsa", "wtdc", "wrc", "ra", "wcit"});
  const MeetingNamed& head = evidence.themes.meeting_at_head();
  const bool takes_head = evidence.own_body.empty();
  const std::string_view body = takes_head ? head.body : std::string_view(evidence.own_body);
  const int year = takes_head ? head.year : evidence.context.year;
  const bool meets = std::find(kMeetings.begin(), kMeetings.end(), body) != kMeetings.end();
  if (!meets || year == 0) return std::nullopt;
  return likely(with_body(item, body, year), "A draft of the conference this text is of");
}

// A number that no series of the Union has.
std::optional<ReferenceTarget> settle_unknown_number(const Evidence& evidence,
                                                     const Citation& citation,
                                                     const CitedItem& item) {
  const std::string& number = item.target.number;
  if (item.target.kind.starts_with("draft-")) {
    if (auto draft = settle_draft_of_meeting(evidence, item)) return draft;
    const bool is_numbered = number.find('/') != std::string::npos;
    if (!is_numbered || citation.rule == Rule::kSymbol) return std::nullopt;
  }
  const bool has_letter = number.size() == 1 && !is_digit_byte(number.front());
  if (has_letter) return std::nullopt;  // "Opinion A" of anybody
  return open("No series of the Union has this number", {});
}

// What is left where nothing but the number tells: the series that such numbers are usually of.
ReferenceTarget settle_by_number(const Evidence& evidence, const CitedItem& item, Numbered found) {
  const bool is_decided = found.usual == 1 && !found.is_radio &&
                          (found.number <= kLastPp || evidence.themes.is_about_union());
  if (is_decided) {
    const std::string body = found.candidates.front().target.body;
    std::string reason = found.candidates.front().reason;
    return prefer(std::move(found.candidates), body, std::move(reason));
  }
  if (is_nearly_decided(item, found)) {
    return prefer(std::move(found.candidates), "pp",
                  "Only the latest WTSA resolutions have such numbers");
  }
  return choose(evidence, std::move(found.candidates),
                "The number alone does not tell whose it is");
}

std::optional<ReferenceTarget> settle_number(const Evidence& evidence, const Citation& citation,
                                             const CitedItem& item) {
  Numbered found = find_series(evidence, item);
  const TextThemes& themes = evidence.themes;
  if (found.candidates.empty()) return settle_unknown_number(evidence, citation, item);
  const std::string known = themes.body_of(item.target.kind, item.target.number);
  if (!known.empty()) {
    return prefer(std::move(found.candidates), known,
                  "The same text is named in full elsewhere here");
  }
  // In a text that never speaks of the Union the numbers are somebody else's.
  if (!themes.is_about_union() && !themes.is_short()) {
    return open("The text does not say whose it is", std::move(found.candidates));
  }
  if (auto target = settle_by_range(evidence, citation, found)) return target;
  if (citation.evidence == BodyEvidence::kNear && is_among(found.candidates, citation.body)) {
    return prefer(std::move(found.candidates), citation.body,
                  "The sentence speaks of " + body_name(citation.body));
  }
  // "Recommendation 3" of an audit, "Resolution 720" of a screen: series that are not cited by the
  // bare number as a rule.
  const bool is_own = is_among(found.candidates, evidence.own_body);
  if (found.usual == 0 && !is_own && !found.is_radio && !themes.is_about_radio()) {
    return std::nullopt;
  }
  if (is_listed_with_council(citation, item, found)) {
    return prefer(std::move(found.candidates), "council", "The list is of texts of the Council");
  }
  if (is_radio_number(evidence, citation, found)) {
    return prefer(std::move(found.candidates), "wrc", "The text is about the Radio Regulations");
  }
  return settle_by_number(evidence, item, std::move(found));
}

// Whether a series of `body` has reached the number by `year`.
bool has_number(std::string_view body, const CitedItem& item, int year) {
  const auto all = series_with(item.target.kind, to_number(item.target.number), year);
  return std::any_of(all.begin(), all.end(),
                     [&](const Series& series) { return series.body == body; });
}

// "Resolution 63 from Hyderabad", "Resolution 2 (Dubai)": the conferences that had met there.
std::optional<ReferenceTarget> settle_place_named(const Evidence& evidence, const CitedItem& item) {
  const std::string_view place = item.bracket.places.front().place;
  const int number = to_number(item.target.number);
  std::vector<Candidate> candidates;
  for (const Conference& conference : conferences_at(place)) {
    if (evidence.context.year != 0 && conference.year > evidence.context.year) continue;
    CitedItem dated = item;
    dated.bracket.form = Bracket::Form::kPlaceYear;
    dated.bracket.places.front().year = dated.bracket.year = conference.year;
    const auto bodies = bodies_of(dated.bracket, item.target.kind, number);
    if (std::find(bodies.begin(), bodies.end(), conference.body) == bodies.end()) continue;
    const bool is_radio = conference.body == "ra" || conference.body == "wrc";
    const bool may_be =
        conference.body == "wcit" || has_number(conference.body, item, conference.year);
    if (is_radio || !may_be) continue;  // those of radio are not cited so
    candidates.push_back(
        {with_body(dated, conference.body, 0), short_name(conference) + " met there"});
  }
  if (candidates.empty()) return std::nullopt;
  if (candidates.size() > 1) return open("Several conferences met there", std::move(candidates));
  return likely(candidates.front().target, candidates.front().reason);
}

// "Resolution 83 (amended)", "Resolution 88 (1948)": the Council's way, who meets every year.
bool is_dated_as_by_council(const CitedItem& item) {
  if (item.target.kind != "res" && item.target.kind != "dec") return false;
  if (item.bracket.form == Bracket::Form::kAmended) return true;
  const bool is_late = to_number(item.target.number) > kLastPp;  // the Council's by its number
  if (item.bracket.form != Bracket::Form::kYear || is_late) return false;
  static constexpr auto kOthers =
      std::to_array<std::string_view>({"pp", "wtsa", "wtdc", "ra", "wrc", "wcit"});
  return std::none_of(kOthers.begin(), kOthers.end(), [&](std::string_view body) {
    return conference_of(body, item.bracket.year).has_value();
  });
}

// "Opinion 2": each forum numbers its own anew.
std::optional<ReferenceTarget> settle_opinion(const Evidence& evidence, const Citation& citation,
                                              const CitedItem& item) {
  constexpr int kForumOfLetters = 2001;  // the only one whose opinions have letters
  const bool is_of_forum = citation.body == "wtpf" || citation.evidence == BodyEvidence::kNone;
  const bool has_year = item.bracket.year != 0 || citation.body_year != 0;
  if (item.target.kind != "op" || !is_of_forum || has_year) return std::nullopt;
  const bool has_letter = !is_digit_byte(item.target.number.front());
  const bool is_known = citation.body == "wtpf" || evidence.themes.is_about_union();
  const int near = evidence.nearby.opinion_year();
  const int year = has_letter ? kForumOfLetters : near != 0 ? near : evidence.themes.forum_year();
  if (!is_known) return std::nullopt;
  const std::string reason = year == 0 ? "Each forum numbers its opinions anew"
                                       : "An opinion of the forum that the text is about";
  return likely(with_body(item, "wtpf", year), reason);
}

}  // namespace

std::optional<ReferenceTarget> settle_body(const Evidence& evidence, const Citation& citation,
                                           const CitedItem& item) {
  if (auto opinion = settle_opinion(evidence, citation, item)) return opinion;
  if (citation.evidence == BodyEvidence::kStated) {
    return sure(with_body(item, citation.body, citation.body_year),
                "The words name " + body_name(citation.body));
  }
  if (!item.bracket && !evidence.own_body.empty() &&
      is_of_this_meeting(evidence.folded, citation.span.end)) {
    return likely(with_body(item, evidence.own_body, evidence.context.year),
                  "A text of the conference this text is of");
  }
  const int number = to_number(item.target.number);
  const auto bodies = bodies_of(item.bracket, item.target.kind, number);
  if (bodies.size() == 1) {
    return sure(with_body(item, bodies.front(), 0),
                bracket_reason(evidence, item.bracket, bodies.front()));
  }
  if (bodies.size() > 1) return settle_meetings(evidence, citation, item, bodies);
  if (citation.evidence == BodyEvidence::kColumn) {
    const bool is_bare = citation.body != "ra" && !has_number(citation.body, item, 0);
    if (is_bare) return std::nullopt;
    return likely(with_body(item, citation.body, 0),
                  "The column is headed by " + body_name(citation.body));
  }
  if (item.bracket.form == Bracket::Form::kPlace) {
    if (auto there = settle_place_named(evidence, item)) return there;
  }
  if (is_dated_as_by_council(item) && evidence.themes.is_about_union()) {
    return likely(with_body(item, "council", 0), "The Council dates its texts so");
  }
  return settle_number(evidence, citation, item);
}

}  // namespace itu::analyzers
