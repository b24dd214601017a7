#include "indexer/schema/document_record.h"

#include <random>

#include <catch2/catch.hpp>

#include "indexer/schema/error.h"
#include "tests/indexer/schema/sample_documents.h"

namespace itu::schema {
namespace {

using analyzers::Document;
using analyzers::Reference;
using analyzers::TextSpan;

std::string random_text(std::mt19937& random, std::size_t longest) {
  std::string text(random() % (longest + 1), ' ');
  for (char& byte : text) byte = static_cast<char>('a' + random() % 26);
  return text;
}

TextSpan random_span(std::mt19937& random, std::size_t size) {
  const std::size_t begin = random() % (size + 1);
  return {begin, begin + random() % (size - begin + 1)};
}

analyzers::Target random_target(std::mt19937& random) {
  analyzers::Target target;
  target.body = random_text(random, 5);
  target.kind = random_text(random, 5);
  target.number = random_text(random, 5);
  target.edition = random_text(random, 5);
  target.place = random_text(random, 5);
  target.supplements.resize(random() % 3);
  for (auto& supplement : target.supplements) supplement.name = random_text(random, 5);
  return target;
}

Reference random_reference(std::mt19937& random, std::size_t size) {
  Reference reference;
  reference.span = random_span(random, size);
  reference.kind = static_cast<analyzers::ReferenceKind>(random() % 16);
  reference.targets.resize(1 + random() % 3);
  for (auto& target : reference.targets) {
    target.target = random_target(random);
    const TextSpan member = random_span(random, reference.span.size());
    if (!member.is_empty()) {
      target.span = {reference.span.begin + member.begin, reference.span.begin + member.end};
    }
    target.certainty = static_cast<analyzers::Certainty>(random() % 3);
    target.reason = random_text(random, 20);
    for (std::size_t i = random() % 3; i > 0; --i) {
      target.candidates.push_back({random_target(random), random_text(random, 20)});
    }
  }
  return reference;
}

Document random_document(std::mt19937& random) {
  Document document;
  document.own = random_target(random);
  document.kind = random_text(random, 5);
  document.body = random_text(random, 5);
  document.title = random_text(random, 30);
  document.date = random_text(random, 10);
  document.language = random_text(random, 2);
  document.text = random_text(random, 500);
  document.source_path = random_text(random, 30);
  document.source_archive = random_text(random, 10);
  document.part_of = random_text(random, 20);
  for (std::size_t i = random() % 20; i > 0; --i) {
    analyzers::Paragraph paragraph;
    paragraph.span = random_span(random, document.text.size());
    paragraph.number = random_span(random, document.text.size());
    paragraph.place = random_text(random, 8);
    paragraph.zone = static_cast<analyzers::Zone>(random() % 8);
    paragraph.level = static_cast<int>(random() % 7);
    paragraph.page = static_cast<int>(random() % 1000);
    document.paragraphs.push_back(paragraph);
  }
  for (std::size_t i = random() % 20; i > 0; --i) {
    document.references.push_back(random_reference(random, document.text.size()));
  }
  return document;
}

// Touches everything that a record offers.
void read_all(const std::string& bytes) {
  const DocumentRecord record(bytes);
  record.id();
  record.find_place("annex.2");
  record.paragraph_at_offset(17);
  record.paragraph_at_position(1717);
  record.first_reference_from(17);
  record.decode();
}

TEST_CASE("a document comes back from its record as it was", "[document_record]") {
  const auto seed = GENERATE(range(1U, 101U));
  CAPTURE(seed);
  std::mt19937 random(seed);
  const Document document = random_document(random);
  CHECK(decode(encode(document)) == document);
}

TEST_CASE("damaged records give an error or values, never a crash", "[document_record]") {
  const auto seed = GENERATE(range(1U, 41U));
  CAPTURE(seed);
  std::mt19937 random(seed);
  const std::string bytes = encode(random_document(random));
  for (int round = 0; round < 300; ++round) {
    std::string damaged = bytes;
    if (round % 7 == 0) damaged.resize(random() % damaged.size());
    for (std::size_t flips = 1 + random() % 4; flips > 0 && !damaged.empty(); --flips) {
      damaged[random() % damaged.size()] = static_cast<char>(random());
    }
    try {
      read_all(damaged);
    } catch (const Error& error) {
      CHECK(error.kind() == ErrorKind::kDamaged);
    }
  }
}

TEST_CASE("parts of a record are read in place", "[document_record]") {
  Document document = make_document("council/res/1282@2007", "en", "Role of the Union",
                                    {"p1|f|RESOLUTION 1282", "recalling|h|recalling",
                                     "recalling.a|p|Resolution 140 and Resolution 30"});
  add_reference(document, "Resolution 140", "pp/res/140");
  add_reference(document, "Resolution 30", "wtdc/res/30");
  std::string bytes = encode(document);
  set_first_positions(bytes, {1000, 2001, 3001});
  const DocumentRecord record(bytes);

  CHECK(record.id() == "council/res/1282@2007");
  CHECK(record.title() == "Role of the Union");
  CHECK(record.paragraph_text(2) == "Resolution 140 and Resolution 30");
  CHECK(record.find_place("recalling") == 1U);
  CHECK_FALSE(record.find_place("resolves"));

  CHECK_FALSE(record.paragraph_at_position(998));
  CHECK(record.paragraph_at_position(999) == 0U);  // the mark before the first token
  CHECK(record.paragraph_at_position(1001) == 0U);
  CHECK(record.paragraph_at_position(2001) == 1U);
  CHECK(record.paragraph_at_position(9000) == 2U);

  const std::size_t third = record.paragraph_span(2).begin;
  CHECK(record.paragraph_at_offset(0) == 0U);
  CHECK(record.paragraph_at_offset(third + 3) == 2U);
  CHECK(record.first_reference_from(0) == 0);
  CHECK(record.first_reference_from(third) == 0);
  CHECK(record.first_reference_from(third + 1) == 1);
  CHECK(record.first_reference_from(third + 40) == 2);
  CHECK(record.reference(1) == document.references[1]);
}

TEST_CASE("positions are given for every paragraph or refused", "[document_record]") {
  std::string bytes = encode(make_document("pp/res/140", "en", "", {"p1|b|one", "p2|b|two"}));
  CHECK_THROWS_AS(set_first_positions(bytes, {1000}), Error);
}

}  // namespace
}  // namespace itu::schema
