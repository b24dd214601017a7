#include "analyzers/citation/reference.h"

#include <array>

namespace itu::analyzers {

std::string_view to_string(ReferenceKind kind) {
  static constexpr std::array<std::string_view, 17> kNames = {
      "resolution", "decision", "recommendation", "opinion",   "question",  "document",
      "circular",   "letter",   "proposal",       "provision", "paragraph", "action-line",
      "bulletin",   "group",    "local",          "external",  "part"};
  static_assert(kNames.size() == static_cast<std::size_t>(ReferenceKind::kPart) + 1);
  return kNames[static_cast<std::size_t>(kind)];
}

std::string_view to_string(Certainty certainty) {
  static constexpr std::array<std::string_view, 3> kNames = {"sure", "likely", "open"};
  static_assert(kNames.size() == static_cast<std::size_t>(Certainty::kOpen) + 1);
  return kNames[static_cast<std::size_t>(certainty)];
}

}  // namespace itu::analyzers
