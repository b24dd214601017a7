// INDEX/cache: what reading each file gave, by the path and content of the file and the version of
// the analysis. It saves reading what has not changed, and holds the documents between reading and
// indexing. Safe to delete between builds; nothing in it is fsynced, so that what a power cut left
// torn is found by checksums and read again.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>

#include "indexer/build/stored_reading.h"

namespace itu::indexer {

class ReadingCache {
 public:
  // Makes the folder. Throws schema::Error.
  explicit ReadingCache(std::filesystem::path folder);

  // The name under which the reading of a file is kept.
  static std::string key_of(std::string_view path, std::string_view sha256, int analysis_version);

  // The head of a kept reading; empty if there is none, or none that is whole.
  std::optional<ReadingHead> find(const std::string& key) const;

  // Keeps a stored reading. Safe from several threads for different keys.
  void put(const std::string& key, std::string_view reading) const;

  // One record of a kept reading. Throws schema::Error (kDamaged) if it is not there any more.
  std::string record(const std::string& key, const DocumentSummary& document) const;

  // Removes all readings but these.
  void keep_only(const std::unordered_set<std::string>& keys) const;

 private:
  std::filesystem::path file_of(const std::string& key) const;

  std::filesystem::path folder_;
};

}  // namespace itu::indexer
