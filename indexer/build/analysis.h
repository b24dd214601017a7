// One file's bytes to finished documents: read, taken apart, structured, named, its references
// found. This is the work that runs in the guarded child; it touches no file and never throws for
// bad content. `itu-indexer show` and `build` print and store what it returns.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "analyzers/document.h"
#include "indexer/reader/guard/guard.h"
#include "indexer/reader/reader.h"

namespace itu::indexer {

struct FileReading {
  std::vector<analyzers::Document> documents;  // in the order of the file; empty: none was found
  std::vector<Problem> problems;

  bool operator==(const FileReading&) const = default;
};

// `path` is relative to the corpus, in the bytes of the file system. What a document is called is
// settled by settlement.h; without any symbol its id is file/ and the path. A file of many texts
// gives a document for itself (text_list.h), with what the file name says, and then its texts.
FileReading analyse_file(std::string_view bytes, const std::string& path);

// The same for bytes that are known to be in `format`.
FileReading analyse_file(std::string_view bytes, const std::string& path, Format format);

// The same for what a reader has made of the file.
FileReading analyse_read(ReadResult read, const std::string& path);

// What a guarded child may do that runs the analysis. It may read one folder: the encodings of
// Chinese, Japanese and Korean fonts, as PDFs ask for them.
GuardLimits analysis_limits();

// Loads what the analysis needs from files (ICU, the magic database), so that it can run without.
void warm_up_analysis();

// The version of everything that decides what analyse_file() returns: cached readings of another
// version are not used. Raised with every change of readers, structure, finder or tables.
inline constexpr int kAnalysisVersion = 26;

}  // namespace itu::indexer
