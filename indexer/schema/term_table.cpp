#include "indexer/schema/term_table.h"

#include <algorithm>

#include "indexer/schema/position_table.h"
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
  ++terms_[number].weight;
  ++terms_[number].places;
  occurrences_.push_back({number, position});
  return terms_[number].hash;
}

void TermTable::add_mark(std::string_view term, std::uint32_t position) {
  const std::uint32_t number = number_of(term);
  ++terms_[number].places;
  occurrences_.push_back({number, position});
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

// Xapian keeps the terms of a document in a tree: given in their order, each search in it goes
// where the last one went.
void TermTable::add_to(Xapian::Document& document) const {
  struct Key {
    std::uint64_t prefix;
    std::uint32_t number;
  };
  std::vector<Key> keys;
  keys.reserve(terms_.size());
  for (std::uint32_t number = 0; number < terms_.size(); ++number) {
    keys.push_back({prefix_of(text_of(terms_[number])), number});
  }
  std::sort(keys.begin(), keys.end(),
            [](const Key& a, const Key& b) { return a.prefix < b.prefix; });
  std::string text;
  for (const Key& key : keys) {
    const Term& term = terms_[key.number];
    text.assign(text_of(term));
    document.add_term(text, term.weight);
  }
}

std::string TermTable::encode_positions() const {
  // Positions side by side, term by term: where those of each term begin.
  std::vector<std::size_t> begins(terms_.size() + 1, 0);
  for (std::size_t i = 0; i < terms_.size(); ++i) begins[i + 1] = begins[i] + terms_[i].places;
  std::vector<std::uint32_t> positions(occurrences_.size());
  std::vector<std::size_t> next = begins;
  for (const Occurrence& occurrence : occurrences_) {
    positions[next[occurrence.term]++] = occurrence.position;
  }
  std::vector<TermPositions> terms;
  terms.reserve(terms_.size());
  for (std::size_t i = 0; i < terms_.size(); ++i) {
    if (terms_[i].places == 0) continue;
    std::uint32_t* const begin = positions.data() + begins[i];
    std::uint32_t* end = positions.data() + begins[i + 1];
    // A paragraph that cites a text twice has one mark for it.
    std::sort(begin, end);
    end = std::unique(begin, end);
    terms.push_back({text_of(terms_[i]), begin, end});
  }
  return schema::encode_positions(terms);
}

}  // namespace itu::schema
