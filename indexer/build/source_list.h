// The file `sources` of a generation: paths and contents of the files it was built from.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/build/file_outcome.h"

namespace itu::indexer {

std::string encode_sources(const std::vector<FileOutcome>& files);

// Path to SHA-256. Throws schema::Error (kDamaged).
std::map<std::string, std::string> decode_sources(std::string_view bytes);

}  // namespace itu::indexer
