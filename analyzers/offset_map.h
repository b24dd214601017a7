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

  // Says that the output from byte `output` on, until the next call, stands as a whole for the
  // source from byte `source` on, until the source of the next call: "fi" for a ligature, where no
  // byte of the one is the like of a byte of the other. add() must follow.
  void add_block(std::size_t output, std::size_t source);

  // Says that the output loses the bytes at `offsets`, which rise.
  void remove(const std::vector<std::size_t>& offsets);

  // The source byte behind output byte `output` (in a block the first one of the block); for the
  // end of the output, the end of the source (which is why whoever builds a map closes it with
  // add(output size, source size)). Logarithmic in the number of changes.
  std::size_t to_source(std::size_t output) const;

  // The source bytes behind a range of the output. The end is the source start of the first output
  // byte after the range, and a block is taken whole, so that no character is cut in two. An empty
  // range stays empty.
  TextSpan to_source(TextSpan output) const;

  // The first output byte that comes from source byte `source` or later.
  std::size_t to_output(std::size_t source) const;

 private:
  struct Change {
    std::size_t output;
    std::size_t source;
    bool is_block;
  };

  void drop_changes_at(std::size_t output);
  std::vector<Change>::const_iterator change_after(std::size_t output) const;

  std::vector<Change> changes_;  // empty: the output is the source
};

}  // namespace itu::analyzers
