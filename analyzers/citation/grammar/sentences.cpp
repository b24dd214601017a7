#include "analyzers/citation/grammar/sentences.h"

#include <algorithm>
#include <array>

namespace itu::analyzers {

bool ends_sentence(std::string_view gap) {
  static constexpr auto kEnds = std::to_array<std::string_view>(
      {". ", "? ", "\n\n", ".\n", ":\n", ";\n", "\n\t", "\u3002", "\u061f"});
  return std::any_of(kEnds.begin(), kEnds.end(), [gap](std::string_view end) {
    return gap.find(end) != std::string_view::npos;
  });
}

}  // namespace itu::analyzers
