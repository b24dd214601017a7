// The time of day as reports, locks and generations write it.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace itu::indexer {

std::string to_utc(std::chrono::system_clock::time_point time);  // "2026-11-22T02:00:03Z"
std::string utc_now();

std::uint64_t day_of_now();  // days since 1970-01-01, UTC

// Undoes to_utc(). Empty for anything else.
std::optional<std::chrono::system_clock::time_point> parse_utc(std::string_view text);

// "20261122T020003Z": sorts by time.
std::string to_generation_name(std::chrono::system_clock::time_point time);

}  // namespace itu::indexer
