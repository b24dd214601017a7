#include "analyzers/citation/settling/nearby.h"

#include <algorithm>

#include "analyzers/citation/effort.h"
#include "analyzers/citation/grammar/sentences.h"
#include "analyzers/citation/tables/instruments.h"

namespace itu::analyzers {
namespace {

constexpr std::size_t kSameList = 1500;      // bytes back to the instrument that a list is about
constexpr std::size_t kSameSentence = 300;   // bytes back to the instrument a sentence names
constexpr std::size_t kNextInList = 600;     // bytes forward
constexpr std::size_t kMostLookedAt = 8;     // citations forward
constexpr std::size_t kSameSeries = 800;     // bytes back to the document whose series goes on
constexpr std::size_t kSameSession = 4000;   // bytes back to a document of the session
constexpr std::size_t kJustBefore = 20;      // bytes back to the document of the same series
constexpr std::size_t kSameDocument = 250;   // bytes back to the document whose paragraph is meant
constexpr std::size_t kSameOpinions = 160;   // bytes back to the opinion of the same forum
constexpr std::size_t kMostPlaces = 100000;  // remembered of one text

const Target* wsis_text(const Citation& citation) {
  for (const CitedItem& item : citation.items) {
    count_step();
    const Target& target = item.target;
    if (target.body == "wsis" && target.number.empty() && !target.place.empty()) return &target;
  }
  return nullptr;
}

bool is_wsis_text(const Target& target) { return target.body == "wsis" && target.number.empty(); }

bool cites_other_text(const Citation& citation) {
  return citation.kind == ReferenceKind::kDocument || citation.kind == ReferenceKind::kResolution ||
         citation.kind == ReferenceKind::kDecision ||
         citation.kind == ReferenceKind::kRecommendation;
}

bool has_paragraphs(const Target& instrument, const Citation& citation) {
  return std::all_of(citation.items.begin(), citation.items.end(), [&](const CitedItem& item) {
    return may_have(instrument, item.target.place);
  });
}

}  // namespace

void Nearby::move_on() { remember(citations_[index_++]); }

void Nearby::remember(const Citation& citation) {
  if (citation.items.empty()) return;
  const std::size_t end = citation.span.end;
  if (const Target* text = wsis_text(citation)) remember_wsis_text({text, end});
  const Target& first = citation.items.front().target;
  if (is_wsis_text(first)) named_ = {&first, end};
  if (cites_other_text(citation)) named_ = {};
  const bool is_rec = citation.kind == ReferenceKind::kRecommendation && first.kind == "rec";
  if (is_rec && citation.question == Question::kNothing) recommendation_ = {&first, end};
  const int opinion_year = std::max(citation.items.front().bracket.year, citation.body_year);
  if (citation.kind == ReferenceKind::kOpinion && opinion_year != 0) {
    opinion_ = {&first, end};
    opinion_year_ = opinion_year;
  }
  if (citation.kind == ReferenceKind::kGroup) remember_group(first);
  if (citation.kind != ReferenceKind::kDocument || first.body.empty()) return;
  if (citation.goes_back != GoesBack::kNot) return;  // "Addendum 1 thereto"
  document_ = {&first, end};
  if (first.body.substr(0, 6) == "itu-t/") study_group_ = {&first, end};
  if (first.kind == "doc" && first.body.substr(0, 3) != "un/") session_ = {&first, end};
  if (first.body == "wsis" && first.number.find("/c") != std::string::npos) {
    contribution_ = {&first, end};
  }
  for (const CitedItem& item : citation.items) {
    if (item.target.place.empty() || documents_by_place_.size() >= kMostPlaces) continue;
    documents_by_place_[item.target.place] = &item.target;
  }
}

void Nearby::remember_group(const Target& group) {
  if (group.body != "itu-t" && !group.body.empty()) return;
  if (group_ != nullptr && group_->number == group.number) return;
  group_ = &group;
  ++groups_;
}

void Nearby::remember_wsis_text(const Seen& seen) {
  const auto same = std::find_if(wsis_texts_.begin(), wsis_texts_.end() - 1, [&](const Seen& row) {
    return row.target == nullptr || row.target->kind == seen.target->kind;
  });
  std::rotate(wsis_texts_.begin(), same, same + 1);
  wsis_texts_.front() = seen;
}

const Target* Nearby::within(const Seen& seen, std::size_t bytes) const {
  const bool is_near = seen.target != nullptr && here().span.begin <= seen.end + bytes;
  return is_near ? seen.target : nullptr;
}

const Target* Nearby::instrument() const {
  for (const Seen& seen : wsis_texts_) {
    const Target* text = within(seen, kSameList);
    if (text != nullptr && has_paragraphs(*text, here())) return text;
  }
  const std::size_t last = std::min(citations_.size(), index_ + 1 + kMostLookedAt);
  for (std::size_t i = index_ + 1; i < last; ++i) {
    if (citations_[i].span.begin - here().span.begin > kNextInList) break;
    const Target* text = wsis_text(citations_[i]);
    if (text != nullptr && has_paragraphs(*text, here())) return text;
  }
  return nullptr;
}

const Target* Nearby::instrument_in_sentence() const {
  const Target* text = within(named_, kSameSentence);
  if (text == nullptr || !has_paragraphs(*text, here())) return nullptr;
  const std::size_t begin = std::max(named_.end, here().span.begin);
  return ends_sentence(folded_.substr(named_.end, begin - named_.end)) ? nullptr : text;
}

const Target* Nearby::document_before() const { return within(document_, kSameDocument); }

const Target* Nearby::document_with(const std::string& place) const {
  const auto row = documents_by_place_.find(place);
  return row == documents_by_place_.end() ? nullptr : row->second;
}

std::string Nearby::sector_of_recommendation() const {
  const Target* before = within(recommendation_, kSameSentence);
  return before == nullptr ? std::string() : before->body;
}

int Nearby::opinion_year() const { return within(opinion_, kSameOpinions) ? opinion_year_ : 0; }

const Target* Nearby::study_group_document() const { return within(study_group_, kSameSession); }

const Target* Nearby::session_document() const { return within(session_, kSameSession); }

const Target* Nearby::session_document_just_before() const { return within(session_, kJustBefore); }

const Target* Nearby::wsis_contribution() const { return within(contribution_, kSameSeries); }

}  // namespace itu::analyzers
