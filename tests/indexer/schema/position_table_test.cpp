#include "indexer/schema/position_table.h"

#include <map>

#include <catch2/catch.hpp>

#include "indexer/schema/byte_stream.h"
#include "indexer/schema/error.h"
#include "indexer/schema/file_io.h"
#include "indexer/schema/stable_hash.h"
#include "tests/indexer/schema/sample_documents.h"

namespace itu::schema {
namespace {

using Positions = std::vector<std::uint32_t>;
using Terms = std::map<std::string, Positions>;

std::string block_of(const Terms& terms) {
  std::vector<TermPositions> given;
  for (const auto& [term, positions] : terms) {
    given.push_back({term, positions.data(), positions.data() + positions.size()});
  }
  return encode_positions(given);
}

// The file of some documents, one block each.
std::filesystem::path write_blocks(const std::filesystem::path& folder,
                                   const std::vector<std::string>& blocks,
                                   const std::vector<std::size_t>& line) {
  std::vector<std::uint32_t> lengths(blocks.size());
  std::vector<std::filesystem::path> files;
  for (const std::size_t number : line) {
    lengths[number] = static_cast<std::uint32_t>(blocks[number].size());
    files.push_back(folder / ("block" + std::to_string(number)));
    write_file(files.back(), blocks[number]);
  }
  write_positions(folder / kPositionsFile, files, line, lengths);
  return folder / kPositionsFile;
}

Positions find(const PositionTable& table, std::uint32_t number, std::string_view term) {
  Positions positions{7};  // to be gone
  table.find(number, term, &positions);
  return positions;
}

std::uint32_t short_hash(std::string_view term) {
  const std::uint64_t hash = stable_hash(term);
  return static_cast<std::uint32_t>(hash ^ (hash >> 32U));
}

// Two words with the same hash in the table: by the birthday of 32 bits, among a few 100,000.
std::pair<std::string, std::string> words_alike() {
  std::map<std::uint32_t, std::string> seen;
  for (int i = 0;; ++i) {
    const std::string word = "w" + std::to_string(i);
    const auto [other, is_new] = seen.emplace(short_hash(word), word);
    if (!is_new) return {other->second, word};
  }
}

TEST_CASE("positions are found by document and term", "[position_table]") {
  const TemporaryFolder folder;
  const std::vector<std::string> blocks = {
      block_of({{"orbit", {1000, 1002, 5'000'000}}, {"spectrum", {1001}}}), block_of({}),
      block_of({{"orbit", {3}}, {"late", {0x80000005U}}})};
  // Documents of two shards lie in another order than their numbers.
  const PositionTable table(write_blocks(folder.path(), blocks, {0, 2, 1}), 3);
  CHECK(find(table, 0, "orbit") == Positions{1000, 1002, 5'000'000});
  CHECK(find(table, 0, "spectrum") == Positions{1001});
  CHECK(find(table, 0, "late").empty());
  CHECK(find(table, 1, "orbit").empty());
  CHECK(find(table, 2, "orbit") == Positions{3});
  CHECK(find(table, 2, "late") == Positions{0x80000005U});
  CHECK(find(table, 3, "orbit").empty());  // no such document
  table.check();
}

TEST_CASE("two words of one hash have their own positions", "[position_table]") {
  const auto [one, other] = words_alike();
  const TemporaryFolder folder;
  const PositionTable table(
      write_blocks(folder.path(), {block_of({{one, {5}}, {other, {6, 9}}, {"third", {7}}})}, {0}),
      1);
  CHECK(find(table, 0, one) == Positions{5});
  CHECK(find(table, 0, other) == Positions{6, 9});
  CHECK(find(table, 0, "third") == Positions{7});
  table.check();
}

TEST_CASE("a damaged table is told, wherever it is damaged", "[position_table]") {
  const TemporaryFolder folder;
  const auto [one, other] = words_alike();
  const auto file = write_blocks(
      folder.path(), {block_of({{"orbit", {1, 2}}, {one, {5}}, {other, {6}}, {"x", {9}}})}, {0});
  const std::string whole = read_file(file);
  const auto is_told = [&](const std::string& bytes) {
    write_file(file, bytes);
    try {
      PositionTable(file, 1).check();
      return false;
    } catch (const Error& error) {
      return error.kind() == ErrorKind::kDamaged;
    }
  };
  CHECK_FALSE(is_told(whole));
  for (std::size_t length = 0; length < whole.size(); ++length) {
    CAPTURE(length);
    CHECK(is_told(whole.substr(0, length)));
  }
  // Whatever a byte becomes, nothing outside the file is read (the sanitizers watch).
  for (std::size_t at = 0; at < whole.size(); ++at) {
    std::string bytes = whole;
    bytes[at] = static_cast<char>(bytes[at] ^ 0xFF);
    is_told(bytes);
  }
  write_file(file, whole);
  CHECK_THROWS_AS(PositionTable(file, 2), Error);  // of another number of documents
}

}  // namespace
}  // namespace itu::schema
