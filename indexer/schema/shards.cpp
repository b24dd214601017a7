#include "indexer/schema/shards.h"

#include <system_error>

#include "analyzers/citation/target.h"
#include "indexer/schema/error.h"
#include "indexer/schema/generation.h"
#include "indexer/schema/index.h"
#include "indexer/schema/stable_hash.h"

namespace itu::schema {

namespace fs = std::filesystem;

namespace {

// "shard 2 of 3", by which people know it; just "database" where there is but one.
std::string name_of(std::size_t number, const Manifest& manifest) {
  const std::size_t shards = manifest.shards.size();
  if (shards == 1) return "the database";
  return "shard " + std::to_string(number + 1) + " of " + std::to_string(shards);
}

fs::path path_of(std::size_t number, const fs::path& generation, const Manifest& manifest) {
  return generation / shard_folder(number, manifest.shards.size());
}

[[noreturn]] void fail(const fs::path& folder, const std::string& what) {
  throw Error(ErrorKind::kDamaged, folder.string() + ": " + what,
              "run `itu-indexer rollback`, copy it back whole, or rebuild");
}

Xapian::Database open_shard(std::size_t number, const fs::path& generation,
                            const Manifest& manifest) {
  const fs::path folder = path_of(number, generation, manifest);
  const std::string name = name_of(number, manifest);
  std::error_code error;
  if (!fs::is_directory(folder, error)) fail(folder, name + " is missing");
  return translate_xapian(folder.string() + ": " + name, [&] {
    Xapian::Database shard(folder.string());
    const std::uint64_t expected = manifest.shards[number];
    if (shard.get_doccount() == expected) return shard;
    fail(folder, name + " holds " + std::to_string(shard.get_doccount()) +
                     " documents, the manifest says " + std::to_string(expected));
  });
}

}  // namespace

std::size_t shard_of(std::string_view id, std::size_t shards) {
  const auto target = analyzers::parse_id(id);
  const std::uint64_t hash = stable_hash(target ? analyzers::work_id(*target) : std::string(id));
  return (hash ^ (hash >> 32U)) % shards;  // the low bits alone tell similar ids apart badly
}

std::size_t shard_of(Xapian::docid docid, std::size_t shards) { return (docid - 1) % shards; }

std::string shard_folder(std::size_t number, std::size_t shards) {
  std::string folder(kDatabaseFolder);
  if (shards == 1) return folder;
  return folder + "-" + std::to_string(number + 1) + "-of-" + std::to_string(shards);
}

Xapian::Database open_shards(const fs::path& generation, const Manifest& manifest) {
  Xapian::Database whole;
  for (std::size_t number = 0; number < manifest.shards.size(); ++number) {
    whole.add_database(open_shard(number, generation, manifest));
  }
  return whole;
}

void check_shards(const fs::path& generation, const Manifest& manifest, const Watch& watch) {
  watch.begin("databases", manifest.shards.size());
  for (std::size_t number = 0; number < manifest.shards.size(); ++number) {
    const fs::path folder = path_of(number, generation, manifest);
    const std::string name = name_of(number, manifest);
    translate_xapian(folder.string() + ": " + name, [&] {
      if (Xapian::Database::check(folder.string()) == 0) return;
      fail(folder, "Xapian finds the tables of " + name + " damaged");
    });
    watch.step();
  }
}

}  // namespace itu::schema
