// What the server counts, as Prometheus reads it. Any thread may count.
#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <string>

#include "indexer/schema/manifest.h"
#include "server/http/connection_guard.h"

namespace itu::server {

struct Metrics {
  std::array<std::atomic<std::uint64_t>, 6> replies{};  // by the first digit of the status
  std::atomic<std::uint64_t> microseconds{0};           // spent on replies
  HttpCounters connections;
};

// The text of /metrics, with the generation being served.
std::string print(const Metrics& metrics, const schema::Manifest& manifest, bool is_current);

}  // namespace itu::server
