#include "server/search/likeness.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <map>
#include <unordered_map>
#include <utility>

#include "indexer/schema/fields.h"
#include "indexer/schema/holdings.h"
#include "indexer/schema/terms.h"
#include "server/search/limits.h"
#include "server/search/match.h"
#include "server/search/telling_words.h"

namespace itu::server {
namespace {

using schema::Catalogue;

constexpr std::size_t kNamedValues = 5;    // of one reason
constexpr std::size_t kLikeByWords = 200;  // documents taken from the search for words
constexpr std::size_t kCoupledTo = 200;    // texts cited by this one that are followed, the rarest
constexpr std::size_t kMostCitingBoth = 1000;  // documents that cite this one that are looked at

class LikeFinder {
 public:
  LikeFinder(const schema::Index& index, const schema::HeldEdition& own, const MatchClock& clock)
      : index_(index),
        clock_(clock),
        catalogue_(index.catalogue()),
        own_(own),
        number_(index.number_of(own.entry.docid)),
        own_work_(work_id(own.target)) {}

  std::vector<LikeText> run(std::size_t limit) {
    add_copies();
    add_by_words();
    add_by_cited_texts();
    add_by_citing_documents();
    std::vector<std::pair<double, std::uint32_t>> order;  // smallest first
    for (const auto& [text, found] : found_) order.emplace_back(-found.score(), text);
    std::sort(order.begin(), order.end());
    std::vector<LikeText> texts;
    for (std::size_t i = 0; i < order.size() && texts.size() < limit; ++i) {
      const Found& found = found_.at(order[i].second);
      const schema::HitRecord hit = index_.entry(index_.docid_of(found.number)).hit;
      const auto target = analyzers::parse_id(hit.id);
      if (target && work_id(*target) == own_work_ && !found.is_copy) continue;
      texts.push_back({hit.id, hit.language, hit.title, hit.kind, hit.body, hit.date, found.score(),
                       reasons_of(found)});
    }
    return texts;
  }

 private:
  struct Found {
    std::uint32_t number = 0;  // the version shown
    bool is_copy = false;
    double words = 0;
    double cites = 0;
    double cited_with = 0;
    std::size_t citing_both = 0;

    double score() const { return (is_copy ? 1.0 : 0.0) + words + cites + cited_with; }
  };

  double rarity(std::size_t documents) const {
    return std::log((static_cast<double>(index_.size()) + 1) /
                    (static_cast<double>(documents) + 0.5));
  }

  // The row of the text that document `number` is a version of; null for the text itself.
  Found* row_of(std::uint32_t number) {
    const std::uint32_t text = catalogue_.text(number);
    if (text == catalogue_.text(number_)) return nullptr;
    const auto [row, is_new] = found_.try_emplace(text);
    const auto language = [&](std::uint32_t document) {
      return catalogue_.value(document, schema::CatalogueField::kLanguage);
    };
    if (is_new || language(number) == language(number_)) row->second.number = number;
    return &row->second;
  }

  void add_copies() {
    const std::uint32_t leader = catalogue_.leader(number_);
    for (std::uint32_t i = 0; i < catalogue_.size(); ++i) {
      if (catalogue_.leader(i) != leader) continue;
      if (Found* row = row_of(i)) row->is_copy = true;
    }
  }

  void add_by_words() {
    words_ = telling_words(index_, index_.record(own_.entry.hit));
    std::vector<Query> terms;
    for (const TellingWord& word : words_) {
      // A word tells more by standing in the text twice, but not twice as much (BM25, k3 = 1).
      terms.push_back(Query::scaled(Query(word.term), 2.0 * word.count / (1.0 + word.count)));
    }
    FoundDocuments best = find_matches(index_, Query(Op::kOr, std::move(terms)), true, clock_);
    double own_score = 0;
    double highest = 0;
    for (const FoundDocument& found : best) {
      if (found.number == number_) own_score = found.score;
      highest = std::max(highest, found.score);
    }
    if (own_score <= 0) own_score = highest;
    const auto kept = static_cast<std::ptrdiff_t>(std::min(best.size(), kLikeByWords));
    std::partial_sort(best.begin(), best.begin() + kept, best.end(),
                      [](const FoundDocument& left, const FoundDocument& right) {
                        return std::pair(-left.score, left.number) <
                               std::pair(-right.score, right.number);
                      });
    best.resize(static_cast<std::size_t>(kept));
    for (const FoundDocument& found : best) {
      Found* row = row_of(found.number);
      if (row != nullptr) row->words = std::max(row->words, share(found.score, own_score));
    }
  }

  static double share(double part, double whole) {
    return whole <= 0 ? 0 : std::min(1.0, part / whole);
  }

  // Works that a document cites, the rarest first.
  std::vector<std::uint32_t> rarest_cited(std::uint32_t number) const {
    std::vector<std::uint32_t> works;
    for (std::size_t i = 0; i < catalogue_.cited_count(number); ++i) {
      works.push_back(catalogue_.cited(number, i));
    }
    std::stable_sort(works.begin(), works.end(), [&](std::uint32_t left, std::uint32_t right) {
      return catalogue_.work(left).documents < catalogue_.work(right).documents;
    });
    return works;
  }

  std::vector<std::uint32_t> citing(std::string_view work) const {
    std::vector<std::uint32_t> numbers;
    const std::string term = schema::exact_term(schema::prefix_of("cites"), work);
    const auto end = index_.database().postlist_end(term);
    for (auto document = index_.database().postlist_begin(term);
         document != end && numbers.size() < kMostCitingDocuments; ++document) {
      numbers.push_back(index_.number_of(*document));
    }
    return numbers;
  }

  void add_by_cited_texts() {
    std::vector<std::uint32_t> works = rarest_cited(number_);
    if (works.size() > kCoupledTo) works.resize(kCoupledTo);
    double whole = 0;
    for (const std::uint32_t work : works) whole += rarity(catalogue_.work(work).documents);
    for (const std::uint32_t work : works) {
      if (clock_.is_up()) return;
      const schema::CitedWork cited = catalogue_.work(work);
      const double part = share(rarity(cited.documents), whole);
      std::map<std::uint32_t, std::uint32_t> texts;  // each once, whatever its languages
      for (const std::uint32_t number : citing(cited.id)) texts[catalogue_.text(number)] = number;
      for (const auto& [text, number] : texts) {
        if (Found* row = row_of(number)) row->cites += part;
      }
    }
  }

  void add_by_citing_documents() {
    std::vector<std::uint32_t> documents = citing(own_work_);
    const std::size_t all = documents.size();
    if (documents.size() > kMostCitingBoth) documents.resize(kMostCitingBoth);
    std::unordered_map<std::uint32_t, std::size_t> together;
    for (const std::uint32_t number : documents) {
      if (clock_.is_up()) return;
      for (std::size_t i = 0; i < catalogue_.cited_count(number); ++i) {
        ++together[catalogue_.cited(number, i)];
      }
    }
    for (const auto& [work, count] : together) {
      if (clock_.is_up()) return;
      const schema::CitedWork cited = catalogue_.work(work);
      if (count < 2 || cited.id == own_work_) continue;
      const double both =
          static_cast<double>(count) /
          std::sqrt(static_cast<double>(all) * static_cast<double>(cited.documents));
      add_cited_with(cited.id, both, count);
    }
  }

  // The newest edition of a work that is cited beside this one.
  void add_cited_with(std::string_view work, double both, std::size_t count) {
    const auto target = analyzers::parse_id(work);
    if (!target) return;
    const auto editions = schema::find_editions(index_, *target, own_.entry.hit.language);
    if (editions.empty()) return;
    Found* row = row_of(index_.number_of(editions.front().entry.docid));
    if (row == nullptr) return;
    row->cited_with = std::min(1.0, both);
    row->citing_both = count;
  }

  std::vector<LikeReason> reasons_of(const Found& found) const {
    std::vector<LikeReason> reasons;
    if (found.is_copy) reasons.push_back({"wording", 0, {}});
    if (found.words > 0) reasons.push_back(shared_words(found.number));
    if (found.cites > 0) reasons.push_back(shared_texts(found.number));
    if (found.citing_both > 0) reasons.push_back({"cited-with", found.citing_both, {}});
    return reasons;
  }

  LikeReason shared_words(std::uint32_t number) const {
    LikeReason reason{"words", 0, {}};
    for (const TellingWord& word : words_) {
      if (!index_.lists().of(word.term)->find(number)) continue;
      if (++reason.count <= kNamedValues) reason.values.push_back(word.term);
    }
    return reason;
  }

  LikeReason shared_texts(std::uint32_t number) const {
    LikeReason reason{"cites", 0, {}};
    std::vector<std::uint32_t> other = rarest_cited(number);
    std::sort(other.begin(), other.end());
    for (const std::uint32_t work : rarest_cited(number_)) {
      if (!std::binary_search(other.begin(), other.end(), work)) continue;
      if (++reason.count <= kNamedValues) reason.values.emplace_back(catalogue_.work(work).id);
    }
    return reason;
  }

  const schema::Index& index_;
  const MatchClock& clock_;
  const Catalogue& catalogue_;
  const schema::HeldEdition& own_;
  const std::uint32_t number_;
  const std::string own_work_;
  std::vector<TellingWord> words_;
  std::unordered_map<std::uint32_t, Found> found_;  // by text
};

}  // namespace

std::optional<LikeList> find_like(const schema::Index& index, const analyzers::Target& target,
                                  std::string_view language, std::size_t limit) {
  return schema::translate_xapian("like", [&]() -> std::optional<LikeList> {
    const schema::Holding holding = schema::find_holding(index, target, language);
    const bool is_held = holding.edition && holding.state != schema::TargetState::kEditionNotHeld;
    if (!is_held) return std::nullopt;
    const schema::HitRecord& own = holding.edition->entry.hit;
    const MatchClock clock{std::chrono::milliseconds(kMatchMilliseconds)};
    LikeList like{own.id, own.language, own.title,
                  LikeFinder(index, *holding.edition, clock).run(limit), true};
    like.exact = !clock.is_late();
    return like;
  });
}

}  // namespace itu::server
