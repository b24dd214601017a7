#include "indexer/build/corpus_reading.h"

#include <catch2/catch.hpp>

#include "tests/indexer/build/corpus_of_tests.h"

namespace itu::indexer {
namespace {

// One night: the corpus read with what the nights before have left in the cache.
class Nights {
 public:
  std::vector<FileOutcome> read(std::uint64_t day, int version = 1, bool use_cache = true) {
    ReadingCache cache(corpus.index(), version);
    Progress progress(ProgressMode::kNever);
    ReadingPlan plan;
    plan.use_cache = use_cache;
    plan.day = day;
    return read_corpus(CorpusFolder(corpus.corpus()), cache, plan, readers.factory(), progress)
        .files;
  }

  TestCorpus corpus;
  LineReaders readers;
};

TEST_CASE("a failure that the file is to blame for is not tried again", "[corpus_reading]") {
  Nights nights;
  nights.corpus.put("a.txt", GENERATE("bad", "bad too_much_output", "bad bad_reply"));
  const std::vector<FileOutcome> first = nights.read(0);
  REQUIRE(first.size() == 1);
  CHECK(status_of(first[0]) == FileStatus::kFailed);
  CHECK(nights.readers.files_read() == 1);

  SECTION("the same file: the same outcome from the cache") {
    CHECK(nights.read(1) == first);
    CHECK(nights.read(1000) == first);
    CHECK(nights.readers.files_read() == 1);
  }
  SECTION("another content") {
    nights.corpus.put("a.txt", "pp/res/1\nen\nspectrum");
    CHECK(nights.read(1)[0].documents.size() == 1);
  }
  SECTION("other readers") {
    CHECK(nights.read(1, 2) == first);
    CHECK(nights.readers.files_read() == 2);
  }
  SECTION("--full") {
    CHECK(nights.read(1, 1, false) == first);
    CHECK(nights.readers.files_read() == 2);
  }
}

TEST_CASE("a failure that may pass is tried again once in seven days", "[corpus_reading]") {
  Nights nights;
  nights.corpus.put("a.txt", GENERATE("bad timed_out", "bad out_of_memory", "bad reader_died"));
  for (std::uint64_t day = 20'000; day < 20'000 + 10 * kDaysBetweenTries; ++day) {
    const FileOutcome outcome = nights.read(day)[0];
    REQUIRE(status_of(outcome) == FileStatus::kFailed);
    CHECK(deciding_problem(outcome)->detail == "as told; it is tried again once in 7 days");
  }
  // The first day lies somewhere in the seven of the file.
  CHECK(nights.readers.files_read() >= 10);
  CHECK(nights.readers.files_read() <= 11);
}

TEST_CASE("not all are tried again in the same night", "[corpus_reading]") {
  Nights nights;
  for (int i = 0; i < 70; ++i) nights.corpus.put(std::to_string(i) + ".txt", "bad timed_out");
  nights.read(0);
  for (std::uint64_t day = 1; day <= kDaysBetweenTries; ++day) {
    const int before = nights.readers.files_read();
    nights.read(day);
    CHECK(nights.readers.files_read() > before);
  }
  CHECK(nights.readers.files_read() == 140);
}

}  // namespace
}  // namespace itu::indexer
