#include "indexer/schema/term_table.h"

#include <algorithm>

#include "indexer/schema/resemblance.h"

namespace itu::schema {

namespace {

// The first eight bytes as a number that compares as they do.
std::uint64_t prefix_of(std::string_view text) {
  std::uint64_t prefix = 0;
  for (std::size_t i = 0; i < sizeof(prefix); ++i) {
    prefix = prefix << 8U | (i < text.size() ? static_cast<unsigned char>(text[i]) : 0U);
  }
  return prefix;
}

}  // namespace

std::uint64_t TermTable::add(std::string_view term, std::uint32_t position) {
  const std::uint32_t number = number_of(term);
  ++terms_[number].count;
  occurrences_.push_back({number, position});
  return terms_[number].hash;
}

void TermTable::add_weight(std::string_view term, std::uint32_t weight) {
  terms_[number_of(term)].weight += weight;
}

std::uint32_t TermTable::number_of(std::string_view term) {
  if (2 * (terms_.size() + 1) > slots_.size()) grow();
  const std::uint64_t hash = hash_for_shingles(term);
  const std::size_t mask = slots_.size() - 1;
  std::size_t slot = hash & mask;
  for (; slots_[slot] != 0; slot = (slot + 1) & mask) {
    const Term& known = terms_[slots_[slot] - 1];
    if (known.hash == hash && text_of(known) == term) return slots_[slot] - 1;
  }
  terms_.push_back({hash, static_cast<std::uint32_t>(letters_.size()),
                    static_cast<std::uint32_t>(term.size()), 0, 0});
  letters_.append(term);
  slots_[slot] = static_cast<std::uint32_t>(terms_.size());
  return slots_[slot] - 1;
}

void TermTable::grow() {
  slots_.assign(std::max<std::size_t>(1024, 2 * slots_.size()), 0);
  const std::size_t mask = slots_.size() - 1;
  for (std::uint32_t number = 0; number < terms_.size(); ++number) {
    std::size_t slot = terms_[number].hash & mask;
    while (slots_[slot] != 0) slot = (slot + 1) & mask;
    slots_[slot] = number + 1;
  }
}

std::vector<std::uint32_t> TermTable::order_for_tree() const {
  struct Key {
    std::uint32_t count;   // 0 for all that stand once
    std::uint64_t prefix;  // of the letters
    std::uint32_t number;
  };
  std::vector<Key> keys;
  keys.reserve(terms_.size());
  for (std::uint32_t number = 0; number < terms_.size(); ++number) {
    const Term& term = terms_[number];
    keys.push_back({term.count > 1 ? term.count : 0, prefix_of(text_of(term)), number});
  }
  std::stable_sort(keys.begin(), keys.end(), [](const Key& a, const Key& b) {
    if (a.count != b.count) return a.count > b.count;
    return a.count == 0 && a.prefix < b.prefix;
  });
  std::vector<std::uint32_t> order;
  order.reserve(keys.size());
  for (const Key& key : keys) order.push_back(key.number);
  return order;
}

void TermTable::add_to(Xapian::Document& document) const {
  // Positions side by side, term by term: where those of each term begin.
  std::vector<std::uint32_t> begins(terms_.size() + 1, 0);
  for (std::size_t i = 0; i < terms_.size(); ++i) begins[i + 1] = begins[i] + terms_[i].count;
  std::vector<std::uint32_t> positions(occurrences_.size());
  std::vector<std::uint32_t> next = begins;
  for (const Occurrence& occurrence : occurrences_) {
    positions[next[occurrence.term]++] = occurrence.position;
  }
  std::string text;
  for (const std::uint32_t number : order_for_tree()) {
    const Term& term = terms_[number];
    text.assign(text_of(term));
    for (std::uint32_t i = begins[number]; i < begins[number + 1]; ++i) {
      document.add_posting(text, positions[i]);
    }
    if (term.weight > 0) document.add_term(text, term.weight);
  }
}

}  // namespace itu::schema
