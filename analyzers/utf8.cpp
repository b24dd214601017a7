#include "analyzers/utf8.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <utility>

namespace itu::analyzers {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";  // U+FFFD

// One code point, or the longest start of one that could have become well-formed.
struct Sequence {
  std::size_t length;
  bool is_well_formed;
  char32_t code_point;  // of a well-formed sequence
};

// How many bytes a lead byte announces, and the range of the byte after it, which is where
// overlong forms, surrogates and what lies above U+10FFFF are told apart (Unicode 15, table 3-7).
struct Lead {
  std::uint8_t length;  // 0: no lead byte
  std::uint8_t second_from;
  std::uint8_t second_to;
};

constexpr Lead lead_of(unsigned char byte) {
  if (byte < 0x80) return {1, 0, 0};
  if (byte < 0xC2) return {0, 0, 0};
  if (byte < 0xE0) return {2, 0x80, 0xBF};
  if (byte == 0xE0) return {3, 0xA0, 0xBF};
  if (byte == 0xED) return {3, 0x80, 0x9F};
  if (byte < 0xF0) return {3, 0x80, 0xBF};
  if (byte == 0xF0) return {4, 0x90, 0xBF};
  if (byte < 0xF4) return {4, 0x80, 0xBF};
  if (byte == 0xF4) return {4, 0x80, 0x8F};
  return {0, 0, 0};
}

constexpr std::array<Lead, 256> make_leads() {
  std::array<Lead, 256> leads{};
  for (std::size_t i = 0; i < leads.size(); ++i) leads[i] = lead_of(static_cast<unsigned char>(i));
  return leads;
}
constexpr std::array<Lead, 256> kLeads = make_leads();

Sequence read_sequence(std::string_view bytes, std::size_t offset) {
  const auto first = static_cast<unsigned char>(bytes[offset]);
  const Lead lead = kLeads[first];
  if (lead.length <= 1) return {1, lead.length == 1, first};

  char32_t code_point = first & (0xFFU >> (lead.length + 1));
  for (std::size_t i = 1; i < lead.length; ++i) {
    if (offset + i >= bytes.size()) return {i, false, 0};
    const auto byte = static_cast<unsigned char>(bytes[offset + i]);
    const bool fits =
        i == 1 ? lead.second_from <= byte && byte <= lead.second_to : 0x80 <= byte && byte <= 0xBF;
    if (!fits) return {i, false, 0};
    code_point = code_point << 6 | (byte & 0x3FU);
  }
  return {lead.length, true, code_point};
}

constexpr std::uint64_t kOnes = 0x0101010101010101;
constexpr std::uint64_t kHighBits = 0x8080808080808080;

std::uint64_t load_word(const char* bytes) {
  std::uint64_t word = 0;
  std::memcpy(&word, bytes, sizeof word);
  return word;
}

// Not 0 if one of eight bytes is not ASCII.
constexpr std::uint64_t non_ascii(std::uint64_t word) { return word & kHighBits; }

// Not 0 if one of eight bytes is not ASCII or is a control character.
constexpr std::uint64_t not_plain(std::uint64_t word) {
  const std::uint64_t below_space = (word - kOnes * 0x20) & ~word;
  const std::uint64_t is_delete = (word ^ kOnes * 0x7F) - kOnes;  // high bit set where DEL was
  return (word | below_space | is_delete) & kHighBits;
}

constexpr bool is_plain(char c) { return (c >= 0x20 && c < 0x7F) || c == '\n' || c == '\t'; }

// The end of the printable ASCII, tabs and newlines that start at `offset`.
std::size_t skip_plain(std::string_view bytes, std::size_t offset) {
  while (offset < bytes.size() && is_plain(bytes[offset])) {
    while (offset + 8 <= bytes.size() && !not_plain(load_word(&bytes[offset]))) offset += 8;
    // The next eight bytes hold something else: a newline as a rule.
    const std::size_t near = std::min(offset + 8, bytes.size());
    while (offset < near && is_plain(bytes[offset])) ++offset;
    if (offset < near) return offset;
  }
  return offset;
}

constexpr bool is_noncharacter(char32_t c) {
  return (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
}

constexpr bool is_control(char32_t c) {
  return (c < 0x20 && c != '\t' && c != '\n') || (c >= 0x7F && c <= 0x9F);
}

constexpr char32_t kByteOrderMark = 0xFEFF;

// Line ends by other names: VT is the line break inside a paragraph of Word, FF ends a page of
// pdftotext.
constexpr bool is_line_end(char32_t c) { return c >= 0x0A && c <= 0x0D; }

// Whether repair leaves `c`, which is not ASCII, as it is.
constexpr bool is_kept(char32_t c) {
  return !is_control(c) && !is_noncharacter(c) && c != kByteOrderMark;
}

// The end of the text from `offset` on that needs no repair.
std::size_t skip_clean(std::string_view bytes, std::size_t offset) {
  while (true) {
    offset = skip_plain(bytes, offset);
    if (offset == bytes.size() || static_cast<unsigned char>(bytes[offset]) < 0x80) return offset;
    const Sequence sequence = read_sequence(bytes, offset);
    if (!sequence.is_well_formed || !is_kept(sequence.code_point)) return offset;
    offset += sequence.length;
  }
}

class Repair {
 public:
  explicit Repair(std::string_view bytes) : bytes_{bytes} { result_.text.reserve(bytes.size()); }

  RepairedText run() && {
    while (offset_ < bytes_.size()) {
      const std::size_t end = skip_clean(bytes_, offset_);
      result_.text.append(bytes_, offset_, end - offset_);
      offset_ = end;
      if (offset_ < bytes_.size()) take(read_sequence(bytes_, offset_));
    }
    return std::move(result_);
  }

 private:
  // Takes a sequence at which skip_clean() has stopped.
  void take(Sequence sequence) {
    if (!sequence.is_well_formed) {
      ++result_.replaced;
      put(kReplacement, sequence.length);
    } else if (is_line_end(sequence.code_point)) {
      take_line_end(sequence.code_point);
    } else {
      ++result_.dropped;
      put("", sequence.length);
    }
  }

  void take_line_end(char32_t c) {
    const bool is_pair = c == '\r' && offset_ + 1 < bytes_.size() && bytes_[offset_ + 1] == '\n';
    const bool follows_one = !result_.text.empty() && result_.text.back() == '\n';
    const bool adds_nothing = follows_one && (c == '\v' || c == '\f');
    if (adds_nothing) ++result_.dropped;
    put(adds_nothing ? "" : "\n", is_pair ? 2 : 1);
  }

  // Writes `output` in place of the next `length` bytes.
  void put(std::string_view output, std::size_t length) {
    if (output.size() > 1) result_.map.add_block(result_.text.size(), offset_);
    result_.text += output;
    offset_ += length;
    result_.map.add(result_.text.size(), offset_);
  }

  std::string_view bytes_;
  std::size_t offset_ = 0;
  RepairedText result_;
};

}  // namespace

RepairedText repair_utf8(std::string_view bytes) { return Repair{bytes}.run(); }

bool is_valid_utf8(std::string_view bytes) {
  std::size_t offset = skip_ascii(bytes, 0);
  while (offset < bytes.size()) {
    const Sequence sequence = read_sequence(bytes, offset);
    if (!sequence.is_well_formed) return false;
    offset += sequence.length;
    if (offset < bytes.size() && static_cast<unsigned char>(bytes[offset]) < 0x80) {
      offset = skip_ascii(bytes, offset);
    }
  }
  return true;
}

std::size_t skip_ascii(std::string_view text, std::size_t offset) {
  while (offset + 8 <= text.size() && !non_ascii(load_word(&text[offset]))) offset += 8;
  while (offset < text.size() && static_cast<unsigned char>(text[offset]) < 0x80) ++offset;
  return offset;
}

bool is_ascii(std::string_view text) { return skip_ascii(text, 0) == text.size(); }

char32_t next_code_point(std::string_view text, std::size_t* offset) {
  const auto byte = [&] { return static_cast<unsigned char>(text[(*offset)++]); };
  const char32_t first = byte();
  if (first < 0x80) return first;
  const char32_t second = byte() & 0x3FU;
  if (first < 0xE0) return (first & 0x1FU) << 6 | second;
  const char32_t third = byte() & 0x3FU;
  if (first < 0xF0) return (first & 0x0FU) << 12 | second << 6 | third;
  const char32_t fourth = byte() & 0x3FU;
  return (first & 0x07U) << 18 | second << 12 | third << 6 | fourth;
}

void append_utf8(std::string* text, char32_t code_point) {
  const auto put = [text](char32_t byte) { text->push_back(static_cast<char>(byte)); };
  if (code_point < 0x80) {
    put(code_point);
  } else if (code_point < 0x800) {
    put(0xC0 | code_point >> 6);
    put(0x80 | (code_point & 0x3F));
  } else if (code_point < 0x10000) {
    put(0xE0 | code_point >> 12);
    put(0x80 | (code_point >> 6 & 0x3F));
    put(0x80 | (code_point & 0x3F));
  } else {
    put(0xF0 | code_point >> 18);
    put(0x80 | (code_point >> 12 & 0x3F));
    put(0x80 | (code_point >> 6 & 0x3F));
    put(0x80 | (code_point & 0x3F));
  }
}

std::size_t count_code_points(std::string_view text) {
  std::size_t count = skip_ascii(text, 0);
  for (const char c : text.substr(count))
    count += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U ? 1 : 0;
  return count;
}

std::string_view truncate_utf8(std::string_view text, std::size_t max_bytes) {
  if (text.size() <= max_bytes) return text;
  std::size_t end = max_bytes;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return text.substr(0, end);
}

}  // namespace itu::analyzers
