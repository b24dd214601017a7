#include "indexer/reader/charset.h"

#include <unicode/ucnv.h>

#include <catch2/catch.hpp>
#include <random>
#include <string>

namespace itu::indexer {
namespace {

// `text` in `charset`, five times over: detectors need a little to go by.
std::string encoded(const std::string& text, const char* charset) {
  std::string lines;
  for (int line = 0; line < 5; ++line) lines += text + "\n";
  std::string bytes(lines.size() * 4 + 8, '\0');
  UErrorCode error = U_ZERO_ERROR;
  const auto size =
      ucnv_convert(charset, "UTF-8", bytes.data(), static_cast<std::int32_t>(bytes.size()),
                   lines.data(), static_cast<std::int32_t>(lines.size()), &error);
  REQUIRE(U_SUCCESS(error));
  bytes.resize(static_cast<std::size_t>(size));
  return bytes;
}

}  // namespace

TEST_CASE("text is read in the charsets that ITU's languages were written in", "[charset]") {
  struct Case {
    const char* charset;
    std::string text;
    bool is_guess;
  };
  const auto& [charset, text, is_guess] = GENERATE(values<Case>({
      {"UTF-8", "fréquence радио 频谱 طيف", false},
      {"UTF-16BE", "Spectrum management report", true},
      {"UTF-16LE", "Spectrum management report", true},
      {"UTF-16", "отчёт о спектре", false},  // ICU writes a byte order mark for these two
      {"UTF-32", "отчёт о спектре", false},
      {"windows-1252", "Union internationale des télécommunications – “Genève”", true},
      {"ISO-8859-1", "Unión Internacional, resolución número 5, España", true},
      {"windows-1251", "Государства-Члены и Члены Сектора приняли решение о спектре", true},
      {"KOI8-R", "Государства-Члены и Члены Сектора приняли решение о спектре", true},
      {"windows-1256", "تقرير الأمين العام عن تنفيذ قرارات مؤتمر المندوبين المفوضين", true},
      {"GB18030", "秘书长关于落实全权代表大会各项决议的报告", true},
      {"Big5", "秘書長關於落實全權代表大會各項決議的報告", true},
  }));
  CAPTURE(charset);
  const DecodedText decoded = decode_text(encoded(text, charset), "");
  CHECK(decoded.text.substr(0, text.size()) == text);
  CHECK(decoded.is_guess == is_guess);
  CHECK(decoded.replaced == 0);
}

TEST_CASE("a declaration is believed until the bytes contradict it", "[charset]") {
  const std::string cyrillic = encoded("Рез.", "windows-1251");
  CHECK(decode_text(cyrillic, "windows-1251").text.starts_with("Рез."));
  CHECK_FALSE(decode_text(cyrillic, "windows-1251").is_guess);
  // Declares UTF-8 and is Latin-1.
  CHECK(decode_text("caf\xE9 d\xE9j\xE0 vu", "utf-8").text == "café déjà vu");
  CHECK(decode_text("caf\xE9 d\xE9j\xE0 vu", "x-no-such-charset").text == "café déjà vu");
  // Declares Latin-1 and is UTF-8.
  CHECK(decode_text("caf\xC3\xA9", "iso-8859-1").text == "café");
}

TEST_CASE("damaged UTF-8 stays UTF-8, and what is replaced is counted", "[charset]") {
  const DecodedText decoded = decode_text("Les résolutions, déjà adoptées \xC3(", "");
  CHECK(decoded.text == "Les résolutions, déjà adoptées \uFFFD(");
  CHECK(decoded.charset == "UTF-8");
  CHECK(decoded.replaced == 1);
}

TEST_CASE("marks and line ends do not reach the text", "[charset]") {
  CHECK(decode_text("\xEF\xBB\xBFone\r\ntwo\rthree", "").text == "one\ntwo\nthree");
}

TEST_CASE("text is told from noise", "[charset]") {
  std::mt19937 random(7);
  std::string noise(20'000, '\0');
  for (char& c : noise) c = static_cast<char>(random() & 0xFF);
  CHECK_FALSE(looks_like_text(noise));
  CHECK(looks_like_text("plain"));
  CHECK(looks_like_text("with \x1b[31mescapes\x07 and a\0NUL in a longer line of text"));
  CHECK(looks_like_text(encoded("отчёт о спектре", "KOI8-R")));
  CHECK(looks_like_text(encoded("Spectrum", "UTF-16LE")));
}

}  // namespace itu::indexer
