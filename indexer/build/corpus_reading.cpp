#include "indexer/build/corpus_reading.h"

#include <algorithm>
#include <utility>

#include "indexer/build/stop_signal.h"
#include "indexer/build/workers.h"
#include "indexer/schema/byte_stream.h"
#include "indexer/schema/error.h"

namespace itu::indexer {

namespace {

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
    auto head = plan_.use_cache ? cache_.find(key) : std::nullopt;
    if (!head) {
      auto reading = read_file(content.bytes, outcome.path);
      check_stop();  // a child that died of the same signal is no bad file
      if (const auto* problem = std::get_if<Problem>(&reading)) {
        outcome.problems.push_back(*problem);
        return;
      }
      const std::string& bytes = std::get<std::string>(reading);
      head = decode_head(bytes);
      cache_.put(key, bytes);
    }
    outcome.key = key;
    outcome.problems = std::move(head->problems);
    outcome.documents = std::move(head->documents);
    tell_why_empty(outcome);
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
