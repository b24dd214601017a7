#include "indexer/build/run_report.h"

#include <catch2/catch.hpp>

namespace itu::indexer {
namespace {

FileOutcome file(const std::string& path, const std::vector<Problem>& problems,
                 const std::vector<std::string>& ids) {
  FileOutcome outcome;
  outcome.path = path;
  outcome.problems = problems;
  outcome.ids = ids;
  return outcome;
}

TEST_CASE("a file ends in exactly one state", "[run_report]") {
  const Problem warning{FileStatus::kWarning, "bad_utf8", ""};
  const Problem skipped{FileStatus::kSkipped, "other_format", ""};
  const Problem failed{FileStatus::kFailed, "timed_out", ""};
  struct Case {
    std::vector<Problem> problems;
    std::vector<std::string> ids;
    FileStatus status;
  };
  const auto& [problems, ids, status] = GENERATE_COPY(values<Case>({
      {{}, {"pp/res/1"}, FileStatus::kIndexed},
      {{warning}, {"pp/res/1"}, FileStatus::kWarning},
      {{skipped}, {}, FileStatus::kSkipped},
      {{warning, skipped}, {}, FileStatus::kSkipped},
      {{failed, warning}, {}, FileStatus::kFailed},
      // One of its documents is elsewhere, the other is in the index.
      {{skipped}, {"pp/res/1"}, FileStatus::kWarning},
      {{warning}, {}, FileStatus::kSkipped},
  }));
  CHECK(status_of(file("a", problems, ids)) == status);
}

TEST_CASE("hostile names and details stay on their line", "[run_report]") {
  RunReport report;
  report.verdict = "published";
  report.files = {file("a\n\x1b[31m\xff.txt", {{FileStatus::kFailed, "bad", "x\n\x1b[2Jy"}}, {})};
  const std::string text = to_text(report);
  CHECK(text.find("failed a%0A%1B[31m%FF.txt: bad: x [2Jy\n") != std::string::npos);
  const std::string json = to_json(report);
  CHECK(json.find("\"path\": \"a%0A%1B[31m%FF.txt\"") != std::string::npos);
  CHECK(json.find('\x1b') == std::string::npos);
}

TEST_CASE("the report in JSON", "[run_report]") {
  RunReport report;
  report.generation = "20261122T020003Z";
  report.started = "2026-11-22T02:00:03Z";
  report.seconds = 1.5;
  report.verdict = "published";
  report.files = {file("a.txt", {}, {"pp/res/1"})};
  CHECK(to_json(report) == R"({
 "generation": "20261122T020003Z",
 "started": "2026-11-22T02:00:03Z",
 "seconds": 1.5,
 "verdict": "published",
 "shards": 1,
 "converted": 0,
 "warnings": [],
 "counts": {
  "seen": 1,
  "indexed": 1,
  "warning": 0,
  "skipped": 0,
  "failed": 0,
  "documents": 1
 },
 "files": [
  {
   "path": "a.txt",
   "status": "indexed",
   "reason": null,
   "detail": null,
   "documents": [
    "pp/res/1"
   ]
  }
 ]
}
)");
}

}  // namespace
}  // namespace itu::indexer
