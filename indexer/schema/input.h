// The one file that a command works on: `refs` and `show` of the indexer, `check` of the server.
#pragma once

#include <cstdint>
#include <string>

namespace itu::schema {

// Bytes of the longest file that is read, given by hand or lying in a corpus.
inline constexpr std::uint64_t kLongestFile = 64ULL << 20;

// The bytes of `path`, or of standard input for "-". Throws Error (kNotFound, kUnreadable) when it
// cannot be read or is longer than kLongestFile.
std::string read_input(const std::string& path);

}  // namespace itu::schema
