// The first half of a build: every file of the corpus read, from the cache where its content is
// known, else in a guarded child.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "indexer/build/file_outcome.h"
#include "indexer/build/progress.h"
#include "indexer/build/reading_cache.h"
#include "indexer/source/walk.h"

namespace itu::indexer {

// Reads the bytes of one file into a stored reading, or says why there is none. One for each
// worker; in a build it is a guarded child, in tests a function.
using ReadFile = std::function<std::variant<std::string, Problem>(std::string_view bytes,
                                                                  const std::string& path)>;
using ReaderFactory = std::function<ReadFile()>;

struct ReadingPlan {
  std::size_t jobs = 1;
  bool use_cache = true;  // false: read everything again (and keep it)
  std::uint64_t day = 0;  // today, counted from any fixed day: failures that may pass wait for one
};

// One outcome for each entry of the corpus, by path. A reading that failed is kept like any other,
// until the file or the analysis changes; one that failed for want of time or memory, or whose
// reader died, for some days (kDaysBetweenTries). Throws schema::Error.
std::vector<FileOutcome> read_corpus(const CorpusFolder& corpus, ReadingCache& cache,
                                     const ReadingPlan& plan, const ReaderFactory& readers,
                                     Progress& progress);

// SHA-256 over paths, contents and outcomes: the same for the same corpus read to the same effect.
std::string digest_of(const std::vector<FileOutcome>& files, int analysis_version);

}  // namespace itu::indexer
