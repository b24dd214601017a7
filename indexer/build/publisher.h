// What of an index may change, and how: generations are published by one rename, old ones are
// removed, `current` is pointed back. All of it under the RunLock.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/schema/generation.h"

namespace itu::indexer {

// Makes the folders of an index. Throws schema::Error.
void prepare_index(const schema::IndexPaths& paths);

// Removes what killed runs left behind: everything in work/ but the lock, a half-made link, and
// generations that are neither current nor one of its `keep` predecessors.
void clean_up(const schema::IndexPaths& paths, int keep);

// A name for the generation that is published now, in use by none on disk.
std::string choose_generation_name(const schema::IndexPaths& paths);

// Publishes the finished folder `work` as the generation `name`: makes its files read-only, fsyncs
// all of it, moves it to generations/, points `current` at it and fsyncs that. Until the last
// rename readers see the old generation, after it the new one. Throws schema::Error.
void publish(const schema::IndexPaths& paths, const std::filesystem::path& work,
             const std::string& name);

// Points `current` at a generation that is there.
void point_current_at(const schema::IndexPaths& paths, const std::string& name);

// The current generation and up to `keep` before it, as each names the one before. Newest first.
std::vector<std::string> kept_generations(const schema::IndexPaths& paths, int keep);

// Replaces a file of INDEX/last-run, so that it is there whole or as it was.
void write_last_run(const schema::IndexPaths& paths, std::string_view name, std::string_view text);

// Throws schema::Error (kUnreadable) if fewer than `bytes` are free where the index lies.
void require_room(const schema::IndexPaths& paths, std::uint64_t bytes);

}  // namespace itu::indexer
