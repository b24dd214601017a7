// Where things lie in a prefix table (docs/index-format.md, "Suggestions"): for its writer and its
// reader only.
#pragma once

#include <cstddef>
#include <cstdint>

namespace itu::schema::prefix_table_layout {

enum HeadNumber : std::size_t { kEntries, kKeys, kLeaves, kAboutBytes, kLetterBytes, kHeadNumbers };
inline constexpr std::size_t kHeadSize = 4 * kHeadNumbers;

inline constexpr std::uint32_t kKeySize = 8;      // offset of its letters, entry
inline constexpr std::uint32_t kKeysOfLeaf = 32;  // one leaf of the tree stands for so many keys

}  // namespace itu::schema::prefix_table_layout
