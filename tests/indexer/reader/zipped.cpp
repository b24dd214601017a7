#include "zipped.h"

#include <archive.h>
#include <archive_entry.h>

#include <memory>

namespace itu::indexer {
namespace {

using Writer = std::unique_ptr<archive, int (*)(archive*)>;
using Entry = std::unique_ptr<archive_entry, void (*)(archive_entry*)>;

la_ssize_t append(archive*, void* zipped, const void* block, std::size_t size) {
  static_cast<std::string*>(zipped)->append(static_cast<const char*>(block), size);
  return static_cast<la_ssize_t>(size);
}

void add(archive* writer, const std::string& name, const std::string& bytes) {
  const Entry entry(archive_entry_new(), &archive_entry_free);
  archive_entry_set_pathname(entry.get(), name.c_str());
  archive_entry_set_size(entry.get(), static_cast<la_int64_t>(bytes.size()));
  archive_entry_set_filetype(entry.get(), AE_IFREG);
  archive_entry_set_perm(entry.get(), 0644);
  archive_write_header(writer, entry.get());
  archive_write_data(writer, bytes.data(), bytes.size());
}

}  // namespace

std::string zip(const ZipParts& parts, const std::string& password) {
  std::string zipped;
  {
    const Writer writer(archive_write_new(), &archive_write_free);
    archive_write_set_format_zip(writer.get());
    archive_write_set_bytes_in_last_block(writer.get(), 1);
    if (!password.empty()) {
      archive_write_set_passphrase(writer.get(), password.c_str());
      archive_write_set_options(writer.get(), "zip:encryption=zipcrypt");
    }
    if (archive_write_open(writer.get(), &zipped, nullptr, &append, nullptr) != ARCHIVE_OK) {
      return "";
    }
    for (const auto& [name, bytes] : parts) add(writer.get(), name, bytes);
    if (archive_write_close(writer.get()) != ARCHIVE_OK) return "";
  }
  return zipped;
}

}  // namespace itu::indexer
