#include "indexer/schema/suggestions/definition_table.h"

#include "analyzers/tokenizer.h"
#include "indexer/schema/byte_stream.h"
#include "indexer/schema/error.h"

namespace itu::schema {
namespace {

constexpr std::string_view kMagic = "ITUD";
constexpr std::size_t kMostFound = 100;

[[noreturn]] void fail() {
  throw Error(ErrorKind::kDamaged, "damaged definitions", "run `itu-indexer verify`, then rebuild");
}

}  // namespace

std::string key_of_name(std::string_view name) {
  std::string key;
  for (const analyzers::OwnedToken& word : analyzers::tokenize_words(name)) {
    key.append(key.empty() ? "" : " ").append(word.text);
  }
  return key;
}

DefinitionTable::DefinitionTable(const std::filesystem::path& file) : file_(file) {
  const std::string_view bytes = file_.bytes();
  if (bytes.size() < 8 || bytes.substr(0, kMagic.size()) != kMagic) fail();
  count_ = load_u32(bytes.data() + 4);
  if (count_ > (bytes.size() - 8) / 8) fail();
  ends_ = bytes.data() + 8;
  by_full_ = ends_ + std::size_t{4} * count_;
  entries_ = bytes.substr(8 + std::size_t{8} * count_);
}

DefinedName DefinitionTable::at(std::uint32_t number) const {
  const std::size_t begin = number == 0 ? 0 : load_u32(ends_ + std::size_t{4} * (number - 1));
  const std::size_t end = load_u32(ends_ + std::size_t{4} * number);
  if (begin > end || end > entries_.size()) fail();
  ByteReader in(entries_.substr(begin, end - begin), "definition");
  DefinedName name;
  for (std::string_view* part : {&name.brief_key, &name.full_key, &name.brief, &name.full,
                                 &name.language, &name.source, &name.place}) {
    *part = in.string();
  }
  name.documents = static_cast<std::uint32_t>(in.varint());
  return name;
}

DefinedName DefinitionTable::by_full(std::uint32_t number) const {
  const std::uint32_t entry = load_u32(by_full_ + std::size_t{4} * number);
  if (entry >= count_) fail();
  return at(entry);
}

template <typename KeyAt>
std::vector<DefinedName> DefinitionTable::find(std::string_view key, const KeyAt& name_at,
                                               std::string_view DefinedName::*member) const {
  std::uint32_t low = 0;
  std::uint32_t high = count_;
  while (low < high) {
    const std::uint32_t middle = low + (high - low) / 2;
    if (name_at(middle).*member < key) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  std::vector<DefinedName> found;
  for (; low < count_ && found.size() < kMostFound; ++low) {
    const DefinedName name = name_at(low);
    if (name.*member != key) break;
    found.push_back(name);
  }
  return found;
}

std::vector<DefinedName> DefinitionTable::of_brief(std::string_view key) const {
  return find(
      key, [this](std::uint32_t number) { return at(number); }, &DefinedName::brief_key);
}

std::vector<DefinedName> DefinitionTable::of_full(std::string_view key) const {
  return find(
      key, [this](std::uint32_t number) { return by_full(number); }, &DefinedName::full_key);
}

void DefinitionTable::check() const {
  for (std::uint32_t i = 0; i < count_; ++i) {
    by_full(i);
    if (i > 0 && at(i).brief_key < at(i - 1).brief_key) fail();
  }
}

}  // namespace itu::schema
