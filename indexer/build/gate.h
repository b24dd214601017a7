// Decides whether a new generation may replace the last one. Values in, values out: what is asked
// of the disk is asked by whoever fills GateFacts.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace itu::indexer {

// Fewer documents than this share of the last generation's are refused.
inline constexpr double kLeastDocuments = 0.90;
// A rise of failed files by more than this share of all files is refused.
inline constexpr double kMostNewFailures = 0.05;

struct GenerationFacts {
  std::uint64_t documents = 0;
  std::uint64_t files_seen = 0;
  std::uint64_t files_failed = 0;
};

struct GateFacts {
  GenerationFacts now;
  std::optional<GenerationFacts> last;  // empty: a first build
  std::string damage;                   // what verification found; empty: nothing
  std::vector<std::string> missed_canaries;
};

// Why the new generation is refused, in sentences; empty: it may be published.
std::vector<std::string> find_refusals(const GateFacts& facts);

}  // namespace itu::indexer
