#include "indexer/reader/office/old_word.h"

#include <catch2/catch.hpp>

namespace itu::indexer {
namespace {

constexpr std::size_t kSector = 512;

// The outside of an OLE file: header, the first sector of a stream, the directory's entries.
std::string make_ole(const std::vector<std::string>& streams, std::string_view first_sector = "") {
  std::string bytes = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
  bytes.resize(kSector);
  bytes += first_sector;
  bytes.resize(2 * kSector);
  for (const std::string& stream : streams) {
    std::string entry;
    for (const char c : stream) entry += std::string(1, c) + '\0';
    entry.resize(128);
    bytes += entry;
  }
  return bytes;
}

std::string reason(const std::string& bytes) {
  const auto problem = find_no_word(bytes);
  return problem ? problem->reason : "";
}

TEST_CASE("an OLE file is told by the names of its streams", "[old_word]") {
  struct Case {
    std::vector<std::string> streams;
    std::string reason;
  };
  const auto& [streams, expected] = GENERATE(values<Case>({
      {{"Root Entry", "1Table", "WordDocument"}, ""},
      {{"Root Entry", "WordDocument", "Workbook"}, ""},  // with a table of Excel in it
      {{"Root Entry", "Workbook"}, "unsupported_format"},
      {{"Root Entry", "Book"}, "unsupported_format"},
      {{"Root Entry", "PowerPoint Document"}, "unsupported_format"},
      {{"Root Entry", "EncryptionInfo", "EncryptedPackage"}, "encrypted"},  // a .docx
      {{"Root Entry", "WordDocumentary"}, "damaged"},
      {{}, "damaged"},
  }));
  CAPTURE(streams);
  CHECK(reason(make_ole(streams)) == expected);
}

TEST_CASE("encrypted Word text is told by its flag", "[old_word]") {
  const std::string plain("\xEC\xA5\xC1\x00\x00\x00\x09\x04\x00\x00\xF0\x12", 12);
  std::string encrypted = plain;
  encrypted[11] = '\x13';
  CHECK(reason(make_ole({"WordDocument"}, plain)) == "");
  CHECK(reason(make_ole({"WordDocument"}, encrypted)) == "encrypted");
}

TEST_CASE("a Word file that lost its directory may still hold its text", "[old_word]") {
  const std::string plain("\xEC\xA5\xC1\x00\x00\x00\x09\x04\x00\x00\xF0\x12", 12);
  CHECK(reason(make_ole({}, plain)) == "");
}

TEST_CASE("Word 2 has no container", "[old_word]") {
  CHECK(reason(std::string("\xDB\xA5\x2D\x00", 4)) == "");
}

}  // namespace
}  // namespace itu::indexer
