// manifest.json of a generation: what it is made of, so that it can be checked before anybody reads
// it. Written last, when everything else of the generation is on disk.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/schema/fields.h"

namespace itu::schema {

struct SealedFile {
  std::uint64_t bytes = 0;
  std::string sha256;  // 64 hexadecimal digits

  bool operator==(const SealedFile&) const = default;
};

struct Manifest {
  int schema = kSchemaVersion;
  std::string generation;  // "20261122T020003Z"
  std::string previous;    // the generation it replaced; empty: the first
  std::string published;   // ISO 8601, UTC
  std::string program;     // version of the indexer
  int analysis = 0;        // version of readers and finder
  std::string verdict;     // of the gate: "published" or "forced: ..."
  std::uint64_t files_seen = 0;
  std::uint64_t files_failed = 0;
  std::uint64_t documents = 0;
  std::vector<std::uint64_t> shards = {0};         // documents in each, see shards.h
  std::uint64_t text_bytes = 0;                    // of all documents
  std::map<std::string, std::uint64_t> languages;  // documents in each
  std::string corpus_digest;                       // of the paths and contents it was built from
  std::map<std::string, SealedFile> files;  // by path inside the generation, without manifest.json

  bool operator==(const Manifest&) const = default;
};

std::string to_json(const Manifest& manifest);

// Undoes to_json(). `where` is for messages. Throws Error: kDamaged for what is no manifest,
// kOtherSchema for one of another number, with the advice to rebuild. What it gives has 1 to
// kMostShards shards.
Manifest parse_manifest(std::string_view json, const std::filesystem::path& where);

}  // namespace itu::schema
