// The way back from a changed text to its source: which source byte stands behind each byte of
// the output of repair_utf8() or fold(). Kept as a list of the few places where the distance
// between the two changes, so that plain ASCII costs nothing.
//
//   source  "Rés. 140"      (é is two bytes)
//   output  "res. 140"
//   to_source(3) == 4, to_source({0, 4}) == {0, 5}
#pragma once

#include <cstddef>
#include <vector>

#include "analyzers/text_span.h"

namespace itu::analyzers {

class OffsetMap {
 public:
  // Says that the output from byte `output` on comes from the source from byte `source` on, byte
  // for byte, until the next call. Calls come in rising order of `output`.
  void add(std::size_t output, std::size_t source);

  // The source byte behind output byte `output`; for the end of the output, the end of the source
  // (which is why whoever builds a map closes it with add(output size, source size)).
  // Logarithmic in the number of changes.
  std::size_t to_source(std::size_t output) const;

  // The source bytes behind a range of the output. The end is the source start of the first output
  // byte after the range, so that a folded character is taken whole.
  TextSpan to_source(TextSpan output) const;

  // The first output byte that comes from source byte `source` or later.
  std::size_t to_output(std::size_t source) const;

 private:
  struct Change {
    std::size_t output;
    std::size_t source;
  };
  std::vector<Change> changes_;  // empty: the output is the source
};

}  // namespace itu::analyzers
