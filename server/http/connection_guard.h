// Watches over all connections, so that a slow, silent or malicious client costs only itself.
//
// Poco gives each connection a thread and begins its time-outs anew with every byte; a client that
// drips would keep its thread for ever. The guard knows what each connection is doing and since
// when, and a thread of its own cuts off, by shutting the socket down, who is past the deadline of
// that phase and, when connections wait for a thread, as many of those that run no request: the
// ones that have been of no use for longest, and those that wait for a handler last.
//
//   ConnectionGuard::Watch watch(guard, socket);     // in the connection's thread
//   watch.enter(Phase::kHead); ... read the head ... if (watch.was_late()) reply 408
#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <list>
#include <mutex>
#include <thread>

#include "server/http/limits.h"

namespace itu::server {

// What goes on, for /metrics. Any thread may read.
struct HttpCounters {
  std::atomic<std::uint64_t> accepted{0};   // connections
  std::atomic<std::uint64_t> evicted{0};    // closed to make room
  std::atomic<std::uint64_t> timed_out{0};  // cut off at a deadline
  std::atomic<std::uint64_t> refused{0};    // heads that were no request, and overflow
  std::atomic<std::uint64_t> lost{0};       // ended by the client or the guard in mid-exchange
  std::atomic<std::uint64_t> open{0};       // connections now
  std::atomic<std::uint64_t> waiting{0};    // requests in line for a handler now
};

enum class Phase : std::uint8_t { kIdle, kHead, kWaiting, kRunning, kWriting, kLingering };

// How many threads there are for connections, and how many connections wait for one while there can
// be no more of them.
struct Crowd {
  std::size_t threads = 0;
  std::size_t waiting = 0;
};

class ConnectionGuard {
 private:
  struct Entry {
    int socket = -1;
    Phase phase = Phase::kIdle;
    std::chrono::steady_clock::time_point since;
    // When it connected or was last served: who begins a head does not become younger by it.
    std::chrono::steady_clock::time_point useless_since;
    std::function<void()> when_evicted;  // set while it waits for a handler
    bool was_late = false;
    bool was_evicted = false;
  };

 public:
  ConnectionGuard(const HttpLimits& limits, HttpCounters& counters, std::function<Crowd()> crowd);
  ~ConnectionGuard();
  ConnectionGuard(const ConnectionGuard&) = delete;
  ConnectionGuard& operator=(const ConnectionGuard&) = delete;

  // One connection under guard, for as long as its socket is open.
  class Watch {
   public:
    Watch(ConnectionGuard& guard, int socket);
    ~Watch();
    Watch(const Watch&) = delete;
    Watch& operator=(const Watch&) = delete;

    // `when_evicted` is called, from the guard's thread, if the connection is evicted in this
    // phase; it must not ask the guard, and is not called after the next enter().
    void enter(Phase phase, std::function<void()> when_evicted = {});
    // Whether a deadline ended the phase. A late head can still be told so: only its reading side
    // has been shut.
    bool was_late() const;

   private:
    ConnectionGuard& guard_;
    std::list<Entry>::iterator entry_;
  };

  // From now on no connection is kept alive; those that wait for a request are closed.
  void begin_stopping();
  bool is_stopping() const { return is_stopping_; }

 private:
  using Clock = std::chrono::steady_clock;

  void run();
  void cut_late(Entry& entry, Clock::time_point now);
  void make_room(Crowd crowd);
  Entry* find_most_useless();
  HttpLimits::Milliseconds deadline(Phase phase) const;

  const HttpLimits limits_;
  HttpCounters& counters_;
  const std::function<Crowd()> crowd_;
  mutable std::mutex mutex_;
  std::condition_variable ended_;
  std::list<Entry> entries_;  // guarded by mutex_, as are the entries
  bool has_ended_ = false;    // guarded by mutex_
  std::atomic<bool> is_stopping_{false};
  std::thread sweeper_;
};

}  // namespace itu::server
