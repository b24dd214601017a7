// The file `catalogue` of a generation: one row of numbers for each document, with all that hits
// are sorted, folded and counted by, and the works that each document cites. It is read in place:
// a question looks at the rows of what it found, and asks the database for nothing.
//
//   const Catalogue& catalogue = index.catalogue();
//   catalogue.row(number).date, catalogue.values(CatalogueField::kBody)[row.values[0]]
//
// A document is named by its number here: its place in the generation, from 0. Its language
// versions are neighbours. Numbers out of range are bugs; a file whose sizes do not fit is an Error
// (kDamaged) when it is opened.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "indexer/schema/document_record.h"
#include "indexer/schema/mapped_file.h"
#include "indexer/schema/resemblance.h"

namespace itu::schema {

inline constexpr std::string_view kCatalogueFile = "catalogue";

enum class CatalogueField : std::uint8_t { kBody, kKind, kYear, kLanguage, kSeries };
inline constexpr std::size_t kCatalogueFields = 5;

struct CatalogueRow {
  std::uint32_t docid = 0;     // in the database
  std::uint32_t text = 0;      // number of the first document with the same id
  std::uint32_t leader = 0;    // the text that this one is a near copy of, or itself
  std::uint32_t date = 0;      // 20071205; months and days not told are 00; 0 is unknown
  std::uint32_t symbol = 0;    // rank of its id in natural order
  std::uint32_t cited_by = 0;  // documents that cite its work, or of a supplement the supplement
  std::array<std::uint32_t, kCatalogueFields> values{};  // of each field; kNoValue for none
};

inline constexpr std::uint32_t kNoValue = 0xFFFFFFFFU;

// A work that documents cite, held or not.
struct CitedWork {
  std::string_view id;
  std::uint32_t documents = 0;  // that cite it
};

class Catalogue {
 public:
  Catalogue() = default;  // of no documents
  explicit Catalogue(const std::filesystem::path& file);

  std::uint32_t size() const { return documents_; }
  CatalogueRow row(std::uint32_t number) const;
  std::uint32_t text(std::uint32_t number) const;
  std::uint32_t leader(std::uint32_t number) const;
  std::uint32_t value(std::uint32_t number, CatalogueField field) const;

  // The values that a field has, by the numbers in the rows.
  const std::vector<std::string_view>& values(CatalogueField field) const {
    return values_[static_cast<std::size_t>(field)];
  }

  // The works that a document cites, in no order, as numbers for work().
  std::size_t cited_count(std::uint32_t number) const;
  std::uint32_t cited(std::uint32_t number, std::size_t index) const;
  std::uint32_t works() const { return works_; }
  CitedWork work(std::uint32_t number) const;
  std::optional<std::uint32_t> find_work(std::string_view id) const;  // by binary search

 private:
  void read_values(std::string_view bytes);

  MappedFile file_;
  std::uint32_t documents_ = 0;
  std::uint32_t works_ = 0;
  const char* rows_ = nullptr;
  const char* cited_ends_ = nullptr;
  const char* cited_ = nullptr;
  const char* work_ends_ = nullptr;
  const char* work_counts_ = nullptr;
  const char* work_names_ = nullptr;
  std::array<std::vector<std::string_view>, kCatalogueFields> values_;
};

// What of one document goes into the catalogue, gathered while it is indexed.
struct CatalogueEntry {
  std::string id;
  std::string language;
  std::string kind;
  std::string body;
  std::string date;
  Sketch sketch;
};

// Writes the catalogue of `entries`, which are in the order of the generation. `database` holds
// them in `shards`; `texts` are their records, one after the other, each from offsets[i] on.
void write_catalogue(const std::filesystem::path& file, const std::vector<CatalogueEntry>& entries,
                     const Xapian::Database& database, std::size_t shards, std::string_view texts,
                     const std::vector<std::uint64_t>& offsets);

}  // namespace itu::schema
