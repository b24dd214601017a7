#include "indexer/build/stored_reading.h"

#include <random>

#include <catch2/catch.hpp>

#include "indexer/schema/document_record.h"
#include "indexer/schema/error.h"
#include "tests/indexer/schema/sample_documents.h"

namespace itu::indexer {
namespace {

FileReading sample_reading() {
  FileReading reading;
  reading.problems = {{FileStatus::kWarning, "bad_utf8", "two bytes replaced"}};
  reading.documents = {schema::make_document("pp/res/1", "en", "One", {"p1|b|first text"}),
                       schema::make_document("pp/res/2", "fr", "Deux", {"p1|b|second texte"})};
  schema::add_reference(reading.documents[1], "texte", "pp/res/1#annex.1");
  return reading;
}

TEST_CASE("a stored reading gives its documents back", "[stored_reading]") {
  const FileReading reading = sample_reading();
  const std::string bytes = encode(reading);
  check_reading(bytes);
  const ReadingHead head = decode_head(std::string_view(bytes).substr(0, head_size(bytes)));
  CHECK(head.problems == reading.problems);
  REQUIRE(head.documents.size() == 2);
  CHECK(head.documents[1].id == "pp/res/2");
  CHECK(head.documents[1].language == "fr");
  for (std::size_t i = 0; i < 2; ++i) {
    const std::string record = bytes.substr(head.documents[i].offset, head.documents[i].length);
    CHECK(schema::decode(record) == reading.documents[i]);
    CHECK(checksum(record) == head.documents[i].checksum);
  }
}

TEST_CASE("whatever a child answers, it is refused or makes sense", "[stored_reading]") {
  const auto seed = GENERATE(range(1U, 31U));
  CAPTURE(seed);
  std::mt19937 random(seed);
  const std::string good = encode(sample_reading());
  for (int round = 0; round < 300; ++round) {
    std::string bad = good;
    for (std::size_t flips = 1 + random() % 3; flips > 0; --flips) {
      bad[random() % bad.size()] = static_cast<char>(random());
    }
    if (round % 5 == 0) bad.resize(random() % bad.size());
    try {
      check_reading(bad);
    } catch (const schema::Error& error) {
      CHECK(error.kind() == schema::ErrorKind::kDamaged);
    }
  }
}

}  // namespace
}  // namespace itu::indexer
