#include "tests/indexer/schema/written_index.h"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "indexer/schema/document_record.h"
#include "indexer/schema/generation.h"
#include "indexer/schema/generation_writer.h"
#include "indexer/schema/shards.h"

namespace itu::schema {

namespace fs = std::filesystem;

namespace {

constexpr std::uint64_t kSegmentBytes = 20U << 20U;

}  // namespace

void write_generation(const fs::path& folder, const std::vector<analyzers::Document>& documents,
                      Manifest manifest, std::size_t shards) {
  std::vector<std::pair<std::string, std::string>> records;  // key, record
  records.reserve(documents.size());
  for (const analyzers::Document& document : documents) {
    records.emplace_back(analyzers::to_id(document.own) + "\n" + document.language,
                         encode(document));
  }
  std::sort(records.begin(), records.end());
  std::vector<PlannedRecord> planned;
  planned.reserve(records.size());
  for (const auto& [key, bytes] : records) {
    planned.push_back({bytes.size(), shard_of(key.substr(0, key.find('\n')), shards)});
  }
  fs::create_directories(folder);
  const fs::path scratch = folder.string() + ".scratch";
  fs::create_directories(scratch);
  GenerationWriter writer(folder, scratch, planned, shards);
  for (const SegmentRange& range : writer.plan(kSegmentBytes)) {
    writer.write_segment(range, [&](std::size_t i) { return records[i].second; });
  }
  writer.finish(manifest);
  fs::remove_all(scratch);
  write_manifest(folder, manifest);
}

void write_index(const fs::path& index, const std::vector<analyzers::Document>& documents,
                 const std::string& generation, std::size_t shards) {
  const IndexPaths paths{index};
  Manifest manifest;
  manifest.generation = generation;
  manifest.published = "2026-01-01T00:00:00Z";
  manifest.verdict = "published";
  write_generation(paths.generation(generation), documents, manifest, shards);
  fs::remove(paths.current());
  fs::create_directory_symlink(fs::path("generations") / generation, paths.current());
}

}  // namespace itu::schema
