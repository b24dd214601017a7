#include "server/search/occurrences.h"

#include <algorithm>
#include <string>
#include <utility>

#include "server/search/index_positions.h"

namespace itu::server {
namespace {

constexpr std::size_t kMostShown = 4'000;

// Up to this many terms are looked up one by one; more are first narrowed down to those that a
// document has.
constexpr std::size_t kFewTerms = 24;

using Positions = std::vector<Xapian::termpos>;

class Finder {
 public:
  Finder(const Xapian::Database& database, Xapian::docid docid,
         const schema::DocumentRecord& record, const HeldTerms& held)
      : database_(database), docid_(docid), record_(record), held_(held) {}

  std::vector<Occurrence> find(const std::vector<Sought>& sought) {
    for (std::size_t i = 0; i < sought.size(); ++i) {
      add(static_cast<std::uint32_t>(i), sought[i], positions_of(sought[i]));
    }
    std::sort(occurrences_.begin(), occurrences_.end());
    return std::move(occurrences_);
  }

 private:
  Positions positions_of(const Sought& sought) const {
    Positions positions;
    if (sought.kind == Sought::Kind::kPhrase) return phrase_positions(sought.terms);
    if (sought.kind == Sought::Kind::kSpans) return span_positions(*sought.spans);
    for (const std::string& term : sought.terms) {
      if (!held_.may_have(docid_, term)) continue;
      auto position = database_.positionlist_begin(docid_, term);
      const auto end = database_.positionlist_end(docid_, term);
      for (; position != end && positions.size() < kMostShown; ++position) {
        positions.push_back(*position);
      }
    }
    if (sought.terms.size() > 1) std::sort(positions.begin(), positions.end());
    return positions;
  }

  // Where the words of the condition stand that meet it.
  Positions span_positions(const SpanNode& spans) const {
    const IndexPositions reader(database_, docid_, record_);
    Positions positions;
    for (const PositionSpan& span : find_spans(spans, reader)) positions.push_back(span.first);
    return positions;
  }

  // Where the words follow each other: each list is moved to where the others could match.
  Positions phrase_positions(const std::vector<std::string>& words) const {
    std::vector<std::pair<Xapian::PositionIterator, Xapian::PositionIterator>> lists;
    for (const std::string& word : words) {
      if (!held_.may_have(docid_, word)) return {};
      lists.emplace_back(database_.positionlist_begin(docid_, word),
                         database_.positionlist_end(docid_, word));
    }
    Positions starts;
    Xapian::termpos start = 1;
    while (starts.size() < kMostShown) {
      bool is_found = true;
      for (std::size_t i = 0; i < lists.size(); ++i) {
        auto& [position, end] = lists[i];
        const auto offset = static_cast<Xapian::termpos>(i);
        if (position != end) position.skip_to(start + offset);
        if (position == end) return starts;
        if (*position == start + offset) continue;
        start = *position - offset;
        is_found = false;
        break;
      }
      if (is_found) starts.push_back(start++);
    }
    return starts;
  }

  void add(std::uint32_t index, const Sought& sought, const Positions& positions) {
    // The mark of a citation stands one before the paragraph's first token.
    const Xapian::termpos shift = sought.kind == Sought::Kind::kCitation ? 1 : 0;
    std::size_t paragraph = 0;
    Xapian::termpos next = 0;  // first position of the paragraph after it
    bool is_wanted = true;
    for (const Xapian::termpos position : positions) {
      const Xapian::termpos at = position + shift;
      if (at >= next) {
        const auto found = record_.paragraph_at_position(at);
        if (!found) continue;
        paragraph = *found;
        next = paragraph + 1 < record_.paragraph_count() ? record_.first_position(paragraph + 1)
                                                         : static_cast<Xapian::termpos>(-1);
        is_wanted = is_in_scope(sought.scope, record_, paragraph);
      }
      if (is_wanted) occurrences_.push_back({static_cast<std::uint32_t>(paragraph), at, index});
    }
  }

  const Xapian::Database& database_;
  Xapian::docid docid_;
  const schema::DocumentRecord& record_;
  const HeldTerms& held_;
  std::vector<Occurrence> occurrences_;
};

}  // namespace

HeldTerms::HeldTerms(const Xapian::Database& database, const std::vector<Sought>& sought,
                     std::vector<Xapian::docid> documents) {
  std::vector<std::string> wanted;
  for (const Sought& one : sought) {
    wanted.insert(wanted.end(), one.terms.begin(), one.terms.end());
  }
  if (wanted.size() <= kFewTerms) return;
  is_narrowed_ = true;
  std::sort(wanted.begin(), wanted.end());
  wanted.erase(std::unique(wanted.begin(), wanted.end()), wanted.end());
  std::sort(documents.begin(), documents.end());
  for (const std::string& term : wanted) {
    auto holder = database.postlist_begin(term);
    const auto end = database.postlist_end(term);
    for (const Xapian::docid docid : documents) {
      if (holder != end) holder.skip_to(docid);
      if (holder == end) break;
      if (*holder == docid) held_[docid].push_back(term);
    }
  }
}

bool HeldTerms::may_have(Xapian::docid docid, const std::string& term) const {
  if (!is_narrowed_) return true;
  const auto terms = held_.find(docid);
  return terms != held_.end() &&
         std::binary_search(terms->second.begin(), terms->second.end(), term);
}

std::vector<Occurrence> find_occurrences(const Xapian::Database& database, Xapian::docid docid,
                                         const schema::DocumentRecord& record,
                                         const std::vector<Sought>& sought, const HeldTerms& held) {
  return Finder(database, docid, record, held).find(sought);
}

}  // namespace itu::server
