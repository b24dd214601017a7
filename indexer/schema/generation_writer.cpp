#include "indexer/schema/generation_writer.h"

#include <algorithm>
#include <cerrno>
#include <limits>
#include <utility>

#include <fcntl.h>
#include <unistd.h>

#include <xapian.h>

#include "indexer/schema/byte_stream.h"
#include "indexer/schema/error.h"
#include "indexer/schema/file_io.h"
#include "indexer/schema/generation.h"
#include "indexer/schema/hit_record.h"
#include "indexer/schema/index.h"
#include "indexer/schema/mapped_file.h"
#include "indexer/schema/position_table.h"
#include "indexer/schema/shards.h"
#include "indexer/schema/stem_dictionary.h"
#include "indexer/schema/suggestions/findings.h"
#include "indexer/schema/suggestions/suggestions_writer.h"
#include "indexer/schema/terms.h"

namespace itu::schema {

namespace fs = std::filesystem;

namespace {

// Databases open at once while merging; each takes four or five descriptors.
constexpr std::size_t kMergedAtOnce = 128;

// Segments are scratch: nobody reads one before it is whole or after a crash, so that Xapian need
// neither sync it nor keep its blocks of before a change.
constexpr int kSegmentFlags = Xapian::DB_CREATE_OR_OVERWRITE | Xapian::DB_NO_SYNC |
                              Xapian::DB_DANGEROUS | Xapian::DB_NO_TERMLIST;

HitRecord hit_of(const DocumentRecord& record) {
  HitRecord hit;
  hit.id = record.id();
  hit.language = record.language();
  hit.title = record.title();
  hit.kind = record.kind();
  hit.body = record.body();
  hit.date = record.date();
  hit.source_path = record.source_path();
  return hit;
}

// The documents keep their numbers, of which no two segments have one in common.
void merge(const std::vector<fs::path>& segments, const fs::path& target) {
  Xapian::Database all;
  for (const fs::path& segment : segments) all.add_database(Xapian::Database(segment.string()));
  all.compact(target.string(), Xapian::DBCOMPACT_NO_RENUMBER);
}

void require_numbers(std::size_t documents, std::size_t shards, const fs::path& folder) {
  if (documents < std::numeric_limits<Xapian::docid>::max() / shards) return;
  throw Error(ErrorKind::kUsage,
              folder.string() + ": " + std::to_string(documents) + " documents in " +
                  std::to_string(shards) + " shards are more than Xapian numbers",
              "give --shards a smaller number");
}

}  // namespace

GenerationWriter::GenerationWriter(fs::path folder, fs::path scratch,
                                   const std::vector<PlannedRecord>& records, std::size_t shards)
    : folder_(std::move(folder)),
      scratch_(std::move(scratch)),
      entries_(records.size()),
      position_bytes_(records.size()),
      offsets_{0},
      shard_begins_{0} {
  require_numbers(records.size(), shards, folder_);
  for (const PlannedRecord& record : records) offsets_.push_back(offsets_.back() + record.length);
  for (std::size_t shard = 0; shard < shards; ++shard) {
    for (std::size_t i = 0; i < records.size(); ++i) {
      if (records[i].shard == shard) line_.push_back(i);
    }
    shard_begins_.push_back(line_.size());
  }
  const fs::path texts = folder_ / kTextsFile;
  texts_ = ::open(texts.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
  if (texts_ < 0) throw_errno(texts, "cannot write");
}

GenerationWriter::~GenerationWriter() {
  if (texts_ >= 0) ::close(texts_);
}

std::vector<SegmentRange> GenerationWriter::plan(std::uint64_t bytes) const {
  std::vector<SegmentRange> ranges;
  for (std::size_t shard = 0; shard + 1 < shard_begins_.size(); ++shard) {
    const std::size_t end = shard_begins_[shard + 1];
    SegmentRange range{shard, shard_begins_[shard], shard_begins_[shard]};
    std::uint64_t filled = 0;
    for (std::size_t i = range.first; i < end; ++i) {
      range.last = i + 1;
      filled += offsets_[line_[i] + 1] - offsets_[line_[i]];
      if (filled < bytes || range.last == end) continue;
      ranges.push_back(range);
      range.first = range.last;
      filled = 0;
    }
    // A shard without documents has one segment too: an empty database.
    ranges.push_back(range);
  }
  return ranges;
}

struct GenerationWriter::Tally {
  std::map<std::string, std::uint64_t> languages;
  std::uint64_t text_bytes = 0;
  ByteWriter findings;
  std::string positions;
};

Xapian::Document GenerationWriter::add_record(std::size_t number, std::string bytes, Tally& tally) {
  const DocumentRecord record(bytes);
  IndexedDocument indexed = index_terms(record);
  HitRecord hit = hit_of(record);
  hit.text_offset = offsets_[number];
  hit.text_length = offsets_[number + 1] - offsets_[number];
  hit.cited_works = indexed.cited_works;
  position_bytes_[number] = static_cast<std::uint32_t>(indexed.positions.size());
  tally.positions.append(indexed.positions);
  entries_[number] = {hit.id, hit.language, hit.kind, hit.body, hit.date, indexed.sketch};
  indexed.document.set_data(encode(hit));
  ++tally.languages[hit.language];
  tally.text_bytes += record.text().size();
  put_findings(static_cast<std::uint32_t>(number), record, &tally.findings);
  if (bytes.size() != hit.text_length) {
    throw Error(ErrorKind::kDamaged, hit.id + ": the record has changed while building",
                "run the build again");
  }
  set_first_positions(bytes, indexed.first_positions);
  write_all_at(texts_, bytes, hit.text_offset, folder_ / kTextsFile);
  return std::move(indexed.document);
}

void GenerationWriter::write_segment(SegmentRange range,
                                     const std::function<std::string(std::size_t)>& record_of,
                                     const std::function<void()>& between) {
  const Segment segment{scratch_file("segment", range), scratch_file("findings", range),
                        scratch_file("positions", range)};
  Tally tally;
  translate_xapian(segment.database.string(), [&] {
    Xapian::WritableDatabase database(segment.database.string(), kSegmentFlags);
    for (std::size_t i = range.first; i < range.last; ++i) {
      const std::size_t number = line_[i];
      database.replace_document(static_cast<Xapian::docid>(number + 1),
                                add_record(number, record_of(number), tally));
      if (between) between();
    }
    database.commit();
  });
  write_file(segment.findings, tally.findings.bytes());
  write_file(segment.positions, tally.positions);
  const std::lock_guard<std::mutex> lock(mutex_);
  segments_[{range.shard, range.first}] = segment;
  text_bytes_ += tally.text_bytes;
  for (const auto& [language, count] : tally.languages) languages_[language] += count;
}

fs::path GenerationWriter::scratch_file(const std::string& kind, SegmentRange range) const {
  return scratch_ / (kind + "-" + std::to_string(range.shard) + "-" + std::to_string(range.first));
}

void GenerationWriter::merge_shard(std::size_t shard) {
  std::vector<fs::path> segments;
  for (auto segment = segments_.lower_bound({shard, 0});
       segment != segments_.end() && segment->first.first == shard; ++segment) {
    segments.push_back(segment->second.database);
  }
  for (std::size_t round = 0; segments.size() > kMergedAtOnce; ++round) {
    std::vector<fs::path> larger;
    for (std::size_t i = 0; i < segments.size(); i += kMergedAtOnce) {
      const std::size_t end = std::min(i + kMergedAtOnce, segments.size());
      larger.push_back(scratch_ / ("merge-" + std::to_string(shard) + "-" + std::to_string(round) +
                                   "-" + std::to_string(i)));
      merge({segments.begin() + static_cast<std::ptrdiff_t>(i),
             segments.begin() + static_cast<std::ptrdiff_t>(end)},
            larger.back());
    }
    segments = std::move(larger);
  }
  merge(segments, folder_ / shard_folder(shard, shard_begins_.size() - 1));
}

// What is made of the whole: the stems of all words, the catalogue, the suggestions, the positions.
void GenerationWriter::write_tables(const Manifest& manifest,
                                    const std::vector<std::string>& languages) {
  const Xapian::Database database = open_shards(folder_, manifest);
  write_stem_dictionaries(database, languages, folder_);
  const MappedFile texts(folder_ / kTextsFile);
  write_catalogue(folder_ / kCatalogueFile, entries_, database, shard_begins_.size() - 1,
                  texts.bytes(), offsets_);
  std::vector<fs::path> findings;
  std::vector<fs::path> positions;
  for (const auto& [range, segment] : segments_) {
    findings.push_back(segment.findings);
    positions.push_back(segment.positions);
  }
  write_suggestions(folder_, findings);
  write_positions(folder_ / kPositionsFile, positions, line_, position_bytes_);
}

void GenerationWriter::finish(Manifest& manifest, const Watch& watch) {
  const int descriptor = std::exchange(texts_, -1);
  if (::close(descriptor) != 0) throw_errno(folder_ / kTextsFile, "cannot write");
  manifest.documents = offsets_.size() - 1;
  manifest.text_bytes = text_bytes_;
  manifest.languages = languages_;
  std::vector<std::string> names;
  for (const auto& [name, count] : languages_) names.push_back(name);
  translate_xapian(folder_.string(), [&] {
    manifest.shards.clear();
    watch.begin("databases", shard_begins_.size() - 1);
    for (std::size_t shard = 0; shard + 1 < shard_begins_.size(); ++shard) {
      manifest.shards.push_back(shard_begins_[shard + 1] - shard_begins_[shard]);
      merge_shard(shard);
      watch.step();
    }
    write_tables(manifest, names);
  });
}

Manifest write_manifest(const fs::path& folder, Manifest manifest, const Watch& watch) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (!entry.is_directory()) files.push_back(entry.path());
  }
  watch.begin("files", files.size());
  manifest.files.clear();
  for (const fs::path& file : files) {
    const std::string path = fs::relative(file, folder).string();
    if (path != kManifestFile) manifest.files[path] = seal_of(file);
    watch.step();
  }
  write_file(folder / kManifestFile, to_json(manifest));
  return manifest;
}

}  // namespace itu::schema
