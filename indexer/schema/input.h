// What is given by hand to a command that works on one text (`refs` and `show` of the indexer,
// `check` of the server): the file, and what is known of the document in it.
#pragma once

#include <cstdint>
#include <string>

#include "analyzers/citation/finder.h"

namespace itu::schema {

// Bytes of the longest file that is read, given by hand or lying in a corpus.
inline constexpr std::uint64_t kLongestFile = 64ULL << 20;

// The bytes of `path`, or of standard input for "-". Throws Error (kNotFound, kUnreadable) when it
// cannot be read or is longer than kLongestFile.
std::string read_input(const std::string& path);

// The citing document as `--context` (its id; empty: not known) and `--lang` tell it. Throws Error
// (kUsage) if `id` is none.
analyzers::CitingContext read_context(const std::string& id, const std::string& language);

}  // namespace itu::schema
