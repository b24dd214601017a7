// The commands of itu-indexer that work on an index. Each prints for people on standard output and
// returns the exit code of docs/operations.md; a broken world is a schema::Error, which main turns
// into a message and a code.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace itu::indexer {

enum class ProgressMode : std::uint8_t { kAuto, kAlways, kNever };

struct BuildOptions {
  std::string corpus;      // folder to read
  std::string index;       // folder to write; made if it is not there
  int jobs = 0;            // workers; 0: one for each processor
  bool full = false;       // read everything again and publish in any case
  std::size_t shards = 1;  // databases, 1 to schema::kMostShards
  int keep = 1;            // previous generations kept, at least 1
  bool force = false;      // publish although the gate refuses
  std::string canaries;    // file with lines "id-or-words <tab> expected id"; empty: none
  ProgressMode progress = ProgressMode::kAuto;
  std::string office = "/usr/bin/soffice";        // LibreOffice, for .doc and .rtf; empty: not used
  std::string recognizer = "/usr/bin/tesseract";  // for scanned pages of PDFs; empty: not used
};

// The exit code of a build that was published although some files could not be read.
inline constexpr int kExitSomeFilesFailed = 5;

int run_build(const BuildOptions& options);

// `documents: N`, `generation: ID`, `published: ...`, `age: ...`, `previous: ...`.
int run_status(const std::string& index);

// Checks the current generation against its manifest.
int run_verify(const std::string& index);

// Points `current` back to the generation before it, or to the generation `to`.
int run_rollback(const std::string& index, const std::string& to);

}  // namespace itu::indexer
