#include "indexer/show_command.h"

#include <filesystem>
#include <iostream>

#include "indexer/build/analysis.h"
#include "indexer/reader/guard.h"
#include "indexer/schema/document_json.h"
#include "indexer/schema/error.h"
#include "indexer/schema/input.h"
#include "indexer/source/walk.h"

namespace itu::indexer {
namespace {

constexpr int kUnreadableExit = 5;

// The path that ids are made from: relative to the corpus, or without one as it was given, less
// what leads out of the working directory.
std::string path_in_corpus(const ShowOptions& options) {
  namespace fs = std::filesystem;
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

// What the child sends back: the lines for standard output, a NUL, the lines for standard error.
std::string show(std::string_view bytes, const std::string& path) {
  const FileReading reading = analyse_file(bytes, path);
  std::string lines;
  for (const analyzers::Document& document : reading.documents) {
    lines += schema::document_to_json(document) + "\n";
  }
  lines += '\0';
  for (const Problem& problem : reading.problems) {
    lines += std::string(to_string(problem.status)) + ": " + problem.reason + ": " +
             problem.detail + "\n";
  }
  return lines;
}

}  // namespace

int run_show(const ShowOptions& options) {
  const std::string path = path_in_corpus(options);
  GuardServer server(
      analysis_limits(), [&path](std::string_view bytes) { return show(bytes, path); },
      warm_up_analysis);
  const std::string bytes = schema::read_input(options.file);
  GuardedChild child(server);
  const GuardReply reply = child.request(bytes);
  if (const auto* failure = std::get_if<GuardFailure>(&reply)) {
    std::cerr << "failed: " << to_string(*failure) << '\n';
    return kUnreadableExit;
  }
  const auto& lines = std::get<std::string>(reply);
  const std::size_t end = lines.find('\0');
  std::cout << lines.substr(0, end);
  std::cerr << lines.substr(end + 1);
  return end == 0 ? kUnreadableExit : 0;
}

}  // namespace itu::indexer
