#include "server/search/evaluation.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <tuple>
#include <utility>

#include "indexer/schema/fields.h"
#include "server/search/phrases.h"
#include "server/search/ranking.h"

namespace itu::server {
namespace {

// Lists that together are so much shorter than all documents are sorted; others are gathered in a
// run over all documents.
constexpr std::size_t kMuchShorter = 16;

void add_terms(const Query& query, std::vector<const Query*>* terms) {
  if (query.op() == Op::kTerm) terms->push_back(&query);
  for (const Query& part : query.parts()) add_terms(part, terms);
}

std::vector<const Query*> terms_of(const Query& query) {
  std::vector<const Query*> terms;
  add_terms(query, &terms);
  return terms;
}

// In how many of `all` documents at least one of the words stands, if they knew nothing of each
// other: guessed for halves of them, in whole documents, as Xapian does.
double guess_union(const std::size_t* begin, const std::size_t* end, double all) {
  if (end - begin == 1) return static_cast<double>(*begin);
  const std::size_t* const middle = begin + (end - begin) / 2;
  const double left = guess_union(begin, middle, all);
  const double right = guess_union(middle, end, all);
  return std::floor(left + right - left * right / all + 0.5);
}

template <typename Met>
void meet_list(const std::vector<std::uint32_t>& numbers, const FoundDocuments& among,
               const Met& met) {
  meet(
      numbers.size(), [&](std::size_t i) { return numbers[i]; }, among.size(),
      [&](std::size_t j) { return among[j].number; }, met);
}

}  // namespace

Evaluation::Evaluation(const schema::Index& index, const MatchClock& clock)
    : index_(index), lists_(index.lists()), clock_(clock) {}

// Recursion is as deep as the question's tree, which the parser bounds.
FoundDocuments Evaluation::find(const Query& query, double factor, const FoundDocuments* among) {
  const std::vector<Query>& parts = query.parts();
  switch (query.op()) {
    case Op::kNothing:
      return {};
    case Op::kEverything:
      return find_everything(among);
    case Op::kTerm:
      return find_words({&query}, factor, among);
    case Op::kSynonym:
      return find_words(terms_of(query), factor, among);
    case Op::kAnd:
      return find_wanted(all_of(query, factor), among);
    case Op::kFilter:
      return find_wanted({{&parts.front(), factor}, {&parts.back(), 0}}, among);
    case Op::kOr:
      return in_any(find_each(query, factor, among));
    case Op::kXor:
      return find_odd(query, factor, among);
    case Op::kAndNot:
      return find_without(query, factor, among);
    case Op::kAndMaybe:
      return find_lifted(query, factor, among);
    case Op::kScale:
      return find(parts.front(), factor * query.number(), among);
    case Op::kPhrase:
      return find_phrase(query, factor, among);
    case Op::kFixed:
      return find_fixed(query, factor, among);
    case Op::kDates:
      return find_dates(query, among);
    case Op::kTest:
      return find_passing(query, among);
  }
  return {};
}

FoundDocuments Evaluation::find_everything(const FoundDocuments* among) const {
  FoundDocuments found;
  if (among != nullptr) {
    found = *among;
    for (FoundDocument& document : found) document.score = 0;
    return found;
  }
  found.resize(lists_.documents());
  for (std::uint32_t i = 0; i < found.size(); ++i) found[i].number = i;
  return found;
}

// BM25 as Xapian has it: a term of more than half the documents still counts a little.
double Evaluation::weight_of(double documents) const {
  const double rarity = (lists_.documents() - documents + 0.5) / (documents + 0.5);
  return std::log(rarity < 2 ? rarity * 0.5 + 1 : rarity) * (kSaturation + 1);
}

double Evaluation::share_of(std::uint32_t count, std::uint32_t number) const {
  const double length =
      lists_.average_length() > 0 ? lists_.length(number) / lists_.average_length() : 0;
  const double norm = kSaturation * (length * kLengthNormalization + 1 - kLengthNormalization);
  return count / (norm + count);
}

FoundDocuments Evaluation::find_one_word(const schema::TermList& list, double factor,
                                         const FoundDocuments* among) {
  FoundDocuments found;
  if (clock_.is_up()) return found;
  const double weight = factor > 0 ? factor * weight_of(static_cast<double>(list.size())) : 0;
  const auto add = [&](std::size_t i) {
    const std::uint32_t number = list.numbers()[i];
    found.push_back({number, factor > 0 ? weight * share_of(list.count(i), number) : 0});
  };
  found.reserve(among == nullptr ? list.size() : std::min(list.size(), among->size()));
  if (among == nullptr) {
    for (std::size_t i = 0; i < list.size(); ++i) add(i);
  } else {
    meet_list(list.numbers(), *among, [&](std::size_t i, std::size_t /*j*/) { add(i); });
  }
  return found;
}

// The words of one list of words: counts are added up by document, then turned into scores.
FoundDocuments Evaluation::find_words(const std::vector<const Query*>& terms, double factor,
                                      const FoundDocuments* among) {
  if (terms.size() == 1) return find_one_word(*lists_.of(terms.front()->term()), factor, among);
  counts_.resize(lists_.documents());
  std::vector<std::uint32_t> numbers;
  std::vector<std::size_t> sizes;
  const auto count = [&](std::uint32_t number, std::uint32_t times) {
    if (counts_[number] == 0) numbers.push_back(number);
    counts_[number] += std::max<std::uint32_t>(times, 1);
  };
  for (const Query* term : terms) {
    if (clock_.is_up()) break;
    const auto list = lists_.of(term->term());
    sizes.push_back(list->size());
    if (among == nullptr) {
      for (std::size_t i = 0; i < list->size(); ++i) count(list->numbers()[i], list->count(i));
    } else {
      meet_list(list->numbers(), *among, [&](std::size_t i, std::size_t /*j*/) {
        count(list->numbers()[i], list->count(i));
      });
    }
  }
  if (numbers.size() > counts_.size() / kMuchShorter) {
    numbers.clear();
    for (std::uint32_t i = 0; i < counts_.size(); ++i) {
      if (counts_[i] > 0) numbers.push_back(i);
    }
  } else {
    std::sort(numbers.begin(), numbers.end());
  }
  if (sizes.empty()) return {};
  const double having = guess_union(sizes.data(), sizes.data() + sizes.size(), lists_.documents());
  const double weight = factor > 0 ? factor * weight_of(having) : 0;
  FoundDocuments found(numbers.size());
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    const std::uint32_t times = std::exchange(counts_[numbers[i]], 0);
    found[i] = {numbers[i], factor > 0 ? weight * share_of(times, numbers[i]) : 0};
  }
  return found;
}

std::vector<Evaluation::Wanted> Evaluation::all_of(const Query& query, double factor) {
  std::vector<Wanted> wanted;
  for (const Query& part : query.parts()) wanted.push_back({&part, factor});
  return wanted;
}

FoundDocuments Evaluation::find_wanted(std::vector<Wanted> wanted, const FoundDocuments* among) {
  using Cost = std::tuple<bool, std::size_t, std::size_t>;  // looks into documents, how many, place
  std::vector<Cost> costs;
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    costs.emplace_back(wanted[i].query->has_tests(), estimate(*wanted[i].query), i);
  }
  std::sort(costs.begin(), costs.end());
  FoundDocuments found;
  for (std::size_t i = 0; i < costs.size(); ++i) {
    const Wanted& next = wanted[std::get<2>(costs[i])];
    FoundDocuments those = find(*next.query, next.factor, i == 0 ? among : &found);
    found = i == 0 ? std::move(those) : in_both(found, those);
    if (found.empty()) break;
  }
  return found;
}

std::vector<FoundDocuments> Evaluation::find_each(const Query& query, double factor,
                                                  const FoundDocuments* among) {
  std::vector<FoundDocuments> lists;
  for (const Query& part : query.parts()) {
    if (clock_.is_up()) break;
    lists.push_back(find(part, factor, among));
  }
  return lists;
}

FoundDocuments Evaluation::find_odd(const Query& query, double factor,
                                    const FoundDocuments* among) {
  FoundDocuments found = in_odd(find_each(query, factor, among));
  if (clock_.is_late()) return {};  // one side alone would let through what both forbid
  return found;
}

FoundDocuments Evaluation::find_without(const Query& query, double factor,
                                        const FoundDocuments* among) {
  FoundDocuments found = find(query.parts().front(), factor, among);
  if (found.empty()) return found;
  const FoundDocuments excluded = find(query.parts().back(), 0, &found);
  if (clock_.is_late()) return {};  // not all is known of what must not be shown
  return without(found, excluded);
}

FoundDocuments Evaluation::find_lifted(const Query& query, double factor,
                                       const FoundDocuments* among) {
  FoundDocuments found = find(query.parts().front(), factor, among);
  if (factor > 0 && !found.empty()) add_scores(find(query.parts().back(), factor, &found), &found);
  return found;
}

FoundDocuments Evaluation::find_phrase(const Query& query, double factor,
                                       const FoundDocuments* among) {
  PhraseWords words;
  for (const Query& part : query.parts()) words.push_back(lists_.of(part.term()));
  const FoundDocuments candidates = find_wanted(all_of(query, factor), among);
  std::vector<std::size_t> places(candidates.size() * words.size());
  for (std::size_t word = 0; word < words.size(); ++word) {
    meet_list(words[word]->numbers(), candidates,
              [&](std::size_t i, std::size_t j) { places[j * words.size() + word] = i; });
  }
  PhraseFinder finder(lists_, words);
  const bool is_side_by_side = query.window() <= words.size();
  FoundDocuments found;
  for (std::size_t i = 0; i < candidates.size() && !clock_.is_up(); ++i) {
    const std::size_t* const at = &places[i * words.size()];
    const bool passes =
        is_side_by_side ? finder.is_there(at) : finder.is_within(query.window(), at);
    if (passes) found.push_back(candidates[i]);
  }
  return found;
}

FoundDocuments Evaluation::find_fixed(const Query& query, double factor,
                                      const FoundDocuments* among) {
  FoundDocuments found = find(query.parts().front(), 0, among);
  for (FoundDocument& document : found) document.score = factor * query.number();
  return found;
}

FoundDocuments Evaluation::find_dates(const Query& query, const FoundDocuments* among) const {
  FoundDocuments found;
  const Xapian::Database& database = index_.database();
  const auto end = database.valuestream_end(schema::kDateSlot);
  for (auto date = database.valuestream_begin(schema::kDateSlot); date != end; ++date) {
    const std::string value = *date;
    if (value < query.term() || (!query.last().empty() && value > query.last())) continue;
    found.push_back({index_.number_of(date.get_docid()), 0});
  }
  return among == nullptr ? found : in_both(find_everything(among), found);
}

FoundDocuments Evaluation::find_passing(const Query& query, const FoundDocuments* among) {
  FoundDocuments found = find_everything(among);
  const auto fails = [&](const FoundDocument& document) {
    if (clock_.is_up()) return true;
    const schema::HitRecord hit = index_.entry(index_.docid_of(document.number)).hit;
    return !query.passes(document.number, index_.record(hit));
  };
  found.erase(std::remove_if(found.begin(), found.end(), fails), found.end());
  return found;
}

std::size_t Evaluation::estimate(const Query& query) {
  const auto least = [&] {
    std::size_t fewest = lists_.documents();
    for (const Query& part : query.parts()) fewest = std::min(fewest, estimate(part));
    return fewest;
  };
  switch (query.op()) {
    case Op::kNothing:
      return 0;
    case Op::kTerm:
      return lists_.frequency(query.term());
    case Op::kSynonym:
    case Op::kOr:
    case Op::kXor: {
      std::size_t sum = 0;
      for (const Query& part : query.parts()) sum += estimate(part);
      return sum;
    }
    case Op::kAnd:
    case Op::kPhrase:
    case Op::kFilter:
      return least();
    case Op::kAndNot:
    case Op::kAndMaybe:
    case Op::kScale:
    case Op::kFixed:
      return estimate(query.parts().front());
    default:
      return lists_.documents();
  }
}

}  // namespace itu::server
