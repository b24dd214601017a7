#include "server/search/occurrences.h"

#include <algorithm>
#include <string>
#include <utility>

namespace itu::server {
namespace {

constexpr std::size_t kMostPositions = 4'000;

// Up to this many terms are looked up one by one; more are first narrowed down to those that the
// document has, by one walk through its list of terms.
constexpr std::size_t kFewTerms = 24;

using Positions = std::vector<Xapian::termpos>;

class Finder {
 public:
  Finder(const Xapian::Database& database, Xapian::docid docid,
         const schema::DocumentRecord& record)
      : database_(database), docid_(docid), record_(record) {}

  std::vector<Occurrence> find(const std::vector<Sought>& sought) {
    std::size_t terms = 0;
    for (const Sought& one : sought) terms += one.terms.size();
    if (terms > kFewTerms) narrow(sought);
    for (std::size_t i = 0; i < sought.size(); ++i) {
      add(static_cast<std::uint32_t>(i), sought[i], positions_of(sought[i]));
    }
    std::sort(occurrences_.begin(), occurrences_.end());
    return std::move(occurrences_);
  }

 private:
  void narrow(const std::vector<Sought>& sought) {
    std::vector<std::string> wanted;
    for (const Sought& one : sought) {
      wanted.insert(wanted.end(), one.terms.begin(), one.terms.end());
    }
    std::sort(wanted.begin(), wanted.end());
    auto term = database_.termlist_begin(docid_);
    const auto end = database_.termlist_end(docid_);
    for (const std::string& one : wanted) {
      if (term == end) break;
      term.skip_to(one);
      if (term != end && *term == one) held_.push_back(one);
    }
    is_narrowed_ = true;
  }

  bool may_have(const std::string& term) const {
    return !is_narrowed_ || std::binary_search(held_.begin(), held_.end(), term);
  }

  Positions positions_of(const Sought& sought) const {
    Positions positions;
    if (sought.kind == Sought::Kind::kPhrase) return phrase_positions(sought.terms);
    for (const std::string& term : sought.terms) {
      if (!may_have(term)) continue;
      auto position = database_.positionlist_begin(docid_, term);
      const auto end = database_.positionlist_end(docid_, term);
      for (; position != end && positions.size() < kMostPositions; ++position) {
        positions.push_back(*position);
      }
    }
    if (sought.terms.size() > 1) std::sort(positions.begin(), positions.end());
    return positions;
  }

  // Where the words follow each other: each list is moved to where the others could match.
  Positions phrase_positions(const std::vector<std::string>& words) const {
    std::vector<std::pair<Xapian::PositionIterator, Xapian::PositionIterator>> lists;
    for (const std::string& word : words) {
      if (!may_have(word)) return {};
      lists.emplace_back(database_.positionlist_begin(docid_, word),
                         database_.positionlist_end(docid_, word));
    }
    Positions starts;
    Xapian::termpos start = 1;
    while (starts.size() < kMostPositions) {
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
        is_wanted = is_in(sought.zones, paragraph);
      }
      if (is_wanted) occurrences_.push_back({static_cast<std::uint32_t>(paragraph), at, index});
    }
  }

  bool is_in(const std::vector<analyzers::Zone>& zones, std::size_t paragraph) const {
    if (zones.empty()) return true;
    return std::find(zones.begin(), zones.end(), record_.paragraph_zone(paragraph)) != zones.end();
  }

  const Xapian::Database& database_;
  Xapian::docid docid_;
  const schema::DocumentRecord& record_;
  bool is_narrowed_ = false;
  std::vector<std::string> held_;  // of the terms sought those the document has, sorted
  std::vector<Occurrence> occurrences_;
};

}  // namespace

std::vector<Occurrence> find_occurrences(const Xapian::Database& database, Xapian::docid docid,
                                         const schema::DocumentRecord& record,
                                         const std::vector<Sought>& sought) {
  return Finder(database, docid, record).find(sought);
}

}  // namespace itu::server
