#include "indexer/reader/plain_zip.h"

#include <libdeflate.h>

#include <algorithm>
#include <memory>
#include <utility>

namespace itu::indexer {
namespace {

// APPNOTE.TXT of PKWARE, 4.3.7, 4.3.12 and 4.3.16. All numbers are little-endian.
constexpr std::size_t kLocalHeader = 30;
constexpr std::size_t kListedHeader = 46;
constexpr std::size_t kEndRecord = 22;
constexpr std::string_view kLocalMark = "PK\x03\x04";
constexpr std::string_view kListedMark = "PK\x01\x02";
constexpr std::string_view kEndMark = "PK\x05\x06";

constexpr std::uint32_t kStored = 0;
constexpr std::uint32_t kDeflated = 8;

// Of the flags, those that change nothing here: how hard it was packed (1, 2), sizes behind the
// data (3; the list has them too), names in UTF-8 (11).
constexpr std::uint32_t kHarmlessFlags = 0x080E;

std::uint32_t number_at(std::string_view bytes, std::size_t at, std::size_t size) {
  std::uint32_t number = 0;
  for (std::size_t i = size; i-- > 0;) {
    number = (number << 8U) | static_cast<unsigned char>(bytes[at + i]);
  }
  return number;
}

std::uint32_t two_at(std::string_view bytes, std::size_t at) { return number_at(bytes, at, 2); }
std::uint32_t four_at(std::string_view bytes, std::size_t at) { return number_at(bytes, at, 4); }

bool is_marked(std::string_view bytes, std::size_t at, std::string_view mark) {
  return bytes.substr(std::min(at, bytes.size()), mark.size()) == mark;
}

bool is_printable_ascii(std::string_view name) {
  return std::all_of(name.begin(), name.end(), [](char c) { return c >= ' ' && c < 0x7F; });
}

// A link, a device: systems like Unix say so in the upper half of the attributes.
bool is_special(std::string_view header) {
  const std::uint32_t type = (four_at(header, 38) >> 16U) & 0170000U;
  return type != 0 && type != 0100000U && type != 0040000U;
}

struct ListedFile {
  PlainZipEntry entry;
  std::size_t header = 0;  // where its local header begins
  std::size_t packed = 0;  // bytes
};

// The file that the header at `at` lists; `at` moves behind it.
std::optional<ListedFile> read_listed(std::string_view list, std::size_t* at) {
  if (list.size() - *at < kListedHeader || !is_marked(list, *at, kListedMark)) return std::nullopt;
  const std::string_view header = list.substr(*at);
  const std::uint32_t method = two_at(header, 10);
  const std::size_t name = two_at(header, 28);
  const std::size_t all = kListedHeader + name + two_at(header, 30) + two_at(header, 32);
  if (all > header.size() || two_at(header, 34) != 0 || is_special(header)) return std::nullopt;
  if ((two_at(header, 8) & ~kHarmlessFlags) != 0) return std::nullopt;
  if (method != kStored && method != kDeflated) return std::nullopt;
  ListedFile file;
  file.entry.name = header.substr(kListedHeader, name);
  file.entry.size = four_at(header, 24);
  file.entry.crc = four_at(header, 16);
  file.entry.is_deflated = method == kDeflated;
  file.header = four_at(header, 42);
  file.packed = four_at(header, 20);
  if (!is_printable_ascii(file.entry.name)) return std::nullopt;
  *at += all;
  return file;
}

// Finds the data of `file`, which must end before `end`, behind a header that says the same.
bool find_data(std::string_view bytes, std::size_t end, ListedFile* file) {
  const std::size_t at = file->header;
  if (at > end || end - at < kLocalHeader || !is_marked(bytes, at, kLocalMark)) return false;
  const std::size_t name = two_at(bytes, at + 26);
  const std::size_t data = at + kLocalHeader + name + two_at(bytes, at + 28);
  if (data > end || file->packed > end - data) return false;
  const bool is_deflated = two_at(bytes, at + 8) == kDeflated;
  if (bytes.substr(at + kLocalHeader, name) != file->entry.name) return false;
  file->entry.packed = bytes.substr(data, file->packed);
  return is_deflated == file->entry.is_deflated;
}

// The list of files, which ends where the record at the end of the archive begins.
std::optional<std::string_view> find_list(std::string_view bytes, std::size_t most_entries) {
  if (bytes.size() < kEndRecord) return std::nullopt;
  const std::size_t end = bytes.size() - kEndRecord;  // no comment behind it
  if (!is_marked(bytes, end, kEndMark)) return std::nullopt;
  const std::size_t size = four_at(bytes, end + 12);
  const std::size_t begin = four_at(bytes, end + 16);
  const std::size_t entries = two_at(bytes, end + 10);
  const bool is_in_pieces = four_at(bytes, end + 4) != 0 || two_at(bytes, end + 8) != entries;
  if (is_in_pieces || entries > most_entries || entries * kListedHeader > size) return std::nullopt;
  if (begin > end || end - begin != size) return std::nullopt;
  return bytes.substr(begin, size);
}

}  // namespace

std::optional<std::vector<PlainZipEntry>> list_plain_zip(
    std::string_view bytes, std::size_t most_entries,
    const std::function<bool(std::string_view name)>& is_wanted) {
  const auto list = find_list(bytes, most_entries);
  if (!list) return std::nullopt;
  std::vector<ListedFile> files;
  for (std::size_t at = 0; at < list->size();) {
    const auto file = read_listed(*list, &at);
    if (!file || files.size() == most_entries) return std::nullopt;
    files.push_back(*file);
  }
  std::stable_sort(files.begin(), files.end(),
                   [](const ListedFile& a, const ListedFile& b) { return a.header < b.header; });
  std::vector<PlainZipEntry> wanted;
  const auto begin_of_list = static_cast<std::size_t>(list->data() - bytes.data());
  for (std::size_t i = 0; i < files.size(); ++i) {
    const bool is_last = i + 1 == files.size();
    if (!find_data(bytes, is_last ? begin_of_list : files[i + 1].header, &files[i])) {
      return std::nullopt;
    }
    const PlainZipEntry& entry = files[i].entry;
    if (!entry.name.ends_with('/') && is_wanted(entry.name)) wanted.push_back(entry);
  }
  return wanted;
}

std::optional<std::string> unpack_plain_entry(const PlainZipEntry& entry) {
  std::string bytes;
  if (entry.is_deflated) {
    thread_local const std::unique_ptr<libdeflate_decompressor, void (*)(libdeflate_decompressor*)>
        inflater(libdeflate_alloc_decompressor(), &libdeflate_free_decompressor);
    if (inflater == nullptr) return std::nullopt;
    bytes.resize(entry.size);
    const libdeflate_result result = libdeflate_deflate_decompress(
        inflater.get(), entry.packed.data(), entry.packed.size(), bytes.data(), bytes.size(),
        nullptr);  // it must have the very size
    if (result != LIBDEFLATE_SUCCESS) return std::nullopt;
  } else {
    if (entry.size != entry.packed.size()) return std::nullopt;
    bytes = entry.packed;
  }
  if (libdeflate_crc32(0, bytes.data(), bytes.size()) != entry.crc) return std::nullopt;
  return bytes;
}

}  // namespace itu::indexer
