// The entries of a ZIP archive in memory, read with suspicion: how many there are, what one and all
// of them may unpack to and how much larger they may be than the archive is bounded. Nothing is
// written anywhere; links, folders and names that lead out of the archive are passed over.
//
//   const ArchiveReading archive = read_archive(bytes, kDocumentLimits, [](std::string_view name) {
//     return name == "word/document.xml";
//   });
//   if (const std::string* xml = archive.find("word/document.xml")) ...
//
// What went wrong is a value; the entries that were read before it are kept.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace itu::indexer {

struct ArchiveLimits {
  std::size_t entries = 20'000;          // of any kind, wanted or not
  std::size_t entry_bytes = 64U << 20;   // of one wanted entry, unpacked
  std::size_t total_bytes = 128U << 20;  // of all wanted entries, unpacked
  // How much larger than the whole archive the wanted entries may be together. Word's most
  // repetitive parts pack 60 to 1, deflate at its best 1030 to 1.
  std::size_t expansion = 250;
  std::size_t free_bytes = 8U << 20;  // that every archive may unpack to, however small it is
};

enum class ArchiveTrouble : std::uint8_t {
  kNone,
  kTruncated,       // it ends too early
  kEncrypted,       // a wanted entry is (the others were read), or the list of entries
  kTooManyEntries,  // more than the limit
  kExpandsTooMuch,  // one of the limits on bytes
  kDamaged,         // anything else that libarchive cannot read, a wrong check sum among it
};

// "truncated", "encrypted", "too_many_entries", "expands_too_much", "damaged": reasons in the
// report. "" for kNone.
std::string_view to_string(ArchiveTrouble trouble);

// A sentence for people.
std::string describe(ArchiveTrouble trouble);

struct ArchiveEntry {
  std::string name;  // as in the archive, with "/": "word/document.xml"; clean as is_clean_name()
  std::string bytes;
};

struct ArchiveReading {
  // The wanted entries, in the order of the archive. Of two with one name both are here.
  std::vector<ArchiveEntry> entries;
  ArchiveTrouble trouble = ArchiveTrouble::kNone;
  std::size_t encrypted = 0;    // wanted entries that are
  std::size_t passed_over = 0;  // wanted by name, but links, or with names that are not clean

  // The bytes of the last entry of that name (what a ZIP program would leave on the disk), or null.
  const std::string* find(std::string_view name) const;
  std::string* find(std::string_view name);
};

// Whether `name` is a relative path of parts that stay inside the archive: no "..", no leading "/"
// or drive letter, no backslash, no control characters, valid UTF-8, at most 1000 bytes.
bool is_clean_name(std::string_view name);

// Reads the ZIP archive `bytes`. `is_wanted` says by its name whether an entry is unpacked; others
// cost next to nothing. Never throws for bad content.
ArchiveReading read_archive(std::string_view bytes, const ArchiveLimits& limits,
                            const std::function<bool(std::string_view name)>& is_wanted);

}  // namespace itu::indexer
