#include "indexer/schema/generation.h"

#include <random>

#include <catch2/catch.hpp>

#include "indexer/schema/error.h"
#include "indexer/schema/file_io.h"
#include "tests/indexer/schema/sample_documents.h"
#include "tests/indexer/schema/written_index.h"

namespace itu::schema {
namespace {

namespace fs = std::filesystem;

ErrorKind kind_of_failure(const fs::path& generation) {
  try {
    verify_generation(generation);
  } catch (const Error& error) {
    return error.kind();
  }
  FAIL("nothing found wrong");
  return ErrorKind::kUsage;
}

TEST_CASE("a link tells which generation is current", "[generation]") {
  const TemporaryFolder folder;
  CHECK_FALSE(current_generation(folder.path()));
  write_index(folder.path(), {make_document("pp/res/1", "en", "", {"p1|b|one"})},
              "20260101T000000Z");
  write_index(folder.path(), {make_document("pp/res/1", "en", "", {"p1|b|one"})},
              "20260102T000000Z");
  CHECK(current_generation(folder.path()) == "20260102T000000Z");
  CHECK(list_generations(folder.path()) ==
        std::vector<std::string>{"20260101T000000Z", "20260102T000000Z"});
}

TEST_CASE("the checksums find every kind of damage", "[generation]") {
  const TemporaryFolder folder;
  const fs::path generation = folder.path() / "g";
  write_generation(generation, {make_document("pp/res/1", "en", "", {"p1|b|one two three"})});
  verify_generation(generation);

  SECTION("a flipped byte in any file") {
    std::mt19937 random(17);
    for (const auto& [path, sealed] : read_manifest(generation).files) {
      if (sealed.bytes == 0) continue;
      CAPTURE(path);
      const std::string good = read_file(generation / path);
      std::string bad = good;
      bad[random() % bad.size()] ^= 4;
      write_file(generation / path, bad);
      CHECK(kind_of_failure(generation) == ErrorKind::kDamaged);
      write_file(generation / path, good);
    }
    verify_generation(generation);
  }
  SECTION("a file that is missing") {
    fs::remove(generation / kTextsFile);
    CHECK(kind_of_failure(generation) == ErrorKind::kDamaged);
  }
  SECTION("a file too many") {
    write_file(generation / "more", "");
    CHECK(kind_of_failure(generation) == ErrorKind::kDamaged);
  }
  SECTION("a manifest that is missing") {
    fs::remove(generation / kManifestFile);
    CHECK(kind_of_failure(generation) == ErrorKind::kDamaged);
  }
  SECTION("a count that is not true") {
    Manifest manifest = read_manifest(generation);
    ++manifest.documents;
    write_file(generation / kManifestFile, to_json(manifest));
    CHECK(kind_of_failure(generation) == ErrorKind::kDamaged);
  }
}

}  // namespace
}  // namespace itu::schema
