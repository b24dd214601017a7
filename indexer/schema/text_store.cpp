#include "indexer/schema/text_store.h"

#include "indexer/schema/error.h"

namespace itu::schema {

DocumentRecord TextStore::record(std::uint64_t offset, std::uint64_t length) const {
  const std::string_view bytes = file_.bytes();
  if (offset > bytes.size() || length > bytes.size() - offset) {
    throw Error(ErrorKind::kDamaged, "a document lies outside the text store",
                "run `itu-indexer verify`, then rebuild");
  }
  return DocumentRecord(bytes.substr(offset, length));
}

}  // namespace itu::schema
