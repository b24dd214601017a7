#include "indexer/build/file_outcome.h"

#include <algorithm>

namespace itu::indexer {

const Problem* deciding_problem(const FileOutcome& file) {
  const auto worst =
      std::max_element(file.problems.begin(), file.problems.end(),
                       [](const Problem& a, const Problem& b) { return a.status < b.status; });
  return worst == file.problems.end() ? nullptr : &*worst;
}

FileStatus status_of(const FileOutcome& file) {
  const Problem* worst = deciding_problem(file);
  if (!file.ids.empty()) return worst == nullptr ? FileStatus::kIndexed : FileStatus::kWarning;
  // Nothing of it is in the index: somebody must have said why.
  if (worst == nullptr || worst->status < FileStatus::kSkipped) return FileStatus::kSkipped;
  return worst->status;
}

}  // namespace itu::indexer
