#include "analyzers/utf8.h"

#include <catch2/catch.hpp>
#include <string>

namespace itu::analyzers {
namespace {

using std::string_literals::operator""s;

TEST_CASE("damaged bytes become valid text", "[utf8]") {
  struct Case {
    std::string bytes;
    std::string text;
    std::size_t replaced;
    std::size_t dropped;
  };
  const auto& [bytes, text, replaced, dropped] = GENERATE(values<Case>({
      {"", "", 0, 0},
      {"Resolution 140", "Resolution 140", 0, 0},
      {"a\r\nb\rc\nd\r\r\n", "a\nb\nc\nd\n\n", 0, 0},
      {"\xEF\xBB\xBFtext", "text", 0, 1},
      {"a\0b\x1B\x7F\tc"s, "ab\tc", 0, 3},
      {"a\fb\n\fc\vd", "a\nb\nc\nd", 0, 1},        // a page that ends with its line: no blank line
      {"a\xC2\x85\xC2\x9F z", "a z", 0, 2},        // C1 controls
      {"a\xEF\xBF\xBF\xEF\xB7\x90z", "az", 0, 2},  // noncharacters
      {"\xF0\x9F\x98\x80", "\xF0\x9F\x98\x80", 0, 0},
      // The rows of Unicode 15, tables 3-8 to 3-11.
      {"\xC0\xAF\xE0\x80\xBF\xF0\x81\x82\x41", "\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFDA",
       8, 0},
      {"\xED\xA0\x80\xED\xBF\xBF\xED\xAF\x41", "\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFDA",
       8, 0},
      {"\xF4\x91\x92\x93\xFF\x41\x80\xBF\x42", "\uFFFD\uFFFD\uFFFD\uFFFD\uFFFDA\uFFFD\uFFFDB", 7,
       0},
      {"\xE1\x80\xE2\xF0\x91\x92\xF1\xBF\x41", "\uFFFD\uFFFD\uFFFD\uFFFDA", 4, 0},
      {"R\xE9solution", "R\uFFFDsolution", 1, 0},  // Latin-1
      {"cut \xE2\x80", "cut \uFFFD", 1, 0},        // the end of the file
  }));
  CAPTURE(bytes);
  const RepairedText repaired = repair_utf8(bytes);
  CHECK(repaired.text == text);
  CHECK(repaired.replaced == replaced);
  CHECK(repaired.dropped == dropped);
  CHECK(is_valid_utf8(repaired.text));
  CHECK(is_valid_utf8(bytes) == (replaced == 0));
  CHECK(repaired.map.to_source(repaired.text.size()) == bytes.size());
}

TEST_CASE("a repaired text knows where its bytes come from", "[utf8]") {
  const std::string bytes = "\xEF\xBB\xBFone\r\nt\x80wo\0three"s;
  const RepairedText repaired = repair_utf8(bytes);
  REQUIRE(repaired.text == "one\nt\uFFFDwothree");
  const auto source_of = [&](std::string_view part) {
    const std::size_t begin = repaired.text.find(part);
    return slice(bytes, repaired.map.to_source(TextSpan{begin, begin + part.size()}));
  };
  CHECK(source_of("one") == "one");
  CHECK(source_of("\n") == "\r\n");
  CHECK(source_of("\uFFFD") == "\x80");
  CHECK(source_of("wo") == "wo\0"s);  // what was dropped belongs to what it follows
  CHECK(source_of("three") == "three");
}

TEST_CASE("code points are read as they are written", "[utf8]") {
  const char32_t code_point =
      GENERATE(0x0, 0x41, 0x7F, 0x80, 0x7FF, 0x800, 0xD7FF, 0xE000, 0xFFFD, 0x10000, 0x10FFFF);
  CAPTURE(static_cast<std::uint32_t>(code_point));
  std::string text;
  append_utf8(&text, code_point);
  CHECK(is_valid_utf8(text));
  CHECK(count_code_points(text) == 1);
  std::size_t offset = 0;
  CHECK(next_code_point(text, &offset) == code_point);
  CHECK(offset == text.size());
}

TEST_CASE("a text is cut between code points", "[utf8]") {
  CHECK(truncate_utf8("Rés", 1) == "R");
  CHECK(truncate_utf8("Rés", 2) == "R");
  CHECK(truncate_utf8("Rés", 3) == "Ré");
  CHECK(truncate_utf8("Rés", 9) == "Rés");
  CHECK(truncate_utf8("联", 2).empty());
}

}  // namespace
}  // namespace itu::analyzers
