#include "server/http/connection_guard.h"

#include <sys/socket.h>

#include <algorithm>
#include <tuple>
#include <utility>

namespace itu::server {
namespace {

constexpr std::chrono::milliseconds kSweep{20};  // how late a deadline may be noticed

}  // namespace

ConnectionGuard::Watch::Watch(ConnectionGuard& guard, int socket) : guard_(guard) {
  const std::lock_guard lock(guard_.mutex_);
  const auto now = Clock::now();
  guard_.entries_.push_back({socket, Phase::kIdle, now, now, {}, false, false});
  entry_ = std::prev(guard_.entries_.end());
  if (guard_.is_stopping_) ::shutdown(socket, SHUT_RD);
  guard_.counters_.open = guard_.entries_.size();
}

ConnectionGuard::Watch::~Watch() {
  const std::lock_guard lock(guard_.mutex_);
  guard_.entries_.erase(entry_);
  guard_.counters_.open = guard_.entries_.size();
}

void ConnectionGuard::Watch::enter(Phase phase, std::function<void()> when_evicted) {
  const std::lock_guard lock(guard_.mutex_);
  if (entry_->phase == Phase::kWaiting) --guard_.counters_.waiting;
  if (phase == Phase::kWaiting) ++guard_.counters_.waiting;
  entry_->phase = phase;
  entry_->since = Clock::now();
  if (phase != Phase::kHead) entry_->useless_since = entry_->since;
  entry_->when_evicted = std::move(when_evicted);
  if (guard_.is_stopping_ && phase == Phase::kIdle) ::shutdown(entry_->socket, SHUT_RD);
}

bool ConnectionGuard::Watch::was_late() const {
  const std::lock_guard lock(guard_.mutex_);
  return entry_->was_late;
}

ConnectionGuard::ConnectionGuard(const HttpLimits& limits, HttpCounters& counters,
                                 std::function<Crowd()> crowd)
    : limits_(limits), counters_(counters), crowd_(std::move(crowd)), sweeper_([this] { run(); }) {}

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
    if (!is_stopping_) make_room(crowd_());
  }
}

// A running request is not cut: server/search bounds its time. Nor is a waiting one: the line for
// handlers has a deadline of its own.
void ConnectionGuard::cut_late(Entry& entry, Clock::time_point now) {
  if (deadline(entry.phase) == HttpLimits::Milliseconds::max() || entry.was_late) return;
  if (now - entry.since <= deadline(entry.phase)) return;
  entry.was_late = true;
  ++counters_.timed_out;
  ::shutdown(entry.socket, entry.phase == Phase::kHead ? SHUT_RD : SHUT_RDWR);
}

// One goes for each that waits. Those that were evicted and have not gone yet will free their
// threads too, and a thread without a connection is about to take the next.
void ConnectionGuard::make_room(Crowd crowd) {
  const auto going = static_cast<std::size_t>(std::count_if(
      entries_.begin(), entries_.end(), [](const Entry& entry) { return entry.was_evicted; }));
  const std::size_t busy = std::min(entries_.size(), crowd.threads);
  for (std::size_t freed = going + crowd.threads - busy; freed < crowd.waiting; ++freed) {
    Entry* entry = find_most_useless();
    if (!entry) return;
    entry->was_evicted = true;
    ++counters_.evicted;
    ::shutdown(entry->socket, SHUT_RDWR);
    if (entry->when_evicted) entry->when_evicted();
  }
}

// Null if every connection runs a request or goes already.
ConnectionGuard::Entry* ConnectionGuard::find_most_useless() {
  const auto rank = [](const Entry& entry) {
    return std::tuple(entry.phase == Phase::kWaiting, entry.useless_since);
  };
  Entry* found = nullptr;
  for (Entry& entry : entries_) {
    if (entry.phase == Phase::kRunning || entry.was_evicted) continue;
    if (!found || rank(entry) < rank(*found)) found = &entry;
  }
  return found;
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
    case Phase::kWaiting:
    case Phase::kRunning:
      break;
  }
  return HttpLimits::Milliseconds::max();
}

}  // namespace itu::server
