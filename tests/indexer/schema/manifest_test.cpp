#include "indexer/schema/manifest.h"

#include <catch2/catch.hpp>

#include "indexer/schema/error.h"
#include "indexer/schema/shards.h"

namespace itu::schema {
namespace {

ErrorKind kind_of_failure(std::string_view json) {
  try {
    parse_manifest(json, "here");
  } catch (const Error& error) {
    CHECK_FALSE(error.hint().empty());
    return error.kind();
  }
  FAIL("no error");
  return ErrorKind::kUsage;
}

TEST_CASE("a manifest comes back as it was", "[manifest]") {
  Manifest manifest;
  manifest.generation = "20261122T020003Z";
  manifest.previous = "20261121T020003Z";
  manifest.published = "2026-11-22T02:00:09Z";
  manifest.documents = 62;
  manifest.shards = {40, 0, 22};
  manifest.languages = {{"en", 60}, {"", 2}};
  manifest.files = {{"texts", {17, std::string(64, 'a')}}};
  CHECK(parse_manifest(to_json(manifest), "here") == manifest);
}

TEST_CASE("a manifest with no shard or with too many is none", "[manifest]") {
  Manifest manifest;
  manifest.shards.assign(GENERATE(std::size_t{0}, kMostShards + 1), 1);
  CHECK(kind_of_failure(to_json(manifest)) == ErrorKind::kDamaged);
}

TEST_CASE("what is no manifest of ours is refused with what to do", "[manifest]") {
  CHECK(kind_of_failure("") == ErrorKind::kDamaged);
  CHECK(kind_of_failure("[]") == ErrorKind::kDamaged);
  CHECK(kind_of_failure("{\"schema\": \"one\"}") == ErrorKind::kDamaged);
  const std::string ours = "{\"schema\": " + std::to_string(kSchemaVersion);
  CHECK(kind_of_failure(ours + "}") == ErrorKind::kDamaged);
  CHECK(kind_of_failure("{\"schema\": 999}") == ErrorKind::kOtherSchema);
}

}  // namespace
}  // namespace itu::schema
