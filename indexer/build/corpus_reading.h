// The first half of a build: every file of the corpus read, from the cache where its content is
// known, else in a guarded child; then what wants conversion, many files at a time.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "indexer/build/file_outcome.h"
#include "indexer/build/file_reader.h"
#include "indexer/build/progress.h"
#include "indexer/build/reading_cache.h"
#include "indexer/source/walk.h"

namespace itu::indexer {

struct CorpusReading {
  std::vector<FileOutcome> files;  // by path; members of an archive behind it
  std::size_t converted = 0;       // files that a converter was wanted for
};

// One outcome for each entry of the corpus, and for each member of its archives. A reading that
// failed is kept like any other, until the file or the analysis changes; one that failed for want
// of time or memory, or whose reader died, for some days (kDaysBetweenTries); one that wanted a
// converter which is not there, until it is. Throws schema::Error.
CorpusReading read_corpus(const CorpusFolder& corpus, ReadingCache& cache, const ReadingPlan& plan,
                          const ReaderFactory& readers, Progress& progress);

// SHA-256 over paths, contents and outcomes: the same for the same corpus read to the same effect.
std::string digest_of(const std::vector<FileOutcome>& files, int analysis_version);

}  // namespace itu::indexer
