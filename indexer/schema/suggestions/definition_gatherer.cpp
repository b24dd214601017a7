#include "indexer/schema/suggestions/definition_gatherer.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

#include "analyzers/tokenizer.h"
#include "indexer/schema/byte_stream.h"

namespace itu::schema {
namespace {

using analyzers::OwnedToken;

constexpr std::size_t kMostOpenBriefs = 2 * kMostDefinitions;
constexpr std::size_t kMostOpen = 60;  // sightings of one short name that are compared
constexpr std::size_t kFewestAlike = 2;

std::string key_of_last(const std::vector<OwnedToken>& words, std::size_t count) {
  std::string key;
  for (std::size_t i = words.size() - count; i < words.size(); ++i) {
    key.append(key.empty() ? "" : " ").append(words[i].text);
  }
  return key;
}

// A name on one line.
std::string on_one_line(std::string_view name) {
  std::string line;
  for (const char c : name) {
    const bool is_blank = c == ' ' || c == '\n' || c == '\t';
    if (!is_blank) {
      line += c;
    } else if (!line.empty() && line.back() != ' ') {
      line += ' ';
    }
  }
  return line;
}

// How many of the last words are the name: as many as are common to half of the sightings, where
// these differ before them, or where one of them begins there.
std::size_t count_common_words(const std::vector<std::vector<OwnedToken>>& sightings,
                               std::string* key) {
  std::map<std::string, std::size_t> met;
  std::map<std::string, std::set<std::string>> before;
  std::size_t longest = 0;
  for (const std::vector<OwnedToken>& words : sightings) {
    longest = std::max(longest, words.size());
    for (std::size_t count = 2; count <= words.size(); ++count) {
      const std::string last = key_of_last(words, count);
      ++met[last];
      before[last].insert(count < words.size() ? words[words.size() - count - 1].text : "");
    }
  }
  for (std::size_t count = longest; count >= 2; --count) {
    for (const std::vector<OwnedToken>& words : sightings) {
      if (words.size() < count) continue;
      const std::string last = key_of_last(words, count);
      const std::size_t alike = met[last];
      if (alike < kFewestAlike || 2 * alike < sightings.size() || before[last].size() < 2) continue;
      *key = last;
      return count;
    }
  }
  return 0;
}

}  // namespace

void DefinitionGatherer::keep(const Findings& document, Pair pair, const NamedThing& name) {
  const auto [found, is_new] = kept_.try_emplace(std::move(pair));
  Kept& kept = found->second;
  if (!is_new && kept.last == document.number) return;
  if (is_new || document.number < kept.first) {
    kept.brief = on_one_line(name.brief);
    kept.full = on_one_line(name.full);
    kept.source = document.id;
    kept.place = name.place;
    kept.first = document.number;
  }
  kept.last = document.number;
  ++kept.documents;
}

void DefinitionGatherer::add(const Findings& document) {
  for (const NamedThing& name : document.names) {
    Pair pair{std::string(document.language), key_of_name(name.brief), ""};
    if (pair.brief_key.empty()) continue;
    if (name.is_open) {
      if (open_.size() >= kMostOpenBriefs && open_.count(pair) == 0) continue;
      std::vector<OpenName>& group = open_[std::move(pair)];
      if (group.size() < kMostOpen) {
        group.push_back({std::string(name.brief), std::string(name.full), std::string(document.id),
                         std::string(name.place), document.number});
      }
      continue;
    }
    pair.full_key = key_of_name(name.full);
    if (!pair.full_key.empty() && pair.full_key != pair.brief_key) {
      keep(document, std::move(pair), name);
    }
  }
  if (kept_.size() > most_kept_) forget_rare();
}

void DefinitionGatherer::forget_rare() {
  for (auto one = kept_.begin(); one != kept_.end();) {
    one = one->second.documents < 2 ? kept_.erase(one) : std::next(one);
  }
  most_kept_ = std::max(most_kept_, 2 * kept_.size());  // so that all are looked at but seldom
}

void DefinitionGatherer::settle(const Pair& group, const std::vector<OpenName>& names) {
  std::vector<std::vector<OwnedToken>> sightings;
  sightings.reserve(names.size());
  for (const OpenName& name : names) sightings.push_back(analyzers::tokenize_words(name.full));
  std::string key;
  const std::size_t count = count_common_words(sightings, &key);
  if (count == 0) return;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const std::vector<OwnedToken>& words = sightings[i];
    if (words.size() < count || key_of_last(words, count) != key) continue;
    const std::string_view full =
        std::string_view(names[i].full).substr(words[words.size() - count].span.begin);
    Findings document;
    document.number = names[i].number;
    document.id = names[i].source;
    keep(document, {group.language, group.brief_key, key},
         {names[i].brief, full, names[i].place, false});
  }
}

void DefinitionGatherer::settle_open() {
  for (const auto& [group, names] : open_) settle(group, names);
  open_.clear();
}

std::vector<GatheredName> DefinitionGatherer::take() {
  settle_open();
  std::vector<GatheredName> names;
  for (auto& [pair, kept] : kept_) {
    names.push_back({pair.brief_key, pair.full_key, std::move(kept.brief), std::move(kept.full),
                     pair.language, std::move(kept.source), std::move(kept.place), kept.documents,
                     kept.first});
  }
  kept_.clear();
  if (names.size() > kMostDefinitions) {
    const auto border = names.begin() + static_cast<std::ptrdiff_t>(kMostDefinitions);
    std::stable_sort(names.begin(), names.end(), [](const GatheredName& a, const GatheredName& b) {
      return a.documents > b.documents;
    });
    names.erase(border, names.end());
  }
  std::sort(names.begin(), names.end(), [](const GatheredName& a, const GatheredName& b) {
    return std::tie(a.brief_key, a.language, b.documents, a.full_key) <
           std::tie(b.brief_key, b.language, a.documents, b.full_key);
  });
  return names;
}

std::string print_definitions(const std::vector<GatheredName>& names) {
  ByteWriter entries;
  ByteWriter ends;
  for (const GatheredName& name : names) {
    for (const std::string* part : {&name.brief_key, &name.full_key, &name.brief, &name.full,
                                    &name.language, &name.source, &name.place}) {
      entries.put_string(*part);
    }
    entries.put_varint(name.documents);
    ends.put_u32(static_cast<std::uint32_t>(entries.size()));
  }
  std::vector<std::uint32_t> by_full(names.size());
  std::iota(by_full.begin(), by_full.end(), 0U);
  std::sort(by_full.begin(), by_full.end(), [&](std::uint32_t left, std::uint32_t right) {
    const GatheredName& a = names[left];
    const GatheredName& b = names[right];
    return std::tie(a.full_key, a.language, b.documents, left) <
           std::tie(b.full_key, b.language, a.documents, right);
  });
  ByteWriter out;
  out.put_bytes("ITUD");
  out.put_u32(static_cast<std::uint32_t>(names.size()));
  out.put_bytes(ends.bytes());
  for (const std::uint32_t number : by_full) out.put_u32(number);
  out.put_bytes(entries.bytes());
  return out.take();
}

}  // namespace itu::schema
