#include "indexer/build/canaries.h"

#include <algorithm>

#include "analyzers/citation/target.h"
#include "analyzers/tokenizer.h"
#include "indexer/schema/error.h"

namespace itu::indexer {

namespace {

// The documents that `expected` may mean.
std::vector<Xapian::docid> documents_of(const schema::Index& index, const std::string& expected) {
  std::vector<schema::DocumentEntry> entries = index.find_all(expected);
  if (entries.empty()) entries = index.find_work(expected);
  std::vector<Xapian::docid> docids;
  docids.reserve(entries.size());
  for (const auto& entry : entries) docids.push_back(entry.docid);
  return docids;
}

bool is_answered(const schema::Index& index, const Canary& canary) {
  const std::vector<Xapian::docid> expected = documents_of(index, canary.expected);
  if (canary.question == canary.expected || analyzers::parse_id(canary.question)) {
    const auto found = documents_of(index, canary.question);
    return std::any_of(found.begin(), found.end(), [&](Xapian::docid docid) {
      return std::count(expected.begin(), expected.end(), docid) > 0;
    });
  }
  const std::vector<analyzers::OwnedToken> words = analyzers::tokenize(canary.question);
  const auto has_word = [&](Xapian::docid docid, const std::string& word) {
    const auto documents = index.documents_with(word);
    return std::binary_search(documents.begin(), documents.end(), docid);
  };
  return std::any_of(expected.begin(), expected.end(), [&](Xapian::docid docid) {
    return std::all_of(words.begin(), words.end(),
                       [&](const auto& word) { return has_word(docid, word.text); });
  });
}

}  // namespace

std::vector<Canary> parse_canaries(std::string_view text, const std::string& where) {
  std::vector<Canary> canaries;
  std::size_t number = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    ++number;
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    if (line.empty() || line.front() == '#') continue;
    const std::size_t tab = line.find('\t');
    if (tab == 0 || tab == std::string_view::npos || !analyzers::parse_id(line.substr(tab + 1))) {
      throw schema::Error(schema::ErrorKind::kUsage,
                          where + ": line " + std::to_string(number) + " is no canary",
                          "a canary is an id or words, a tab, and the id that must be found");
    }
    canaries.push_back({std::string(line.substr(0, tab)), std::string(line.substr(tab + 1))});
  }
  return canaries;
}

std::vector<Canary> own_canaries(const schema::Index& last,
                                 const std::map<std::string, bool>& unchanged) {
  std::vector<Canary> canaries;
  const std::vector<Xapian::docid> documents = last.documents_with("");
  const std::size_t step = std::max<std::size_t>(1, documents.size() / kOwnCanaries);
  for (std::size_t i = 0; i < documents.size(); i += step) {
    const schema::HitRecord hit = last.entry(documents[i]).hit;
    const auto source = unchanged.find(hit.source_path);
    if (source != unchanged.end() && source->second) canaries.push_back({hit.id, hit.id});
  }
  return canaries;
}

std::vector<std::string> find_missed(const schema::Index& index,
                                     const std::vector<Canary>& canaries) {
  std::vector<std::string> missed;
  for (const Canary& canary : canaries) {
    if (is_answered(index, canary)) continue;
    missed.push_back(canary.question == canary.expected
                         ? canary.question
                         : canary.question + " does not find " + canary.expected);
  }
  return missed;
}

}  // namespace itu::indexer
