#include "indexer/reader/archive.h"

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>

#include "analyzers/utf8.h"
#include "indexer/reader/plain_zip.h"

namespace itu::indexer {
namespace {

using Handle = std::unique_ptr<archive, int (*)(archive*)>;

// A handle on the archive in memory; null when libarchive sees no ZIP in it.
Handle open(std::string_view bytes, ArchiveTrouble* trouble) {
  Handle handle(archive_read_new(), &archive_read_free);
  if (handle == nullptr) return handle;
  archive_read_support_format_zip(handle.get());
  if (archive_read_open_memory(handle.get(), bytes.data(), bytes.size()) != ARCHIVE_OK) {
    *trouble = ArchiveTrouble::kDamaged;
    handle.reset();
  }
  return handle;
}

// libarchive tells what is wrong in words only.
ArchiveTrouble trouble_of(archive* handle) {
  const char* message = archive_error_string(handle);
  const std::string_view text = message == nullptr ? "" : message;
  const auto says = [text](std::string_view word) {
    return text.find(word) != std::string_view::npos;
  };
  if (says("runcated")) return ArchiveTrouble::kTruncated;
  if (says("ncrypt") || says("assphrase")) return ArchiveTrouble::kEncrypted;
  return ArchiveTrouble::kDamaged;
}

// Whether the record that ends every archive is there; only a comment may stand behind it.
bool has_end(std::string_view bytes) {
  constexpr std::size_t kLongestEnd = 22 + 65'535;
  const std::size_t tail = bytes.size() > kLongestEnd ? bytes.size() - kLongestEnd : 0;
  return bytes.find("PK\x05\x06", tail) != std::string_view::npos;
}

// Bytes that may still be unpacked.
class Allowance {
 public:
  Allowance(const ArchiveLimits& limits, std::size_t archive_bytes)
      : entry_{limits.entry_bytes},
        left_{std::min(limits.total_bytes,
                       std::max(limits.free_bytes, archive_bytes * limits.expansion))} {}

  // Whether an entry of `size` bytes so far may have `more`.
  bool take(std::size_t size, std::size_t more) {
    if (more > left_ || size + more > entry_) return false;
    left_ -= more;
    return true;
  }

 private:
  std::size_t entry_;
  std::size_t left_;
};

// Unpacks the entry that `handle` stands at.
ArchiveTrouble unpack(archive* handle, Allowance* allowance, std::string* bytes) {
  for (;;) {
    const void* block = nullptr;
    std::size_t size = 0;
    la_int64_t offset = 0;  // entries of a ZIP have no holes
    const int result = archive_read_data_block(handle, &block, &size, &offset);
    if (result == ARCHIVE_EOF) return ArchiveTrouble::kNone;
    if (result != ARCHIVE_OK) return trouble_of(handle);  // a wrong checksum is but a warning
    if (!allowance->take(bytes->size(), size)) return ArchiveTrouble::kExpandsTooMuch;
    bytes->append(static_cast<const char*>(block), size);
  }
}

// What an entry says of its size saves growing step by step; what it says may be a lie.
std::size_t size_to_expect(archive_entry* header) {
  constexpr la_int64_t kMostExpected = 4 << 20;
  if (archive_entry_size_is_set(header) == 0) return 0;
  return static_cast<std::size_t>(
      std::clamp(archive_entry_size(header), la_int64_t{0}, kMostExpected));
}

// The quick way. Nothing if anything about the archive is odd, or too large.
std::optional<ArchiveReading> read_plainly(
    std::string_view bytes, const ArchiveLimits& limits,
    const std::function<bool(std::string_view name)>& is_wanted) {
  const auto listed = list_plain_zip(bytes, limits.entries, is_wanted);
  if (!listed) return std::nullopt;
  ArchiveReading reading;
  Allowance allowance(limits, bytes.size());
  for (const PlainZipEntry& entry : *listed) {
    if (!is_clean_name(entry.name) || !allowance.take(0, entry.size)) return std::nullopt;
    std::optional<std::string> content = unpack_plain_entry(entry);
    if (!content) return std::nullopt;
    reading.entries.push_back({std::string(entry.name), std::move(*content)});
  }
  return reading;
}

ArchiveReading read_entries(std::string_view bytes, const ArchiveLimits& limits,
                            const std::function<bool(std::string_view name)>& is_wanted) {
  ArchiveReading reading;
  const Handle handle = open(bytes, &reading.trouble);
  if (handle == nullptr) return reading;
  Allowance allowance(limits, bytes.size());
  for (std::size_t count = 0;; ++count) {
    archive_entry* header = nullptr;
    const int result = archive_read_next_header(handle.get(), &header);
    if (result == ARCHIVE_EOF) return reading;
    if (count >= limits.entries) {
      reading.trouble = ArchiveTrouble::kTooManyEntries;
      return reading;
    }
    if (result != ARCHIVE_OK && result != ARCHIVE_WARN) {
      reading.trouble = trouble_of(handle.get());
      return reading;
    }
    const char* path = archive_entry_pathname_utf8(header);
    if (path == nullptr) path = archive_entry_pathname(header);
    const std::string_view name = path == nullptr ? "" : path;
    const bool is_folder = archive_entry_filetype(header) == AE_IFDIR;
    if (is_folder || !is_wanted(name)) continue;
    if (archive_entry_filetype(header) != AE_IFREG || !is_clean_name(name)) {
      ++reading.passed_over;
      continue;
    }
    if (archive_entry_is_encrypted(header) != 0) {
      ++reading.encrypted;
      continue;
    }
    std::string content;
    content.reserve(size_to_expect(header));
    reading.trouble = unpack(handle.get(), &allowance, &content);
    if (reading.trouble != ArchiveTrouble::kNone) return reading;
    reading.entries.push_back({std::string(name), std::move(content)});
  }
}

}  // namespace

std::string_view to_string(ArchiveTrouble trouble) {
  switch (trouble) {
    case ArchiveTrouble::kNone:
      return "";
    case ArchiveTrouble::kTruncated:
      return "truncated";
    case ArchiveTrouble::kEncrypted:
      return "encrypted";
    case ArchiveTrouble::kTooManyEntries:
      return "too_many_entries";
    case ArchiveTrouble::kExpandsTooMuch:
      return "expands_too_much";
    case ArchiveTrouble::kDamaged:
      return "damaged";
  }
  return "damaged";
}

std::string describe(ArchiveTrouble trouble) {
  switch (trouble) {
    case ArchiveTrouble::kNone:
      return "";
    case ArchiveTrouble::kTruncated:
      return "The archive ends too early.";
    case ArchiveTrouble::kEncrypted:
      return "It is encrypted; it needs a password.";
    case ArchiveTrouble::kTooManyEntries:
      return "The archive has too many entries.";
    case ArchiveTrouble::kExpandsTooMuch:
      return "The archive unpacks to more than may be believed of its size.";
    case ArchiveTrouble::kDamaged:
      return "The archive is damaged.";
  }
  return "";
}

const std::string* ArchiveReading::find(std::string_view name) const {
  const auto found = std::find_if(entries.rbegin(), entries.rend(),
                                  [&](const ArchiveEntry& entry) { return entry.name == name; });
  return found == entries.rend() ? nullptr : &found->bytes;
}

std::string* ArchiveReading::find(std::string_view name) {
  return const_cast<std::string*>(std::as_const(*this).find(name));
}

bool is_clean_name(std::string_view name) {
  constexpr std::size_t kLongestName = 1000;
  if (name.empty() || name.size() > kLongestName || name.front() == '/') return false;
  if (name.size() > 1 && name[1] == ':') return false;
  const auto is_bad = [](char c) {
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7F || c == '\\';
  };
  if (std::any_of(name.begin(), name.end(), is_bad) || !analyzers::is_valid_utf8(name)) {
    return false;
  }
  while (!name.empty()) {
    const std::string_view part = name.substr(0, name.find('/'));
    if (part.empty() || part == "." || part == "..") return false;
    name.remove_prefix(std::min(part.size() + 1, name.size()));
  }
  return true;
}

ArchiveReading read_archive(std::string_view bytes, const ArchiveLimits& limits,
                            const std::function<bool(std::string_view name)>& is_wanted) {
  if (auto plain = read_plainly(bytes, limits, is_wanted)) return std::move(*plain);
  ArchiveReading reading = read_entries(bytes, limits, is_wanted);
  if (reading.encrypted > 0 && reading.trouble == ArchiveTrouble::kNone) {
    reading.trouble = ArchiveTrouble::kEncrypted;
  }
  // One that lost nothing but the list at its end unpacks without complaint.
  const bool may_be_cut =
      reading.trouble == ArchiveTrouble::kDamaged || reading.trouble == ArchiveTrouble::kNone;
  if (may_be_cut && !has_end(bytes)) {
    reading.trouble = ArchiveTrouble::kTruncated;
  }
  return reading;
}

}  // namespace itu::indexer
