#include "indexer/schema/shards.h"

#include <algorithm>

#include <catch2/catch.hpp>

#include "indexer/schema/error.h"
#include "indexer/schema/file_io.h"
#include "indexer/schema/generation_writer.h"
#include "indexer/schema/index.h"
#include "tests/indexer/schema/sample_documents.h"
#include "tests/indexer/schema/written_index.h"

namespace itu::schema {
namespace {

namespace fs = std::filesystem;

std::vector<analyzers::Document> resolutions(int count) {
  std::vector<analyzers::Document> documents;
  for (int i = 0; i < count; ++i) {
    const std::string number = std::to_string(i + 1);
    documents.push_back(make_document("pp/res/" + number, "en", "Resolution " + number,
                                      {"p1|b|spectrum " + number, "p2|b|common words"}));
  }
  return documents;
}

// What a failure to open or to verify says.
template <typename Call>
std::string message_of(Call&& call) {
  try {
    call();
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::kDamaged);
    CHECK_FALSE(error.hint().empty());
    return error.what();
  }
  FAIL("nothing found wrong");
  return {};
}

bool mentions(const std::string& text, std::string_view what) {
  return text.find(what) != std::string::npos;
}

std::vector<std::string> all_ids(const Index& index) {
  std::vector<std::string> ids;
  for (const Xapian::docid docid : index.documents_with("")) {
    ids.push_back(index.entry(docid).hit.id);
  }
  return ids;
}

TEST_CASE("a work has one shard, for ever", "[shards]") {
  CHECK(shard_of("pp/res/140", 3) == shard_of("pp/res/140@2006", 3));
  CHECK(shard_of("pp/res/140", 3) == shard_of("pp/res/140@2006/cor1", 3));
  CHECK(shard_of("pp/res/140", 1) == 0);
  // Written down: another result is another format.
  struct Case {
    std::string id;
    std::size_t of_3;
    std::size_t of_64;
  };
  const auto& [id, of_3, of_64] = GENERATE(values<Case>({
      {"pp/res/140", 0, 20},
      {"council/doc/2007/21", 0, 5},
      {"file/2007/letter-of-may", 1, 49},
  }));
  CAPTURE(id);
  CHECK(shard_of(id, 3) == of_3);
  CHECK(shard_of(id, 64) == of_64);
}

TEST_CASE("similar ids lie in different shards", "[shards]") {
  for (const std::size_t shards : {2U, 3U, 8U, 64U}) {
    std::vector<int> counts(shards, 0);
    const int documents = 1000 * static_cast<int>(shards);
    for (int i = 0; i < documents; ++i) {
      ++counts[shard_of("council/doc/2007/" + std::to_string(i), shards)];
    }
    CAPTURE(shards);
    CHECK(*std::min_element(counts.begin(), counts.end()) > 800);
    CHECK(*std::max_element(counts.begin(), counts.end()) < 1200);
  }
}

TEST_CASE("shards are read as one database in the order of the ids", "[shards]") {
  const TemporaryFolder folder;
  write_index(folder.path() / "one", resolutions(40));
  const Index one(folder.path() / "one");
  const std::size_t shards = GENERATE(2U, 3U, 64U);
  CAPTURE(shards);
  write_index(folder.path() / "many", resolutions(40), "20260101T000000Z", shards);
  const Index many(folder.path() / "many");
  CHECK(many.manifest().shards.size() == shards);
  CHECK(all_ids(many) == all_ids(one));
  CHECK(many.count("spectrum") == 40);
  CHECK(many.find("pp/res/7", "en")->hit == one.find("pp/res/7", "en")->hit);
  CHECK(many.stems().words_like("spectrum", "en") == one.stems().words_like("spectrum", "en"));
  for (const Xapian::docid docid : many.documents_with("")) {
    const HitRecord hit = many.entry(docid).hit;
    CHECK(shard_of(docid, shards) == shard_of(hit.id, shards));
    CHECK(many.record(hit).id() == hit.id);
  }
  verify_generation(resolve_generation(folder.path() / "many"));
}

TEST_CASE("a lost, swapped or damaged shard is named", "[shards]") {
  const TemporaryFolder folder;
  const fs::path generation = folder.path() / "g";
  write_generation(generation, resolutions(20), {}, 3);
  const fs::path second = generation / "xapian-2-of-3";
  const fs::path third = generation / "xapian-3-of-3";
  const auto open = [&] { Index{generation}; };
  const auto verify = [&] { verify_generation(generation); };
  REQUIRE_NOTHROW(verify());

  SECTION("missing") {
    fs::remove_all(second);
    CHECK(mentions(message_of(open), "xapian-2-of-3: shard 2 of 3 is missing"));
    CHECK(mentions(message_of(verify), "xapian-2-of-3"));
  }
  SECTION("empty") {
    fs::remove_all(third);
    fs::create_directory(third);
    CHECK(mentions(message_of(open), "shard 3 of 3"));
    CHECK(mentions(message_of(verify), "xapian-3-of-3"));
  }
  SECTION("of another generation") {
    write_generation(folder.path() / "other", resolutions(90), {}, 3);
    fs::remove_all(second);
    fs::rename(folder.path() / "other" / "xapian-2-of-3", second);
    CHECK(mentions(message_of(open), "shard 2 of 3 holds"));
    CHECK(mentions(message_of(verify), "xapian-2-of-3"));
  }
  SECTION("torn") {
    write_file(second / "iamglass", "torn");
    CHECK(mentions(message_of(open), "shard 2 of 3"));
    CHECK(mentions(message_of(verify), "xapian-2-of-3"));
  }
}

TEST_CASE("documents in the wrong shard are found although all checksums are right", "[shards]") {
  const TemporaryFolder folder;
  const fs::path generation = folder.path() / "g";
  write_generation(generation, resolutions(20), {}, 2);
  Manifest manifest = read_manifest(generation);
  std::swap(manifest.shards[0], manifest.shards[1]);
  fs::rename(generation / "xapian-1-of-2", generation / "x");
  fs::rename(generation / "xapian-2-of-2", generation / "xapian-1-of-2");
  fs::rename(generation / "x", generation / "xapian-2-of-2");
  write_manifest(generation, manifest);
  CHECK(mentions(message_of([&] { verify_generation(generation); }), "not in its place"));
}

}  // namespace
}  // namespace itu::schema
