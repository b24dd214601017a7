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

// How code points fold that stand alone, for the two thirds of Unicode's low end that running text
// is made of. Made once from ICU; read-only, so any thread may use it.
class FoldingTable {
 public:
  static constexpr char32_t kFirst = 0x80;
  static constexpr char32_t kEnd = 0x3400;

  static const FoldingTable& instance();

  struct Row {
    std::string_view folded;
    bool begins_unit;  // see begins_unit()
    bool is_settled;   // whatever follows cannot change how it folds
    bool drops_marks;  // see fold_unit()
    bool is_mark;      // left out after what drops marks
  };
  // `c` must be from kFirst to before kEnd.
  Row row(char32_t c) const;

 private:
  FoldingTable();
  void append(char32_t c);

  struct PackedRow {
    std::uint32_t begin;  // in pool_
    std::uint8_t size;
    bool begins_unit;
    bool is_settled;
    bool drops_marks;
    bool is_mark;
  };
  std::string pool_;
  std::vector<PackedRow> rows_;
};

}  // namespace itu::analyzers
