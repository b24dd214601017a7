#include "fuzz/package_parts.h"

#include <algorithm>

namespace itu::indexer {
namespace {

constexpr std::string_view kMark = "== ";

}  // namespace

ZipParts parts_of(std::string_view input) {
  ZipParts parts;
  while (!input.empty()) {
    const std::size_t end = std::min(input.find('\n'), input.size());
    const std::string_view line = input.substr(0, end);
    if (line.starts_with(kMark)) {
      parts.emplace_back(std::string(line.substr(kMark.size())), "");
    } else if (!parts.empty()) {
      parts.back().second += std::string(line) + "\n";
    }
    input.remove_prefix(std::min(end + 1, input.size()));
  }
  return parts;
}

}  // namespace itu::indexer
