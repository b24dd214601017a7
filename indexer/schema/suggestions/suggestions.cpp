#include "indexer/schema/suggestions/suggestions.h"

#include "indexer/schema/byte_stream.h"
#include "indexer/schema/error.h"

namespace itu::schema {
namespace {

constexpr std::string_view kMagic = "ITUG";
constexpr std::string_view kWhat = "suggestion";

[[noreturn]] void fail() {
  throw Error(ErrorKind::kDamaged, "damaged suggestions", "run `itu-indexer verify`, then rebuild");
}

}  // namespace

// The magic, the sizes of the three tables, the tables.
Suggestions::Suggestions(const std::filesystem::path& file) : file_(file) {
  const std::string_view bytes = file_.bytes();
  constexpr std::size_t kHead = 16;
  if (bytes.size() < kHead || bytes.substr(0, kMagic.size()) != kMagic) fail();
  std::size_t offset = kHead;
  std::size_t number = 1;
  for (PrefixTable* table : {&texts_, &titles_, &phrases_}) {
    const std::size_t size = load_u32(bytes.data() + 4 * number++);
    if (size > bytes.size() - offset) fail();
    *table = PrefixTable(bytes.substr(offset, size));
    offset += size;
  }
  if (offset != bytes.size()) fail();
}

SuggestedText Suggestions::text(std::uint32_t entry) const {
  ByteReader in(texts_.about(entry), kWhat);
  SuggestedText text;
  text.id = in.string();
  text.wording = in.string();
  text.title = in.string();
  text.cited_by = static_cast<std::uint32_t>(in.varint());
  text.is_held = in.byte() != 0;
  return text;
}

SuggestedTitle Suggestions::title(std::uint32_t entry) const {
  ByteReader in(titles_.about(entry), kWhat);
  SuggestedTitle title;
  title.shown = in.string();
  title.id = in.string();
  title.language = in.string();
  title.documents = static_cast<std::uint32_t>(in.varint());
  return title;
}

SuggestedPhrase Suggestions::phrase(std::uint32_t entry) const {
  ByteReader in(phrases_.about(entry), kWhat);
  SuggestedPhrase phrase;
  phrase.shown = in.string();
  phrase.language = in.string();
  phrase.documents = static_cast<std::uint32_t>(in.varint());
  return phrase;
}

void Suggestions::check() const {
  for (const PrefixTable* table : {&texts_, &titles_, &phrases_}) table->check();
  for (std::uint32_t i = 0; i < texts_.size(); ++i) text(i);
  for (std::uint32_t i = 0; i < titles_.size(); ++i) title(i);
  for (std::uint32_t i = 0; i < phrases_.size(); ++i) phrase(i);
}

}  // namespace itu::schema
