#include "server/search/occurrences.h"

#include <algorithm>
#include <string>
#include <utility>

#include "server/search/index_positions.h"
#include "server/search/phrases.h"

namespace itu::server {
namespace {

constexpr std::size_t kMostShown = 4'000;

using Positions = std::vector<std::uint32_t>;

class Finder {
 public:
  Finder(const schema::Index& index, std::uint32_t number, const schema::DocumentRecord& record)
      : index_(index), lists_(index.lists()), number_(number), record_(record) {}

  std::vector<Occurrence> find(const std::vector<Sought>& sought) {
    for (std::size_t i = 0; i < sought.size(); ++i) {
      add(static_cast<std::uint32_t>(i), sought[i], positions_of(sought[i]));
    }
    std::sort(occurrences_.begin(), occurrences_.end());
    return std::move(occurrences_);
  }

 private:
  Positions positions_of(const Sought& sought) {
    if (sought.kind == Sought::Kind::kPhrase) return phrase_positions(sought.terms);
    if (sought.kind == Sought::Kind::kSpans) return span_positions(*sought.spans);
    Positions positions;
    for (const std::string& term : sought.terms) {
      const Positions more = lists_.positions_in(number_, term);
      const auto count = static_cast<std::ptrdiff_t>(
          std::min(more.size(), kMostShown - std::min(kMostShown, positions.size())));
      positions.insert(positions.end(), more.begin(), more.begin() + count);
    }
    if (sought.terms.size() > 1) std::sort(positions.begin(), positions.end());
    return positions;
  }

  // Where the words of the condition stand that meet it.
  Positions span_positions(const SpanNode& spans) const {
    const IndexPositions reader(index_, number_, record_);
    Positions positions;
    for (const PositionSpan& span : find_spans(spans, reader)) positions.push_back(span.first);
    return positions;
  }

  Positions phrase_positions(const std::vector<std::string>& terms) {
    PhraseWords words;
    std::vector<std::size_t> places;
    for (const std::string& term : terms) {
      words.push_back(lists_.of(term));
      const auto at = words.back()->find(number_);
      if (!at) return {};
      places.push_back(*at);
    }
    Positions begins = PhraseFinder(lists_, words).begins(places.data());
    if (begins.size() > kMostShown) begins.resize(kMostShown);
    return begins;
  }

  void add(std::uint32_t index, const Sought& sought, const Positions& positions) {
    // The mark of a citation stands one before the paragraph's first token.
    const std::uint32_t shift = sought.kind == Sought::Kind::kCitation ? 1 : 0;
    std::size_t paragraph = 0;
    std::uint32_t next = 0;  // first position of the paragraph after it
    bool is_wanted = true;
    for (const std::uint32_t position : positions) {
      const std::uint32_t at = position + shift;
      if (at >= next) {
        const auto found = record_.paragraph_at_position(at);
        if (!found) continue;
        paragraph = *found;
        next = paragraph + 1 < record_.paragraph_count() ? record_.first_position(paragraph + 1)
                                                         : static_cast<std::uint32_t>(-1);
        is_wanted = is_in_scope(sought.scope, record_, paragraph);
      }
      if (is_wanted) occurrences_.push_back({static_cast<std::uint32_t>(paragraph), at, index});
    }
  }

  const schema::Index& index_;
  schema::TermLists& lists_;
  const std::uint32_t number_;
  const schema::DocumentRecord& record_;
  std::vector<Occurrence> occurrences_;
};

}  // namespace

std::vector<Occurrence> find_occurrences(const schema::Index& index, std::uint32_t number,
                                         const schema::DocumentRecord& record,
                                         const std::vector<Sought>& sought) {
  return Finder(index, number, record).find(sought);
}

}  // namespace itu::server
