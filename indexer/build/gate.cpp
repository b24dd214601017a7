#include "indexer/build/gate.h"

namespace itu::indexer {

namespace {

double share(std::uint64_t part, std::uint64_t all) {
  return all == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(all);
}

}  // namespace

std::vector<std::string> find_refusals(const GateFacts& facts) {
  std::vector<std::string> refusals;
  if (!facts.damage.empty()) refusals.push_back("verification failed: " + facts.damage);
  if (facts.last) {
    const GenerationFacts& last = *facts.last;
    const GenerationFacts& now = facts.now;
    if (static_cast<double>(now.documents) <
        kLeastDocuments * static_cast<double>(last.documents)) {
      refusals.push_back(std::to_string(now.documents) + " documents where the last index has " +
                         std::to_string(last.documents));
    }
    if (share(now.files_failed, now.files_seen) >
        share(last.files_failed, last.files_seen) + kMostNewFailures) {
      refusals.push_back(std::to_string(now.files_failed) + " of " +
                         std::to_string(now.files_seen) + " files failed, in the last index " +
                         std::to_string(last.files_failed) + " of " +
                         std::to_string(last.files_seen));
    }
  }
  for (const std::string& canary : facts.missed_canaries) {
    refusals.push_back("canary missed: " + canary);
  }
  return refusals;
}

}  // namespace itu::indexer
