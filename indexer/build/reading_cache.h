// INDEX/cache: what reading each file gave, by the path and content of the file. It saves reading
// what has not changed, and holds the documents between reading and indexing. All readings of one
// version of the analysis lie in one file, one after the other, each behind a label with its key,
// length and checksum; new ones are appended.
//
// Safe to delete between builds. Nothing in it is fsynced: a reading that was not written to its
// end, and whatever lies behind it, is cut off when the cache is opened, and is read again.
#pragma once

#include <cstdint>
#include <filesystem>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "indexer/build/stored_reading.h"

namespace itu::indexer {

// A file whose reading failed for want of time or memory is tried again at most this often.
inline constexpr std::uint64_t kDaysBetweenTries = 7;

class ReadingCache {
 public:
  // Makes the folder, and the file for this version of the analysis. One process at a time may have
  // it open. Throws schema::Error.
  ReadingCache(std::filesystem::path folder, int analysis_version);
  ~ReadingCache();
  ReadingCache(const ReadingCache&) = delete;
  ReadingCache& operator=(const ReadingCache&) = delete;

  // The name under which the reading of a file is kept.
  static std::string key_of(std::string_view path, std::string_view sha256);

  // The name under which a failure is kept that may pass: it changes every kDaysBetweenTries days,
  // for each file on a day of its own. `day` counts from any fixed one.
  static std::string key_of_try(const std::string& key, std::uint64_t day);

  // The name under which a reading is kept that is a makeshift for want of a converter: it is used
  // only as long as there is none.
  static std::string key_of_makeshift(const std::string& key);

  // The head of a kept reading; empty if there is none, or none that is whole. Safe from several
  // threads, as put() and record() are.
  std::optional<ReadingHead> find(const std::string& key) const;

  // Keeps a stored reading, in place of the one of that key. Throws schema::Error.
  void put(const std::string& key, std::string_view reading);

  // One record of a kept reading. Throws schema::Error (kDamaged) if it is not there any more,
  // and removes the file, so that the next build reads anew.
  std::string record(const std::string& key, const DocumentSummary& document) const;

  // Lets go of all readings but these, and of other versions' files. The file is written anew when
  // more than a quarter of it is stale, so that it stays as large as the corpus asks.
  void keep_only(const std::unordered_set<std::string>& keys);

 private:
  struct Kept {
    std::uint64_t offset = 0;  // of the reading, behind its label
    std::uint64_t length = 0;
  };

  std::optional<Kept> place_of(const std::string& key) const;
  bool holds(const std::string& key, std::string_view reading) const;
  void open();
  void read_labels();
  void rewrite();
  void append(int descriptor, std::uint64_t offset, const std::string& key,
              std::string_view reading) const;

  std::filesystem::path folder_;
  std::filesystem::path file_;
  int descriptor_ = -1;
  mutable std::mutex mutex_;  // of what follows
  std::unordered_map<std::string, Kept> kept_;
  std::uint64_t end_ = 0;
};

}  // namespace itu::indexer
