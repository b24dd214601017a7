#include "indexer/show_command.h"

#include <stdlib.h>

#include <filesystem>
#include <iostream>
#include <system_error>
#include <vector>

#include "indexer/build/analysis.h"
#include "indexer/build/file_reader.h"
#include "indexer/build/reader_protocol.h"
#include "indexer/build/reading_cache.h"
#include "indexer/convert/converter.h"
#include "indexer/reader/guard/guard.h"
#include "indexer/schema/document_json.h"
#include "indexer/schema/document_record.h"
#include "indexer/schema/error.h"
#include "indexer/schema/file_io.h"
#include "indexer/schema/input.h"
#include "indexer/source/walk.h"

namespace itu::indexer {
namespace {

namespace fs = std::filesystem;

constexpr int kUnreadableExit = 5;

// The path that ids are made from: relative to the corpus, or without one as it was given, less
// what leads out of the working directory.
std::string path_in_corpus(const ShowOptions& options) {
  if (options.corpus.empty()) {
    fs::path path;
    for (const fs::path& part : fs::path(options.file).lexically_normal().relative_path()) {
      if (part != "..") path /= part;
    }
    return path.string();
  }
  const fs::path path = fs::absolute(options.file)
                            .lexically_normal()
                            .lexically_relative(fs::absolute(options.corpus).lexically_normal());
  if (path.empty() || *path.begin() == "..") {
    throw schema::Error(
        schema::ErrorKind::kUsage,
        path_for_people(options.file) + " does not lie in " + path_for_people(options.corpus),
        "Give the folder that the file lies in with --corpus, or leave it out.");
  }
  return path.string();
}

// A folder for the time of one command, removed with all that lies in it.
class OwnFolder {
 public:
  OwnFolder() {
    std::string name = (fs::temp_directory_path() / "itu-show-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) schema::throw_errno(name, "cannot make");
    path_ = name;
  }
  ~OwnFolder() {
    std::error_code ignored;  // what is left in /tmp does no harm
    fs::remove_all(path_, ignored);
  }
  OwnFolder(const OwnFolder&) = delete;
  OwnFolder& operator=(const OwnFolder&) = delete;
  const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

// Converts what waits for it, and reads that.
void read_waiting(const std::string& bytes, Converter& converter, FileReader& reader,
                  ReadOutcomes* outcomes) {
  std::vector<std::string> members;
  for (const WaitingFile& file : outcomes->waiting) {
    members.push_back(file.kept_in.empty() ? bytes : schema::read_file(file.kept_in));
  }
  std::vector<FileToConvert> files;
  for (std::size_t i = 0; i < members.size(); ++i) {
    const WantsConversion& wanted = outcomes->waiting[i].wanted;
    files.push_back({members[i], wanted.format, wanted.pages});
  }
  const std::vector<Conversion> made = converter.convert(files, {});
  for (std::size_t i = 0; i < made.size(); ++i) {
    const WaitingFile& file = outcomes->waiting[i];
    reader.read_converted(members[i], file.wanted.format, made[i], &outcomes->files[file.outcome]);
  }
}

// Prints an outcome; gives the number of its documents.
std::size_t print(const FileOutcome& outcome, const std::string& path, const ReadingCache& cache) {
  for (const DocumentSummary& document : outcome.documents) {
    std::cout << schema::document_to_json(schema::decode(cache.record(outcome.key, document)))
              << '\n';
  }
  for (const Problem& problem : outcome.problems) {
    if (outcome.path != path) std::cerr << path_for_people(outcome.path) << ": ";
    std::cerr << to_string(problem.status) << ": " << problem.reason << ": " << problem.detail
              << '\n';
  }
  return outcome.documents.size();
}

}  // namespace

int run_show(const ShowOptions& options) {
  const std::string path = path_in_corpus(options);
  GuardServer server(analysis_limits(), answer_request, warm_up_analysis);
  const std::string bytes = schema::read_input(options.file);
  const OwnFolder folder;
  ReadingCache cache(folder.path() / "cache", kAnalysisVersion);
  ConverterPrograms programs;
  programs.office = options.office;
  programs.recognizer = options.recognizer;
  Converter converter(programs, folder.path() / "convert");
  ReadingPlan plan;
  plan.converter = &converter;
  plan.waiting = folder.path();
  GuardedChild child(server);
  FileReader reader(cache, plan,
                    [&child](const ReaderRequest& request) { return ask(child, request); });
  ReadOutcomes outcomes = reader.read(path, {bytes, sha256_hex(bytes)});
  read_waiting(bytes, converter, reader, &outcomes);
  std::size_t documents = 0;
  for (const FileOutcome& outcome : outcomes.files) documents += print(outcome, path, cache);
  return documents == 0 ? kUnreadableExit : 0;
}

}  // namespace itu::indexer
