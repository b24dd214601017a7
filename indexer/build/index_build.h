// One build, from the files of a corpus to a published generation:
//
//   read (corpus_reading) -> choose (document_choice) -> write (schema/generation_writer)
//     -> verify and judge (gate) -> publish (publisher) -> report (run_report)
//
// `kill -9`, a full disk, a failing call at any moment leave the last generation serving; the next
// build removes what is left behind.
#pragma once

#include <string>
#include <vector>

#include "indexer/build/commands.h"
#include "indexer/build/corpus_reading.h"
#include "indexer/build/run_report.h"

namespace itu::indexer {

enum class BuildResult { kPublished, kUnchanged, kRefused };

struct FinishedBuild {
  BuildResult result = BuildResult::kUnchanged;
  RunReport report;
  std::vector<std::string> refusals;  // of the gate, also where --force overruled it
  std::vector<std::string> warnings;  // of the run, for standard error
};

// Builds with the readers that `readers` makes, one for each worker. `analysis_version` tells
// cached readings of other readers apart. Throws schema::Error for a failure of the world; the
// report in INDEX/last-run then says so as well.
FinishedBuild build_index(const BuildOptions& options, const ReaderFactory& readers,
                          int analysis_version);

}  // namespace itu::indexer
