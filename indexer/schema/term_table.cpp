#include "indexer/schema/term_table.h"

#include <algorithm>
#include <functional>
#include <numeric>

namespace itu::schema {

void TermTable::add(std::string_view term, std::uint32_t position) {
  const std::uint32_t number = number_of(term);
  ++terms_[number].count;
  occurrences_.push_back({number, position});
}

void TermTable::add_weight(std::string_view term, std::uint32_t weight) {
  terms_[number_of(term)].weight += weight;
}

std::uint32_t TermTable::number_of(std::string_view term) {
  if (2 * (terms_.size() + 1) > slots_.size()) grow();
  const std::uint64_t hash = std::hash<std::string_view>()(term);
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

void TermTable::add_to(Xapian::Document& document) const {
  // Positions side by side, term by term: where those of each term begin.
  std::vector<std::uint32_t> begins(terms_.size() + 1, 0);
  for (std::size_t i = 0; i < terms_.size(); ++i) begins[i + 1] = begins[i] + terms_[i].count;
  std::vector<std::uint32_t> positions(occurrences_.size());
  std::vector<std::uint32_t> next = begins;
  for (const Occurrence& occurrence : occurrences_) {
    positions[next[occurrence.term]++] = occurrence.position;
  }
  std::vector<std::uint32_t> order(terms_.size());
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(), [this](std::uint32_t a, std::uint32_t b) {
    return terms_[a].count > terms_[b].count;
  });
  std::string text;
  for (const std::uint32_t number : order) {
    const Term& term = terms_[number];
    text.assign(text_of(term));
    for (std::uint32_t i = begins[number]; i < begins[number + 1]; ++i) {
      document.add_posting(text, positions[i]);
    }
    if (term.weight > 0) document.add_term(text, term.weight);
  }
}

}  // namespace itu::schema
