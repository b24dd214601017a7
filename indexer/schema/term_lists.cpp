#include "indexer/schema/term_lists.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace itu::schema {
namespace {

constexpr std::size_t kMostCounted = std::numeric_limits<std::uint16_t>::max();

void put_varint(std::uint32_t value, std::vector<char>* bytes) {
  for (; value >= 0x80U; value >>= 7U) bytes->push_back(static_cast<char>(value | 0x80U));
  bytes->push_back(static_cast<char>(value));
}

// Of bytes that put_varint() has written.
std::uint32_t take_varint(const char** at) {
  std::uint32_t value = 0;
  for (unsigned shift = 0;; shift += 7U) {
    const auto byte = static_cast<unsigned char>(*(*at)++);
    value |= (byte & 0x7FU) << shift;
    if (byte < 0x80U) return value;
  }
}

}  // namespace

std::optional<std::size_t> TermList::find(std::uint32_t number) const {
  const auto at = std::lower_bound(numbers_.begin(), numbers_.end(), number);
  if (at == numbers_.end() || *at != number) return std::nullopt;
  return static_cast<std::size_t>(at - numbers_.begin());
}

PositionWalk::PositionWalk(const char* at) : at_(at), left_(take_varint(&at_)) {
  if (left_ > 0) position_ = take_varint(&at_);
}

void PositionWalk::next() {
  if (--left_ > 0) position_ += take_varint(&at_);
}

void PositionWalk::go_to(std::uint32_t position) {
  while (left_ > 0 && position_ < position) next();
}

std::size_t TermList::bytes() const {
  constexpr std::size_t kItself = 256;  // with its places in the tables, about
  return kItself + 2 * term_.size() + numbers_.capacity() * sizeof(numbers_[0]) +
         counts_.capacity() * sizeof(counts_[0]) + starts_.capacity() * sizeof(starts_[0]) +
         places_.capacity();
}

TermLists::TermLists(Xapian::Database database, std::size_t shards, PositionTable table,
                     std::size_t most_bytes)
    : database_(std::move(database)),
      shards_(shards),
      table_(std::move(table)),
      most_bytes_(most_bytes),
      average_length_(database_.get_avlength()) {}

std::shared_ptr<TermList> TermLists::of(const std::string& term) {
  const auto known = by_term_.find(term);
  if (known != by_term_.end()) {
    kept_.splice(kept_.begin(), kept_, known->second);
    return kept_.front();
  }
  std::shared_ptr<TermList> list = read(term);
  // A list that would push out most of the others is not worth it.
  if (list->bytes() > most_bytes_ / 4) return list;
  make_room(list->bytes());
  list->is_kept_ = true;
  bytes_ += list->bytes();
  kept_.push_front(list);
  by_term_.emplace(term, kept_.begin());
  return list;
}

std::size_t TermLists::frequency(const std::string& term) const {
  const auto known = by_term_.find(term);
  if (known != by_term_.end()) return (*known->second)->size();
  return term.empty() ? 0 : database_.get_termfreq(term);
}

std::shared_ptr<TermList> TermLists::read(const std::string& term) const {
  auto list = std::make_shared<TermList>();
  list->term_ = term;
  const Xapian::doccount size = term.empty() ? 0 : database_.get_termfreq(term);
  if (size == 0) return list;
  list->numbers_.reserve(size);
  list->counts_.reserve(size);
  const auto end = database_.postlist_end(term);
  for (auto document = database_.postlist_begin(term); document != end; ++document) {
    const std::size_t number = (*document - 1) / shards_;
    if (number >= documents()) break;  // of a damaged index
    list->numbers_.push_back(static_cast<std::uint32_t>(number));
    list->counts_.push_back(
        static_cast<std::uint16_t>(std::min<std::size_t>(document.get_wdf(), kMostCounted)));
  }
  return list;
}

void TermLists::make_room(std::size_t bytes) {
  while (!kept_.empty() && bytes_ + bytes > most_bytes_) {
    const std::shared_ptr<TermList> oldest = std::move(kept_.back());
    kept_.pop_back();
    by_term_.erase(oldest->term_);
    bytes_ -= oldest->bytes();
    oldest->is_kept_ = false;
    oldest->starts_ = {};
    oldest->places_ = {};
  }
}

void TermLists::positions(TermList& list, std::size_t i, std::vector<std::uint32_t>* positions) {
  positions->clear();
  if (list.starts_.empty() || list.starts_[i] == 0) {
    table_.find(list.numbers_[i], list.term_, positions);
    if (list.is_kept_) keep_positions(list, i, *positions);
    return;
  }
  const char* at = list.places_.data() + list.starts_[i] - 1;
  positions->resize(take_varint(&at));
  std::uint32_t last = 0;
  for (std::uint32_t& position : *positions) {
    last += take_varint(&at);
    position = last;
  }
}

std::optional<PositionWalk> TermLists::walk(const TermList& list, std::size_t i) const {
  if (list.starts_.empty() || list.starts_[i] == 0) return std::nullopt;
  return PositionWalk(list.places_.data() + list.starts_[i] - 1);
}

std::vector<std::uint32_t> TermLists::positions_in(std::uint32_t number, const std::string& term) {
  std::vector<std::uint32_t> found;
  const std::shared_ptr<TermList> list = of(term);
  if (const auto i = list->find(number)) positions(*list, *i, &found);
  return found;
}

void TermLists::keep_positions(TermList& list, std::size_t i,
                               const std::vector<std::uint32_t>& positions) {
  std::vector<char> places;
  places.reserve(2 * positions.size() + 4);
  put_varint(static_cast<std::uint32_t>(positions.size()), &places);
  std::uint32_t last = 0;
  for (const std::uint32_t position : positions) {
    put_varint(position - last, &places);
    last = position;
  }
  const std::size_t used = list.places_.size() + places.size();
  const std::size_t room = used > list.places_.capacity() ? used + used / 4 : used;
  const std::size_t more =
      room + (list.starts_.empty() ? sizeof(list.starts_[0]) * list.numbers_.size() : 0);
  if (list.bytes() + more > most_bytes_ / 2) return;
  make_room(more);
  if (!list.is_kept_) return;
  bytes_ -= list.bytes();
  list.starts_.resize(list.numbers_.size());
  list.places_.reserve(room);
  list.starts_[i] = static_cast<std::uint32_t>(list.places_.size() + 1);
  list.places_.insert(list.places_.end(), places.begin(), places.end());
  bytes_ += list.bytes();
}

std::uint32_t TermLists::length(std::uint32_t number) {
  if (lengths_.empty()) read_lengths();
  return number < lengths_.size() ? lengths_[number] : 0;
}

void TermLists::read_lengths() {
  lengths_.resize(std::max<std::size_t>(documents(), 1));
  const auto end = database_.postlist_end("");
  for (auto document = database_.postlist_begin(""); document != end; ++document) {
    const std::size_t number = (*document - 1) / shards_;
    if (number >= lengths_.size()) break;  // of a damaged index
    lengths_[number] = document.get_doclength();
  }
}

}  // namespace itu::schema
