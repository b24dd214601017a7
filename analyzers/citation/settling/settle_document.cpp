#include "analyzers/citation/settling/settle_document.h"

#include <algorithm>
#include <array>

#include "analyzers/citation/grammar/printed_number.h"
#include "analyzers/citation/settling/outcomes.h"
#include "analyzers/citation/tables/bodies.h"
#include "analyzers/citation/tables/phrase_table.h"
#include "analyzers/citation/tables/submitters.h"

namespace itu::analyzers {
namespace {

constexpr int kLastLine = 11;  // action lines of WSIS run from C1 to C11

// Who numbers documents anew at each session of a year.
bool meets_by_year(std::string_view body) {
  static constexpr auto kBodies = std::to_array<std::string_view>(
      {"pp", "council", "wtsa", "wtdc", "wrc", "ra", "wtpf", "wcit"});
  return std::find(kBodies.begin(), kBodies.end(), body) != kBodies.end();
}

// A session, as its documents have it before their number.
struct Session {
  std::string body;
  std::string prefix;  // "2014/", "wsis-ii/pc-3/"
  std::string reason;
};

// "2014/dt/5" and "2014/35" are of 2014, "wsis-ii/pc-3/doc/6" is of "wsis-ii/pc-3".
std::optional<Session> session_of(const Target& target, std::string reason) {
  if (target.kind != "doc") return std::nullopt;
  const bool is_wsis = target.body == "wsis";
  std::size_t slash = target.number.find('/');
  if (is_wsis && slash != std::string::npos) slash = target.number.find('/', slash + 1);
  if (slash == std::string::npos) return std::nullopt;
  const bool is_group = target.body.find("wg-") != std::string::npos;
  const bool is_advisory =
      target.body == "itu-r/rag" || target.body == "itu-r/rrb" || target.body == "itu-d/tdag";
  if (!is_wsis && !is_group && !is_advisory && !meets_by_year(target.body)) return std::nullopt;
  return Session{target.body, target.number.substr(0, slash + 1), std::move(reason)};
}

std::optional<Session> session_of_text(const Evidence& evidence) {
  const std::string own = "A document of the session this text is of";
  if (evidence.context.own) {
    if (auto session = session_of(*evidence.context.own, own)) return session;
  }
  const MeetingNamed& head = evidence.themes.meeting_at_head();
  // A proposal at PP-18 to revise a resolution of 2014 is of 2018.
  const bool is_named = head.year > evidence.context.year && head.body == evidence.own_body;
  const int year = is_named ? head.year : evidence.context.year;
  if (meets_by_year(evidence.own_body) && year != 0) {
    return Session{evidence.own_body, std::to_string(year) + "/", own};
  }
  if (evidence.own_body.empty() && head.year != 0 && meets_by_year(head.body)) {
    return Session{std::string(head.body), std::to_string(head.year) + "/", own};
  }
  return std::nullopt;
}

std::optional<Session> session_around(const Evidence& evidence) {
  const Target* document = evidence.nearby.session_document();
  if (document == nullptr) return std::nullopt;
  return session_of(*document, "A document of the session whose documents are cited before");
}

Target in_session(const CitedItem& item, std::string_view body, std::string_view prefix) {
  Target target = item.target;
  target.body = body;
  target.number.insert(0, prefix);
  return target;
}

std::string prefix_of(int year) { return year == 0 ? "" : std::to_string(year) + "/"; }

// "3/75": the group's number before that of the document.
bool is_of_group(const std::string& number) {
  const std::size_t slash = number.find('/');
  return slash != std::string::npos && is_digit_byte(number[0]);
}

Target in_group(const CitedItem& item, std::string_view sector) {
  Target target = item.target;
  const std::size_t slash = target.number.find('/');
  target.body = std::string(sector) + "/sg" + target.number.substr(0, slash);
  target.number.erase(0, slash + 1);
  return target;
}

ReferenceTarget settle_group_document(const Evidence& evidence, const CitedItem& item) {
  const auto& own = evidence.context.own;
  if (own && own->kind == "doc" && own->body.find("wg-") != std::string::npos) {
    return likely(in_session(item, own->body, ""), "A document of the group this text is of");
  }
  const Target* before = evidence.nearby.session_document();
  if (before != nullptr && before->body.find("wg-") != std::string::npos) {
    return likely(in_session(item, before->body, ""),
                  "Goes on with the documents of the group cited before");
  }
  std::vector<Candidate> candidates;
  for (const std::string_view sector : {"itu-r", "itu-d"}) {
    if (sector == "itu-d" && item.target.number[0] > '2') continue;  // it has two study groups
    candidates.push_back({in_group(item, sector), "Study groups number their documents so"});
  }
  const bool is_development =
      evidence.own_body.substr(0, 5) == "itu-d" || evidence.own_body == "wtdc" ||
      evidence.own_body == "bdt" ||
      (evidence.themes.is_about_development() && !evidence.themes.is_about_radio());
  const std::string sector = is_development ? "itu-d" : "itu-r";
  const auto chosen = std::find_if(candidates.begin(), candidates.end(), [&](const Candidate& one) {
    return one.target.body.substr(0, 5) == sector;
  });
  const bool is_decided =
      candidates.size() == 1 || is_development ||
      (evidence.themes.is_about_radio() && !evidence.themes.is_about_development()) ||
      evidence.own_body.substr(0, 5) == "itu-r" || evidence.own_body == "br";
  if (!is_decided || chosen == candidates.end()) {
    return open("The Sector is not named", std::move(candidates));
  }
  const std::string body = chosen->target.body;
  return prefer(std::move(candidates), body, "The text is about that Sector");
}

bool is_study_group(std::string_view body) { return body.substr(0, 6) == "itu-t/"; }

// The study group whose series goes on: that of the citing text, else of the document before.
std::optional<Target> in_study_group(const Evidence& evidence, const CitedItem& item) {
  const Target* before = evidence.nearby.study_group_document();
  std::string body = evidence.own_body;
  if (!is_study_group(body) && evidence.context.own) body = evidence.context.own->body;
  if (!is_study_group(body)) body = before != nullptr ? before->body : "";
  if (evidence.context.own && evidence.context.own->kind == "coll") {
    const std::string& letter = evidence.context.own->number;  // "7/3" is of Study Group 3
    const std::string group = letter.substr(std::min(letter.find('/') + 1, letter.size()));
    body = group == "tsag" ? "itu-t/tsag" : "itu-t/sg" + group;
  }
  const Target* named = evidence.nearby.study_group_named();
  const bool is_of_sector = evidence.own_body == "tsb" || evidence.own_body == "wtsa";
  if (!is_study_group(body) && is_of_sector && named != nullptr) body = "itu-t/sg" + named->number;
  if (!is_body(body) || !is_study_group(body)) return std::nullopt;
  Target target = item.target;
  target.body = body;
  return target;
}

// "contributions 17, 18" of WSIS, of an advisory group, of a study group.
std::optional<Target> in_contributions(const Evidence& evidence, const CitedItem& item) {
  if (const Target* before = evidence.nearby.wsis_contribution()) {
    Target target = *before;
    target.supplements = item.target.supplements;
    target.place.clear();
    target.number = target.number.substr(0, target.number.rfind('/') + 1) + item.target.number;
    return target;
  }
  CitedItem numbered = item;
  numbered.target.kind = "doc";
  const auto session = session_of_text(evidence);
  if (session && session->body == "wsis") {
    return in_session(numbered, "wsis", session->prefix + "contr/");
  }
  if (session && session->body.substr(0, 4) == "itu-") {
    return in_session(numbered, session->body, session->prefix);
  }
  numbered.target.kind = "c";
  return in_study_group(evidence, numbered);
}

}  // namespace

std::optional<ReferenceTarget> settle_series(const Evidence& evidence, const CitedItem& item) {
  // "C7" in a text on WSIS is an action line.
  const bool may_be_line = item.target.kind == "c" && to_number(item.target.number) <= kLastLine;
  if (may_be_line && evidence.themes.is_about_wsis()) return std::nullopt;
  auto target = item.target.kind == "contr" ? in_contributions(evidence, item)
                                            : in_study_group(evidence, item);
  if (!target) return std::nullopt;
  return likely(std::move(*target), "Goes on with the series of the group that the text is about");
}

ReferenceTarget settle_document(const Evidence& evidence, const Citation& citation,
                                const CitedItem& item) {
  if (!item.target.body.empty()) return sure(item.target, "The study group is named");
  if (citation.evidence == BodyEvidence::kStated && citation.body_year != 0) {
    return sure(in_session(item, citation.body, prefix_of(citation.body_year)),
                "The words name the session");
  }
  const auto own = session_of_text(evidence);
  if (citation.evidence == BodyEvidence::kStated) {
    const bool is_own = own && own->body == citation.body;
    return likely(in_session(item, citation.body, is_own ? own->prefix : ""),
                  "The words name " + body_name(citation.body));
  }
  if (is_of_group(item.target.number)) return settle_group_document(evidence, item);
  if (citation.evidence == BodyEvidence::kNear && citation.body_year != 0 &&
      meets_by_year(citation.body)) {
    return likely(in_session(item, citation.body, prefix_of(citation.body_year)),
                  "The sentence names the session");
  }
  if (own) return likely(in_session(item, own->body, own->prefix), own->reason);
  if (const auto around = session_around(evidence)) {
    return likely(in_session(item, around->body, around->prefix), around->reason);
  }
  std::vector<Candidate> candidates;
  for (const std::string_view body : {"pp", "wtsa", "wtdc", "council"}) {
    candidates.push_back(
        {in_session(item, body, ""), capitalize(body_name(body)) + " numbers its documents so"});
  }
  return open("The session is not named", std::move(candidates));
}

std::optional<ReferenceTarget> settle_session_series(const Evidence& evidence,
                                                     const CitedItem& item) {
  // Papers of WSIS cite those of its other meetings, each by its symbol once.
  auto session = session_around(evidence);
  const bool is_next = evidence.nearby.session_document_just_before() != nullptr;
  if (!session || (session->body != "wsis" && !is_next)) {
    if (auto own = session_of_text(evidence)) session = std::move(own);
  }
  if (!session) return std::nullopt;
  return likely(in_session(item, session->body, session->prefix), session->reason);
}

std::optional<ReferenceTarget> settle_proposal(const Evidence& evidence, const Citation& citation,
                                               const CitedItem& item) {
  const std::string& number = item.target.number;
  const std::string symbol = number.substr(0, number.find('/'));
  const auto own = session_of_text(evidence);
  // "J/20/5": symbols of one letter mean much else where no conference is about.
  if (!is_submitter(symbol) && (symbol.size() > 1 || !own)) return std::nullopt;
  if (citation.body_year != 0 && meets_by_year(citation.body)) {
    return likely(in_session(item, citation.body, prefix_of(citation.body_year)),
                  "A proposal to the conference named behind it");
  }
  if (own && meets_by_year(own->body)) {
    return likely(in_session(item, own->body, own->prefix),
                  "A proposal to the conference this text is of");
  }
  if (const auto around = session_around(evidence); around && meets_by_year(around->body)) {
    return likely(in_session(item, around->body, around->prefix),
                  "A proposal to the conference whose documents are cited before");
  }
  std::vector<Candidate> candidates;
  for (const std::string_view body : {"pp", "wrc", "wtsa", "wtdc"}) {
    candidates.push_back(
        {in_session(item, body, ""), "Proposals to " + body_name(body) + " look so"});
  }
  return open("The conference is not named", std::move(candidates));
}

}  // namespace itu::analyzers
