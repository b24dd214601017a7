// Writes the data of one generation (databases, positions, texts, stems) from encoded documents:
// segments of Xapian databases side by side, then one compact a shard. It knows nothing of files,
// corpora and publishing; indexer/build does.
//
//   GenerationWriter writer(folder, scratch, records, 3);    // in three shards
//   for (range : writer.plan(bytes)) writer.write_segment(range, record_of);  // in any thread
//   writer.finish(manifest);
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include <xapian.h>

#include "analyzers/document.h"
#include "indexer/schema/catalogue.h"
#include "indexer/schema/manifest.h"
#include "indexer/schema/watch.h"

namespace itu::schema {

// What is known of a document before it is written.
struct PlannedRecord {
  std::uint64_t length = 0;  // of its encoded record
  std::size_t shard = 0;     // shard_of() its id
};

// One segment: some of the documents of one shard, as the writer has them in line.
struct SegmentRange {
  std::size_t shard = 0;
  std::size_t first = 0;
  std::size_t last = 0;
};

class GenerationWriter {
 public:
  // `folder` must exist and be empty; `scratch` (on the same file system) takes the segments and
  // must exist. `records` are in the order of the generation, which is by id and language. Throws
  // Error, also for more documents than Xapian has numbers for.
  GenerationWriter(std::filesystem::path folder, std::filesystem::path scratch,
                   const std::vector<PlannedRecord>& records, std::size_t shards = 1);
  ~GenerationWriter();
  GenerationWriter(const GenerationWriter&) = delete;
  GenerationWriter& operator=(const GenerationWriter&) = delete;

  // Ranges of about `bytes` of records each, in order; every shard has one.
  std::vector<SegmentRange> plan(std::uint64_t bytes) const;

  // Writes one segment. `record_of(i)` gives the encoded record of document i, with the length
  // announced. `between` is called after every document and may throw to give up. Safe from
  // several threads for different ranges. Throws Error.
  void write_segment(SegmentRange range, const std::function<std::string(std::size_t)>& record_of,
                     const std::function<void()>& between = {});

  // Merges the segments, writes the dictionaries. Afterwards the folder holds everything but
  // manifest.json and what the caller adds. Gives what the manifest wants to know of the data.
  void finish(Manifest& manifest, const Watch& watch = {});

 private:
  struct Tally;  // what one segment holds
  // The files of one segment.
  struct Segment {
    std::filesystem::path database;
    std::filesystem::path findings;
    std::filesystem::path positions;
  };

  Xapian::Document add_record(std::size_t number, std::string bytes, Tally& tally);
  std::filesystem::path scratch_file(const std::string& kind, SegmentRange range) const;
  void merge_shard(std::size_t shard);
  void write_tables(const Manifest& manifest, const std::vector<std::string>& languages);

  std::filesystem::path folder_;
  std::filesystem::path scratch_;
  // Of each document, written by the segment that has it.
  std::vector<CatalogueEntry> entries_;
  std::vector<std::uint32_t> position_bytes_;
  std::vector<std::uint64_t> offsets_;     // of the records; one more than documents
  std::vector<std::size_t> line_;          // numbers of the documents, by shard
  std::vector<std::size_t> shard_begins_;  // in line_; one more than shards
  int texts_ = -1;                         // descriptor of the file being written
  std::mutex mutex_;                       // of what follows
  // By shard and first document in line.
  std::map<std::pair<std::size_t, std::size_t>, Segment> segments_;
  std::map<std::string, std::uint64_t> languages_;
  std::uint64_t text_bytes_ = 0;
};

// Seals every file of `folder` into the manifest, writes manifest.json and returns it. Nothing is
// fsynced.
Manifest write_manifest(const std::filesystem::path& folder, Manifest manifest,
                        const Watch& watch = {});

}  // namespace itu::schema
