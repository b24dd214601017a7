#include "indexer/build/clock.h"

#include <time.h>

namespace itu::indexer {

namespace {

std::string format(std::chrono::system_clock::time_point time, const char* pattern) {
  const std::time_t seconds = std::chrono::system_clock::to_time_t(time);
  std::tm parts{};
  ::gmtime_r(&seconds, &parts);
  char text[64];
  return std::string(text, std::strftime(text, sizeof text, pattern, &parts));
}

}  // namespace

std::string to_utc(std::chrono::system_clock::time_point time) {
  return format(time, "%Y-%m-%dT%H:%M:%SZ");
}

std::string utc_now() { return to_utc(std::chrono::system_clock::now()); }

std::uint64_t day_of_now() {
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  return static_cast<std::uint64_t>(std::chrono::duration_cast<std::chrono::hours>(now).count()) /
         24;
}

std::optional<std::chrono::system_clock::time_point> parse_utc(std::string_view text) {
  std::tm parts{};
  const std::string copy(text);
  const char* end = ::strptime(copy.c_str(), "%Y-%m-%dT%H:%M:%SZ", &parts);
  if (end == nullptr || *end != '\0') return std::nullopt;
  return std::chrono::system_clock::from_time_t(::timegm(&parts));
}

std::string to_generation_name(std::chrono::system_clock::time_point time) {
  return format(time, "%Y%m%dT%H%M%SZ");
}

}  // namespace itu::indexer
