#include "indexer/build/corpus_reading.h"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <system_error>
#include <utility>

#include "indexer/build/stop_signal.h"
#include "indexer/build/workers.h"
#include "indexer/schema/byte_stream.h"
#include "indexer/schema/error.h"
#include "indexer/schema/file_io.h"

namespace itu::indexer {

namespace {

namespace fs = std::filesystem;

// Bytes that are converted at one start, as far as there is a choice.
constexpr std::size_t kUsualBatchBytes = std::size_t{32} << 20;

void tell_why_empty(FileOutcome& outcome) {
  const bool is_told =
      std::any_of(outcome.problems.begin(), outcome.problems.end(),
                  [](const Problem& p) { return p.status >= FileStatus::kSkipped; });
  if (outcome.documents.empty() && !is_told) {
    outcome.problems.push_back(
        Problem{FileStatus::kSkipped, "no_document", "the file holds no document"});
  }
}

class CorpusReader {
 public:
  CorpusReader(const CorpusFolder& corpus, ReadingCache& cache, const ReadingPlan& plan,
               const ReaderFactory& readers, Progress& progress)
      : corpus_(corpus), cache_(cache), plan_(plan), readers_(readers), progress_(progress) {}

  CorpusReading run() && {
    read_all();
    convert_all();
    CorpusReading reading;
    reading.converted = static_cast<std::size_t>(std::count_if(
        waiting_.begin(), waiting_.end(),
        [](const Waiting& waiting) { return waiting.what.wanted.format != Format::kPdf; }));
    for (ReadOutcomes& outcomes : read_) {
      for (FileOutcome& outcome : outcomes.files) tell_why_empty(outcome);
      std::move(outcomes.files.begin(), outcomes.files.end(), std::back_inserter(reading.files));
    }
    return reading;
  }

 private:
  struct Waiting {
    std::size_t file = 0;  // number in read_
    WaitingFile what;
  };

  void read_all() {
    const std::vector<FoundFile> found = corpus_.walk();
    read_.resize(found.size());
    make_waiting_room();
    progress_.begin("reading", "files", found.size());
    run_workers(plan_.jobs, found.size(), [&](const auto& next) {
      FileReader reader(cache_, plan_, readers_());
      for (std::size_t i = next(); i < found.size(); i = next()) {
        check_stop();
        read_[i] = read(found[i], reader);
        progress_.step();
      }
    });
  }

  void make_waiting_room() const {
    if (plan_.waiting.empty()) return;
    std::error_code error;
    fs::create_directories(plan_.waiting, error);
    if (error) schema::throw_system(plan_.waiting, "cannot make", error.value());
  }

  ReadOutcomes read(const FoundFile& file, FileReader& reader) const {
    FileOutcome outcome;
    outcome.path = file.path;
    if (file.problem) {
      outcome.problems.push_back(*file.problem);
      return {{std::move(outcome)}, {}};
    }
    auto content = corpus_.read(file.path);
    if (const auto* problem = std::get_if<Problem>(&content)) {
      outcome.problems.push_back(*problem);
      return {{std::move(outcome)}, {}};
    }
    return reader.read(file.path, std::get<FileContent>(std::move(content)));
  }

  void convert_all() {
    for (std::size_t i = 0; i < read_.size(); ++i) {
      for (const WaitingFile& file : read_[i].waiting) waiting_.push_back({i, file});
    }
    if (waiting_.empty()) return;
    // Not all in one batch when there is more than one worker.
    const std::size_t share = (waiting_.size() + plan_.jobs - 1) / plan_.jobs;
    const std::size_t size = std::min(kMostInBatch, share);
    const std::size_t batches = (waiting_.size() + size - 1) / size;
    progress_.begin("converting", "files", waiting_.size());
    run_workers(std::min(plan_.jobs, batches), batches, [&](const auto& next) {
      FileReader reader(cache_, plan_, readers_());
      for (std::size_t i = next(); i < batches; i = next()) {
        convert(i * size, std::min((i + 1) * size, waiting_.size()), reader);
      }
    });
  }

  // The files `begin` to `end` of those that wait, at as few starts as their sizes allow.
  void convert(std::size_t begin, std::size_t end, FileReader& reader) {
    while (begin < end) {
      std::vector<std::size_t> numbers;
      std::vector<std::string> contents;
      std::size_t bytes = 0;
      for (; begin < end && bytes < kUsualBatchBytes; ++begin) {
        auto content = content_of(waiting_[begin]);
        if (!content) {
          progress_.step();
          continue;
        }
        bytes += content->size();
        numbers.push_back(begin);
        contents.push_back(std::move(*content));
      }
      convert(numbers, contents, reader);
    }
  }

  void convert(const std::vector<std::size_t>& numbers, const std::vector<std::string>& contents,
               FileReader& reader) {
    std::vector<FileToConvert> files;
    for (std::size_t i = 0; i < numbers.size(); ++i) {
      const WantsConversion& wanted = waiting_[numbers[i]].what.wanted;
      files.push_back({contents[i], wanted.format, wanted.pages});
    }
    std::vector<Conversion> made(files.size());
    if (plan_.converter != nullptr) {
      made = plan_.converter->convert(files, check_stop);
    } else {
      for (Conversion& none : made) none.problem = no_converter("no converter was given");
    }
    for (std::size_t i = 0; i < numbers.size(); ++i) {
      reader.read_converted(contents[i], files[i].format, made[i],
                            &outcome_of(waiting_[numbers[i]]));
      progress_.step();
    }
  }

  FileOutcome& outcome_of(const Waiting& waiting) {
    return read_[waiting.file].files[waiting.what.outcome];
  }

  // Empty if there is no such content any more; then its outcome says so.
  std::optional<std::string> content_of(const Waiting& waiting) {
    if (!waiting.what.kept_in.empty()) {
      std::string bytes = schema::read_file(waiting.what.kept_in);
      std::error_code ignored;  // it lies in work/, which is emptied at the end
      fs::remove(waiting.what.kept_in, ignored);
      return bytes;
    }
    FileOutcome& outcome = outcome_of(waiting);
    auto content = corpus_.read(outcome.path);
    if (const auto* problem = std::get_if<Problem>(&content)) {
      outcome.problems.push_back(*problem);
      return std::nullopt;
    }
    auto& file = std::get<FileContent>(content);
    if (file.sha256 == outcome.sha256) return std::move(file.bytes);
    outcome.problems.push_back({FileStatus::kFailed, "vanished", "It changed while it was read."});
    return std::nullopt;
  }

  const CorpusFolder& corpus_;
  ReadingCache& cache_;
  const ReadingPlan& plan_;
  const ReaderFactory& readers_;
  Progress& progress_;
  std::vector<ReadOutcomes> read_;  // of each entry of the corpus
  std::vector<Waiting> waiting_;
};

}  // namespace

CorpusReading read_corpus(const CorpusFolder& corpus, ReadingCache& cache, const ReadingPlan& plan,
                          const ReaderFactory& readers, Progress& progress) {
  return CorpusReader(corpus, cache, plan, readers, progress).run();
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
