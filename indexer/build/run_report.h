// report.json and report.txt: what a run did with every file. Written into INDEX/last-run at the
// end of every run, published or not, and into the generation that it published. Its fields are in
// docs/operations.md, "The report".
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "indexer/build/file_outcome.h"

namespace itu::indexer {

struct ReportCounts {
  std::size_t seen = 0;  // the sum of the next four
  std::size_t indexed = 0;
  std::size_t warning = 0;
  std::size_t skipped = 0;
  std::size_t failed = 0;
  std::size_t documents = 0;

  bool operator==(const ReportCounts&) const = default;
};

struct RunReport {
  std::string generation;  // published by this run; empty: none
  std::string started;     // ISO 8601, UTC
  double seconds = 0;
  std::string verdict;  // "published", "unchanged", "refused: ...", "forced: ...", "failed: ..."
  std::size_t shards = 1;
  std::size_t converted = 0;  // files given to a converter in this run, with or without success
  std::vector<std::string> warnings;  // of the run itself
  std::vector<FileOutcome> files;
};

ReportCounts count(const std::vector<FileOutcome>& files);

std::string to_json(const RunReport& report);

// For people: the verdict, the counts, and every file that is not simply indexed.
std::string to_text(const RunReport& report);

}  // namespace itu::indexer
