#include "indexer/schema/resemblance.h"

#include <algorithm>
#include <functional>

#include "analyzers/tokenizer.h"

namespace itu::schema {
namespace {

constexpr std::uint64_t kBase = 0x9E3779B97F4A7C15U;

constexpr std::uint64_t power(std::uint64_t base, std::size_t exponent) {
  std::uint64_t result = 1;
  while (exponent-- > 0) result *= base;
  return result;
}

// Spreads the bits (the finalizer of SplitMix64), so that any of them may choose a row.
constexpr std::uint64_t spread(std::uint64_t number) {
  number = (number ^ number >> 30U) * 0xBF58476D1CE4E5B9U;
  number = (number ^ number >> 27U) * 0x94D049BB133111EBU;
  return number ^ number >> 31U;
}

}  // namespace

std::uint64_t hash_for_shingles(std::string_view term) {
  return std::hash<std::string_view>()(term);
}

std::uint64_t Shingler::add(std::uint64_t token_hash) {
  std::uint64_t& oldest = last_[count_ % kShingleTokens];
  sum_ = sum_ * kBase + token_hash - oldest * power(kBase, kShingleTokens);
  oldest = token_hash;
  if (++count_ < kShingleTokens) return 0;
  return spread(sum_) | 1U;
}

void Sketch::add(std::uint64_t shingle) {
  if (shingle == 0) return;
  ++count_;
  std::uint32_t& smallest = smallest_[(shingle >> 1U) % kSketchSize];
  smallest = std::min(smallest, static_cast<std::uint32_t>(shingle >> 32U));
}

double Sketch::estimate(const Sketch& other) const {
  std::size_t equal = 0;
  std::size_t known = 0;
  for (std::size_t i = 0; i < kSketchSize; ++i) {
    if (smallest_[i] == kEmpty && other.smallest_[i] == kEmpty) continue;
    ++known;
    if (smallest_[i] == other.smallest_[i]) ++equal;
  }
  return known == 0 ? 0 : static_cast<double>(equal) / static_cast<double>(known);
}

std::vector<std::uint64_t> shingles_of(const DocumentRecord& record) {
  std::vector<std::uint64_t> shingles;
  Shingler shingler;
  for (std::size_t i = 0; i < record.paragraph_count(); ++i) {
    if (record.paragraph_zone(i) == analyzers::Zone::kFront) continue;
    analyzers::tokenize(record.paragraph_text(i), [&](const analyzers::Token& token) {
      const std::uint64_t shingle = shingler.add(hash_for_shingles(token.text));
      if (shingle != 0) shingles.push_back(shingle);
    });
  }
  std::sort(shingles.begin(), shingles.end());
  shingles.erase(std::unique(shingles.begin(), shingles.end()), shingles.end());
  return shingles;
}

double resemblance(const std::vector<std::uint64_t>& left,
                   const std::vector<std::uint64_t>& right) {
  std::size_t shared = 0;
  auto a = left.begin();
  auto b = right.begin();
  while (a != left.end() && b != right.end()) {
    if (*a == *b) {
      ++shared;
      ++a;
      ++b;
    } else if (*a < *b) {
      ++a;
    } else {
      ++b;
    }
  }
  const std::size_t all = left.size() + right.size() - shared;
  return all == 0 ? 0 : static_cast<double>(shared) / static_cast<double>(all);
}

}  // namespace itu::schema
