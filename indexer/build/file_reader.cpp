#include "indexer/build/file_reader.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "indexer/build/stop_signal.h"
#include "indexer/build/stored_reading.h"
#include "indexer/reader/guard/guard.h"
#include "indexer/reader/pdf/pdf_reader.h"
#include "indexer/schema/file_io.h"

namespace itu::indexer {
namespace {

namespace fs = std::filesystem;

// "it died." and "it died" become "it died; it is tried again once in 7 days".
void tell_of_next_try(Problem* problem) {
  if (problem->detail.ends_with('.')) problem->detail.pop_back();
  problem->detail += "; it is tried again once in " + std::to_string(kDaysBetweenTries) + " days";
}

// Failures that a busy machine may have caused: a child that the system ended for want of memory
// has died like any other.
bool may_pass_by_itself(std::string_view reason) {
  for (const GuardFailure failure :
       {GuardFailure::kTimedOut, GuardFailure::kOutOfMemory, GuardFailure::kDied}) {
    if (reason == to_string(failure)) return true;
  }
  return reason == kConverterDied;
}

// Of a path inside an archive: why one of its parts is to be left alone.
std::optional<Problem> problem_of_parts(std::string_view path) {
  for (;;) {
    const std::size_t slash = path.find('/');
    if (auto problem = problem_of_name(path.substr(0, slash))) return problem;
    if (slash == std::string_view::npos) return std::nullopt;
    path.remove_prefix(slash + 1);
  }
}

// Whether what a file lacks for want of a program is the text of its pictures of pages.
bool has_pictures(const std::vector<Problem>& problems) {
  return std::any_of(problems.begin(), problems.end(),
                     [](const Problem& problem) { return problem.reason == kScannedPages; });
}

Problem told_of_members(std::size_t count) {
  return {FileStatus::kSkipped, "archive",
          "It is an archive; " + (count == 0 ? "it holds no file."
                                             : "its " + std::to_string(count) +
                                                   " files are read as files of their own.")};
}

}  // namespace

// A file and, if it is an archive, what lies in it, taken one after the other from a list of what
// is still to do.
class FileReader::Walk {
 public:
  Walk(FileReader& reader, const std::string& path, FileContent content)
      : reader_(reader), path_(path) {
    pending_.push_back({path, std::move(content), 0, std::nullopt});
  }

  ReadOutcomes run() && {
    while (!pending_.empty()) {
      check_stop();
      Item item = std::move(pending_.back());
      pending_.pop_back();
      read(std::move(item));
    }
    return std::move(outcomes_);
  }

 private:
  struct Item {
    std::string path;
    FileContent content;
    std::size_t depth;
    std::optional<Problem> problem;  // why it is not to be read
  };

  void read(Item item) {
    FileOutcome outcome;
    outcome.path = item.path;
    outcome.sha256 = item.content.sha256;
    outcome.archive = item.depth == 0 ? 0 : path_.size();
    if (item.problem) {
      reader_.keep_problem(*item.problem, &outcome);
    } else if (reader_.take_all(outcome, &outcomes_.files)) {
      return;
    } else {
      ReaderAnswer answer =
          reader_.read_file_({item.path, item.content.bytes, {}, {}, {}, outcome.archive});
      check_stop();  // a child that died of the same signal is no bad file
      if (auto* wanted = std::get_if<WantsConversion>(&answer)) {
        wait(std::move(outcome), item, std::move(*wanted));
        return;
      }
      note(std::move(answer), item, &outcome);
    }
    outcomes_.files.push_back(std::move(outcome));
  }

  void note(ReaderAnswer answer, const Item& item, FileOutcome* outcome) {
    if (auto* unpacked = std::get_if<Unpacked>(&answer)) {
      unpack(std::move(*unpacked), item, outcome);
    } else if (auto* problem = std::get_if<Problem>(&answer)) {
      reader_.keep_problem(std::move(*problem), outcome);
    } else {
      const std::string key = ReadingCache::key_of(outcome->path, outcome->sha256);
      reader_.keep(key, std::get<std::string>(answer), outcome);
    }
  }

  void wait(FileOutcome outcome, const Item& item, WantsConversion wanted) {
    WaitingFile waiting{outcomes_.files.size(), std::move(wanted), {}};
    if (item.depth > 0) {
      const std::string key = ReadingCache::key_of(outcome.path, outcome.sha256);
      waiting.kept_in = reader_.plan_.waiting / key;
      schema::write_file(waiting.kept_in, item.content.bytes);
    }
    outcomes_.files.push_back(std::move(outcome));
    outcomes_.waiting.push_back(std::move(waiting));
  }

  void unpack(Unpacked unpacked, const Item& archive, FileOutcome* outcome) {
    std::vector<Problem> problems = std::move(unpacked.problems);
    std::vector<MemberSummary> members;
    if (archive.depth >= limits_.depth) {
      problems.push_back(
          {FileStatus::kFailed, "too_deep",
           "Archives may lie " + std::to_string(limits_.depth) + " deep in one another."});
    } else if (!has_room_for(unpacked)) {
      problems.push_back({FileStatus::kFailed, "expands_too_much",
                          "The archives in one file may hold " + std::to_string(limits_.files) +
                              " files of " + std::to_string(limits_.bytes >> 20U) +
                              " MB together."});
    } else {
      problems.push_back(told_of_members(unpacked.members.size()));
      members = push(std::move(unpacked.members), archive);
    }
    const std::string key = ReadingCache::key_of(outcome->path, outcome->sha256);
    reader_.keep(key, encode_archive(problems, members), outcome);
  }

  bool has_room_for(const Unpacked& unpacked) {
    files_ += unpacked.members.size();
    for (const ArchiveMember& member : unpacked.members) bytes_ += member.bytes.size();
    return files_ <= limits_.files && bytes_ <= limits_.bytes;
  }

  // Puts them on the list, so that the first comes next.
  std::vector<MemberSummary> push(std::vector<ArchiveMember> members, const Item& archive) {
    std::vector<MemberSummary> summaries;
    const std::size_t first = pending_.size();
    for (ArchiveMember& member : members) {
      FileContent content{std::move(member.bytes), {}};
      content.sha256 = sha256_hex(content.bytes);
      summaries.push_back({archive.path + "/" + member.name, content.sha256});
      pending_.push_back({summaries.back().path, std::move(content), archive.depth + 1,
                          problem_of_parts(member.name)});
    }
    std::reverse(pending_.begin() + static_cast<std::ptrdiff_t>(first), pending_.end());
    return summaries;
  }

  FileReader& reader_;
  const std::string path_;  // of the file of the corpus
  const MemberLimits limits_;
  std::vector<Item> pending_;  // the last is next
  std::size_t files_ = 0;      // members so far
  std::size_t bytes_ = 0;
  ReadOutcomes outcomes_;
};

ReadOutcomes FileReader::read(const std::string& path, FileContent content) {
  return Walk(*this, path, std::move(content)).run();
}

// What the cache holds under `key`, if it does.
bool FileReader::take(const std::string& key, FileOutcome* outcome,
                      std::vector<MemberSummary>* members) {
  auto head = cache_.find(key);
  if (!head) return false;
  outcome->key = key;
  outcome->problems = std::move(head->problems);
  outcome->documents = std::move(head->documents);
  *members = std::move(head->members);
  return true;
}

bool FileReader::take_known(FileOutcome* outcome, std::vector<MemberSummary>* members) {
  const std::string key = ReadingCache::key_of(outcome->path, outcome->sha256);
  if (take(key, outcome, members)) return true;
  if (take(ReadingCache::key_of_try(key, plan_.day), outcome, members)) return true;
  const std::string makeshift = ReadingCache::key_of_makeshift(key);
  const auto kept = cache_.find(makeshift);
  if (!kept) return false;
  const bool can_convert = plan_.converter != nullptr &&
                           (has_pictures(kept->problems) ? plan_.converter->has_recognizer()
                                                         : plan_.converter->has_office());
  return !can_convert && take(makeshift, outcome, members);
}

// The file and everything in it from the cache, or nothing at all.
bool FileReader::take_all(FileOutcome file, std::vector<FileOutcome>* files) {
  if (!plan_.use_cache) return false;
  std::vector<FileOutcome> taken;
  std::vector<FileOutcome> pending;
  pending.push_back(std::move(file));
  while (!pending.empty()) {
    FileOutcome outcome = std::move(pending.back());
    pending.pop_back();
    std::vector<MemberSummary> members;
    if (!take_known(&outcome, &members)) return false;
    const std::size_t archive = outcome.archive > 0 ? outcome.archive : outcome.path.size();
    taken.push_back(std::move(outcome));
    for (auto member = members.rbegin(); member != members.rend(); ++member) {
      FileOutcome next;
      next.path = std::move(member->path);
      next.sha256 = std::move(member->sha256);
      next.archive = archive;
      pending.push_back(std::move(next));
    }
  }
  std::move(taken.begin(), taken.end(), std::back_inserter(*files));
  return true;
}

void FileReader::keep(const std::string& key, const std::string& reading, FileOutcome* outcome) {
  ReadingHead head = decode_head(reading);
  outcome->key = key;
  outcome->problems = std::move(head.problems);
  outcome->documents = std::move(head.documents);
  cache_.put(key, reading);
}

void FileReader::keep_problem(Problem problem, FileOutcome* outcome) {
  std::string key = ReadingCache::key_of(outcome->path, outcome->sha256);
  if (may_pass_by_itself(problem.reason)) {
    tell_of_next_try(&problem);
    key = ReadingCache::key_of_try(key, plan_.day);
  }
  keep(key, encode(FileReading{{}, {std::move(problem)}}), outcome);
}

void FileReader::read_converted(std::string_view bytes, Format format, const Conversion& made,
                                FileOutcome* outcome) {
  std::string key = ReadingCache::key_of(outcome->path, outcome->sha256);
  ReaderRequest request{outcome->path, made.bytes, Rendering::kConverted,
                        made.problem,  {},         outcome->archive};
  if (made.problem && made.problem->reason == kNoConverter) {
    key = ReadingCache::key_of_makeshift(key);
  } else if (made.problem && may_pass_by_itself(made.problem->reason)) {
    tell_of_next_try(&*request.problem);
    key = ReadingCache::key_of_try(key, plan_.day);
  }
  if (made.tool == ConversionTool::kAntiword) request.rendering = Rendering::kWords;
  if (made.tool == ConversionTool::kTesseract) {
    request.rendering = Rendering::kRecognized;
    request.recognized = made.bytes;
    request.bytes = bytes;
  }
  if (made.tool == ConversionTool::kNone) {
    if (format == Format::kOldWord) {
      keep(key, encode(FileReading{{}, {*request.problem}}), outcome);
      return;
    }
    request.rendering = Rendering::kMakeshift;
    request.bytes = bytes;
  }
  ReaderAnswer answer = read_file_(request);
  check_stop();
  if (auto* problem = std::get_if<Problem>(&answer)) {
    keep_problem(std::move(*problem), outcome);
  } else if (const auto* reading = std::get_if<std::string>(&answer)) {
    keep(key, *reading, outcome);
  } else {
    keep_problem({FileStatus::kFailed, "bad_reply", "the reader's answer makes no sense"}, outcome);
  }
}

}  // namespace itu::indexer
