#include "analyzers/structure/paragraph.h"

#include <array>

namespace itu::analyzers {

std::string_view to_string(Zone zone) {
  static constexpr auto kNames = std::to_array<std::string_view>(
      {"front", "body", "preamble", "operative", "heading", "table", "footnote", "annex"});
  return kNames[static_cast<std::size_t>(zone)];
}

}  // namespace itu::analyzers
