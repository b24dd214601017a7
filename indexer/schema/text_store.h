// The file `texts` of a generation: the records of all documents, one after the other, read in
// place through a mapping. Where each lies stands in the document data of the Xapian database.
//
// A range outside the file, or bytes that are no record, give an Error (kDamaged). A store may be
// read by several threads.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string_view>

#include "indexer/schema/document_record.h"
#include "indexer/schema/mapped_file.h"

namespace itu::schema {

class TextStore {
 public:
  TextStore() = default;  // empty
  explicit TextStore(const std::filesystem::path& file) : file_(file) {}

  std::string_view bytes() const { return file_.bytes(); }

  void release_pages() const { file_.release_pages(); }

  // The record at a byte range; valid as long as the store.
  DocumentRecord record(std::uint64_t offset, std::uint64_t length) const;

 private:
  MappedFile file_;
};

}  // namespace itu::schema
