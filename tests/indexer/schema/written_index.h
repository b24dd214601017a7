// Small generations and indexes on disk, for tests that read one.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "analyzers/document.h"
#include "indexer/schema/manifest.h"

namespace itu::schema {

// A whole generation from a few documents, sorted by id and language first. `folder` is made.
void write_generation(const std::filesystem::path& folder,
                      const std::vector<analyzers::Document>& documents, Manifest manifest = {},
                      std::size_t shards = 1);

// The same as an index: INDEX/generations/<name> and the link to it.
void write_index(const std::filesystem::path& index,
                 const std::vector<analyzers::Document>& documents,
                 const std::string& generation = "20260101T000000Z", std::size_t shards = 1);

}  // namespace itu::schema
