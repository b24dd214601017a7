// The quick way into a ZIP archive that is as almost all are: unencrypted, in one piece, its
// entries stored or deflated, its list in full agreement with what it lists. Anything else is left
// to libarchive, which has the last word on what is odd or damaged.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace itu::indexer {

struct PlainZipEntry {
  std::string_view name;    // ASCII; points into the archive
  std::string_view packed;  // likewise
  std::size_t size = 0;     // unpacked, as the list says
  std::uint32_t crc = 0;
  bool is_deflated = false;
};

// The wanted files of the archive `bytes`, in its order. Nothing if it is not plain throughout, or
// has more than `most_entries`.
std::optional<std::vector<PlainZipEntry>> list_plain_zip(
    std::string_view bytes, std::size_t most_entries,
    const std::function<bool(std::string_view name)>& is_wanted);

// Its bytes; nothing if they have not the size or the check sum that the list says.
std::optional<std::string> unpack_plain_entry(const PlainZipEntry& entry);

}  // namespace itu::indexer
