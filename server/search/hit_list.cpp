#include "server/search/hit_list.h"

#include <algorithm>
#include <functional>
#include <limits>
#include <utility>

namespace itu::server {
namespace {

using schema::Catalogue;
using schema::CatalogueField;

// A version in the reader's language is shown if it scores at least so much of the best one.
constexpr double kNearlyAsWell = 0.8;

std::uint32_t key_of(const Catalogue& catalogue, std::uint32_t number, Folding folding) {
  switch (folding) {
    case Folding::kNothing:
      return number;
    case Folding::kLanguages:
      return catalogue.text(number);
    case Folding::kCopies:
      return catalogue.leader(number);
  }
  return number;
}

// Number of a language among the values of the catalogue; kNoValue if no document has it.
std::uint32_t find_language(const Catalogue& catalogue, std::string_view language) {
  const auto& values = catalogue.values(CatalogueField::kLanguage);
  const auto found = std::lower_bound(values.begin(), values.end(), language);
  if (found == values.end() || *found != language) return schema::kNoValue;
  return static_cast<std::uint32_t>(found - values.begin());
}

// Brings documents with one key together. Those whose key is their own text come as they are
// found, sorted within each shard; copies of other texts are put behind their leaders.
class Folder {
 public:
  Folder(const Catalogue& catalogue, Folding folding) : catalogue_(catalogue), folding_(folding) {}

  HitList run(FoundDocuments found) && {
    list_.documents.reserve(found.size());
    list_.lines.reserve(found.size());
    if (folding_ == Folding::kCopies) take_copies_out(&found);
    std::uint32_t last_key = 0;
    for (std::size_t i = 0; i < found.size();) {
      const std::uint32_t key = key_of(catalogue_, found[i].number, folding_);
      if (key < last_key) next_copy_ = 0;  // another shard begins
      last_key = key;
      begin_line();
      for (; i < found.size() && key_of(catalogue_, found[i].number, folding_) == key; ++i) {
        list_.documents.push_back(found[i]);
      }
      append_copies(key);
      end_line();
    }
    append_copies_alone();
    return std::move(list_);
  }

 private:
  struct Copy {
    std::uint32_t leader = 0;
    FoundDocument document;
    bool is_placed = false;
  };

  void take_copies_out(FoundDocuments* found) {
    const auto end =
        std::remove_if(found->begin(), found->end(), [&](const FoundDocument& document) {
          const std::uint32_t leader = catalogue_.leader(document.number);
          if (leader == catalogue_.text(document.number)) return false;
          copies_.push_back({leader, document, false});
          return true;
        });
    found->erase(end, found->end());
    std::stable_sort(copies_.begin(), copies_.end(), [](const Copy& left, const Copy& right) {
      return left.leader < right.leader;
    });
  }

  void append_copies(std::uint32_t leader) {
    while (next_copy_ < copies_.size() && copies_[next_copy_].leader < leader) ++next_copy_;
    for (; next_copy_ < copies_.size() && copies_[next_copy_].leader == leader; ++next_copy_) {
      list_.documents.push_back(copies_[next_copy_].document);
      copies_[next_copy_].is_placed = true;
    }
  }

  // Of leaders that do not match themselves.
  void append_copies_alone() {
    for (std::size_t i = 0; i < copies_.size();) {
      const std::uint32_t leader = copies_[i].leader;
      const bool is_placed = copies_[i].is_placed;
      if (!is_placed) begin_line();
      for (; i < copies_.size() && copies_[i].leader == leader; ++i) {
        if (!is_placed) list_.documents.push_back(copies_[i].document);
      }
      if (!is_placed) end_line();
    }
  }

  void begin_line() {
    HitLine line;
    line.begin = static_cast<std::uint32_t>(list_.documents.size());
    list_.lines.push_back(line);
  }
  void end_line() { list_.lines.back().end = static_cast<std::uint32_t>(list_.documents.size()); }

  const Catalogue& catalogue_;
  const Folding folding_;
  std::vector<Copy> copies_;
  std::size_t next_copy_ = 0;
  HitList list_;
};

// The document with the highest score, then the first; or one nearly as good in a dear language.
void choose_shown(const Catalogue& catalogue, const std::vector<std::uint32_t>& languages,
                  const HitList& list, HitLine* line) {
  const FoundDocument* best = &list.documents[line->begin];
  for (std::uint32_t i = line->begin + 1; i < line->end; ++i) {
    if (list.documents[i].score > best->score) best = &list.documents[i];
  }
  line->score = best->score;
  line->shown = best->number;
  if (line->end - line->begin == 1) return;
  for (const std::uint32_t language : languages) {
    for (std::uint32_t i = line->begin; i < line->end; ++i) {
      const FoundDocument& document = list.documents[i];
      const bool is_version = catalogue.text(document.number) == catalogue.text(best->number);
      if (!is_version || document.score < kNearlyAsWell * best->score) continue;
      if (catalogue.value(document.number, CatalogueField::kLanguage) != language) continue;
      line->shown = document.number;
      return;
    }
  }
}

struct SortKey {
  double score = 0;
  std::int64_t first = 0;  // smaller comes first
  bool is_other_language = false;
  std::int64_t second = 0;
  std::uint32_t number = 0;
  std::uint32_t line = 0;

  bool operator<(const SortKey& other) const {
    if (score != other.score) return score > other.score;
    if (first != other.first) return first < other.first;
    if (is_other_language != other.is_other_language) return other.is_other_language;
    if (second != other.second) return second < other.second;
    return number < other.number;
  }
};

// An unknown date comes last, whichever end one begins at.
std::int64_t oldest_first(std::uint32_t date) {
  return date == 0 ? std::int64_t{0xFFFFFFFF} : std::int64_t{date};
}

SortKey key_of(const schema::CatalogueRow& row, const HitLine& line, HitOrder order) {
  SortKey key;
  const std::int64_t newest_first = -std::int64_t{row.date};
  key.second = newest_first;
  key.number = line.shown;
  switch (order) {
    case HitOrder::kRelevance:
      key.score = line.score;
      break;
    case HitOrder::kNewest:
      key.first = newest_first;
      key.second = row.symbol;
      break;
    case HitOrder::kOldest:
      key.first = oldest_first(row.date);
      key.second = row.symbol;
      break;
    case HitOrder::kSymbol:
      key.first = row.symbol;
      break;
    case HitOrder::kCited:
      key.first = -std::int64_t{row.cited_by};
      break;
  }
  return key;
}

// Lines that may be among the first `count`: all of them, or, where scores decide, those with a
// score like the last of them. Scores cost less to look at than rows of the catalogue.
std::vector<std::size_t> candidates_of(const HitList& list, HitOrder order, std::size_t count) {
  double least = -std::numeric_limits<double>::infinity();
  if (order == HitOrder::kRelevance && count > 0 && count < list.lines.size()) {
    std::vector<double> scores;
    scores.reserve(list.lines.size());
    for (const HitLine& line : list.lines) scores.push_back(line.score);
    const auto last = scores.begin() + static_cast<std::ptrdiff_t>(count - 1);
    std::nth_element(scores.begin(), last, scores.end(), std::greater<>());
    least = *last;
  }
  std::vector<std::size_t> candidates;
  for (std::size_t i = 0; i < list.lines.size(); ++i) {
    if (list.lines[i].score >= least) candidates.push_back(i);
  }
  return candidates;
}

}  // namespace

HitList fold_documents(const Catalogue& catalogue, FoundDocuments documents, Folding folding,
                       const std::vector<std::string>& languages) {
  HitList list = Folder(catalogue, folding).run(std::move(documents));
  std::vector<std::uint32_t> numbers;
  for (const std::string& language : languages) {
    const std::uint32_t number = find_language(catalogue, language);
    if (number != schema::kNoValue) numbers.push_back(number);
  }
  for (HitLine& line : list.lines) choose_shown(catalogue, numbers, list, &line);
  return list;
}

std::vector<HitLine> sort_lines(const Catalogue& catalogue, const HitList& list, HitOrder order,
                                std::string_view language, std::size_t offset, std::size_t limit) {
  const std::uint32_t preferred = find_language(catalogue, language);
  std::vector<SortKey> keys;
  for (const std::size_t i : candidates_of(list, order, offset + limit)) {
    const schema::CatalogueRow row = catalogue.row(list.lines[i].shown);
    SortKey key = key_of(row, list.lines[i], order);
    key.is_other_language =
        row.values[static_cast<std::size_t>(CatalogueField::kLanguage)] != preferred;
    key.line = static_cast<std::uint32_t>(i);
    keys.push_back(key);
  }
  const std::size_t end = std::min(keys.size(), offset + limit);
  std::partial_sort(keys.begin(), keys.begin() + static_cast<std::ptrdiff_t>(end), keys.end());
  std::vector<HitLine> sorted;
  for (std::size_t i = offset; i < end; ++i) sorted.push_back(list.lines[keys[i].line]);
  return sorted;
}

std::vector<Xapian::docid> newest_of(const Catalogue& catalogue, const FoundDocuments& found,
                                     std::size_t most) {
  std::vector<std::pair<std::uint32_t, Xapian::docid>> dated;
  for (const FoundDocument& document : found) {
    const schema::CatalogueRow row = catalogue.row(document.number);
    dated.emplace_back(row.date, row.docid);
  }
  std::sort(dated.rbegin(), dated.rend());
  if (dated.size() > most) dated.resize(most);
  std::vector<Xapian::docid> documents;
  for (const auto& [date, docid] : dated) documents.push_back(docid);
  return documents;
}

std::vector<std::uint32_t> folded_texts(const Catalogue& catalogue, const HitList& list,
                                        const HitLine& line) {
  std::vector<std::uint32_t> texts;
  std::vector<std::uint32_t> seen = {catalogue.text(line.shown)};
  for (std::uint32_t i = line.begin; i < line.end; ++i) {
    const std::uint32_t number = list.documents[i].number;
    const std::uint32_t text = catalogue.text(number);
    if (std::find(seen.begin(), seen.end(), text) != seen.end()) continue;
    seen.push_back(text);
    texts.push_back(number);
  }
  return texts;
}

}  // namespace itu::server
