#include "indexer/schema/index.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "indexer/schema/error.h"
#include "indexer/schema/fields.h"
#include "indexer/schema/shards.h"
#include "indexer/schema/terms.h"

namespace itu::schema {

void throw_translated(const Xapian::Error& error, const std::string& where) {
  const std::string type = error.get_type();
  const bool damaged = type == "DatabaseCorruptError" || type == "DatabaseOpeningError" ||
                       type == "DatabaseNotFoundError" || type == "DatabaseVersionError";
  std::string message = where + ": " + type + ": " + error.get_msg();
  if (const char* cause = error.get_error_string()) message.append(" (").append(cause).append(")");
  throw Error(damaged ? ErrorKind::kDamaged : ErrorKind::kUnreadable, message,
              damaged ? "run `itu-indexer verify`, then `itu-indexer rollback` or rebuild" : "");
}

Index::Index(const std::filesystem::path& where)
    : folder_(resolve_generation(where)),
      manifest_(read_manifest(folder_)),
      database_(open_shards(folder_, manifest_)),
      texts_(folder_ / kTextsFile),
      stems_(folder_),
      catalogue_(folder_ / kCatalogueFile),
      suggestions_(folder_ / kSuggestionsFile),
      definitions_(folder_ / kDefinitionsFile) {
  if (catalogue_.size() != manifest_.documents) {
    throw Error(
        ErrorKind::kDamaged,
        folder_.string() + ": the catalogue has another number of documents than the manifest",
        "run `itu-indexer verify`, then rebuild");
  }
  lists_ = translate_xapian(folder_.string(), [&] {
    return std::make_unique<TermLists>(database_, manifest_.shards.size(),
                                       PositionTable(folder_ / kPositionsFile, catalogue_.size()));
  });
}

std::vector<std::string> Index::languages() const {
  std::vector<std::string> names;
  for (const auto& [name, count] : manifest_.languages) {
    if (!name.empty()) names.push_back(name);
  }
  return names;
}

DocumentEntry Index::entry(Xapian::docid docid) const {
  return translate_xapian(folder_.string(), [&] {
    return DocumentEntry{docid, decode_hit(database_.get_document(docid).get_data())};
  });
}

std::uint32_t Index::number_of(Xapian::docid docid) const {
  return static_cast<std::uint32_t>((docid - 1) / manifest_.shards.size());
}

DocumentRecord Index::record(const HitRecord& hit) const {
  return texts_.record(hit.text_offset, hit.text_length);
}

std::vector<Xapian::docid> Index::documents_with(std::string_view term) const {
  const std::string name(term);
  return translate_xapian(folder_.string(), [&] {
    return std::vector<Xapian::docid>(database_.postlist_begin(name), database_.postlist_end(name));
  });
}

std::size_t Index::count(std::string_view term) const {
  return translate_xapian(folder_.string(),
                          [&] { return database_.get_termfreq(std::string(term)); });
}

std::vector<DocumentEntry> Index::entries_with(const std::string& term) const {
  std::vector<DocumentEntry> entries;
  for (const Xapian::docid docid : documents_with(term)) entries.push_back(entry(docid));
  std::sort(entries.begin(), entries.end(), [](const DocumentEntry& a, const DocumentEntry& b) {
    return std::tie(a.hit.id, a.hit.language) < std::tie(b.hit.id, b.hit.language);
  });
  return entries;
}

std::vector<DocumentEntry> Index::find_all(std::string_view id) const {
  return entries_with(exact_term(prefix_of("id"), id));
}

std::vector<DocumentEntry> Index::find_work(std::string_view work_id) const {
  return entries_with(exact_term(kWorkPrefix, work_id));
}

std::optional<DocumentEntry> Index::find(std::string_view id, std::string_view language) const {
  for (DocumentEntry& entry : find_all(id)) {
    if (language.empty() || entry.hit.language == language) return std::move(entry);
  }
  return std::nullopt;
}

}  // namespace itu::schema
