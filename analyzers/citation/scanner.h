// Finds where a citation may begin, in one pass over folded text: words that announce one
// ("resolution", "para", "tunis") and tokens that look like symbols ("c07/21", "g.711", "13r").
// Most candidates turn out to be none; saying which is the grammar's business.
//
//   scan("see c07/21 and council resolution 5")  ->  c07/21, council, resolution
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace itu::analyzers {

// What the candidate may be; several at once.
enum Trigger : std::uint8_t {
  kTextKindWord = 1,
  kDivisionWord = 2,
  kFamilyWord = 4,
  kBodyName = 8,
  kInstrumentName = 16,
  kHeadingVerb = 32,
  kSymbolShape = 64,   // letters, digits and / - . ! in one token, letters first
  kNumberShape = 128,  // the same, a digit first
};

struct Mark {
  std::size_t at = 0;   // in the folded text
  std::size_t end = 0;  // of the token: to the next blank, bracket, comma or quotation mark
  std::uint8_t triggers = 0;

  bool operator==(const Mark&) const = default;
};

// Linear in `folded`; allocates for candidates only. May be called from several threads.
std::vector<Mark> scan(std::string_view folded);

// The triggers of the token at the start of `folded`, which begins with a letter or digit; 0 if no
// citation can begin there.
std::uint8_t triggers_at(std::string_view folded);

std::string to_string(const Mark& mark, std::string_view folded);

}  // namespace itu::analyzers
