#include "indexer/schema/stem_dictionary.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "indexer/schema/byte_stream.h"
#include "indexer/schema/file_io.h"
#include "indexer/schema/mapped_file.h"

namespace itu::schema {

namespace {

constexpr std::string_view kFilePrefix = "stems-";
constexpr std::string_view kMagic = "ITUS";
constexpr std::string_view kWhat = "stem dictionary";

// The scripts that a language's words are written in, told by the first byte of their UTF-8.
struct Script {
  std::string_view language;
  unsigned char first;
  unsigned char last;
};
constexpr auto kScripts = std::to_array<Script>({
    {"ar", 0xD8, 0xDB},
    {"en", 'a', 'z'},
    {"es", 'a', 'z'},  // folded words have no accents
    {"fr", 'a', 'z'},
    {"ru", 0xD0, 0xD3},
});

const Script* script_of(std::string_view language) {
  for (const Script& script : kScripts) {
    if (script.language == language) return &script;
  }
  return nullptr;
}

// Numbers and designators have no stem.
bool is_stemmable(std::string_view word, const Script& script) {
  if (word.empty()) return false;
  const auto first = static_cast<unsigned char>(word.front());
  if (first < script.first || first > script.last) return false;
  return std::none_of(word.begin(), word.end(), [](char byte) {
    return (byte >= '0' && byte <= '9') || byte == '/' || byte == '.' || byte == '-';
  });
}

// Pairs of stem and word, sorted, become: head, number of stems, where each entry ends (counted
// from the first), entries of stem, number of words, words.
std::string encode_stems(const std::vector<std::pair<std::string, std::string>>& pairs) {
  ByteWriter entries;
  std::vector<std::uint32_t> ends;
  for (std::size_t first = 0; first < pairs.size();) {
    std::size_t last = first;
    while (last < pairs.size() && pairs[last].first == pairs[first].first) ++last;
    entries.put_string(pairs[first].first);
    entries.put_varint(last - first);
    for (; first < last; ++first) entries.put_string(pairs[first].second);
    ends.push_back(static_cast<std::uint32_t>(entries.size()));
  }
  ByteWriter out;
  out.put_bytes(kMagic);
  out.put_u32(static_cast<std::uint32_t>(ends.size()));
  for (const std::uint32_t end : ends) out.put_u32(end);
  out.put_bytes(entries.bytes());
  return out.take();
}

std::vector<std::pair<std::string, std::string>> stem_words(const Xapian::Database& database,
                                                            const Script& script) {
  const Xapian::Stem stemmer{std::string(script.language)};
  std::vector<std::pair<std::string, std::string>> pairs;
  const std::string start(1, static_cast<char>(script.first));
  Xapian::TermIterator term = database.allterms_begin();
  for (term.skip_to(start); term != database.allterms_end(); ++term) {
    const std::string word = *term;
    if (static_cast<unsigned char>(word.front()) > script.last) break;
    if (is_stemmable(word, script)) pairs.emplace_back(stemmer(word), word);
  }
  std::sort(pairs.begin(), pairs.end());
  return pairs;
}

}  // namespace

struct StemDictionary::Language {
  Language(const std::filesystem::path& path, const Script& script_row)
      : file(path), script(script_row), stemmer(std::string(script_row.language)) {
    const std::string_view bytes = file.bytes();
    if (bytes.size() < 8 || bytes.substr(0, 4) != kMagic) ByteReader({}, kWhat).fail();
    count = load_u32(bytes.data() + 4);
    if (count > (bytes.size() - 8) / 4) ByteReader({}, kWhat).fail();
    entries = bytes.substr(8 + 4 * count);
  }

  ByteReader entry(std::size_t index) const {
    const char* ends = file.bytes().data() + 8;
    const std::size_t begin = index == 0 ? 0 : load_u32(ends + 4 * (index - 1));
    const std::size_t end = load_u32(ends + 4 * index);
    if (begin > end || end > entries.size()) ByteReader({}, kWhat).fail();
    return ByteReader(entries.substr(begin, end - begin), kWhat);
  }

  // The entry of `stem`, read up to its words.
  std::optional<ByteReader> find(std::string_view stem) const {
    std::size_t low = 0;
    std::size_t high = count;
    while (low < high) {
      const std::size_t middle = low + (high - low) / 2;
      ByteReader in = entry(middle);
      const std::string_view here = in.string();
      if (here == stem) return in;
      if (here < stem) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return std::nullopt;
  }

  MappedFile file;
  const Script& script;
  Xapian::Stem stemmer;
  std::size_t count = 0;
  std::string_view entries;
};

StemDictionary::StemDictionary(const std::filesystem::path& folder) {
  for (const Script& script : kScripts) {
    const auto path = folder / (std::string(kFilePrefix) + std::string(script.language));
    std::error_code ignored;  // a file that cannot be seen is not there: the manifest knows better
    if (!std::filesystem::exists(path, ignored)) continue;
    languages_.emplace(script.language, std::make_unique<Language>(path, script));
  }
}

StemDictionary::~StemDictionary() = default;
StemDictionary::StemDictionary(StemDictionary&&) noexcept = default;
StemDictionary& StemDictionary::operator=(StemDictionary&&) noexcept = default;

std::vector<std::string> StemDictionary::words_like(std::string_view word,
                                                    std::string_view language) const {
  const auto found = languages_.find(language);
  if (found == languages_.end() || !is_stemmable(word, found->second->script)) {
    return {std::string(word)};
  }
  auto entry = found->second->find(found->second->stemmer(std::string(word)));
  if (!entry) return {std::string(word)};
  std::vector<std::string> words;
  const std::size_t count = entry->count();
  for (std::size_t i = 0; i < count; ++i) words.emplace_back(entry->string());
  return words;
}

std::vector<std::string> StemDictionary::languages() const {
  std::vector<std::string> names;
  for (const auto& [name, language] : languages_) names.push_back(name);
  return names;
}

void write_stem_dictionaries(const Xapian::Database& database,
                             const std::vector<std::string>& languages,
                             const std::filesystem::path& folder) {
  for (const std::string& language : languages) {
    const Script* script = script_of(language);
    if (script == nullptr) continue;
    write_file(folder / (std::string(kFilePrefix) + language),
               encode_stems(stem_words(database, *script)));
  }
}

}  // namespace itu::schema
