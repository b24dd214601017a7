#include "indexer/build/corpus_reading.h"

#include <algorithm>
#include <utility>

#include "indexer/build/stop_signal.h"
#include "indexer/build/workers.h"
#include "indexer/reader/guard.h"
#include "indexer/schema/byte_stream.h"
#include "indexer/schema/error.h"

namespace itu::indexer {

namespace {

std::string tried_again() {
  return "; it is tried again once in " + std::to_string(kDaysBetweenTries) + " days";
}

// Failures that a busy machine may have caused: a child that the system ended for want of memory
// has died like any other.
bool may_pass_by_itself(std::string_view reason) {
  for (const GuardFailure failure :
       {GuardFailure::kTimedOut, GuardFailure::kOutOfMemory, GuardFailure::kDied}) {
    if (reason == to_string(failure)) return true;
  }
  return false;
}

class CorpusReader {
 public:
  CorpusReader(const CorpusFolder& corpus, ReadingCache& cache, const ReadingPlan& plan)
      : corpus_(corpus), cache_(cache), plan_(plan) {}

  FileOutcome read(const FoundFile& file, const ReadFile& read_file) const {
    FileOutcome outcome;
    outcome.path = file.path;
    if (file.problem) {
      outcome.problems.push_back(*file.problem);
      return outcome;
    }
    auto content = corpus_.read(file.path);
    if (const auto* problem = std::get_if<Problem>(&content)) {
      outcome.problems.push_back(*problem);
      return outcome;
    }
    read_content(std::get<FileContent>(content), read_file, outcome);
    return outcome;
  }

 private:
  void read_content(const FileContent& content, const ReadFile& read_file,
                    FileOutcome& outcome) const {
    outcome.sha256 = content.sha256;
    const std::string key = ReadingCache::key_of(outcome.path, content.sha256);
    const std::string try_key = ReadingCache::key_of_try(key, plan_.day);
    const bool is_kept = plan_.use_cache && (take(key, outcome) || take(try_key, outcome));
    if (!is_kept) {
      auto reading = read_file(content.bytes, outcome.path);
      check_stop();  // a child that died of the same signal is no bad file
      auto* problem = std::get_if<Problem>(&reading);
      const bool may_pass = problem != nullptr && may_pass_by_itself(problem->reason);
      if (may_pass) problem->detail += tried_again();
      keep(
          may_pass ? try_key : key,
          problem != nullptr ? encode(FileReading{{}, {*problem}}) : std::get<std::string>(reading),
          outcome);
    }
    tell_why_empty(outcome);
  }

  // What the cache holds under `key`, if it does.
  bool take(const std::string& key, FileOutcome& outcome) const {
    auto head = cache_.find(key);
    if (head) fill(key, std::move(*head), outcome);
    return head.has_value();
  }

  void keep(const std::string& key, const std::string& reading, FileOutcome& outcome) const {
    fill(key, decode_head(reading), outcome);
    cache_.put(key, reading);
  }

  static void fill(const std::string& key, ReadingHead head, FileOutcome& outcome) {
    outcome.key = key;
    outcome.problems = std::move(head.problems);
    outcome.documents = std::move(head.documents);
  }

  static void tell_why_empty(FileOutcome& outcome) {
    const bool is_told =
        std::any_of(outcome.problems.begin(), outcome.problems.end(),
                    [](const Problem& p) { return p.status >= FileStatus::kSkipped; });
    if (outcome.documents.empty() && !is_told) {
      outcome.problems.push_back(
          Problem{FileStatus::kSkipped, "no_document", "the file holds no document"});
    }
  }

  const CorpusFolder& corpus_;
  ReadingCache& cache_;
  const ReadingPlan& plan_;
};

}  // namespace

std::vector<FileOutcome> read_corpus(const CorpusFolder& corpus, ReadingCache& cache,
                                     const ReadingPlan& plan, const ReaderFactory& readers,
                                     Progress& progress) {
  const std::vector<FoundFile> found = corpus.walk();
  std::vector<FileOutcome> outcomes(found.size());
  progress.begin("reading", "files", found.size());
  const CorpusReader reader(corpus, cache, plan);
  run_workers(plan.jobs, found.size(), [&](const auto& next) {
    const ReadFile read_file = readers();
    for (std::size_t i = next(); i < found.size(); i = next()) {
      check_stop();
      outcomes[i] = reader.read(found[i], read_file);
      progress.step();
    }
  });
  return outcomes;
}

std::string digest_of(const std::vector<FileOutcome>& files, int analysis_version) {
  schema::ByteWriter all;
  all.put_varint(static_cast<std::uint64_t>(analysis_version));
  for (const FileOutcome& file : files) {
    all.put_string(file.path);
    all.put_string(file.sha256);
    all.put_byte(static_cast<std::uint8_t>(status_of(file)));
    const Problem* problem = deciding_problem(file);
    all.put_string(problem == nullptr ? "" : problem->reason);
    all.put_varint(file.ids.size());
  }
  return sha256_hex(all.bytes());
}

}  // namespace itu::indexer
