#include "indexer/build/reading_cache.h"

#include <cerrno>
#include <cstdio>
#include <fstream>
#include <utility>

#include <fcntl.h>
#include <unistd.h>

#include "indexer/schema/error.h"
#include "indexer/schema/file_io.h"
#include "indexer/source/walk.h"

namespace itu::indexer {

namespace fs = std::filesystem;

namespace {

// Up to `size` bytes at `offset`; fewer at the end of the file, none if it cannot be read.
std::string read_part(const fs::path& file, std::uint64_t offset, std::size_t size) {
  const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) {
    if (errno == ENOENT) return {};
    schema::throw_errno(file, "cannot read");
  }
  std::string bytes(size, '\0');
  std::size_t filled = 0;
  while (filled < size) {
    const ssize_t got = ::pread(descriptor, bytes.data() + filled, size - filled,
                                static_cast<off_t>(offset + filled));
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) break;
    filled += static_cast<std::size_t>(got);
  }
  ::close(descriptor);
  bytes.resize(filled);
  return bytes;
}

constexpr std::size_t kUsualHead = 4096;

}  // namespace

ReadingCache::ReadingCache(fs::path folder) : folder_(std::move(folder)) {
  std::error_code error;
  fs::create_directories(folder_, error);
  if (error) schema::throw_system(folder_, "cannot make", error.value());
}

std::string ReadingCache::key_of(std::string_view path, std::string_view sha256, int version) {
  std::string name = std::to_string(version);
  name.append("\n").append(sha256).append("\n").append(path);
  return sha256_hex(name);
}

fs::path ReadingCache::file_of(const std::string& key) const {
  return folder_ / key.substr(0, 2) / key.substr(2);
}

std::optional<ReadingHead> ReadingCache::find(const std::string& key) const {
  const fs::path file = file_of(key);
  std::string bytes = read_part(file, 0, kUsualHead);
  if (bytes.empty()) return std::nullopt;
  try {
    if (head_size(bytes) > bytes.size()) bytes = read_part(file, 0, head_size(bytes));
    ReadingHead head = decode_head(bytes);
    std::uint64_t size = head_size(bytes);
    for (const DocumentSummary& document : head.documents) size += document.length;
    std::error_code error;
    if (fs::file_size(file, error) != size) return std::nullopt;
    return head;
  } catch (const schema::Error& error) {
    // Torn by a power cut: read the file again.
    if (error.kind() == schema::ErrorKind::kDamaged) return std::nullopt;
    throw;
  }
}

void ReadingCache::put(const std::string& key, std::string_view reading) const {
  const fs::path file = file_of(key);
  std::error_code error;
  fs::create_directory(file.parent_path(), error);
  if (error) schema::throw_system(file.parent_path(), "cannot make", error.value());
  const fs::path unfinished = file.string() + ".new";
  schema::write_file(unfinished, reading);
  if (std::rename(unfinished.c_str(), file.c_str()) != 0) schema::throw_errno(file, "cannot write");
}

std::string ReadingCache::record(const std::string& key, const DocumentSummary& document) const {
  std::string bytes = read_part(file_of(key), document.offset, document.length);
  if (bytes.size() != document.length || checksum(bytes) != document.checksum) {
    throw schema::Error(schema::ErrorKind::kDamaged,
                        file_of(key).string() + ": the cached reading is damaged",
                        "delete " + folder_.string() + " and run the build again");
  }
  return bytes;
}

void ReadingCache::keep_only(const std::unordered_set<std::string>& keys) const {
  std::error_code error;
  for (fs::recursive_directory_iterator entry(folder_, error), end; !error && entry != end;
       entry.increment(error)) {
    if (entry.depth() == 0) continue;
    const fs::path path = entry->path();
    const std::string key = path.parent_path().filename().string() + path.filename().string();
    std::error_code ignored;  // what cannot be removed now is removed by a later build
    if (keys.count(key) == 0) fs::remove(path, ignored);
  }
}

}  // namespace itu::indexer
