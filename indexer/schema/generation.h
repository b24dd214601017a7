// Where generations live and which is current. INDEX/current is a link to
// generations/<name>; names are the UTC of the build, and a generation knows the one before it.
// Everything here only reads; publishing is indexer/build/publisher.h.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/schema/manifest.h"
#include "indexer/schema/watch.h"

namespace itu::schema {

// The folders and files of an index, by name.
struct IndexPaths {
  std::filesystem::path root;

  std::filesystem::path current() const { return root / "current"; }
  std::filesystem::path generations() const { return root / "generations"; }
  std::filesystem::path generation(std::string_view name) const { return generations() / name; }
  std::filesystem::path last_run() const { return root / "last-run"; }
  std::filesystem::path cache() const { return root / "cache"; }
  std::filesystem::path work() const { return root / "work"; }
  std::filesystem::path lock() const { return work() / "lock"; }
};

// Names inside a generation.
inline constexpr std::string_view kManifestFile = "manifest.json";
inline constexpr std::string_view kDatabaseFolder = "xapian";  // see shards.h
inline constexpr std::string_view kTextsFile = "texts";
inline constexpr std::string_view kSourcesFile = "sources";
inline constexpr std::string_view kReportFile = "report.json";
inline constexpr std::string_view kReportTextFile = "report.txt";

// The name of the generation that `current` points to; empty if there is none (a first build has
// not finished). One readlink(2): cheap enough for every request.
std::optional<std::string> current_generation(const std::filesystem::path& index);

// The folder to read: of `where`, an index, its current generation; of `where`, a generation,
// itself. Throws Error (kNotFound) with what to do.
std::filesystem::path resolve_generation(const std::filesystem::path& where);

// Names of the generations on disk, oldest first by name.
std::vector<std::string> list_generations(const std::filesystem::path& index);

// Throws Error (kDamaged, kOtherSchema).
Manifest read_manifest(const std::filesystem::path& generation);

// What of the files is held against the manifest. Who has taken the SHA-256 of them a moment ago
// gets the same bytes of memory to read once more and learns nothing from them.
enum class FileCheck : std::uint8_t { kHashes, kSizes };

// Checks a whole generation: size and SHA-256 of every file against the manifest, no file too
// many, Xapian's own check, the number of documents, every record. Reads everything once. Throws
// Error (kDamaged) at the first fault.
void verify_generation(const std::filesystem::path& generation,
                       FileCheck check = FileCheck::kHashes, const Watch& watch = {});

// SHA-256 of a file's content and its size. Throws Error (kUnreadable).
SealedFile seal_of(const std::filesystem::path& file);

}  // namespace itu::schema
