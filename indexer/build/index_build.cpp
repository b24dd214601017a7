#include "indexer/build/index_build.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <optional>
#include <thread>
#include <unordered_set>
#include <utility>

#include "indexer/build/canaries.h"
#include "indexer/build/clock.h"
#include "indexer/build/document_choice.h"
#include "indexer/build/gate.h"
#include "indexer/build/publisher.h"
#include "indexer/build/run_lock.h"
#include "indexer/build/source_list.h"
#include "indexer/build/stop_signal.h"
#include "indexer/build/workers.h"
#include "indexer/schema/error.h"
#include "indexer/schema/file_io.h"
#include "indexer/schema/generation_writer.h"
#include "indexer/schema/index.h"
#include "indexer/schema/shards.h"

namespace itu::indexer {

namespace fs = std::filesystem;
using schema::Error;
using schema::ErrorKind;
using schema::Manifest;

namespace {

// Text and tables that make one Xapian segment. Xapian gathers a segment's terms in trees: small
// ones stay in the processor's cache and are written in order, and merging many costs little.
constexpr std::uint64_t kSegmentBytes = 768U << 10U;

// What a build takes on disk while it runs, as a multiple of the records: texts, segments, and the
// merged database.
constexpr std::uint64_t kRoomFactor = 3;
constexpr std::uint64_t kRoomAtLeast = 1U << 20U;

std::string join(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += (text.empty() ? "" : "; ") + line;
  return text;
}

class Build {
 public:
  Build(const BuildOptions& options, const ReaderFactory& readers, int analysis_version)
      : options_(options),
        readers_(readers),
        analysis_version_(analysis_version),
        paths_{options.index},
        progress_(options.progress),
        started_(std::chrono::steady_clock::now()) {
    build_.report.started = utc_now();
    build_.report.shards = options.shards;
    jobs_ = options.jobs > 0 ? static_cast<std::size_t>(options.jobs)
                             : std::max(1U, std::thread::hardware_concurrency());
  }

  FinishedBuild run() && {
    const CorpusFolder corpus(options_.corpus);
    refuse_index_in_corpus();
    prepare_index(paths_);
    const RunLock lock(paths_.lock());
    try {
      clean_up(paths_, options_.keep);
      build(corpus);
    } catch (const Error& error) {
      note_failure(error);
      throw;
    }
    finish_run();
    return std::move(build_);
  }

 private:
  void refuse_index_in_corpus() const {
    const fs::path corpus = fs::weakly_canonical(options_.corpus);
    const fs::path index = fs::weakly_canonical(options_.index);
    if (std::mismatch(corpus.begin(), corpus.end(), index.begin(), index.end()).first ==
        corpus.end()) {
      throw Error(ErrorKind::kUsage, "the index " + index.string() + " lies in the corpus",
                  "give --index a folder outside of " + corpus.string());
    }
  }

  void build(const CorpusFolder& corpus) {
    const auto canaries = read_canaries();
    open_last();
    ReadingCache cache(paths_.cache(), analysis_version_);
    read(corpus, cache);
    const std::vector<ChosenDocument> chosen = choose_documents(build_.report.files);
    const std::string digest = digest_of(build_.report.files, analysis_version_);
    const bool is_parted_alike = last_ && last_manifest_->shards.size() == options_.shards;
    if (last_ && !is_parted_alike) tell_of_new_shards();
    if (!options_.full && is_parted_alike && last_manifest_->corpus_digest == digest) {
      build_.report.verdict = "unchanged";
      return;
    }
    const fs::path folder = paths_.work() / "next";
    Manifest manifest = describe(digest);
    write(chosen, cache, folder, manifest);
    judge(folder, manifest, canaries);
    if (build_.result == BuildResult::kRefused) return;
    publish_build(folder, manifest);
    keep_house(cache);
  }

  void read(const CorpusFolder& corpus, ReadingCache& cache) {
    ConverterPrograms programs;
    programs.office = options_.office;
    programs.recognizer = options_.recognizer;
    Converter converter(programs, paths_.work() / "convert");
    ReadingPlan plan;
    plan.jobs = jobs_;
    plan.use_cache = !options_.full;
    plan.day = day_of_now();
    plan.converter = &converter;
    plan.waiting = paths_.work() / "waiting";
    CorpusReading reading = read_corpus(corpus, cache, plan, readers_, progress_);
    fs::remove_all(plan.waiting);
    build_.report.files = std::move(reading.files);
    build_.report.converted = reading.converted;
    const std::string missing = converter.missing();
    if (reading.converted > 0 && !missing.empty() && !options_.office.empty()) {
      build_.warnings.push_back(std::to_string(reading.converted) +
                                " files want a converter, but " + missing +
                                ": they are read without it as well as may be");
    }
  }

  std::vector<Canary> read_canaries() const {
    if (options_.canaries.empty()) return {};
    return parse_canaries(schema::read_file(options_.canaries), options_.canaries);
  }

  // The generation that is current now. One that cannot be read is no reason not to build a
  // better one, but is told.
  void open_last() {
    const auto name = schema::current_generation(paths_.root);
    if (!name) return;
    const fs::path folder = paths_.generation(*name);
    try {
      last_manifest_ = schema::read_manifest(folder);
      for (const auto& [path, sealed] : last_manifest_->files) {
        std::error_code error;
        if (fs::file_size(folder / path, error) != sealed.bytes || error) {
          throw Error(ErrorKind::kDamaged, (folder / path).string() + ": not what was sealed");
        }
      }
      last_.emplace(folder);
    } catch (const Error& error) {
      last_.reset();
      build_.warnings.push_back(std::string("the last index cannot be read: ") + error.what());
    }
  }

  void tell_of_new_shards() {
    build_.warnings.push_back(
        "the last index has --shards " + std::to_string(last_manifest_->shards.size()) +
        ", this build --shards " + std::to_string(options_.shards) + ": all of it is written anew");
  }

  Manifest describe(const std::string& digest) const {
    const ReportCounts counts = count(build_.report.files);
    Manifest manifest;
    manifest.generation = choose_generation_name(paths_);
    manifest.previous = schema::current_generation(paths_.root).value_or("");
    manifest.program = ITUSEARCH_VERSION;
    manifest.analysis = analysis_version_;
    manifest.corpus_digest = digest;
    manifest.files_seen = counts.seen;
    manifest.files_failed = counts.failed;
    return manifest;
  }

  static std::string record_of(const ChosenDocument& document, const FileOutcome& file,
                               const ReadingCache& cache) {
    std::string record = cache.record(file.key, file.documents[document.document]);
    if (!document.is_renamed) return record;
    analyzers::Document renamed = schema::decode(record);
    renamed.own = analyzers::parse_id(document.id).value();
    return schema::encode(renamed);
  }

  void write(const std::vector<ChosenDocument>& chosen, const ReadingCache& cache,
             const fs::path& folder, Manifest& manifest) {
    const auto record = [&](std::size_t i) {
      return record_of(chosen[i], build_.report.files[chosen[i].file], cache);
    };
    std::vector<schema::PlannedRecord> planned;
    std::uint64_t total = 0;
    for (std::size_t i = 0; i < chosen.size(); ++i) {
      const FileOutcome& file = build_.report.files[chosen[i].file];
      planned.push_back(
          {chosen[i].is_renamed ? record(i).size() : file.documents[chosen[i].document].length,
           schema::shard_of(chosen[i].id, options_.shards)});
      total += planned.back().length;
    }
    require_room(paths_, kRoomFactor * total + kRoomAtLeast);
    const fs::path scratch = paths_.work() / "segments";
    fs::create_directory(folder);
    fs::create_directory(scratch);
    schema::GenerationWriter writer(folder, scratch, planned, options_.shards);
    const auto ranges = writer.plan(kSegmentBytes);
    progress_.begin("indexing", "documents", chosen.size());
    run_workers(std::min(jobs_, ranges.size()), ranges.size(), [&](const auto& next) {
      for (std::size_t i = next(); i < ranges.size(); i = next()) {
        writer.write_segment(ranges[i], record, [&] {
          check_stop();
          progress_.step();
        });
      }
    });
    writer.finish(manifest, watch("merging"));
    fs::remove_all(scratch);
    schema::write_file(folder / schema::kSourcesFile, encode_sources(build_.report.files));
  }

  schema::Watch watch(const std::string& stage) {
    schema::Watch watch;
    watch.begin = [this, stage](std::string_view unit, std::size_t total) {
      progress_.begin(stage, std::string(unit), total);
    };
    watch.step = [this] {
      check_stop();
      progress_.step();
    };
    return watch;
  }

  // Verifies the data as it lies on disk, then asks the gate.
  void judge(const fs::path& folder, Manifest& manifest, std::vector<Canary> canaries) {
    check_stop();
    manifest = schema::write_manifest(folder, manifest, watch("sealing"));
    GateFacts facts;
    facts.now = {manifest.documents, manifest.files_seen, manifest.files_failed};
    if (last_manifest_) {
      facts.last = GenerationFacts{last_manifest_->documents, last_manifest_->files_seen,
                                   last_manifest_->files_failed};
    }
    try {
      schema::verify_generation(folder, schema::FileCheck::kSizes, watch("verifying"));
      if (last_) {
        const auto own = own_canaries(*last_, find_unchanged());
        canaries.insert(canaries.end(), own.begin(), own.end());
      }
      facts.missed_canaries = find_missed(schema::Index(folder), canaries);
    } catch (const Error& error) {
      if (error.kind() != ErrorKind::kDamaged) throw;
      facts.damage = error.what();
    }
    build_.refusals = find_refusals(facts);
    if (build_.refusals.empty()) {
      build_.report.verdict = "published";
    } else if (options_.force && facts.damage.empty()) {
      build_.report.verdict = "forced: " + join(build_.refusals);
    } else {
      build_.report.verdict = "refused: " + join(build_.refusals);
      build_.result = BuildResult::kRefused;
    }
  }

  // Paths of the last generation's files as documents name them, and whether they are still as
  // they were.
  std::map<std::string, bool> find_unchanged() const {
    std::map<std::string, bool> unchanged;
    const auto name = schema::current_generation(paths_.root);
    const auto last =
        decode_sources(schema::read_file(paths_.generation(*name) / schema::kSourcesFile));
    for (const FileOutcome& file : build_.report.files) {
      const auto before = last.find(file.path);
      if (before == last.end() || file.ids.empty()) continue;
      unchanged[path_for_people(file.path)] = before->second == file.sha256;
    }
    return unchanged;
  }

  void publish_build(const fs::path& folder, Manifest& manifest) {
    check_stop();
    build_.report.generation = manifest.generation;
    build_.report.seconds = seconds_so_far();
    manifest.published = utc_now();
    manifest.verdict = build_.report.verdict;
    schema::write_file(folder / schema::kReportFile, to_json(build_.report));
    schema::write_file(folder / schema::kReportTextFile, to_text(build_.report));
    for (const auto name : {schema::kReportFile, schema::kReportTextFile}) {
      manifest.files[std::string(name)] = schema::seal_of(folder / name);
    }
    schema::write_file(folder / schema::kManifestFile, to_json(manifest));
    publish(paths_, folder, manifest.generation);
    build_.result = BuildResult::kPublished;
  }

  // What does not matter to the index that is published now: a later build does it again.
  void keep_house(ReadingCache& cache) {
    try {
      std::unordered_set<std::string> keys;
      for (const FileOutcome& file : build_.report.files) keys.insert(file.key);
      cache.keep_only(keys);
      clean_up(paths_, options_.keep);
    } catch (const Error& error) {
      build_.warnings.push_back(std::string("published, but not cleaned up: ") + error.what());
    } catch (const fs::filesystem_error& error) {
      build_.warnings.push_back(std::string("published, but not cleaned up: ") + error.what());
    }
  }

  void write_reports() {
    build_.report.seconds = seconds_so_far();
    build_.report.warnings = build_.warnings;
    write_last_run(paths_, schema::kReportFile, to_json(build_.report));
    write_last_run(paths_, schema::kReportTextFile, to_text(build_.report));
  }

  // The failure that ends the run goes on to main; one more in telling of it adds nothing.
  void note_failure(const Error& error) {
    try {
      build_.report.verdict = std::string("failed: ") + error.what();
      clean_up(paths_, options_.keep);
      write_reports();
    } catch (const Error& another) {
      build_.warnings.emplace_back(another.what());
    } catch (const fs::filesystem_error& another) {
      build_.warnings.emplace_back(another.what());
    }
  }

  // A refused generation is removed: it would be stale before anybody looks at it.
  void finish_run() {
    if (build_.result == BuildResult::kRefused) clean_up(paths_, options_.keep);
    write_reports();
  }

  double seconds_so_far() const {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - started_).count();
  }

  const BuildOptions& options_;
  const ReaderFactory& readers_;
  int analysis_version_;
  std::size_t jobs_ = 1;
  schema::IndexPaths paths_;
  Progress progress_;
  std::chrono::steady_clock::time_point started_;
  std::optional<Manifest> last_manifest_;
  std::optional<schema::Index> last_;
  FinishedBuild build_;
};

}  // namespace

FinishedBuild build_index(const BuildOptions& options, const ReaderFactory& readers,
                          int analysis_version) {
  return Build(options, readers, analysis_version).run();
}

}  // namespace itu::indexer
