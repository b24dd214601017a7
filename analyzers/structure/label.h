// The number or letter that a line starts with: "22.", "6.5", "a)", "(ii)", "aa)", "160A", "A.2".
// Whether it really numbers a paragraph only its neighbours can tell; that is outline's part.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "analyzers/text_span.h"

namespace itu::analyzers {

enum class LabelFamily : std::uint8_t {
  kNumber,  // 22, 6.5, 5A, 3bis
  kLetter,  // a, aa, iv, B, II: one letter counts both as a letter and as a Roman numeral
  kClause,  // a letter and numbers: A.2 in Annex A, II.3 in Appendix II
};

enum class Delimiter : std::uint8_t {
  kNone,      // "22 text"
  kTab,       // "22<tab>text"
  kDot,       // "22. text"
  kParen,     // "22) text"
  kBrackets,  // "(22) text"
  kComma,     // "22、text", in Chinese
};

struct Label {
  static constexpr std::size_t kMaxNumbers = 6;

  LabelFamily family = LabelFamily::kNumber;
  Delimiter delimiter = Delimiter::kNone;
  bool is_upper = false;                      // of letters
  bool is_character = false;                  // of numbers: "三、", not "3、"
  std::array<int, kMaxNumbers> numbers = {};  // of kNumber, outermost first
  std::size_t count = 0;                      // how many numbers
  std::string letters;                        // of kLetter, lower case
  std::string suffix;                         // "a" of 160A, "bis"
  std::string place;                          // as a part of a place: "6.5", "aa", "160a", "a.2"
  TextSpan printed;                           // in the line, with its delimiter: "(a)"
  std::size_t rest = 0;                       // where the text after it starts, in the line

  bool has_delimiter() const {
    return delimiter != Delimiter::kNone && delimiter != Delimiter::kTab;
  }
};

// Reads the label at the start of `line`, which has no blanks at its ends. Marks of emphasis around
// it ("**1.** text") and a paragraph sign before it are passed over. Looks at a bounded number of
// bytes.
std::optional<Label> read_label(std::string_view line);

// a = 1 ... z = 26, aa = 27 ... zz = 52; 0 for other letters.
int letter_value(std::string_view letters);

// The value of a Roman numeral below 100 in its usual form and in lower case; 0 for other letters.
int roman_value(std::string_view letters);

// Bytes of the bullet and the blanks after it that `line` starts with ("· ", "- ", "•<tab>"); 0
// when it starts with none.
std::size_t bullet_size(std::string_view line);

}  // namespace itu::analyzers
