#include "indexer/build/index_build.h"

#include <csignal>

#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>

#include "indexer/build/publisher.h"
#include "indexer/build/run_lock.h"
#include "indexer/schema/error.h"
#include "indexer/schema/file_io.h"
#include "indexer/schema/index.h"
#include "tests/indexer/build/corpus_of_tests.h"

namespace itu::indexer {
namespace {

namespace fs = std::filesystem;

constexpr int kVersion = 1;

std::size_t entries_in(const fs::path& folder) {
  return static_cast<std::size_t>(
      std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

TEST_CASE("a build reads only what changed, and publishes only a change", "[index_build]") {
  const TestCorpus corpus;
  corpus.put_resolutions(20);
  LineReaders readers;
  CHECK(build_index(corpus.options(), readers.factory(), kVersion).result ==
        BuildResult::kPublished);
  CHECK(readers.files_read() == 20);
  const std::string first = *schema::current_generation(corpus.index());

  SECTION("nothing changed") {
    const FinishedBuild build = build_index(corpus.options(), readers.factory(), kVersion);
    CHECK(build.result == BuildResult::kUnchanged);
    CHECK(build.report.verdict == "unchanged");
    CHECK(readers.files_read() == 20);
    CHECK(schema::current_generation(corpus.index()) == first);
  }
  SECTION("one changed, one is new, one is gone") {
    corpus.put("res-3.txt", "pp/res/3\nen\nsatellite");
    corpus.put("more.txt", "pp/res/99\nen\nsatellite");
    corpus.remove("res-4.txt");
    build_index(corpus.options(), readers.factory(), kVersion);
    CHECK(readers.files_read() == 22);
    const schema::Index index(corpus.index());
    CHECK(index.documents_with("satellite").size() == 2);
    CHECK(index.documents_with("spectrum").size() == 18);
    CHECK_FALSE(index.find("pp/res/4", ""));
    CHECK(index.manifest().previous == first);
  }
  SECTION("--full reads everything and publishes in any case") {
    BuildOptions options = corpus.options();
    options.full = true;
    build_index(options, readers.factory(), kVersion);
    CHECK(readers.files_read() == 40);
    CHECK(schema::current_generation(corpus.index()) != first);
  }
  SECTION("other readers read everything again") {
    build_index(corpus.options(), readers.factory(), kVersion + 1);
    CHECK(readers.files_read() == 40);
  }
  SECTION("a damaged cache is read past") {
    for (const auto& entry : fs::recursive_directory_iterator(corpus.index() / "cache")) {
      if (entry.is_regular_file()) schema::write_file(entry.path(), "torn");
    }
    CHECK(build_index(corpus.options(), readers.factory(), kVersion).result ==
          BuildResult::kUnchanged);
    CHECK(readers.files_read() == 40);
  }
  SECTION("a damaged index is replaced although nothing changed") {
    fs::remove(corpus.index() / "current" / "texts");
    const FinishedBuild build = build_index(corpus.options(), readers.factory(), kVersion);
    CHECK(build.result == BuildResult::kPublished);
    CHECK(build.warnings.size() == 1);
    CHECK(schema::Index(corpus.index()).size() == 20);
  }
}

TEST_CASE("the same corpus gives the same index", "[index_build]") {
  const TestCorpus corpus;
  corpus.put_resolutions(12);
  LineReaders readers;
  std::vector<std::vector<std::string>> orders;
  for (const int jobs : {1, 3}) {
    BuildOptions options = corpus.options();
    options.jobs = jobs;
    options.full = true;
    build_index(options, readers.factory(), kVersion);
    const schema::Index index(corpus.index());
    std::vector<std::string> ids;
    for (Xapian::docid i = 1; i <= index.size(); ++i) ids.push_back(index.entry(i).hit.id);
    orders.push_back(ids);
  }
  CHECK(orders[0] == orders[1]);
  CHECK(orders[0].front() == "pp/res/1");
  CHECK(std::is_sorted(orders[0].begin(), orders[0].end()));
}

TEST_CASE("another number of shards is a new index from the same readings", "[index_build]") {
  const TestCorpus corpus;
  corpus.put_resolutions(20);
  LineReaders readers;
  build_index(corpus.options(), readers.factory(), kVersion);
  BuildOptions options = corpus.options();
  options.shards = 3;
  const FinishedBuild parted = build_index(options, readers.factory(), kVersion);
  CHECK(parted.result == BuildResult::kPublished);
  CHECK(parted.report.shards == 3);
  CHECK(parted.warnings ==
        std::vector<std::string>{"the last index has --shards 1, this build --shards 3: all of it "
                                 "is written anew"});
  CHECK(readers.files_read() == 20);
  const schema::Index index(corpus.index());
  CHECK(index.manifest().shards.size() == 3);
  CHECK(index.documents_with("spectrum").size() == 20);

  const FinishedBuild again = build_index(options, readers.factory(), kVersion);
  CHECK(again.result == BuildResult::kUnchanged);
  CHECK(again.warnings.empty());
}

TEST_CASE("a shard that is damaged is told and replaced", "[index_build]") {
  const TestCorpus corpus;
  corpus.put_resolutions(20);
  LineReaders readers;
  BuildOptions options = corpus.options();
  options.shards = 3;
  build_index(options, readers.factory(), kVersion);
  fs::remove_all(corpus.index() / "current" / "xapian-2-of-3");
  const FinishedBuild build = build_index(options, readers.factory(), kVersion);
  CHECK(build.result == BuildResult::kPublished);
  REQUIRE(build.warnings.size() == 1);
  CHECK(build.warnings[0].find("xapian-2-of-3") != std::string::npos);
  CHECK(schema::Index(corpus.index()).size() == 20);
}

TEST_CASE("the gate keeps the old index unless it is forced", "[index_build]") {
  const TestCorpus corpus;
  corpus.put_resolutions(10);
  LineReaders readers;
  build_index(corpus.options(), readers.factory(), kVersion);
  const auto first = schema::current_generation(corpus.index());
  corpus.remove("res-1.txt");
  corpus.remove("res-2.txt");

  const FinishedBuild refused = build_index(corpus.options(), readers.factory(), kVersion);
  CHECK(refused.result == BuildResult::kRefused);
  CHECK(refused.report.verdict == "refused: 8 documents where the last index has 10");
  CHECK(schema::current_generation(corpus.index()) == first);
  CHECK(entries_in(corpus.index() / "work") == 1);  // the lock
  CHECK(entries_in(corpus.index() / "generations") == 1);

  BuildOptions options = corpus.options();
  options.force = true;
  const FinishedBuild forced = build_index(options, readers.factory(), kVersion);
  CHECK(forced.result == BuildResult::kPublished);
  CHECK(schema::Index(corpus.index()).manifest().verdict.find("forced: 8 documents") == 0);
}

TEST_CASE("files of the same id that are gone or changed are no canaries", "[index_build]") {
  const TestCorpus corpus;
  corpus.put_resolutions(20);
  LineReaders readers;
  build_index(corpus.options(), readers.factory(), kVersion);
  corpus.remove("res-1.txt");
  corpus.put("res-2.txt", "pp/res/2002\nen\nanother symbol");
  CHECK(build_index(corpus.options(), readers.factory(), kVersion).result ==
        BuildResult::kPublished);
}

TEST_CASE("every file is one line of the report, and the counts add up", "[index_build]") {
  const TestCorpus corpus;
  corpus.put_resolutions(3);
  corpus.put("bad.txt", "bad");
  corpus.put("res-1.html", "pp/res/1\nen\nspectrum");
  fs::create_symlink("/etc/passwd", corpus.corpus() / "link.txt");
  LineReaders readers;
  const FinishedBuild build = build_index(corpus.options(), readers.factory(), kVersion);
  CHECK(count(build.report.files) == ReportCounts{6, 3, 0, 2, 1, 3});
  const std::string text = schema::read_file(corpus.index() / "last-run" / "report.txt");
  CHECK(text.find("failed bad.txt: bad_file: as told") != std::string::npos);
  CHECK(text.find("skipped link.txt: symlink") != std::string::npos);
  CHECK(text.find("skipped res-1.txt: other_format: pp/res/1: the document is res-1.html") !=
        std::string::npos);
}

TEST_CASE("as many old generations are kept as asked for", "[index_build]") {
  const TestCorpus corpus;
  corpus.put_resolutions(2);
  LineReaders readers;
  BuildOptions options = corpus.options();
  options.full = true;
  options.keep = 2;
  std::vector<std::string> names;
  for (int i = 0; i < 4; ++i) {
    build_index(options, readers.factory(), kVersion);
    names.push_back(*schema::current_generation(corpus.index()));
  }
  CHECK(schema::list_generations(corpus.index()) ==
        std::vector<std::string>(names.begin() + 1, names.end()));
}

TEST_CASE("rollback puts the previous generation back", "[index_build]") {
  const TestCorpus corpus;
  corpus.put_resolutions(10);
  LineReaders readers;
  build_index(corpus.options(), readers.factory(), kVersion);
  const auto first = schema::current_generation(corpus.index());
  corpus.put_resolutions(11);
  build_index(corpus.options(), readers.factory(), kVersion);
  CHECK(run_rollback(corpus.index().string(), "") == 0);
  CHECK(schema::current_generation(corpus.index()) == first);
  CHECK_THROWS_AS(run_rollback(corpus.index().string(), "20010101T000000Z"), schema::Error);
  CHECK_THROWS_AS(run_rollback(corpus.index().string(), ""), schema::Error);  // it is the first
}

TEST_CASE("an index in its own corpus is refused", "[index_build]") {
  const TestCorpus corpus;
  LineReaders readers;
  BuildOptions options = corpus.options();
  options.index = (corpus.corpus() / "index").string();
  CHECK_THROWS_AS(build_index(options, readers.factory(), kVersion), schema::Error);
  CHECK(entries_in(corpus.corpus()) == 0);
}

TEST_CASE("a second build ends at once and says who runs", "[index_build]") {
  const TestCorpus corpus;
  corpus.put_resolutions(1);
  const RunLock lock(schema::IndexPaths{corpus.index()}.lock());
  LineReaders readers;
  try {
    build_index(corpus.options(), readers.factory(), kVersion);
    FAIL("two at once");
  } catch (const schema::Error& error) {
    CHECK(error.kind() == schema::ErrorKind::kLocked);
    CHECK(std::string(error.what()).find("another run (pid " + std::to_string(::getpid())) == 0);
  }
}

TEST_CASE("an old generation goes on serving when a build is killed", "[index_build]") {
  const TestCorpus corpus;
  corpus.put_resolutions(40);
  LineReaders readers;
  build_index(corpus.options(), readers.factory(), kVersion);
  const auto first = schema::current_generation(corpus.index());
  corpus.put_resolutions(44);

  // A reader that kills its own process at the n-th of the four new files; 1000: it never does.
  const int last_file = GENERATE(1, 2, 3, 1000);
  const pid_t child = ::fork();
  if (child == 0) {
    const ReaderFactory deadly = [&] {
      return [inner = readers.factory()(), &readers, last_file](const ReaderRequest& request) {
        if (readers.files_read() >= 40 + last_file) ::raise(SIGKILL);
        return inner(request);
      };
    };
    build_index(corpus.options(), deadly, kVersion);
    ::raise(SIGKILL);  // after the whole build: the new generation must be there
  }
  int status = 0;
  REQUIRE(::waitpid(child, &status, 0) == child);
  CHECK(WIFSIGNALED(status));

  const bool is_complete = last_file == 1000;
  CHECK(schema::Index(corpus.index()).size() == (is_complete ? 44U : 40U));
  if (!is_complete) CHECK(schema::current_generation(corpus.index()) == first);
  schema::verify_generation(schema::resolve_generation(corpus.index()));
  build_index(corpus.options(), readers.factory(), kVersion);
  CHECK(schema::Index(corpus.index()).size() == 44);
  CHECK(entries_in(corpus.index() / "work") == 1);
  CHECK(entries_in(corpus.index() / "generations") == 2);
}

TEST_CASE("what killed runs left behind is removed", "[publisher]") {
  const TestCorpus corpus;
  corpus.put_resolutions(2);
  LineReaders readers;
  build_index(corpus.options(), readers.factory(), kVersion);
  const schema::IndexPaths paths{corpus.index()};
  fs::create_directories(paths.work() / "next" / "xapian");
  fs::create_directories(paths.generation("20990101T000000Z"));
  fs::create_symlink("generations/20990101T000000Z", paths.root / "current.new");
  clean_up(paths, 1);
  CHECK(entries_in(paths.work()) == 1);
  CHECK(entries_in(paths.generations()) == 1);
  CHECK_FALSE(fs::is_symlink(paths.root / "current.new"));
}

TEST_CASE("room is asked for before it is used", "[publisher]") {
  const schema::TemporaryFolder folder;
  try {
    require_room(schema::IndexPaths{folder.path()}, 1ULL << 60U);
    FAIL("a whole exbibyte");
  } catch (const schema::Error& error) {
    CHECK(std::string(error.what()).find(folder.path().string()) != std::string::npos);
    CHECK(std::string(error.what()).find(std::to_string(1ULL << 60U)) != std::string::npos);
  }
}

}  // namespace
}  // namespace itu::indexer
