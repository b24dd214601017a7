#include "indexer/build/reading_cache.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <iterator>
#include <utility>

#include <fcntl.h>
#include <unistd.h>

#include "indexer/schema/byte_stream.h"
#include "indexer/schema/error.h"
#include "indexer/schema/file_io.h"
#include "indexer/source/walk.h"

namespace itu::indexer {

namespace fs = std::filesystem;

namespace {

// A label: magic, key, length of the reading behind it, checksum of all that.
constexpr std::string_view kLabelMagic = "ITUL";
constexpr std::size_t kKeySize = 64;  // SHA-256 in hexadecimal digits
constexpr std::size_t kLabelSize = kLabelMagic.size() + kKeySize + 8 + 8;

constexpr std::size_t kUsualHead = 4096;

void put_u64(schema::ByteWriter& out, std::uint64_t value) {
  out.put_u32(static_cast<std::uint32_t>(value));
  out.put_u32(static_cast<std::uint32_t>(value >> 32U));
}

std::uint64_t load_u64(const char* bytes) {
  return schema::load_u32(bytes) | static_cast<std::uint64_t>(schema::load_u32(bytes + 4)) << 32U;
}

std::string make_label(const std::string& key, std::uint64_t length) {
  schema::ByteWriter label;
  label.put_bytes(kLabelMagic);
  label.put_bytes(key);
  put_u64(label, length);
  put_u64(label, checksum(label.bytes()));
  return label.take();
}

// Whether these bytes are a label, whole.
bool is_label(std::string_view bytes) {
  return bytes.size() == kLabelSize && bytes.substr(0, kLabelMagic.size()) == kLabelMagic &&
         load_u64(bytes.data() + kLabelSize - 8) == checksum(bytes.substr(0, kLabelSize - 8));
}

int open_file(const fs::path& file, int flags) {
  const int descriptor = ::open(file.c_str(), flags | O_RDWR | O_CREAT | O_CLOEXEC, 0666);
  if (descriptor < 0) schema::throw_errno(file, "cannot write");
  return descriptor;
}

// Up to `size` bytes at `offset`; fewer at the end of the file.
std::string read_part(int descriptor, std::uint64_t offset, std::size_t size,
                      const fs::path& file) {
  std::string bytes(size, '\0');
  std::size_t filled = 0;
  while (filled < size) {
    const ssize_t got = ::pread(descriptor, bytes.data() + filled, size - filled,
                                static_cast<off_t>(offset + filled));
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) schema::throw_errno(file, "cannot read");
    if (got == 0) break;
    filled += static_cast<std::size_t>(got);
  }
  bytes.resize(filled);
  return bytes;
}

}  // namespace

ReadingCache::ReadingCache(fs::path folder, int analysis_version)
    : folder_(std::move(folder)),
      file_(folder_ / ("readings-" + std::to_string(analysis_version))) {
  std::error_code error;
  fs::create_directories(folder_, error);
  if (error) schema::throw_system(folder_, "cannot make", error.value());
  open();
}

ReadingCache::~ReadingCache() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

std::string ReadingCache::key_of(std::string_view path, std::string_view sha256) {
  return sha256_hex(std::string(sha256).append("\n").append(path));
}

std::string ReadingCache::key_of_try(const std::string& key, std::uint64_t day) {
  const std::uint64_t shifted = day + checksum(key) % kDaysBetweenTries;
  return sha256_hex(key + "\ntry " + std::to_string(shifted / kDaysBetweenTries));
}

std::string ReadingCache::key_of_makeshift(const std::string& key) {
  return sha256_hex(key + "\nmakeshift");
}

void ReadingCache::open() {
  descriptor_ = open_file(file_, 0);
  try {
    read_labels();
    // What stands behind the last whole reading was left by a run that was killed.
    if (::ftruncate(descriptor_, static_cast<off_t>(end_)) != 0) {
      schema::throw_errno(file_, "cannot shorten");
    }
  } catch (const schema::Error&) {
    ::close(std::exchange(descriptor_, -1));
    throw;
  }
}

void ReadingCache::read_labels() {
  const off_t size = ::lseek(descriptor_, 0, SEEK_END);
  if (size < 0) schema::throw_errno(file_, "cannot read");
  const auto total = static_cast<std::uint64_t>(size);
  while (total - end_ >= kLabelSize) {
    const std::string label = read_part(descriptor_, end_, kLabelSize, file_);
    if (!is_label(label)) return;
    const std::uint64_t length = load_u64(label.data() + kLabelMagic.size() + kKeySize);
    const std::uint64_t offset = end_ + kLabelSize;
    if (length > total - offset) return;
    kept_[label.substr(kLabelMagic.size(), kKeySize)] = {offset, length};
    end_ = offset + length;
  }
}

std::optional<ReadingCache::Kept> ReadingCache::place_of(const std::string& key) const {
  const std::lock_guard<std::mutex> lock(mutex_);
  const auto found = kept_.find(key);
  if (found == kept_.end()) return std::nullopt;
  return found->second;
}

std::optional<ReadingHead> ReadingCache::find(const std::string& key) const {
  const auto kept = place_of(key);
  if (!kept) return std::nullopt;
  const auto part = [&](std::uint64_t size) {
    return read_part(descriptor_, kept->offset, std::min(size, kept->length), file_);
  };
  try {
    std::string bytes = part(kUsualHead);
    if (head_size(bytes) > bytes.size()) bytes = part(head_size(bytes));
    ReadingHead head = decode_head(bytes);
    std::uint64_t size = head_size(bytes);
    for (const DocumentSummary& document : head.documents) size += document.length;
    if (kept->length != size) return std::nullopt;
    return head;
  } catch (const schema::Error& error) {
    // Torn by a power cut: read the file again.
    if (error.kind() == schema::ErrorKind::kDamaged) return std::nullopt;
    throw;
  }
}

bool ReadingCache::holds(const std::string& key, std::string_view reading) const {
  const auto kept = place_of(key);
  return kept && kept->length == reading.size() &&
         read_part(descriptor_, kept->offset, reading.size(), file_) == reading;
}

void ReadingCache::append(int descriptor, std::uint64_t offset, const std::string& key,
                          std::string_view reading) const {
  schema::write_all_at(descriptor, make_label(key, reading.size()), offset, file_);
  schema::write_all_at(descriptor, reading, offset + kLabelSize, file_);
}

void ReadingCache::put(const std::string& key, std::string_view reading) {
  if (holds(key, reading)) return;
  // Written under the lock: no reading lies behind one that is not whole yet.
  const std::lock_guard<std::mutex> lock(mutex_);
  append(descriptor_, end_, key, reading);
  kept_[key] = {end_ + kLabelSize, reading.size()};
  end_ += kLabelSize + reading.size();
}

std::string ReadingCache::record(const std::string& key, const DocumentSummary& document) const {
  const auto kept = place_of(key);
  std::string bytes;
  if (kept) bytes = read_part(descriptor_, kept->offset + document.offset, document.length, file_);
  if (bytes.size() != document.length || checksum(bytes) != document.checksum) {
    std::error_code ignored;  // then it is damaged still, and says so again
    fs::remove(file_, ignored);
    throw schema::Error(schema::ErrorKind::kDamaged, file_.string() + ": a reading is damaged",
                        "run the build again: it reads everything anew");
  }
  return bytes;
}

void ReadingCache::keep_only(const std::unordered_set<std::string>& keys) {
  std::error_code error;
  for (fs::directory_iterator entry(folder_, error), end; !error && entry != end;
       entry.increment(error)) {
    std::error_code ignored;  // what cannot be removed now is removed by a later build
    if (entry->path() != file_) fs::remove_all(entry->path(), ignored);
  }
  const std::lock_guard<std::mutex> lock(mutex_);
  std::uint64_t wanted = 0;
  for (auto kept = kept_.begin(); kept != kept_.end();) {
    const bool is_wanted = keys.count(kept->first) != 0;
    if (is_wanted) wanted += kLabelSize + kept->second.length;
    kept = is_wanted ? std::next(kept) : kept_.erase(kept);
  }
  if (end_ - wanted > end_ / 4) rewrite();
}

// Beside the old file, which it replaces when it is whole.
void ReadingCache::rewrite() {
  const fs::path unfinished = file_.string() + ".new";
  const int descriptor = open_file(unfinished, O_TRUNC);
  try {
    std::uint64_t end = 0;
    std::unordered_map<std::string, Kept> moved;
    for (const auto& [key, kept] : kept_) {
      append(descriptor, end, key, read_part(descriptor_, kept.offset, kept.length, file_));
      moved[key] = {end + kLabelSize, kept.length};
      end += kLabelSize + kept.length;
    }
    if (::rename(unfinished.c_str(), file_.c_str()) != 0) {
      schema::throw_errno(file_, "cannot write");
    }
    ::close(std::exchange(descriptor_, descriptor));
    kept_ = std::move(moved);
    end_ = end;
  } catch (const schema::Error&) {
    ::close(descriptor);
    throw;
  }
}

}  // namespace itu::indexer
