#include "indexer/reader/charset.h"

#include <uchardet.h>
#include <unicode/ucnv.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <utility>

#include "analyzers/utf8.h"

namespace itu::indexer {
namespace {

constexpr std::string_view kUtf8 = "UTF-8";
constexpr std::size_t kSample = std::size_t{64} << 10;      // to tell text from noise
constexpr std::size_t kGuessSample = std::size_t{1} << 20;  // to guess a charset

// A mark at the start of a file, and the charset it stands for. Longer marks first.
struct ByteOrderMark {
  std::string_view bytes;
  std::string_view charset;
};

constexpr auto kMarks = std::to_array<ByteOrderMark>({
    {std::string_view("\xFF\xFE\0\0", 4), "UTF-32LE"},
    {std::string_view("\0\0\xFE\xFF", 4), "UTF-32BE"},
    {"\xEF\xBB\xBF", kUtf8},
    {"\xFF\xFE", "UTF-16LE"},
    {"\xFE\xFF", "UTF-16BE"},
});

// What uchardet may answer, and what we then read. Texts of ITU's languages come in these; anything
// else it names for a short or odd text is a mistake, and Western European is likelier.
struct GuessedCharset {
  std::string_view guess;
  std::string_view charset;
};

constexpr auto kGuesses = std::to_array<GuessedCharset>({
    {"WINDOWS-1251", "windows-1251"},
    {"KOI8-R", "KOI8-R"},
    {"ISO-8859-5", "ISO-8859-5"},
    {"IBM866", "IBM866"},
    {"MAC-CYRILLIC", "x-mac-cyrillic"},
    {"WINDOWS-1256", "windows-1256"},
    {"ISO-8859-6", "ISO-8859-6"},
    {"GB18030", "GB18030"},
    {"BIG5", "Big5"},
    {"HZ-GB-2312", "HZ"},
    {"SHIFT_JIS", "Shift_JIS"},
    {"EUC-JP", "EUC-JP"},
    {"EUC-KR", "EUC-KR"},
    {"UHC", "windows-949"},
    {"ISO-8859-2", "ISO-8859-2"},
    {"WINDOWS-1250", "windows-1250"},
    {"ISO-8859-7", "ISO-8859-7"},
    {"WINDOWS-1253", "windows-1253"},
    {"ISO-8859-9", "windows-1254"},
    {"MAC-CENTRALEUROPE", "x-mac-centraleurroman"},
});
constexpr std::string_view kWestern = "windows-1252";  // holds all of ISO-8859-1

// 1 for the controls that texts do not have.
constexpr std::array<std::uint8_t, 256> make_unusual() {
  std::array<std::uint8_t, 256> unusual{};
  for (std::size_t c = 0; c < 0x20; ++c) unusual[c] = 1;
  for (const char usual : std::string_view("\t\n\v\f\r\b\x1b")) {
    unusual[static_cast<unsigned char>(usual)] = 0;
  }
  return unusual;
}
constexpr auto kUnusual = make_unusual();

std::optional<ByteOrderMark> mark_of(std::string_view bytes) {
  const auto* mark = std::find_if(kMarks.begin(), kMarks.end(), [&](const ByteOrderMark& row) {
    return bytes.starts_with(row.bytes);
  });
  return mark == kMarks.end() ? std::nullopt : std::optional(*mark);
}

// UTF-16 without a mark: Latin letters, digits and blanks have a zero in every other byte.
std::optional<std::string_view> utf16_without_mark(std::string_view bytes) {
  const std::string_view sample = bytes.substr(0, kSample);
  if (sample.find('\0') == std::string_view::npos) return std::nullopt;
  std::size_t even = 0;
  std::size_t odd = 0;
  for (std::size_t i = 0; i < sample.size(); ++i) {
    if (sample[i] == '\0') ++(i % 2 == 0 ? even : odd);
  }
  const std::size_t pairs = sample.size() / 2;
  if (pairs < 2) return std::nullopt;
  const bool is_little = odd > pairs / 4 && even <= pairs / 50;
  const bool is_big = even > pairs / 4 && odd <= pairs / 50;
  if (is_little) return "UTF-16LE";
  if (is_big) return "UTF-16BE";
  return std::nullopt;
}

// Damaged UTF-8 rather than another charset: more of what is not ASCII is well formed than not.
bool is_mostly_utf8(std::string_view bytes) {
  if (analyzers::is_valid_utf8(bytes)) return true;
  const std::size_t bad = analyzers::repair_utf8(bytes).replaced;
  const auto leads = static_cast<std::size_t>(std::count_if(
      bytes.begin(), bytes.end(), [](char c) { return static_cast<unsigned char>(c) >= 0xC2; }));
  return leads > 2 * bad;
}

std::string guess_charset(std::string_view bytes) {
  const std::unique_ptr<uchardet, void (*)(uchardet_t)> detector(uchardet_new(), &uchardet_delete);
  const std::string_view sample = bytes.substr(0, kGuessSample);
  uchardet_handle_data(detector.get(), sample.data(), sample.size());
  uchardet_data_end(detector.get());
  const std::string_view guess = uchardet_get_charset(detector.get());
  const auto* row = std::find_if(kGuesses.begin(), kGuesses.end(),
                                 [&](const GuessedCharset& known) { return known.guess == guess; });
  return std::string(row == kGuesses.end() ? kWestern : row->charset);
}

// Empty if ICU does not know the charset.
std::optional<std::string> convert(std::string_view bytes, const std::string& charset) {
  UErrorCode error = U_ZERO_ERROR;
  const auto size = static_cast<std::int32_t>(bytes.size());
  const std::int32_t needed =
      ucnv_convert(kUtf8.data(), charset.c_str(), nullptr, 0, bytes.data(), size, &error);
  if (error != U_BUFFER_OVERFLOW_ERROR && U_FAILURE(error)) return std::nullopt;
  std::string text(static_cast<std::size_t>(needed) + 1, '\0');
  error = U_ZERO_ERROR;
  ucnv_convert(kUtf8.data(), charset.c_str(), text.data(), needed + 1, bytes.data(), size, &error);
  if (U_FAILURE(error)) return std::nullopt;
  text.resize(static_cast<std::size_t>(needed));
  return text;
}

std::size_t count_replacements(std::string_view text) {
  constexpr std::string_view kReplacement = "\xEF\xBF\xBD";
  std::size_t count = 0;
  for (std::size_t at = text.find(kReplacement); at != std::string_view::npos;
       at = text.find(kReplacement, at + kReplacement.size())) {
    ++count;
  }
  return count;
}

DecodedText from_utf8(std::string_view bytes) {
  analyzers::RepairedText repaired = analyzers::repair_utf8(bytes);
  return {std::move(repaired.text), std::string(kUtf8), false, repaired.replaced};
}

// Empty if ICU does not know the charset.
std::optional<DecodedText> from_charset(std::string_view bytes, const std::string& charset) {
  const auto converted = convert(bytes, charset);
  if (!converted) return std::nullopt;
  DecodedText decoded = from_utf8(*converted);
  decoded.charset = charset;
  decoded.replaced += count_replacements(*converted);
  return decoded;
}

// A declared charset counts if it is known, is not one that these bytes have been found not to be
// in, and all of them mean something in it.
std::optional<DecodedText> as_declared(std::string_view bytes, std::string_view declared) {
  if (declared.empty() || declared.starts_with("utf")) return std::nullopt;
  const bool is_latin1 = declared == "iso-8859-1" || declared == "latin1" || declared == "us-ascii";
  auto decoded = from_charset(bytes, is_latin1 ? std::string(kWestern) : std::string(declared));
  return decoded && decoded->replaced == 0 ? decoded : std::nullopt;
}

}  // namespace

DecodedText decode_text(std::string_view bytes, std::string_view declared) {
  if (const auto mark = mark_of(bytes)) {
    bytes.remove_prefix(mark->bytes.size());
    if (mark->charset == kUtf8) return from_utf8(bytes);
    if (auto decoded = from_charset(bytes, std::string(mark->charset))) return *decoded;
  }
  if (const auto utf16 = utf16_without_mark(bytes)) {
    if (auto decoded = from_charset(bytes, std::string(*utf16))) {
      decoded->is_guess = true;
      return *decoded;
    }
  }
  if (is_mostly_utf8(bytes)) return from_utf8(bytes);
  if (auto decoded = as_declared(bytes, declared)) return *decoded;
  for (const std::string& charset : {guess_charset(bytes), std::string(kWestern)}) {
    if (auto decoded = from_charset(bytes, charset)) {
      decoded->is_guess = true;
      return *decoded;
    }
  }
  return from_utf8(bytes);
}

bool looks_like_text(std::string_view bytes) {
  if (mark_of(bytes) || utf16_without_mark(bytes)) return true;
  const std::string_view sample = bytes.substr(0, kSample);
  std::size_t controls = 0;
  for (const char c : sample) controls += kUnusual[static_cast<unsigned char>(c)];
  // Noise has one control in ten bytes. What is UTF-8 throughout is forgiven more.
  const std::size_t tolerated = is_mostly_utf8(sample) ? sample.size() / 3 : sample.size() / 25;
  return controls <= tolerated + 2;
}

void warm_up_charsets() {
  decode_text("warm \xE9 up", "windows-1251");
  for (const GuessedCharset& row : kGuesses) convert("a", std::string(row.charset));
}

}  // namespace itu::indexer
