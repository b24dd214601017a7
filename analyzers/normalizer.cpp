#include "analyzers/normalizer.h"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <utility>

#include "analyzers/folding_table.h"
#include "analyzers/look_alikes.h"
#include "analyzers/utf8.h"

namespace itu::analyzers {
namespace {

// Code points of one letter with its marks that are read; a text that has more is no text, and
// sorting its marks would take time that grows with the square of their number.
constexpr std::size_t kLongestUnit = 32;

constexpr std::uint64_t repeat(std::uint8_t byte) { return 0x0101010101010101U * byte; }

// Eight ASCII bytes in lower case.
constexpr std::uint64_t to_lower(std::uint64_t word) {
  const std::uint64_t from_a = word + repeat(0x80 - 'A');
  const std::uint64_t above_z = word + repeat(0x7F - 'Z');
  return word | ((from_a & ~above_z & repeat(0x80)) >> 2);
}

constexpr char to_lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

constexpr bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

// Writes the ASCII at the start of `text` to `output` in lower case; returns its length.
std::size_t lower_ascii(std::string_view text, char* output) {
  std::size_t length = 0;
  while (length + 8 <= text.size()) {
    std::uint64_t word = 0;
    std::memcpy(&word, &text[length], sizeof word);
    if ((word & repeat(0x80)) != 0) break;
    word = to_lower(word);
    std::memcpy(&output[length], &word, sizeof word);
    length += 8;
  }
  for (; length < text.size() && is_ascii(text[length]); ++length) {
    output[length] = to_lower(text[length]);
  }
  return length;
}

// Chinese characters that fold to themselves: of those beyond the first plane some do not.
constexpr bool is_han(char32_t c) {
  return (c >= 0x3400 && c <= 0x4DBF) || (c >= 0x4E00 && c <= 0x9FFF);
}

class Folder {
 public:
  explicit Folder(std::string_view text) : text_{text} { reserve(text.size()); }

  FoldedText run() && {
    while (offset_ < text_.size()) {
      if (is_ascii(text_[offset_])) {
        take_ascii();
      } else {
        take_other();
      }
    }
    result_.text.resize(size_);
    if (has_greek_or_cyrillic_) result_.map.remove(latinize_symbols(&result_.text));
    return std::move(result_);
  }

 private:
  // Makes room for `more` bytes of output.
  void reserve(std::size_t more) {
    if (result_.text.size() - size_ < more) result_.text.resize(size_ + size_ / 2 + more);
  }

  void take_ascii() {
    // What is left of the source fits as long as no character has grown.
    reserve(text_.size() - offset_);
    const std::size_t length = lower_ascii(text_.substr(offset_), &result_.text[size_]);
    offset_ += length;
    size_ += length;
    drops_marks_ = true;
  }

  void take_other() {
    const std::size_t begin = offset_;
    const char32_t c = next_code_point(text_, &offset_);
    if (c < FoldingTable::kEnd) {
      take_row(begin, table_.row(c));
    } else if (is_han(c) && next_begins_unit()) {
      put_in_step(text_.substr(begin, offset_ - begin));
      drops_marks_ = false;
    } else {
      take_unit(begin);
    }
  }

  void take_row(std::size_t begin, const FoldingTable::Row& row) {
    if (row.is_mark && drops_marks_) {
      put("", begin);
    } else if (row.is_settled || (row.begins_unit && next_begins_unit())) {
      row.is_in_step ? put_in_step(table_.folded(row)) : put(table_.folded(row), begin);
      drops_marks_ = row.drops_marks;
      has_greek_or_cyrillic_ = has_greek_or_cyrillic_ || row.is_foreign;
    } else {
      take_unit(begin);
    }
  }

  bool next_begins_unit() const {
    if (offset_ == text_.size() || is_ascii(text_[offset_])) return true;
    std::size_t offset = offset_;
    const char32_t c = next_code_point(text_, &offset);
    if (c < FoldingTable::kEnd) return table_.row(c).begins_unit;
    return is_han(c) || begins_unit(c);
  }

  // Takes the unit whose first code point has been read.
  void take_unit(std::size_t begin) {
    std::size_t end = offset_;
    for (std::size_t length = 1; !next_begins_unit(); ++length) {
      next_code_point(text_, &offset_);
      if (length < kLongestUnit) end = offset_;
    }
    const std::string folded = fold_unit(text_.substr(begin, end - begin), &drops_marks_);
    has_greek_or_cyrillic_ = has_greek_or_cyrillic_ ||
                             std::any_of(folded.begin(), folded.end(), leads_greek_or_cyrillic);
    put(folded, begin);
  }

  // Writes what a code point of as many bytes folds to: the map has nothing to learn.
  void put_in_step(std::string_view folded) {
    reserve(folded.size());
    std::memcpy(&result_.text[size_], folded.data(), folded.size());
    size_ += folded.size();
  }

  // Writes what the source from `begin` to the current offset folds to.
  void put(std::string_view folded, std::size_t begin) {
    const bool is_same = folded == text_.substr(begin, offset_ - begin);
    if (!is_same && folded.size() > 1) result_.map.add_block(size_, begin);
    put_in_step(folded);
    result_.map.add(size_, offset_);
  }

  const FoldingTable& table_ = FoldingTable::instance();
  std::string_view text_;
  std::size_t offset_ = 0;
  FoldedText result_;
  std::size_t size_ = 0;  // of the output; result_.text has room beyond it
  bool drops_marks_ = true;
  bool has_greek_or_cyrillic_ = false;
};

}  // namespace

FoldedText fold(std::string_view text) { return Folder{text}.run(); }

std::string fold_to_string(std::string_view text) {
  std::string lower(text.size(), '\0');
  if (lower_ascii(text, lower.data()) == text.size()) return lower;
  return fold(text).text;
}

}  // namespace itu::analyzers
