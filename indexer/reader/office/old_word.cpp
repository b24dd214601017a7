#include "indexer/reader/office/old_word.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

namespace itu::indexer {
namespace {

constexpr std::string_view kOle = "\xD0\xCF\x11\xE0";

// An OLE file is sectors of 512 bytes or a multiple behind a header of 512; its directory is
// entries of 128 bytes, which begin with a name in UTF-16 ([MS-CFB] 2.6.1).
constexpr std::size_t kSector = 512;
constexpr std::size_t kEntry = 128;

std::string in_utf16(std::string_view ascii) {
  std::string wide;
  for (const char c : ascii) {
    wide += c;
    wide += '\0';
  }
  return wide + std::string(2, '\0');
}

// Whether an entry of the directory has this name. The names are looked for where entries may
// stand, not along the chains of sectors, which in a damaged file lead nowhere.
bool has_stream(std::string_view bytes, std::string_view name) {
  const std::string wide = in_utf16(name);
  for (std::size_t at = bytes.find(wide); at != std::string_view::npos;
       at = bytes.find(wide, at + 1)) {
    if (at % kEntry == 0) return true;
  }
  return false;
}

// Where the text of Word 97 and later begins: the magic number of its FIB, at a sector's start.
std::size_t find_word97(std::string_view bytes) {
  constexpr std::string_view kWord97 = "\xEC\xA5";
  for (std::size_t at = kSector; at + kSector <= bytes.size(); at += kSector) {
    if (bytes.substr(at).starts_with(kWord97)) return at;
  }
  return std::string_view::npos;
}

// Whether the text is encrypted: bit 8 of the flags of the FIB, which begins a sector ([MS-DOC]
// 2.5.2, fEncrypted).
bool is_encrypted_word(std::string_view bytes) {
  constexpr std::size_t kFlags = 11;
  const std::size_t at = find_word97(bytes);
  return at != std::string_view::npos && (static_cast<unsigned char>(bytes[at + kFlags]) & 1U) != 0;
}

struct Stranger {
  std::string_view stream;
  std::string_view what;
};

constexpr auto kStrangers = std::to_array<Stranger>({
    {"Workbook", "an Excel workbook"},
    {"Book", "an Excel workbook"},
    {"PowerPoint Document", "a PowerPoint presentation"},
    {"VisioDocument", "a Visio drawing"},
    {"__properties_version1.0", "an Outlook message"},
});

Problem encrypted() {
  return {FileStatus::kFailed, "encrypted", "It is encrypted; it needs a password."};
}

}  // namespace

std::optional<Problem> find_no_word(std::string_view bytes) {
  if (!bytes.starts_with(kOle)) return std::nullopt;  // Word 2, which has no container
  if (has_stream(bytes, "WordDocument")) {
    if (is_encrypted_word(bytes)) return encrypted();
    return std::nullopt;
  }
  if (bytes.find(in_utf16("EncryptedPackage")) != std::string_view::npos) return encrypted();
  for (const auto& [stream, what] : kStrangers) {
    if (has_stream(bytes, stream)) {
      return Problem{FileStatus::kSkipped, "unsupported_format",
                     "It is " + std::string(what) + "; such files are not read."};
    }
  }
  // The directory is often the last thing in the file: one that was cut short may have lost it, and
  // the converters may still find the text.
  if (find_word97(bytes) != std::string_view::npos) {
    return is_encrypted_word(bytes) ? std::optional(encrypted()) : std::nullopt;
  }
  return Problem{FileStatus::kFailed, "damaged",
                 "It begins like a Word file of before 2007, but holds no Word text."};
}

}  // namespace itu::indexer
