#include "indexer/schema/suggestions/prefix_table.h"

#include <algorithm>
#include <queue>
#include <string>
#include <unordered_set>

#include "indexer/schema/byte_stream.h"
#include "indexer/schema/error.h"
#include "indexer/schema/suggestions/prefix_table_layout.h"

namespace itu::schema {

using namespace prefix_table_layout;  // NOLINT: the names of this file's own format

namespace {

[[noreturn]] void fail() {
  throw Error(ErrorKind::kDamaged, "damaged suggestions", "run `itu-indexer verify`, then rebuild");
}

}  // namespace

PrefixTable::PrefixTable(std::string_view bytes) {
  if (bytes.size() < kHeadSize) fail();
  const auto head = [&](std::size_t number) { return load_u32(bytes.data() + 4 * number); };
  entries_ = head(kEntries);
  keys_ = head(kKeys);
  leaves_ = head(kLeaves);
  const std::uint64_t sizes[] = {
      std::uint64_t{4} * entries_, std::uint64_t{4} * entries_, std::uint64_t{kKeySize} * keys_,
      std::uint64_t{8} * leaves_,  head(kAboutBytes),           head(kLetterBytes)};
  const char* begins[std::size(sizes)];
  std::uint64_t offset = kHeadSize;
  for (std::size_t i = 0; i < std::size(sizes); ++i) {
    if (sizes[i] > bytes.size() - offset) fail();
    begins[i] = bytes.data() + offset;
    offset += sizes[i];
  }
  const bool is_tree_fit =
      (leaves_ & (leaves_ - 1)) == 0 && (keys_ + kKeysOfLeaf - 1) / kKeysOfLeaf <= leaves_;
  if (offset != bytes.size() || !is_tree_fit) fail();
  weights_ = begins[0];
  ends_ = begins[1];
  key_rows_ = begins[2];
  tree_ = begins[3];
  about_ = {begins[4], head(kAboutBytes)};
  letters_ = {begins[5], head(kLetterBytes)};
}

std::uint32_t PrefixTable::weight(std::uint32_t entry) const {
  return load_u32(weights_ + std::size_t{4} * entry);
}

std::string_view PrefixTable::about(std::uint32_t entry) const {
  const std::size_t begin = entry == 0 ? 0 : load_u32(ends_ + std::size_t{4} * (entry - 1));
  const std::size_t end = load_u32(ends_ + std::size_t{4} * entry);
  if (begin > end || end > about_.size()) fail();
  return about_.substr(begin, end - begin);
}

std::string_view PrefixTable::key(std::uint32_t number) const {
  const std::size_t begin = load_u32(key_rows_ + std::size_t{kKeySize} * number);
  if (begin >= letters_.size()) fail();
  const std::size_t end = letters_.find('\0', begin);
  if (end == std::string_view::npos) fail();
  return letters_.substr(begin, end - begin);
}

std::uint32_t PrefixTable::entry_of(std::uint32_t key) const {
  const std::uint32_t entry = load_u32(key_rows_ + std::size_t{kKeySize} * key + 4);
  if (entry >= entries_) fail();
  return entry;
}

std::uint32_t PrefixTable::first_key_from(std::string_view start) const {
  std::uint32_t low = 0;
  std::uint32_t high = keys_;
  while (low < high) {
    const std::uint32_t middle = low + (high - low) / 2;
    if (key(middle) < start) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

// The weightiest entries of a stretch of keys: the nodes of the tree that may hold the next one
// wait in a queue, each with the greatest weight below it.
class PrefixTable::Search {
 public:
  Search(const PrefixTable& table, std::uint32_t begin, std::uint32_t end)
      : table_(table), begin_(begin), end_(end) {
    if (begin < end) push_node(1, 0, table.leaves_);
  }

  // Adds entries to `found` until it has `most`.
  void run(std::size_t most, std::unordered_set<std::uint32_t>* seen,
           std::vector<std::uint32_t>* found) {
    while (found->size() < most && !waiting_.empty()) {
      const Waiting next = waiting_.top();
      waiting_.pop();
      if (next.is_key) {
        const std::uint32_t entry = table_.entry_of(next.first);
        if (seen->insert(entry).second) found->push_back(entry);
      } else if (next.node >= table_.leaves_) {
        push_keys(next.first);
      } else {
        const std::uint32_t half = next.leaves / 2;
        push_node(2 * next.node, next.first, half);
        push_node(2 * next.node + 1, next.first + half, half);
      }
    }
  }

 private:
  struct Waiting {
    std::uint32_t weight = 0;
    bool is_key = false;
    std::uint32_t first = 0;  // the key, or the first leaf below the node
    std::uint32_t node = 0;
    std::uint32_t leaves = 0;  // below it
    // Of equal weight the first in the order of letters comes first, however it waits.
    bool operator<(const Waiting& other) const {
      if (weight != other.weight) return weight < other.weight;
      return place() > other.place();
    }
    std::uint64_t place() const {
      return is_key ? std::uint64_t{first} * 2 + 1 : std::uint64_t{first} * kKeysOfLeaf * 2;
    }
  };

  void push_node(std::uint32_t node, std::uint32_t first, std::uint32_t leaves) {
    const std::uint64_t begin = std::uint64_t{first} * kKeysOfLeaf;
    const std::uint64_t end = begin + std::uint64_t{leaves} * kKeysOfLeaf;
    if (end <= begin_ || begin >= end_) return;
    const std::uint32_t weight = load_u32(table_.tree_ + std::size_t{4} * node);
    waiting_.push({weight, false, first, node, leaves});
  }

  void push_keys(std::uint32_t leaf) {
    const std::uint32_t begin = std::max(begin_, leaf * kKeysOfLeaf);
    const std::uint32_t end = std::min(end_, (leaf + 1) * kKeysOfLeaf);
    for (std::uint32_t key = begin; key < end; ++key) {
      waiting_.push({table_.weight(table_.entry_of(key)), true, key, 0, 0});
    }
  }

  const PrefixTable& table_;
  std::uint32_t begin_;
  std::uint32_t end_;
  std::priority_queue<Waiting> waiting_;
};

std::vector<std::uint32_t> PrefixTable::find(std::string_view start, std::size_t most) const {
  std::vector<std::uint32_t> found;
  if (start.empty() || keys_ == 0) return found;
  const std::string from(start);
  const std::uint32_t first = first_key_from(from);
  // A blank sorts before all that words are made of, and 0xFF behind it.
  const std::uint32_t behind_whole = first_key_from(from + '!');
  const std::uint32_t behind = first_key_from(from + '\xFF');
  std::unordered_set<std::uint32_t> seen;
  Search(*this, first, behind_whole).run(most, &seen, &found);
  Search(*this, behind_whole, behind).run(most, &seen, &found);
  return found;
}

void PrefixTable::check() const {
  for (std::uint32_t i = 0; i < entries_; ++i) about(i);
  for (std::uint32_t i = 0; i < keys_; ++i) {
    entry_of(i);
    if (i > 0 && key(i) < key(i - 1)) fail();
  }
}

}  // namespace itu::schema
