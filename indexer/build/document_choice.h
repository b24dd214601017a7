// Which of the documents that were read make the index, and in which order. A document is (id,
// language). Of several files with the same key, one is the document and the others are its other
// formats, which the report names: the newest revision first, then docx, doc, html, pdf, plain
// text, then the first path. Documents without a symbol (file/...) are never other formats of each
// other: the second gets "-2" and a warning.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "indexer/build/file_outcome.h"

namespace itu::indexer {

struct ChosenDocument {
  std::string id;  // final
  std::string language;
  std::size_t file = 0;      // index of its FileOutcome
  std::size_t document = 0;  // index in FileOutcome::documents
  bool is_renamed = false;   // its record still has the id that clashed

  bool operator==(const ChosenDocument&) const = default;
};

// Sorted by id and language. Fills `ids` of the outcomes and adds what there is to tell to their
// problems. Depends on paths and contents only, not on the order of `files`.
std::vector<ChosenDocument> choose_documents(std::vector<FileOutcome>& files);

}  // namespace itu::indexer
