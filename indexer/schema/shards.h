// The Xapian databases of one generation. One is enough for most; `build --shards N` parts the
// documents among N, which are read as one again. Texts, stems and the manifest stay single.
//
// Which shard a document lies in follows from its work alone: editions, languages and supplements
// of a work stay together, and a document stays where it was as long as N is the same.
//
// Numbers of documents. Document i of the generation (from 0, by id and language) has the number
// i + 1 in its shard, whichever that is, so each shard has gaps. Xapian reads document d of shard s
// as number (d - 1) * N + s + 1 of the whole: the documents of all shards stand in the order of
// their ids, as they do in a single database, and so do hits that are equal otherwise.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

#include <xapian.h>

#include "indexer/schema/watch.h"

namespace itu::schema {

struct Manifest;

inline constexpr std::size_t kMostShards = 64;

// The shard, from 0, of the document with this id among `shards`.
std::size_t shard_of(std::string_view id, std::size_t shards);

// The shard, from 0, that number `docid` of the whole lies in.
std::size_t shard_of(Xapian::docid docid, std::size_t shards);

// Its folder inside the generation: "xapian" where there is one, else "xapian-2-of-3" for number 1.
std::string shard_folder(std::size_t number, std::size_t shards);

// Opens the shards of a generation as one database. Throws Error (kDamaged) naming the shard that
// is missing, cannot be read or does not hold as many documents as the manifest says.
Xapian::Database open_shards(const std::filesystem::path& generation, const Manifest& manifest);

// Lets Xapian check the tables of every shard. Throws Error (kDamaged) naming the shard.
void check_shards(const std::filesystem::path& generation, const Manifest& manifest,
                  const Watch& watch);

}  // namespace itu::schema
