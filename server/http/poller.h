// Waits for many sockets at once: a thin cover of Linux's epoll, level-triggered. Each socket is
// known by a number of the caller's choosing.
//
// Not for several threads, except wake(), which any thread and any signal handler may call.
#pragma once

#include <chrono>
#include <cstdint>
#include <vector>

namespace itu::server {

class Poller {
 public:
  struct Event {
    std::uint64_t id = 0;
    bool can_read = false;  // or the peer has gone, which a read will tell
    bool can_write = false;
  };

  Poller();
  ~Poller();
  Poller(const Poller&) = delete;
  Poller& operator=(const Poller&) = delete;

  void add(int socket, std::uint64_t id, bool reading, bool writing);
  void change(int socket, std::uint64_t id, bool reading, bool writing);
  void remove(int socket);

  // Returns what is ready, nothing after `timeout` or a wake().
  std::vector<Event> wait(std::chrono::milliseconds timeout);
  void wake();

 private:
  int epoll_;
  int wakeup_;  // an eventfd
};

}  // namespace itu::server
