#include "server/search/telling_words.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "analyzers/tokenizer.h"
#include "analyzers/utf8.h"
#include "server/search/limits.h"

namespace itu::server {
namespace {

constexpr std::size_t kShortestWord = 3;  // bytes
// Words of a greater part of the documents tell nothing.
constexpr double kCommon = 0.25;
// From this count on a word tells hardly more by standing there once more (as in BM25).
constexpr double kSaturation = 1.5;

bool can_tell(const analyzers::Token& token) {
  if (token.kind == analyzers::TokenKind::kBigram) return true;
  if (token.kind != analyzers::TokenKind::kWord || token.text.size() < kShortestWord) return false;
  // A single Chinese character, which its pairs stand for.
  const bool is_single =
      static_cast<unsigned char>(token.text.front()) >= 0xE3 && token.text.size() == kShortestWord;
  return !is_single && std::none_of(token.text.begin(), token.text.end(),
                                    [](char c) { return c >= '0' && c <= '9'; });
}

std::unordered_map<std::string, std::uint32_t> count_words(const schema::DocumentRecord& record) {
  std::unordered_map<std::string, std::uint32_t> counts;
  const std::string_view text =
      analyzers::truncate_utf8(record.text(), kLikeKilobytes * std::size_t{1024});
  const auto count = [&](const analyzers::Token& token) {
    if (can_tell(token)) ++counts[std::string(token.text)];
  };
  analyzers::tokenize(text, count);
  analyzers::tokenize(record.title(), count);
  return counts;
}

}  // namespace

std::vector<TellingWord> telling_words(const schema::Index& index,
                                       const schema::DocumentRecord& record) {
  std::vector<TellingWord> words;
  // The documents of the text's language: beside others, its commonest words would look rare.
  const auto held = index.manifest().languages.find(std::string(record.language()));
  const auto all =
      static_cast<double>(held == index.manifest().languages.end() ? index.size() : held->second);
  for (const auto& [term, count] : count_words(record)) {
    const Xapian::doccount documents = index.database().get_termfreq(term);
    if (documents < 2 || documents > kCommon * all) continue;
    const double often = count * (kSaturation + 1) / (count + kSaturation);
    const double rare = std::log(all / documents);
    words.push_back({term, count, often * rare});
  }
  std::sort(words.begin(), words.end(), [](const TellingWord& left, const TellingWord& right) {
    return left.weight != right.weight ? left.weight > right.weight : left.term < right.term;
  });
  if (words.size() > kMostLikeWords) words.resize(kMostLikeWords);
  return words;
}

}  // namespace itu::server
