#include "indexer/build/commands.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <iostream>
#include <new>
#include <system_error>
#include <utility>

#include "indexer/build/analysis.h"
#include "indexer/build/clock.h"
#include "indexer/build/index_build.h"
#include "indexer/build/publisher.h"
#include "indexer/build/reader_protocol.h"
#include "indexer/build/run_lock.h"
#include "indexer/build/stop_signal.h"
#include "indexer/reader/guard/guard.h"
#include "indexer/schema/error.h"
#include "indexer/schema/index.h"

namespace itu::indexer {

namespace fs = std::filesystem;
using schema::Error;
using schema::ErrorKind;

namespace {

constexpr std::size_t kFilesNamed = 20;  // failed files named on standard error

// Failures that the standard library and the system report by exceptions of their own.
template <typename Call>
auto translate_system(const std::string& where, Call&& call) {
  try {
    return call();
  } catch (const fs::filesystem_error& error) {
    throw Error(ErrorKind::kUnreadable, error.path1().string() + ": " + error.code().message());
  } catch (const std::system_error& error) {
    throw Error(ErrorKind::kUnreadable, where + ": " + error.what(),
                "the system gave no thread: raise the limits of this user");
  } catch (const std::bad_alloc&) {
    throw Error(ErrorKind::kUnreadable, where + ": out of memory",
                "use fewer --jobs or give the process more memory");
  }
}

void print_failed_files(const FinishedBuild& build, const std::string& index) {
  const ReportCounts counts = count(build.report.files);
  if (counts.failed == 0) return;
  std::fprintf(stderr, "itu-indexer: %zu of %zu files could not be read:\n", counts.failed,
               counts.seen);
  std::size_t named = 0;
  for (const FileOutcome& file : build.report.files) {
    if (status_of(file) != FileStatus::kFailed) continue;
    if (++named > kFilesNamed) break;
    std::fprintf(stderr, "  %s: %s\n", path_for_people(file.path).c_str(),
                 deciding_problem(file)->reason.c_str());
  }
  if (counts.failed > kFilesNamed) {
    std::fprintf(stderr, "  and %zu more\n", counts.failed - kFilesNamed);
  }
  std::fprintf(stderr, "all are in %s/last-run/report.txt\n", index.c_str());
}

int tell(const FinishedBuild& build, const BuildOptions& options) {
  for (const std::string& warning : build.warnings) {
    std::fprintf(stderr, "itu-indexer: %s\n", warning.c_str());
  }
  if (build.result == BuildResult::kRefused) {
    throw Error(ErrorKind::kRefused, "not published, " + build.report.verdict,
                "mend the corpus, or publish all the same with --force");
  }
  if (!build.refusals.empty()) {
    std::fprintf(stderr, "itu-indexer: published, %s\n", build.report.verdict.c_str());
  }
  if (build.result == BuildResult::kUnchanged) return 0;
  print_failed_files(build, options.index);
  return count(build.report.files).failed > 0 ? kExitSomeFilesFailed : 0;
}

// "3 d 4 h", "5 min", "12 s".
std::string describe_age(std::chrono::seconds age) {
  const long long seconds = std::max<long long>(0, age.count());
  if (seconds >= 86400) {
    return std::to_string(seconds / 86400) + " d " + std::to_string(seconds % 86400 / 3600) + " h";
  }
  if (seconds >= 3600) {
    return std::to_string(seconds / 3600) + " h " + std::to_string(seconds % 3600 / 60) + " min";
  }
  if (seconds >= 60) return std::to_string(seconds / 60) + " min";
  return std::to_string(seconds) + " s";
}

// "1", "3 (21 + 20 + 19 documents)".
std::string describe_shards(const schema::Manifest& manifest) {
  std::string text = std::to_string(manifest.shards.size());
  if (manifest.shards.size() == 1) return text;
  text += " (";
  for (std::size_t i = 0; i < manifest.shards.size(); ++i) {
    text += (i > 0 ? " + " : "") + std::to_string(manifest.shards[i]);
  }
  return text + " documents)";
}

void print_line(const char* name, const std::string& value) {
  std::cout << name << ": " << value << '\n';
}

}  // namespace

int run_build(const BuildOptions& options) {
  return translate_system(options.index, [&] {
    GuardServer guard(analysis_limits(), answer_request, warm_up_analysis);
    note_stop_signals();
    const ReaderFactory readers = [&guard]() -> ReadFile {
      auto child = std::make_shared<GuardedChild>(guard);  // std::function wants to be copied
      return [child](const ReaderRequest& request) { return ask(*child, request); };
    };
    return tell(build_index(options, readers, kAnalysisVersion), options);
  });
}

int run_status(const std::string& index) {
  const schema::Index opened(index);
  const schema::Manifest& manifest = opened.manifest();
  print_line("documents", std::to_string(opened.database().get_doccount()));
  print_line("shards", describe_shards(manifest));
  print_line("generation", manifest.generation);
  print_line("published", manifest.published);
  if (const auto time = parse_utc(manifest.published)) {
    print_line("age", describe_age(std::chrono::duration_cast<std::chrono::seconds>(
                          std::chrono::system_clock::now() - *time)));
  }
  print_line("verdict", manifest.verdict);
  print_line("files", std::to_string(manifest.files_seen) + " seen, " +
                          std::to_string(manifest.files_failed) + " failed");
  std::string languages;
  for (const std::string& name : opened.languages())
    languages += (languages.empty() ? "" : " ") + name;
  print_line("languages", languages);
  print_line("previous", manifest.previous.empty() ? "none" : manifest.previous);
  return 0;
}

int run_verify(const std::string& index) {
  return translate_system(index, [&] {
    const fs::path generation = schema::resolve_generation(index);
    schema::verify_generation(generation);
    const schema::Manifest manifest = schema::read_manifest(generation);
    std::cout << generation.string() << ": sound, " << manifest.documents << " documents in "
              << manifest.files.size() << " files, shards: " << describe_shards(manifest) << "\n";
    return 0;
  });
}

int run_rollback(const std::string& index, const std::string& to) {
  return translate_system(index, [&] {
    const schema::IndexPaths paths{index};
    schema::resolve_generation(index);
    const RunLock lock(paths.lock());
    const auto current = schema::current_generation(index);
    const std::string target =
        to.empty() && current ? schema::read_manifest(paths.generation(*current)).previous : to;
    const auto held = schema::list_generations(index);
    if (target.empty() || std::count(held.begin(), held.end(), target) == 0) {
      std::string names;
      for (const std::string& name : held) names += " " + name;
      throw Error(ErrorKind::kNotFound,
                  index + " holds no generation " + (target.empty() ? "before this one" : target),
                  "it holds:" + names);
    }
    schema::verify_generation(paths.generation(target));
    point_current_at(paths, target);
    std::cout << "current is now " << target << '\n';
    return 0;
  });
}

}  // namespace itu::indexer
