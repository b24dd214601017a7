// What single characters fold to: the part of fold() that looks at one character, or at one letter
// with its marks. Which rules hold is said in normalizer.h.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace itu::analyzers {

// Folds one unit of valid UTF-8: a code point and all that combines with it, as begins_unit()
// divides a text. `*drops_marks` says whether marks that come next are left out, because the letter
// before them is Latin, Greek, Arabic or no letter; it is read and brought up to date.
std::string fold_unit(std::string_view unit, bool* drops_marks);

// Whether nothing before `c` can combine with it.
bool begins_unit(char32_t c);

// How code points fold that stand alone, for U+0080 to U+33FF: the letters of all alphabets in use,
// punctuation and signs. Made once from ICU, in a few milliseconds; read-only, so that any thread
// may use it.
class FoldingTable {
 public:
  static constexpr char32_t kFirst = 0x80;
  static constexpr char32_t kEnd = 0x3400;

  static const FoldingTable& instance();

  struct Row {
    std::uint32_t begin;  // of what it folds to, see folded()
    std::uint8_t size;
    bool begins_unit;  // see begins_unit()
    bool is_settled;   // whatever follows cannot change how it folds
    bool drops_marks;  // see fold_unit()
    bool is_mark;      // left out after what drops marks
    bool is_in_step;   // folds to one code point of the same number of bytes
    bool is_foreign;   // folds to Greek or Cyrillic
  };
  // `c` must be from kFirst to before kEnd.
  const Row& row(char32_t c) const { return rows_[c - kFirst]; }
  std::string_view folded(const Row& row) const { return {&pool_[row.begin], row.size}; }

 private:
  FoldingTable();
  void append(char32_t c);

  std::string pool_;
  std::vector<Row> rows_;
};

}  // namespace itu::analyzers
