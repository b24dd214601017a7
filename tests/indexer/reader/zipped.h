// Makes ZIP archives for tests, in memory.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace itu::indexer {

using ZipParts = std::vector<std::pair<std::string, std::string>>;  // names and bytes

// An archive of `parts` in their order; "" if it cannot be made. With `password`, the entries are
// encrypted.
std::string zip(const ZipParts& parts, const std::string& password = "");

}  // namespace itu::indexer
