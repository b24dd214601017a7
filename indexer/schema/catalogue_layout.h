// Where things lie in a catalogue (docs/index-format.md, "The catalogue"): for its writer,
// catalogue_writer.cpp, and its reader, catalogue.cpp, only.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace itu::schema::catalogue_layout {

inline constexpr std::string_view kMagic = "ITUC";

// Numbers of the head, behind the magic.
enum HeadNumber : std::size_t { kDocuments, kWorks, kCited, kNameBytes, kHeadNumbers };
inline constexpr std::size_t kHeadSize = 4 + 4 * kHeadNumbers;

// Numbers of a row.
enum Column : std::size_t { kDocid, kText, kLeader, kDate, kSymbol, kCitedBy, kFirstValue };
inline constexpr std::uint32_t kRowSize = 4 * (kFirstValue + 5);

}  // namespace itu::schema::catalogue_layout
