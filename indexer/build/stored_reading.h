// What reading one file gave, as bytes: the answer of the guarded child, and a file of the cache.
// A small head (problems, and what the choice between documents needs) comes before the records,
// so that a build that changes nothing reads heads only.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/build/analysis.h"
#include "indexer/reader/reader.h"

namespace itu::indexer {

// What tells one document from another; its record lies beside it.
struct DocumentSummary {
  std::string id;
  std::string language;
  std::uint64_t offset = 0;  // of its record, from the start of the stored reading
  std::uint64_t length = 0;
  std::uint64_t checksum = 0;  // of the record

  bool operator==(const DocumentSummary&) const = default;
};

// A file in an archive, read as a file of its own.
struct MemberSummary {
  std::string path;  // of the archive, "/", its name in the archive
  std::string sha256;

  bool operator==(const MemberSummary&) const = default;
};

struct ReadingHead {
  std::vector<Problem> problems;
  std::vector<DocumentSummary> documents;
  std::vector<MemberSummary> members;  // of an archive, which has no documents

  bool operator==(const ReadingHead&) const = default;
};

std::string encode(const FileReading& reading);

// The stored reading of an archive.
std::string encode_archive(const std::vector<Problem>& problems,
                           const std::vector<MemberSummary>& members);

// The head at the start of `bytes`, which may be cut anywhere behind it. Throws schema::Error
// (kDamaged) for anything else.
ReadingHead decode_head(std::string_view bytes);

// How many bytes from the start hold the head, told by the first kHeadPrefix bytes.
inline constexpr std::size_t kHeadPrefix = 16;
std::uint64_t head_size(std::string_view bytes);

// Checks a whole stored reading, all the way into its records: a child that was taken over by
// the file it reads must not break the build. Archives are not read by children. Throws
// schema::Error (kDamaged).
void check_reading(std::string_view bytes);

// Not cryptographic: finds bytes that a power cut left torn.
std::uint64_t checksum(std::string_view bytes);

}  // namespace itu::indexer
