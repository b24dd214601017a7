#include "indexer/reader/plain_zip.h"

#include <catch2/catch.hpp>
#include <string>

#include "zipped.h"

namespace itu::indexer {
namespace {

bool wants_all(std::string_view) { return true; }

// With the `size` bytes at `at` behind the first `mark` made `value`.
std::string changed(std::string bytes, std::string_view mark, std::size_t at, std::size_t size,
                    unsigned value) {
  const std::size_t begin = bytes.find(mark) + at;
  for (std::size_t i = 0; i < size; ++i, value >>= 8U) bytes[begin + i] = static_cast<char>(value);
  return bytes;
}

}  // namespace

TEST_CASE("a plain archive is listed and unpacked", "[plain_zip]") {
  const std::string text(5000, 'x');
  const std::string bytes = zip({{"a.txt", text}, {"b/c.txt", ""}, {"d.bin", "three"}});
  const auto listed = list_plain_zip(bytes, 3, [](auto name) { return name != "d.bin"; });
  REQUIRE(listed.has_value());
  REQUIRE(listed->size() == 2);
  CHECK((*listed)[0].name == "a.txt");
  CHECK(unpack_plain_entry((*listed)[0]) == text);
  CHECK(unpack_plain_entry((*listed)[1]) == "");
  CHECK_FALSE(list_plain_zip(bytes, 2, wants_all).has_value());
}

TEST_CASE("an archive that is odd in any way is left to libarchive", "[plain_zip]") {
  constexpr std::string_view kListed = "PK\x01\x02";
  constexpr std::string_view kLocal = "PK\x03\x04";
  constexpr std::string_view kEnd = "PK\x05\x06";
  const std::string plain = zip({{"a", "one"}, {"b", "two"}});
  REQUIRE(list_plain_zip(plain, 9, wants_all).has_value());
  struct Case {
    const char* what;
    std::string bytes;
  };
  const auto& [what, bytes] = GENERATE_COPY(values<Case>({
      {"nothing", ""},
      {"a comment behind the end", plain + "x"},
      {"something before the beginning", "x" + plain},
      {"encrypted", changed(plain, kListed, 8, 2, 1)},
      {"packed by LZMA", changed(plain, kListed, 10, 2, 14)},
      {"another name in the list", changed(plain, kListed, 46, 1, 'c')},
      {"another way of packing in the list", changed(plain, kLocal, 8, 2, 99)},
      {"a link", changed(plain, kListed, 38, 4, 0120777U << 16U)},
      {"larger than the archive", changed(plain, kListed, 20, 4, 1000)},
      {"reaching into the next entry", changed(plain, kListed, 20, 4, 60)},
      {"sizes in the longer form", changed(plain, kListed, 24, 4, 0xFFFFFFFF)},
      {"a name longer than the list", changed(plain, kListed, 28, 2, 9999)},
      {"a header that is not there", changed(plain, kListed, 42, 4, 7)},
      {"two disks", changed(plain, kEnd, 4, 2, 1)},
      {"fewer in the list than said", changed(plain, kEnd, 8, 4, 0x00090009)},
      {"a list elsewhere", changed(plain, kEnd, 16, 4, 0)},
      {"a control character in a name", zip({{"a\tb", ""}})},
      {"a name that is not ASCII", zip({{"\xD0\x9F", ""}})},
  }));
  CAPTURE(what);
  const auto listed = list_plain_zip(bytes, 9, wants_all);
  bool is_whole = listed.has_value();
  if (listed) {
    for (const PlainZipEntry& entry : *listed) {
      is_whole = is_whole && entry.size < 1000 && unpack_plain_entry(entry).has_value();
    }
  }
  const bool is_listed_in_full = is_whole && listed->size() == 2;
  CHECK_FALSE(is_listed_in_full);
}

TEST_CASE("what an entry unpacks to must be what the list says", "[plain_zip]") {
  const std::string bytes = zip({{"a", std::string(500, 'x')}});
  const auto listed = list_plain_zip(bytes, 1, wants_all);
  REQUIRE(listed.has_value());
  PlainZipEntry entry = listed->front();
  const auto with = [&](std::size_t size, std::uint32_t crc) {
    PlainZipEntry lie = entry;
    lie.size = size;
    lie.crc = crc;
    return unpack_plain_entry(lie).has_value();
  };
  CHECK(with(500, entry.crc));
  CHECK_FALSE(with(499, entry.crc));
  CHECK_FALSE(with(501, entry.crc));
  CHECK_FALSE(with(500, entry.crc + 1));
}

// Runs under the sanitizers too.
TEST_CASE("no byte of an archive can be changed to harm", "[plain_zip]") {
  const std::string text = "one two one two one two";
  const std::string plain = zip({{"a", text}, {"b", "two"}});
  for (std::size_t i = 0; i < plain.size(); ++i) {
    for (const char value : {'\x00', '\x01', '\x7F', '\xFF'}) {
      std::string bytes = plain;
      bytes[i] = value;
      const auto listed = list_plain_zip(bytes, 9, wants_all);
      if (!listed) continue;
      for (const PlainZipEntry& entry : *listed) {
        const auto unpacked = unpack_plain_entry(entry);
        const bool is_right_or_left = !unpacked || *unpacked == text || *unpacked == "two";
        CAPTURE(i, static_cast<int>(value));
        CHECK(is_right_or_left);
      }
    }
  }
}

}  // namespace itu::indexer
