// One generation opened for reading: the Xapian database (all shards as one), the texts, the stems,
// the tables. Opening costs well under a millisecond and checks no checksum (verify_generation()
// does).
//
// Not for several threads: Xapian's objects are not thread-safe, so each worker opens its own. It
// never changes; a new generation is a new Index.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "indexer/schema/catalogue.h"
#include "indexer/schema/generation.h"
#include "indexer/schema/hit_record.h"
#include "indexer/schema/manifest.h"
#include "indexer/schema/stem_dictionary.h"
#include "indexer/schema/suggestions/definition_table.h"
#include "indexer/schema/suggestions/suggestions.h"
#include "indexer/schema/term_lists.h"
#include "indexer/schema/text_store.h"

namespace itu::schema {

struct DocumentEntry {
  Xapian::docid docid = 0;
  HitRecord hit;
};

class Index {
 public:
  // `where` is an index (its current generation is opened) or a generation. Throws Error: kNotFound
  // if there is none, kDamaged, kOtherSchema.
  explicit Index(const std::filesystem::path& where);

  const std::string& generation() const { return manifest_.generation; }
  const Manifest& manifest() const { return manifest_; }
  const Xapian::Database& database() const { return database_; }
  const TextStore& texts() const { return texts_; }
  const StemDictionary& stems() const { return stems_; }
  const Catalogue& catalogue() const { return catalogue_; }
  const Suggestions& suggestions() const { return suggestions_; }
  const DefinitionTable& definitions() const { return definitions_; }
  // Keeps what it has read, within its bound: reading changes it, and nothing that is read.
  TermLists& lists() const { return *lists_; }

  std::size_t size() const { return manifest_.documents; }
  std::vector<std::string> languages() const;  // of the documents, sorted; not the unknown one

  DocumentEntry entry(Xapian::docid docid) const;
  // The number in the catalogue of a document, and back.
  std::uint32_t number_of(Xapian::docid docid) const;
  Xapian::docid docid_of(std::uint32_t number) const { return catalogue_.row(number).docid; }
  // The document itself; valid as long as the index.
  DocumentRecord record(const HitRecord& hit) const;

  // The document with this id (edition and supplements included, no place) in this language;
  // empty `language`: in any. Empty if it is not held.
  std::optional<DocumentEntry> find(std::string_view id, std::string_view language) const;

  // Everything held of an id in every language; of a work in every edition, supplement and
  // language. Sorted by id, then language.
  std::vector<DocumentEntry> find_all(std::string_view id) const;
  std::vector<DocumentEntry> find_work(std::string_view work_id) const;

  // How many documents have this exact term (exact_term()).
  std::size_t count(std::string_view term) const;

  // The documents with this exact term, in the order of their docids (which is by id); of the empty
  // term, all documents.
  std::vector<Xapian::docid> documents_with(std::string_view term) const;

 private:
  std::vector<DocumentEntry> entries_with(const std::string& term) const;

  std::filesystem::path folder_;
  Manifest manifest_;
  Xapian::Database database_;
  TextStore texts_;
  StemDictionary stems_;
  Catalogue catalogue_;
  Suggestions suggestions_;
  DefinitionTable definitions_;
  std::unique_ptr<TermLists> lists_;
};

// A sentence for a Xapian error, and the Error it becomes. `Xapian::Error` is no std::exception;
// every call of Xapian outside this library goes through translate_xapian().
[[noreturn]] void throw_translated(const Xapian::Error& error, const std::string& where);

template <typename Call>
auto translate_xapian(const std::string& where, Call&& call) {
  try {
    return call();
  } catch (const Xapian::Error& error) {
    throw_translated(error, where);
  }
}

}  // namespace itu::schema
