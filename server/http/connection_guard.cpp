#include "server/http/connection_guard.h"

#include <sys/socket.h>

#include <algorithm>
#include <utility>

namespace itu::server {
namespace {

constexpr std::chrono::milliseconds kSweep{20};  // how late a deadline may be noticed

}  // namespace

ConnectionGuard::Watch::Watch(ConnectionGuard& guard, int socket) : guard_(guard) {
  const std::lock_guard lock(guard_.mutex_);
  guard_.entries_.push_back({socket, Phase::kIdle, Clock::now(), false, false});
  entry_ = std::prev(guard_.entries_.end());
  if (guard_.is_stopping_) ::shutdown(socket, SHUT_RD);
  guard_.counters_.open = guard_.entries_.size();
}

ConnectionGuard::Watch::~Watch() {
  const std::lock_guard lock(guard_.mutex_);
  guard_.entries_.erase(entry_);
  guard_.counters_.open = guard_.entries_.size();
}

void ConnectionGuard::Watch::enter(Phase phase) {
  const std::lock_guard lock(guard_.mutex_);
  entry_->phase = phase;
  entry_->since = Clock::now();
  if (guard_.is_stopping_ && phase == Phase::kIdle) ::shutdown(entry_->socket, SHUT_RD);
}

bool ConnectionGuard::Watch::was_late() const {
  const std::lock_guard lock(guard_.mutex_);
  return entry_->was_late;
}

ConnectionGuard::ConnectionGuard(const HttpLimits& limits, HttpCounters& counters,
                                 std::function<std::size_t()> starving)
    : limits_(limits),
      counters_(counters),
      starving_(std::move(starving)),
      sweeper_([this] { run(); }) {}

ConnectionGuard::~ConnectionGuard() {
  {
    const std::lock_guard lock(mutex_);
    has_ended_ = true;
  }
  ended_.notify_all();
  sweeper_.join();
}

void ConnectionGuard::begin_stopping() {
  const std::lock_guard lock(mutex_);
  is_stopping_ = true;
  for (const Entry& entry : entries_) {
    if (entry.phase == Phase::kIdle) ::shutdown(entry.socket, SHUT_RD);
  }
}

void ConnectionGuard::run() {
  std::unique_lock lock(mutex_);
  while (!ended_.wait_for(lock, kSweep, [this] { return has_ended_; })) {
    const auto now = Clock::now();
    for (Entry& entry : entries_) cut_late(entry, now);
    // While it stops, Poco's server holds the lock that the question would need.
    if (!is_stopping_) evict(starving_());
  }
}

// A running request is not cut: server/search bounds its time.
void ConnectionGuard::cut_late(Entry& entry, Clock::time_point now) {
  if (entry.phase == Phase::kRunning || entry.was_late) return;
  if (now - entry.since <= deadline(entry.phase)) return;
  entry.was_late = true;
  ++counters_.timed_out;
  ::shutdown(entry.socket, entry.phase == Phase::kHead ? SHUT_RD : SHUT_RDWR);
}

// Those that were evicted and have not gone yet will free their threads too.
void ConnectionGuard::evict(std::size_t count) {
  const auto going = static_cast<std::size_t>(std::count_if(
      entries_.begin(), entries_.end(), [](const Entry& entry) { return entry.was_evicted; }));
  for (std::size_t evicted = going; evicted < count; ++evicted) {
    Entry* oldest = nullptr;
    for (Entry& entry : entries_) {
      if (entry.phase == Phase::kRunning || entry.was_evicted) continue;
      if (!oldest || entry.since < oldest->since) oldest = &entry;
    }
    if (!oldest) return;
    oldest->was_evicted = true;
    ++counters_.evicted;
    ::shutdown(oldest->socket, SHUT_RDWR);
  }
}

HttpLimits::Milliseconds ConnectionGuard::deadline(Phase phase) const {
  switch (phase) {
    case Phase::kIdle:
      return limits_.idle;
    case Phase::kHead:
      return limits_.head;
    case Phase::kWriting:
      return limits_.write;
    case Phase::kLingering:
      return limits_.linger;
    case Phase::kRunning:
      break;
  }
  return HttpLimits::Milliseconds::max();
}

}  // namespace itu::server
