// What became of one file of the corpus in a build: one line of the report.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/build/stored_reading.h"
#include "indexer/reader/reader.h"

namespace itu::indexer {

struct FileOutcome {
  std::string path;    // in the bytes of the file system
  std::string sha256;  // of its content; empty if it was not read
  std::string key;     // of its reading in the cache; empty if there is none
  std::vector<Problem> problems;
  std::vector<DocumentSummary> documents;  // as read
  std::vector<std::string> ids;            // of those that are in the index
  std::size_t archive = 0;  // bytes of `path` that name an archive of the corpus; 0: there is none

  bool operator==(const FileOutcome&) const = default;
};

// The worst of its problems; kIndexed if there are none. A file that gave a document is not
// failed: problems as bad as that then count as warnings.
FileStatus status_of(const FileOutcome& file);

// The problem that decided the status; nullptr if there are none.
const Problem* deciding_problem(const FileOutcome& file);

}  // namespace itu::indexer
