// The one file that `refs` and `show` work on.
#pragma once

#include <string>

namespace itu::indexer {

// The bytes of `path`, or of standard input for "-". Throws schema::Error (kNotFound, kUnreadable)
// when it cannot be read or is larger than a file of a corpus may be (CorpusLimits).
std::string read_input(const std::string& path);

}  // namespace itu::indexer
