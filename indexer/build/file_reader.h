// One file of the corpus to what became of it: from the cache where its content is known, else from
// a guarded child. An archive gives outcomes for its members too, however deep they lie, each with
// a path of its own ("a.zip/inner/b.docx"). What wants conversion is left waiting, for somebody who
// converts many files at once.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/build/file_outcome.h"
#include "indexer/build/reader_protocol.h"
#include "indexer/build/reading_cache.h"
#include "indexer/convert/converter.h"
#include "indexer/source/walk.h"

namespace itu::indexer {

// Asks for the reading of one file. One for each worker; in a build it is a guarded child, in tests
// a function.
using ReadFile = std::function<ReaderAnswer(const ReaderRequest& request)>;
using ReaderFactory = std::function<ReadFile()>;

struct ReadingPlan {
  std::size_t jobs = 1;
  bool use_cache = true;  // false: read everything again (and keep it)
  std::uint64_t day = 0;  // today, counted from any fixed day: failures that may pass wait for one
  Converter* converter = nullptr;  // null: nothing can be converted
  std::filesystem::path waiting;   // folder for members of archives that wait for conversion
};

// What all archives in one file of the corpus, one inside the other, may hold together.
struct MemberLimits {
  std::size_t depth = 3;  // archives around a file
  std::size_t files = 5'000;
  std::size_t bytes = std::size_t{256} << 20;  // unpacked
};

// A file whose outcome is not known before it has been converted.
struct WaitingFile {
  std::size_t outcome = 0;  // its number in ReadOutcomes::files
  WantsConversion wanted;
  std::filesystem::path kept_in;  // a member's bytes; empty for a file of the corpus itself
};

struct ReadOutcomes {
  std::vector<FileOutcome> files;  // of the file, then of its members; never empty
  std::vector<WaitingFile> waiting;
};

// Use from one thread; what it is given must outlive it.
class FileReader {
 public:
  FileReader(ReadingCache& cache, const ReadingPlan& plan, ReadFile read_file)
      : cache_(cache), plan_(plan), read_file_(std::move(read_file)) {}

  // Throws schema::Error for a broken world.
  ReadOutcomes read(const std::string& path, FileContent content);

  // Reads what a converter made of the file `outcome`, or the file itself, `bytes`, when it made
  // nothing.
  void read_converted(std::string_view bytes, Format format, const Conversion& made,
                      FileOutcome* outcome);

 private:
  class Walk;

  bool take(const std::string& key, FileOutcome* outcome, std::vector<MemberSummary>* members);
  bool take_known(FileOutcome* outcome, std::vector<MemberSummary>* members);
  bool take_all(FileOutcome file, std::vector<FileOutcome>* files);
  void keep(const std::string& key, const std::string& reading, FileOutcome* outcome);
  void keep_problem(Problem problem, FileOutcome* outcome);

  ReadingCache& cache_;
  const ReadingPlan& plan_;
  ReadFile read_file_;
};

}  // namespace itu::indexer
